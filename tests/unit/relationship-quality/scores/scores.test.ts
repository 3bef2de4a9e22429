import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formItems } from "../../../../lib/relationship-quality/instrument/forms";
import { withinGroupAgreement } from "../../../../lib/relationship-quality/scores/agreement";
import { ROLE_WEIGHTS, exhibitorScore } from "../../../../lib/relationship-quality/scores/exhibitor-score";
import { formScores } from "../../../../lib/relationship-quality/scores/form-scores";
import { constructScore, minimumAnswered } from "../../../../lib/relationship-quality/scores/pomp";
import type { ScoredItem } from "../../../../lib/relationship-quality/scores/pomp";
import { showStatistics } from "../../../../lib/relationship-quality/scores/show-statistics";
import { withinFirm } from "../../../../lib/relationship-quality/scores/within-firm";

const item = (answer: number | null, reverse = false): ScoredItem => ({ answer, reverse, min: 1, max: 7 });

describe("a construct score", () => {
  const answered = fc.array(fc.record({ answer: fc.option(fc.integer({ min: 1, max: 7 })), reverse: fc.boolean() }), { minLength: 1, maxLength: 6 });

  it("is mirrored when every item is reversed", () => {
    fc.assert(
      fc.property(answered, (items) => {
        const score = constructScore(items.map(({ answer, reverse }) => item(answer, reverse)));
        const mirrored = constructScore(items.map(({ answer, reverse }) => item(answer, !reverse)));
        expect(mirrored.n).toBe(score.n);
        if (score.value === null) expect(mirrored.value).toBeNull();
        else expect(Math.abs(score.value + (mirrored.value ?? Number.NaN) - 100)).toBeLessThan(1e-9);
      }),
    );
  });

  it("lies between 0 and 100, or says how many answers there were and how many were needed", () => {
    fc.assert(
      fc.property(answered, (items) => {
        const score = constructScore(items.map(({ answer, reverse }) => item(answer, reverse)));
        const count = items.filter(({ answer }) => answer !== null).length;
        if (count < minimumAnswered(items.length)) expect(score).toEqual({ value: null, n: count, reason: { code: "too_few_answers", needed: minimumAnswered(items.length) } });
        else expect(score.value).toSatisfy((value: number) => value >= 0 && value <= 100);
      }),
    );
  });

  it("is missing for a construct that was not asked at all", () => {
    expect(constructScore([])).toEqual({ value: null, n: 0, reason: { code: "too_few_answers", needed: 1 } });
  });

  it.each([
    [{ id: "T1", answer: 8, reverse: false, min: 1, max: 7 }, "off_scale"],
    [{ id: "T1", answer: Number.NaN, reverse: false, min: 1, max: 7 }, "not_a_number"],
    [{ id: "T1", answer: 1, reverse: false, min: 7, max: 7 }, "bad_option"],
  ])("refuses %j and names the item", (wrong, code) => {
    expect(() => constructScore([wrong])).toThrow(expect.objectContaining({ code, column: "T1" }));
  });

  it("counts the items that this form asked, not those of the bank", () => {
    expect(formScores("core", { AFF1: 7 }).AFF).toMatchObject({ value: null, n: 1 });
    expect(formScores("core", { NOR1: 7 }).NOR).toEqual({ value: 100, n: 1 });
    expect(formScores("full", { NOR1: 7 }).NOR).toMatchObject({ value: null, n: 1 });
  });

  it("reads every item of the full form at its best answer as 100", () => {
    const best = Object.fromEntries(formItems("full").flatMap(({ id, reverse, scale }) => ("min" in scale ? [[id, reverse ? scale.min : scale.max]] : [])));
    for (const score of Object.values(formScores("full", best))) expect(score.value).toBe(100);
  });
});

describe("several respondents of one exhibitor", () => {
  it("a weight by role moves the mean but invents no respondent", () => {
    const people = [
      { score: 80, role: "decision_maker", weight: ROLE_WEIGHTS.decision_maker },
      { score: 50, role: "booth_staff", weight: ROLE_WEIGHTS.booth_staff },
    ];
    const { value } = exhibitorScore(people, 180);
    expect(value?.mean).toBeCloseTo(70, 12);
    expect(value?.se).toBeCloseTo(Math.sqrt((180 * ((4 / 3) ** 2 + (2 / 3) ** 2)) / 4), 12);
    expect(exhibitorScore(people.map((person) => ({ ...person, weight: 10 * person.weight })), 180).value?.se).toBeCloseTo(value?.se ?? Number.NaN, 12);
  });

  it("a divided account shows each role", () => {
    const { value } = exhibitorScore(
      [
        { score: 95, role: "decision_maker" },
        { score: 20, role: "booth_staff" },
        { score: 30, role: "booth_staff" },
      ],
      null,
    );
    expect(value).toMatchObject({ divided: true, se: null, roles: [{ role: "decision_maker", mean: 95, respondents: 1 }, { role: "booth_staff", mean: 25, respondents: 2 }] });
  });

  it("one respondent is never divided, none is missing", () => {
    expect(exhibitorScore([{ score: 10 }], 200).value).toMatchObject({ divided: false, betweenRespondentsSd: null });
    expect(exhibitorScore([], 200)).toMatchObject({ value: null, n: 0 });
  });

  it("names the row of a broken score or weight", () => {
    expect(() => exhibitorScore([{ score: 1 }, { score: Number.NaN }], 1)).toThrow(expect.objectContaining({ column: "score", row: 1 }));
    expect(() => exhibitorScore([{ score: 1, weight: 0 }], 1)).toThrow(expect.objectContaining({ column: "weight", row: 0 }));
  });
});

describe("agreement within firms", () => {
  it("ICC(1) is 1 where colleagues agree and firms differ, negative where it is the other way round", () => {
    expect(withinFirm([[20, 20], [80, 80]]).value?.icc1).toBe(1);
    expect(withinFirm([[20, 80], [20, 80]]).value?.icc1).toBe(-1);
  });

  it("equals the analysis of variance done by hand with unequal groups", () => {
    const { value } = withinFirm([[60, 70, 80], [40, 50], [90]]);
    const grand = 390 / 6;
    const msb = (3 * (70 - grand) ** 2 + 2 * (45 - grand) ** 2 + (90 - grand) ** 2) / 2;
    const msw = (200 + 50) / 3;
    const k0 = (6 - 14 / 6) / 2;
    expect(value?.betweenMeanSquare).toBeCloseTo(msb, 12);
    expect(value?.withinVariance).toBeCloseTo(msw, 12);
    expect(value?.k0).toBeCloseTo(k0, 12);
    expect(value?.icc1).toBeCloseTo((msb - msw) / (msb + (k0 - 1) * msw), 12);
  });

  it("has no ICC where nothing varies, and no value without a firm of two", () => {
    expect(withinFirm([[50, 50], [50, 50]]).value?.icc1).toBeNull();
    expect(withinFirm([[50], [60], []])).toMatchObject({ value: null, n: 2, reason: { code: "too_few_respondents" } });
    expect(withinFirm([[50, 60]])).toMatchObject({ value: null, n: 1, reason: { code: "too_few_exhibitors" } });
  });

  it("r_wg is 1 in perfect agreement, 0 at random or worse, and follows its formula between", () => {
    const half = withinGroupAgreement([[4, 5], [6, 5], [5, 5]], 7).value ?? Number.NaN;
    const q = 0.5 / 4;
    expect(half).toBeCloseTo((2 * (1 - q)) / (2 * (1 - q) + q), 12);
  });

  it("r_wg leaves out an item that fewer than two answered", () => {
    expect(withinGroupAgreement([[4, null], [4, 7]], 7).value).toBe(1);
    expect(withinGroupAgreement([[null], [4]], 7)).toMatchObject({ value: null, reason: { code: "too_few_answers" } });
    expect(() => withinGroupAgreement([[1, 2], [1]], 7)).toThrow(expect.objectContaining({ code: "wrong_shape", row: 1 }));
  });
});

describe("a show's statistics", () => {
  const scores = [
    { score: 40, respondents: 1 },
    { score: 60, respondents: 8 },
    { score: 80, respondents: 1 },
    { score: null, respondents: 0 },
  ];

  it("count one exhibitor as one unit", () => {
    expect(showStatistics(scores).value).toMatchObject({ mean: 60, sd: 20, median: 60, lowerQuartile: 50, upperQuartile: 70, exhibitors: 3, respondents: 10 });
    expect(showStatistics(scores).value?.se).toBeCloseTo(20 / Math.sqrt(3), 12);
  });

  it("count by respondents only when asked", () => {
    const { value } = showStatistics([...scores, { score: 100, respondents: 10 }], true);
    expect(value?.mean).toBeCloseTo((40 + 480 + 80 + 1000) / 20, 12);
  });

  it("have no error with one exhibitor and no value with none", () => {
    expect(showStatistics([{ score: 50, respondents: 2 }]).value).toMatchObject({ mean: 50, se: null, sd: null });
    expect(showStatistics([])).toMatchObject({ value: null, n: 0 });
  });
});
