import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { captiveWatch, departureRisk, LOYALTY_CUTOFFS, loyaltyMix, loyaltyType, relationshipLevel, relativeAttitude, repeatShare, staffTie, transactionRelationship, trustTransfer } from "@/lib/relationship-quality";

const estimate = fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), se: fc.double({ min: 0, max: 25, noNaN: true }) });
const share = fc.record({ value: fc.double({ min: 0, max: 1, noNaN: true }), se: fc.double({ min: 0, max: 0.3, noNaN: true }) });

describe("the kind of loyalty", () => {
  it("is borderline exactly when a line that matters lies within one standard error", () => {
    fc.assert(
      fc.property(estimate, share, fc.option(estimate), (attitude, repeat, continuity) => {
        const { value } = loyaltyType({ attitude, repeat, continuity });
        const near = [
          Math.abs(attitude.value - 60) <= attitude.se,
          Math.abs(repeat.value - 2 / 3) <= repeat.se,
          attitude.value < 60 && repeat.value >= 2 / 3 && continuity !== null && Math.abs(continuity.value - 60) <= continuity.se,
        ];
        expect(value?.type === "borderline").toBe(near.some(Boolean));
        expect(value?.borderlineIn.length).toBe(near.filter(Boolean).length);
      }),
    );
  });

  it("calls each corner by its name, and an unmeasured reason for staying plainly spurious", () => {
    const [high, low] = [{ value: 85, se: 5 }, { value: 30, se: 5 }];
    const [often, seldom] = [{ value: 0.9, se: 0.05 }, { value: 0.3, se: 0.05 }];
    const type = (attitude: typeof high, repeat: typeof often, continuity: typeof high | null) => loyaltyType({ attitude, repeat, continuity }).value?.type;
    expect([type(high, often, null), type(high, seldom, null), type(low, often, high), type(low, often, low), type(low, often, null), type(low, seldom, high)]).toEqual(["true", "latent", "captive", "habit", "spurious", "none"]);
    expect(Object.values(LOYALTY_CUTOFFS).every(({ source }) => source === "our assumption")).toBe(true);
  });

  it("reads behaviour from share of wallet too where that is shown", () => {
    const input = { attitude: { value: 85, se: 5 }, repeat: { value: 0.9, se: 0.05 }, continuity: null };
    expect(loyaltyType({ ...input, shareOfWallet: 20 }).value).toMatchObject({ type: "latent", withShareOfWallet: true, behaviour: { value: 0.55, se: 0.025 } });
    expect(() => loyaltyType({ ...input, shareOfWallet: 120 })).toThrow(expect.objectContaining({ code: "off_scale", column: "shareOfWallet" }));
  });

  it("answers null while attitude or behaviour is unknown", () => {
    expect(loyaltyType({ attitude: null, repeat: { value: 0.5, se: 0.1 }, continuity: null })).toMatchObject({ value: null, n: 1, reason: { needed: 2 } });
    expect(loyaltyMix(["borderline"])).toMatchObject({ value: null, n: 0 });
  });
});

describe("the repeat share", () => {
  it("rises with every return, never reaches never or always, and gets surer with more editions", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 40 }), (eligible, some) => {
        const taken = Math.min(some, eligible - 1);
        const [fewer, more] = [repeatShare(taken, eligible).value, repeatShare(taken + 1, eligible).value];
        expect(more?.value).toBeGreaterThan(fewer?.value ?? NaN);
        expect(fewer?.value).toBeGreaterThan(0);
        expect(more?.value).toBeLessThan(1);
        expect(repeatShare(2 * taken, 2 * eligible).value?.se).toBeLessThan(fewer?.se ?? NaN);
      }),
    );
  });
});

describe("relative attitude", () => {
  it("is labelled reduced without a comparison, and lies between its parts with one", () => {
    fc.assert(
      fc.property(estimate, estimate, fc.integer({ min: 1, max: 7 }), (AFF, SAC, LOY3) => {
        expect(relativeAttitude({ AFF, SAC }).value?.reduced).toBe(true);
        const full = relativeAttitude({ AFF, SAC, LOY3 }).value;
        const comparison = (100 * (7 - LOY3)) / 6;
        expect(full?.reduced).toBe(false);
        expect(full?.value).toBeGreaterThanOrEqual(Math.min(AFF.value, SAC.value, comparison) - 1e-9);
        expect(full?.value).toBeLessThanOrEqual(Math.max(AFF.value, SAC.value, comparison) + 1e-9);
      }),
    );
  });
});

describe("the captive watch", () => {
  it("decides nothing while a bar it needs crosses the line, and never lets moral attachment decide", () => {
    fc.assert(
      fc.property(estimate, estimate, fc.option(estimate), (AFF, CON, NOR) => {
        const { value } = captiveWatch({ AFF, CON, NOR });
        expect(value?.verdict).toBe(captiveWatch({ AFF, CON, NOR: null }).value?.verdict);
        const undecided = value?.emotional.side === "crosses" || (value?.emotional.side === "below" && value.continuity.side === "crosses");
        expect(value?.verdict === "undecided").toBe(undecided);
      }),
    );
  });

  it("is undecided while emotional attachment itself is, whatever leaving would cost", () => {
    const verdict = (con: number) => captiveWatch({ AFF: { value: 58, se: 8 }, CON: { value: con, se: 5 }, NOR: null }).value?.verdict;
    expect([verdict(90), verdict(20), verdict(60)]).toEqual(["undecided", "undecided", "undecided"]);
  });

  it("calls habit what is neither liked nor costly to leave", () => {
    expect(captiveWatch({ AFF: { value: 30, se: 5 }, CON: { value: 30, se: 5 }, NOR: { value: 90, se: 5 } }).value).toMatchObject({ verdict: "habit", messageKey: "captiveWatch.habit", line: 60 });
  });
});

describe("how both sides deal with each other", () => {
  it("is intimate only when they meet often and give something personal both ways", () => {
    const visits = Array.from({ length: 4 }, (_, i) => ({ kind: "visit" as const, day: 20_000 + i }));
    expect(relationshipLevel(visits, { asOf: 20_010, personalBothWays: true })).toBe("intimate");
    expect(relationshipLevel(visits, { asOf: 20_010, personalBothWays: false })).toBe("face_to_face");
    expect(relationshipLevel(visits.slice(1), { asOf: 20_010, personalBothWays: true })).toBe("face_to_face");
  });

  it("stays on the continuum's 0 to 100 and never moves towards transaction when a sign improves", () => {
    const whole = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(whole, whole, whole, whole, fc.boolean(), (editions, inbound, outbound, personalTies, multiYear) => {
        const facts = { editions, inbound, outbound, usualContacts: 6, personalTies, disclosuresIn: 0, disclosuresOut: 1, requestsGranted: 1, requestsAsked: 2, multiYear };
        const position = transactionRelationship(facts).value?.position ?? NaN;
        expect(position).toBeGreaterThanOrEqual(0);
        expect(position).toBeLessThanOrEqual(100);
        expect(transactionRelationship({ ...facts, editions: editions + 1, personalTies: personalTies + 1, disclosuresIn: 1 }).value?.position).toBeGreaterThan(position);
      }),
    );
  });
});

describe("staff ties", () => {
  it("answer null while fewer than three drivers are known", () => {
    expect(staffTie({ contacts: 3, liking: 70, similarity: null, skill: null, authority: null, sinceDay: null }, { asOf: 20_000 })).toMatchObject({ value: null, n: 2, reason: { needed: 3 } });
    expect(() => staffTie({ contacts: 3, liking: 170, similarity: null, skill: null, authority: null, sinceDay: null }, { asOf: 20_000 })).toThrow(expect.objectContaining({ column: "liking" }));
  });

  it("grow stronger the longer they last and the more often both talk", () => {
    const tie = { contacts: 4, liking: 60, similarity: 50, skill: 70, authority: 40, sinceDay: 19_000 };
    const strength = (t: typeof tie, asOf = 20_000) => staffTie(t, { asOf }).value?.strength ?? NaN;
    expect(strength(tie, 20_500)).toBeGreaterThan(strength(tie));
    expect(strength({ ...tie, contacts: 9 })).toBeGreaterThan(strength(tie));
  });

  it("transfer trust the other way round when person and organizer change places", () => {
    fc.assert(
      fc.property(estimate, estimate, (staff, organizer) => {
        const opposite = { staff_to_organizer: "organizer_to_staff", organizer_to_staff: "staff_to_organizer", balanced: "balanced" };
        const there = trustTransfer({ staff, organizer, contactsWithPerson: 1, contactsInAll: 4 }).value;
        const back = trustTransfer({ staff: organizer, organizer: staff, contactsWithPerson: 1, contactsInAll: 4 }).value;
        if (there && back && there.difference.se > 0.01) expect(back.direction).toBe(opposite[there.direction]);
      }),
    );
  });

  it("divide all money among the people exhibitors know: exposures of all staff sum to the total", () => {
    const ties = fc.dictionary(fc.constantFrom("wei", "priya", "jan"), fc.integer({ min: 1, max: 100 }), { minKeys: 1 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 100_000 }), ties), { minLength: 1, maxLength: 20 }), (rows) => {
        const book = rows.map(([amount, held], i) => ({ exhibitorId: `e${i}`, amount, ties: held }));
        const exposed = ["wei", "priya", "jan"].reduce((sum, person) => sum + (departureRisk(person, book).value?.exposed ?? 0), 0);
        expect(exposed).toBeCloseTo(rows.reduce((sum, [amount]) => sum + amount, 0), 5);
      }),
    );
  });
});
