import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Reading } from "../../../../lib/relationship-quality/evidence/reading";
import { CUT_OFFS } from "../../../../lib/relationship-quality/stages/cut-offs";
import { headlinePlacement } from "../../../../lib/relationship-quality/stages/headline-placement";
import { placeInStage } from "../../../../lib/relationship-quality/stages/place-in-stage";
import { STAGE_REASON_KEYS } from "../../../../lib/relationship-quality/stages/reasons";
import { STAGE_RULES } from "../../../../lib/relationship-quality/stages/rules";
import { STAGES } from "../../../../lib/relationship-quality/stages/types";
import type { StageEdition, StageFacts, StagePlacement, StageReadings } from "../../../../lib/relationship-quality/stages/types";

const TODAY = 20_000;
const YEAR = 365;

const nothing: StageFacts = {
  editions: [],
  twoWayContact: false,
  lastTwoWayDay: null,
  otherShowsBooked: 0,
  personalTies: 0,
  disclosureIn: false,
  disclosureOut: false,
  mutualInput: false,
  multiYearContract: false,
  statedIntentToLeave: false,
  namedAnswerDays: {},
};

/** Yearly editions, the last `ago` years before today's first one; bookings close 90 days before each. */
function editions(...statuses: StageEdition["status"][]): StageEdition[] {
  return statuses.map((status, index) => {
    const day = TODAY - 200 - (statuses.length - 1 - index) * YEAR;
    return { editionId: `E${index + 1}`, day, status, area: 36, amount: 9000, bookingDeadlineDay: day - 90 };
  });
}

const sure = (value: number, se = 4): Reading => ({ value, se, confidence: 0.9 });
const answered = { TOI: TODAY - 50, AFF: TODAY - 50 };
const loyal: StageFacts = { ...nothing, editions: editions("held", "held", "held"), twoWayContact: true, lastTwoWayDay: TODAY - 10, personalTies: 2, disclosureIn: true, disclosureOut: true, mutualInput: true, namedAnswerDays: answered };
const place = (facts: StageFacts, readings: StageReadings = {}, previous: StagePlacement | null = null, day = TODAY) => placeInStage({ facts, readings, previous, day });
const keys = ({ reasons }: StagePlacement) => reasons.map(({ key }) => key);

describe("without scores", () => {
  it("nothing known is not enough evidence, and not discovery", () => {
    expect(place(nothing)).toMatchObject({ stage: "not_enough_evidence", measured: false, runnerUp: null });
    expect(keys(place(nothing))).toEqual(["stage.nothingKnown"]);
  });

  it("a lead that was only written to is a discovery", () => {
    expect(place({ ...nothing, lead: true }).stage).toBe("discovery");
    expect(place({ ...nothing, editions: editions("offered") }).stage).toBe("discovery");
  });

  it("a first talk or a first booking is exploration", () => {
    expect(place({ ...nothing, twoWayContact: true, lastTwoWayDay: TODAY }).stage).toBe("exploration");
    expect(place({ ...nothing, editions: editions("booked") })).toMatchObject({ stage: "exploration", measured: false });
  });

  it("two of the last three editions and two signs of growth are expansion, and say that nothing was measured", () => {
    const facts = { ...nothing, editions: editions("held", null, "held"), otherShowsBooked: 1, personalTies: 2 };
    const placed = place(facts);
    expect(placed).toMatchObject({ stage: "expansion", measured: false, repeatWithoutAttachment: false });
    expect(keys(placed)).toEqual(["stage.editionsTaken", "stage.otherShows", "stage.personalTies", "stage.notMeasuredYet"]);
    expect(place({ ...facts, personalTies: 1 }).stage).toBe("exploration");
  });

  it("space or spend grown by a tenth is a sign, by less is none", () => {
    const grown = (area: number, amount: number) => ({ ...nothing, personalTies: 2, editions: editions("held", "held").map((edition, i) => (i === 1 ? { ...edition, area, amount } : edition)) });
    expect(place(grown(39.6, 9000)).stage).toBe("expansion");
    expect(place(grown(36, 9900)).stage).toBe("expansion");
    expect(place(grown(39, 9800)).stage).toBe("exploration");
  });

  it("history alone never makes a commitment, whatever the history", () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom("held" as const, "booked" as const, "cancelled" as const, "declined" as const, "offered" as const, null), { maxLength: 8 }), fc.boolean(), fc.nat(3), (statuses, yes, count) => {
        const placed = place({ ...nothing, editions: editions(...statuses), twoWayContact: yes, lastTwoWayDay: yes ? TODAY - 5 : null, disclosureIn: yes, disclosureOut: yes, mutualInput: yes, multiYearContract: yes, otherShowsBooked: count, personalTies: count });
        expect(placed.stage).not.toBe("commitment");
        expect(placed.measured).toBe(false);
        for (const key of keys(placed)) expect(STAGE_REASON_KEYS).toContain(key);
      }),
    );
  });
});

describe("dissolution", () => {
  it("comes with a cancellation or a refusal after a booking, and names the edition", () => {
    const placed = place({ ...loyal, editions: editions("held", "held", "cancelled") }, { AFF: sure(90), TRUST: sure(90) });
    expect(placed.stage).toBe("dissolution");
    expect(placed.reasons).toContainEqual({ key: "stage.cancelled", values: { editionId: "E3" } });
    expect(place({ ...loyal, editions: editions("held", "declined") }).stage).toBe("dissolution");
    expect(place({ ...nothing, editions: editions("declined") }).stage).toBe("discovery");
  });

  it("comes when a deadline has passed for more than sixty days without a booking and without two-way contact", () => {
    const [held, open] = editions("held", null);
    const facts: StageFacts = { ...nothing, editions: held && open ? [held, open] : [] };
    const deadline = open?.bookingDeadlineDay ?? 0;
    expect(place(facts, {}, null, deadline + 60).stage).toBe("exploration");
    expect(place(facts, {}, null, deadline + 61)).toMatchObject({ stage: "dissolution", since: deadline });
    expect(place({ ...facts, twoWayContact: true, lastTwoWayDay: deadline + 40 }, {}, null, deadline + 61).stage).toBe("exploration");
    expect(place({ ...facts, twoWayContact: true, lastTwoWayDay: deadline + 40 }, {}, null, deadline + 101).stage).toBe("dissolution");
  });

  it("comes with a stated intent to leave", () => {
    expect(keys(place({ ...loyal, statedIntentToLeave: true }))).toContain("stage.intentToLeave");
    expect(place({ ...nothing, twoWayContact: true, lastTwoWayDay: TODAY, statedIntentToLeave: true }).stage).toBe("exploration");
  });

  it("is over only with a new booking, which begins again at exploration", () => {
    const gone = place({ ...loyal, editions: editions("held", "held", "cancelled") });
    const talking = place({ ...loyal, editions: editions("held", "held", "cancelled"), lastTwoWayDay: TODAY + 5 }, {}, gone, TODAY + 6);
    expect(talking).toMatchObject({ stage: "dissolution", since: gone.since });
    const [a, b, c] = editions("held", "held", "cancelled");
    const next: StageEdition = { editionId: "E4", day: TODAY + 165, status: "booked", area: 36, amount: 9000, bookingDeadlineDay: TODAY + 75 };
    const back = place({ ...loyal, editions: [a, b, c, next].filter((edition) => edition !== undefined) }, { AFF: sure(90), TRUST: sure(90) }, gone, TODAY + 10);
    expect(back).toMatchObject({ stage: "exploration", since: TODAY + 10 });
    expect(back.reasons[0]).toEqual({ key: "stage.reactivated", values: { editionId: "E4" } });
  });
});

describe("commitment", () => {
  it("needs three editions running, attachment, trust and mutual input", () => {
    const readings = { AFF: sure(75), TRUST: sure(75) };
    expect(place(loyal, readings)).toMatchObject({ stage: "commitment", measured: true, promotionProbability: 0 });
    expect(place({ ...loyal, mutualInput: false }, readings).stage).toBe("expansion");
    expect(place({ ...loyal, editions: editions("held", null, "held") }, readings).stage).toBe("expansion");
    expect(place({ ...loyal, editions: editions("held"), multiYearContract: true }, readings).stage).toBe("commitment");
    expect(place(loyal, { AFF: sure(75), TRUST: sure(60) }).stage).toBe("expansion");
  });

  it("trust may be given as its three", () => {
    expect(place(loyal, { AFF: sure(75), TOG: sure(75), TOI: sure(75), TOC: sure(75) }).stage).toBe("commitment");
  });

  it("needs a probability of .7, so a score just over the line with a wide error is not enough", () => {
    expect(place(loyal, { AFF: sure(67, 10), TRUST: sure(80) }).stage).toBe("expansion");
    expect(place(loyal, { AFF: sure(67, 3), TRUST: sure(80) }).stage).toBe("commitment");
  });

  it("needs a named answer within 500 days: a prior alone promotes nobody", () => {
    const readings = { AFF: sure(80), TRUST: sure(80) };
    expect(place({ ...loyal, namedAnswerDays: { TOI: TODAY, AFF: TODAY - 500 } }, readings).stage).toBe("commitment");
    expect(place({ ...loyal, namedAnswerDays: { TOI: TODAY, AFF: TODAY - 501 } }, readings).stage).toBe("expansion");
    expect(place({ ...loyal, namedAnswerDays: {} }, readings)).toMatchObject({ stage: "expansion", promotionProbability: 0 });
  });

  it("repeating without attachment is expansion with a name for it", () => {
    const placed = place({ ...loyal, personalTies: 0, disclosureIn: false }, { AFF: sure(40), TRUST: sure(50) });
    expect(placed).toMatchObject({ stage: "expansion", repeatWithoutAttachment: true });
    expect(keys(placed)).toContain("stage.repeatWithoutAttachment");
    expect(place(loyal, { AFF: sure(66, 6), TRUST: sure(80) })).toMatchObject({ stage: "expansion", repeatWithoutAttachment: false });
  });
});

describe("hysteresis and dwell", () => {
  const committed = place(loyal, { AFF: sure(80), TRUST: sure(80) });
  const cold = { AFF: sure(45), TRUST: sure(80) };

  it("one bad evaluation demotes nobody; a second one thirty days later does", () => {
    const first = place(loyal, cold, committed, TODAY + 10);
    expect(first).toMatchObject({ stage: "commitment", failingSince: TODAY + 10 });
    expect(keys(first)).toContain("stage.attachmentBelow");
    const early = place(loyal, cold, first, TODAY + 39);
    expect(early).toMatchObject({ stage: "commitment", failingSince: TODAY + 10 });
    const second = place(loyal, cold, early, TODAY + 40);
    expect(second).toMatchObject({ stage: "expansion", since: TODAY + 40, failingSince: null });
    expect(second.reasons[0]).toEqual({ key: "stage.demoted", values: { from: "commitment" } });
  });

  it("a good evaluation between the two wipes the slate", () => {
    const first = place(loyal, cold, committed, TODAY + 10);
    const well = place(loyal, { AFF: sure(80), TRUST: sure(80) }, first, TODAY + 20);
    expect(well.failingSince).toBeNull();
    expect(place(loyal, cold, well, TODAY + 45).stage).toBe("commitment");
  });

  it("between the line to enter and the line to leave, a commitment stays", () => {
    const placed = place(loyal, { AFF: sure(60), TRUST: sure(60) }, committed, TODAY + 200);
    expect(placed).toMatchObject({ stage: "commitment", failingSince: null });
  });

  it("expansion falls to exploration when its conditions fail twice, or trust has gone", () => {
    const facts = { ...loyal, mutualInput: false };
    const expansion = place(facts, { TRUST: sure(70), AFF: sure(50) });
    expect(expansion.stage).toBe("expansion");
    const poorer = { ...facts, personalTies: 0, disclosureIn: false, namedAnswerDays: { TOI: TODAY } };
    const once = place(poorer, { TRUST: sure(55) }, expansion, TODAY + 90);
    expect(once).toMatchObject({ stage: "expansion", failingSince: TODAY + 90 });
    expect(place(poorer, { TRUST: sure(55) }, once, TODAY + 121)).toMatchObject({ stage: "exploration", since: TODAY + 121 });
    const distrusted = place(facts, { TRUST: sure(40), AFF: sure(50) }, expansion, TODAY + 90);
    expect(keys(distrusted)).toContain("stage.trustBelow");
    expect(place(facts, { TRUST: sure(40), AFF: sure(50) }, distrusted, TODAY + 120).stage).toBe("exploration");
  });

  it("nobody is promoted within sixty days of the last move, but anybody may dissolve", () => {
    const readings = { AFF: sure(80), TRUST: sure(80) };
    const demoted = place(loyal, cold, place(loyal, cold, committed, TODAY), TODAY + 40);
    const waiting = place(loyal, readings, demoted, TODAY + 99);
    expect(waiting).toMatchObject({ stage: "expansion", since: TODAY + 40 });
    expect(waiting.reasons).toContainEqual({ key: "stage.dwell", values: { stage: "commitment", untilDay: TODAY + 100 } });
    expect(place(loyal, readings, waiting, TODAY + 100).stage).toBe("commitment");
    expect(place({ ...loyal, statedIntentToLeave: true }, readings, demoted, TODAY + 41).stage).toBe("dissolution");
  });

  it("placing twice on one day changes nothing", () => {
    const again = place(loyal, { AFF: sure(80), TRUST: sure(80) }, committed);
    expect(again).toEqual(committed);
  });
});

describe("doubt and overriding", () => {
  it("shows the runner-up and the chance of promotion where scores decide", () => {
    const placed = place(loyal, { AFF: sure(67, 6), TRUST: sure(69, 6) });
    const expected = 0.6305586598182363 * 0.7475074624530771;
    expect(placed.stage).toBe("expansion");
    expect(placed.promotionProbability).toBeCloseTo(expected, 12);
    expect(placed.runnerUp?.stage).toBe("commitment");
    expect(placed.runnerUp?.probability).toBeCloseTo(expected, 12);
  });

  it("an override is shown with its rule's result beside it, and ends by itself", () => {
    const override = { stage: "commitment" as const, who: "Mei Lin", why: "signed for three years", setDay: TODAY, untilDay: TODAY + 90 };
    const facts = { ...nothing, twoWayContact: true, lastTwoWayDay: TODAY };
    const shown = placeInStage({ facts, readings: {}, previous: null, day: TODAY + 90, override });
    expect(shown).toMatchObject({ stage: "commitment", ruleStage: "exploration", since: TODAY });
    expect(shown.reasons[0]).toEqual({ key: "stage.override", values: { who: "Mei Lin", why: "signed for three years", untilDay: TODAY + 90 } });
    expect(placeInStage({ facts, readings: {}, previous: shown, day: TODAY + 91, override })).toMatchObject({ stage: "exploration", override: null });
  });

  it.each([
    [{ untilDay: TODAY + 181 }, "untilDay"],
    [{ untilDay: TODAY - 1 }, "untilDay"],
    [{ who: " " }, "who"],
    [{ why: "" }, "why"],
  ])("an override with %j is refused", (wrong, column) => {
    const override = { stage: "expansion" as const, who: "A", why: "B", setDay: TODAY, untilDay: TODAY + 1, ...wrong };
    expect(() => placeInStage({ facts: nothing, readings: {}, previous: null, day: TODAY, override })).toThrow(expect.objectContaining({ column }));
  });

  it("an exhibitor shows its highest stage other than dissolution, and dissolution only if all are", () => {
    const at = (stage: StagePlacement["stage"], since = 0) => ({ stage, since });
    expect(headlinePlacement([at("dissolution"), at("exploration"), at("expansion")])?.stage).toBe("expansion");
    expect(headlinePlacement([at("dissolution"), at("discovery")])?.stage).toBe("discovery");
    expect(headlinePlacement([at("dissolution"), at("not_enough_evidence")])?.stage).toBe("dissolution");
    expect(headlinePlacement([at("expansion", 9), at("expansion", 3)])?.since).toBe(3);
    expect(headlinePlacement([])).toBeNull();
  });
});

describe("the table of rules", () => {
  it("has a row for each stage and a source for each row and cut-off", () => {
    expect(new Set(STAGE_RULES.filter(({ when }) => when === "enter").map(({ stage }) => stage))).toEqual(new Set(STAGES));
    for (const { source } of [...STAGE_RULES, ...Object.values(CUT_OFFS)]) expect(source.length).toBeGreaterThan(0);
  });

  it("sets every line to leave below the line to enter", () => {
    expect(CUT_OFFS.expansionTrustLeave.value).toBeLessThan(CUT_OFFS.expansionTrust.value);
    expect(CUT_OFFS.commitmentTrustLeave.value).toBeLessThan(CUT_OFFS.commitmentTrust.value);
    expect(CUT_OFFS.commitmentAttachmentLeave.value).toBeLessThan(CUT_OFFS.commitmentAttachment.value);
  });
});
