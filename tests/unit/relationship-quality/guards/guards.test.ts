import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answeringSpeed, benjaminiHochberg, changeVerdict, contradictsReversed, MINIMUMS, probabilityHigher, responsePanel, screenResponses, showIfEnough, simpsonCheck, straightLining } from "@/lib/relationship-quality";

describe("minimum respondents", () => {
  it("lets a figure through from its own smallest number on, and not one below", () => {
    expect(Object.fromEntries(Object.entries(MINIMUMS).map(([kind, row]) => [kind, row.needed]))).toMatchObject({ group: 5, staff: 7, open_text: 5, reliability: 30, path_model: 60 });
    for (const kind of ["group", "staff", "open_text", "reliability", "reliability_firm", "path_model", "path_model_firm"] as const) {
      const { needed } = MINIMUMS[kind];
      expect(showIfEnough(kind, needed, 1).value).toBe(1);
      expect(showIfEnough(kind, needed - 1, 1)).toMatchObject({ value: null, n: needed - 1, reason: { needed } });
    }
    expect(() => showIfEnough("group", -1, 1)).toThrow(expect.objectContaining({ code: "not_a_number" }));
  });
});

describe("careless answering", () => {
  it("flags one and the same answer all the way down, however long", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 6, max: 60 }), (value, length) => {
        expect(straightLining(Array<number>(length).fill(value))).toEqual({ longestRun: length, answered: length, flagged: true });
      }),
    );
  });

  it("does not flag somebody who answered only a few questions, or none", () => {
    expect(straightLining([4, 4, 4]).flagged).toBe(false);
    expect(straightLining([null, null])).toEqual({ longestRun: 0, answered: 0, flagged: false });
  });

  it("flags under two seconds an item and not at two", () => {
    expect(answeringSpeed(39.9, 20).value?.flagged).toBe(true);
    expect(answeringSpeed(40, 20).value?.flagged).toBe(false);
  });

  it("flags agreement with both from a quarter of the scale beyond its middle", () => {
    expect(contradictsReversed([5, 6], [6, 5]).value?.flagged).toBe(true);
    expect(contradictsReversed([5, 5], [6, 6]).value?.flagged).toBe(false);
    expect(contradictsReversed([2, 3], [3, 2]).value?.flagged).toBe(true);
  });

  it("never flags answers that agree with their reversed twin", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), (plain, reversed) => {
        const flagged = contradictsReversed([plain], [reversed]).value?.flagged;
        if (Math.abs(plain - (8 - reversed)) <= 2) expect(flagged).toBe(false);
        if (plain === reversed && Math.abs(plain - 4) >= 2) expect(flagged).toBe(true);
      }),
    );
  });
});

describe("leaving responses out", () => {
  const flags = fc.array(fc.record({ straightLining: fc.boolean(), speeding: fc.boolean(), contradiction: fc.boolean() }), { maxLength: 20 });

  it("keeps or excludes every response once, and excludes fewer the more flags are asked for", () => {
    fc.assert(
      fc.property(flags, (rows) => {
        const excluded = ([1, 2, 3] as const).map((flagsNeeded) => screenResponses(rows, { flagsNeeded }));
        for (const { kept, excluded: out, counts } of excluded) {
          expect([...kept, ...out].sort((a, b) => a - b)).toEqual(rows.map((_, i) => i));
          expect(counts.excluded).toBe(out.length);
        }
        expect(excluded[0]?.excluded.length).toBe(rows.filter((row) => row.straightLining || row.speeding || row.contradiction).length);
        expect(excluded[2]?.excluded.length).toBe(rows.filter((row) => row.straightLining && row.speeding && row.contradiction).length);
        expect(screenResponses(rows, null).excluded).toEqual([]);
      }),
    );
  });
});

describe("ranking", () => {
  const estimate = fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), se: fc.double({ min: 0, max: 20, noNaN: true }) });

  it("says of two scores chances that sum to one, over a half for the higher", () => {
    fc.assert(
      fc.property(estimate, estimate, (a, b) => {
        expect(probabilityHigher(a, b) + probabilityHigher(b, a)).toBeCloseTo(1, 12);
        if (a.value > b.value) expect(probabilityHigher(a, b)).toBeGreaterThanOrEqual(0.5);
      }),
    );
  });

  it("names an error that is none", () => {
    expect(() => probabilityHigher({ value: 1, se: 1 }, { value: 1, se: -1 })).toThrow(expect.objectContaining({ code: "off_scale", column: "b" }));
    expect(() => probabilityHigher({ value: 1, se: 1 }, { value: 1, se: 1 }, { covariance: 5 })).toThrow(expect.objectContaining({ column: "covariance" }));
  });
});

describe("many comparisons", () => {
  const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

  it("keep their order, never become smaller, and are flagged exactly by the step-up rule", () => {
    fc.assert(
      fc.property(pValues, (ps) => {
        const rows = benjaminiHochberg(ps);
        const sorted = [...ps].sort((a, b) => a - b);
        const cut = sorted.reduce((best, p, i) => (p <= (0.05 * (i + 1)) / ps.length ? p : best), -1);
        rows.forEach((row, i) => {
          expect(row.p).toBe(ps[i]);
          expect(row.adjusted).toBeGreaterThanOrEqual(row.p);
          if (Math.abs(row.adjusted - 0.05) > 1e-12) expect(row.flagged).toBe(row.p <= cut);
        });
      }),
    );
  });

  it("names a value that is no probability", () => {
    expect(() => benjaminiHochberg([0.2, 1.2])).toThrow(expect.objectContaining({ code: "off_scale", row: 1 }));
  });
});

describe("the wording of a change", () => {
  it("mirrors: what fell with one probability rose with the other", () => {
    const mirror = { fell: "rose", probably_fell: "probably_rose", within_noise: "within_noise", probably_rose: "probably_fell", rose: "fell", not_comparable: "not_comparable" };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), (k) => {
        fc.pre(k !== 50 && k !== 200 && k !== 800 && k !== 950);
        expect(changeVerdict({ pFell: 1 - k / 1000, evidenceBetween: 1 }).word).toBe(mirror[changeVerdict({ pFell: k / 1000, evidenceBetween: 1 }).word]);
      }),
    );
  });

  it("never calls silence a change", () => {
    fc.assert(fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (pFell) => changeVerdict({ pFell, evidenceBetween: 0 }).messageKey === "change.silence" && changeVerdict({ pFell, evidenceBetween: 0 }).word === "within_noise"));
  });

  it("uses .80 and .95 as they are written", () => {
    expect([0.95, 0.9499, 0.8, 0.7999].map((pFell) => changeVerdict({ pFell, evidenceBetween: 1 }).word)).toEqual(["fell", "probably_fell", "probably_fell", "within_noise"]);
  });
});

describe("Simpson's reversal", () => {
  it("is not seen where there is one segment only", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), { minLength: 3, maxLength: 20 }), (rows) => {
        const { value } = simpsonCheck({ x: rows.map((r) => r[0]), y: rows.map((r) => r[1]), segment: rows.map(() => "all") });
        if (value) expect(value).toMatchObject({ reversed: false, messageKey: "simpson.consistent" });
      }),
    );
  });

  it("is mixed when one segment goes its own way", () => {
    const check = simpsonCheck({ x: [1, 2, 3, 1, 2, 3, 4, 5], y: [3, 2, 1, 1, 2, 3, 4, 5], segment: ["A", "A", "A", "B", "B", "B", "B", "B"] });
    expect(check.value?.messageKey).toBe("simpson.mixed");
  });

  it("says so when nothing varies", () => {
    expect(simpsonCheck({ x: [1, 1, 1], y: [1, 2, 3], segment: ["A", "A", "A"] }).reason).toEqual({ code: "no_variance" });
  });
});

describe("the response panel", () => {
  const stratum = fc.record({ silent: fc.integer({ min: 0, max: 30 }), answers: fc.array(fc.integer({ min: 1, max: 7 }), { maxLength: 15 }) });

  it("keeps every estimate inside the worst case, and joins small segments until each has five answers", () => {
    fc.assert(
      fc.property(fc.array(stratum, { minLength: 1, maxLength: 8 }), (rows) => {
        const panel = responsePanel(rows.map(({ silent, answers }, i) => ({ segment: `s${i}`, invited: silent + answers.length, answers })));
        if (panel.value === null) {
          expect(panel.n).toBeLessThan(5);
          return;
        }
        const { worstCase, mean, postStratified } = panel.value;
        expect(worstCase.low).toBeLessThanOrEqual(mean + 1e-9);
        expect(worstCase.high).toBeGreaterThanOrEqual(mean - 1e-9);
        expect(postStratified.strata.flat().sort()).toEqual(rows.map((_, i) => `s${i}`).sort());
        for (const segments of postStratified.strata) expect(segments.reduce((sum, name) => sum + (rows[Number(name.slice(1))]?.answers.length ?? 0), 0)).toBeGreaterThanOrEqual(5);
      }),
    );
  });

  it("gives the weighted mean the error of its segments, each by the square of its share", () => {
    const strata = [{ segment: "a", invited: 10, answers: [4, 5, 6, 4, 6] }, { segment: "b", invited: 30, answers: [1, 3, 2, 1, 3] }];
    const { postStratified } = responsePanel(strata).value ?? {};
    expect(postStratified?.value).toBeCloseTo(0.25 * 5 + 0.75 * 2, 12);
    expect(postStratified?.se).toBeCloseTo(Math.sqrt(0.25 ** 2 * (1 / 5) + 0.75 ** 2 * (1 / 5)), 12);
  });

  it("shows rebooking of those who answered beside those who did not", () => {
    const panel = responsePanel([{ segment: "all", invited: 20, answers: [5, 6, 7, 6, 5, 6], rebookedAmongRespondents: 5, rebookedAmongOthers: 7 }]);
    expect(panel.value?.rebooking?.respondents.value?.share).toBeCloseTo(83.333, 2);
    expect(panel.value?.rebooking?.others.value?.share).toBe(50);
  });

  it("refuses more answers than invitations", () => {
    expect(() => responsePanel([{ segment: "all", invited: 1, answers: [5, 6] }])).toThrow(expect.objectContaining({ code: "wrong_shape", row: 0 }));
  });
});
