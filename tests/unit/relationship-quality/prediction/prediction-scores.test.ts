import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areaUnderCurve, aucDifference, brierScore, calibration, createRandom, fitLogistic, InputError, logLoss, type Outcome } from "@/lib/relationship-quality";

const random = createRandom(41);
const N = 400;
const truth = Array.from({ length: N }, () => 1 / (1 + Math.exp(-(0.5 + 1.2 * random.normal()))));
const happened: Outcome[] = truth.map((p) => random.uniform() < p);
const tooSure = truth.map((p) => 1 / (1 + ((1 - p) / p) ** 2));

describe("the area under the curve", () => {
  test("counts pairs in the right order, ties half", () => {
    expect(areaUnderCurve([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.5]).value?.auc).toBe(0.5);
    const slow = (p: readonly number[]): number => {
      let right = 0;
      let pairs = 0;
      happened.forEach((y, i) => {
        if (!y) return;
        happened.forEach((z, j) => {
          if (z) return;
          pairs++;
          right += (p[i] ?? 0) > (p[j] ?? 0) ? 1 : (p[i] ?? 0) === (p[j] ?? 0) ? 0.5 : 0;
        });
      });
      return right / pairs;
    };
    const rounded = truth.map((p) => Math.round(10 * p) / 10);
    expect(areaUnderCurve(happened, rounded).value?.auc).toBeCloseTo(slow(rounded), 12);
  });

  test("depends on the order alone", () => {
    expect(areaUnderCurve(happened, tooSure).value?.auc).toBeCloseTo(areaUnderCurve(happened, truth).value?.auc ?? 9, 12);
  });

  test("DeLong's standard error agrees with resampling", () => {
    const own = areaUnderCurve(happened, truth).value;
    const draws = Array.from({ length: 500 }, () => {
      const rows = Array.from({ length: N }, () => random.integer(N));
      return areaUnderCurve(rows.map((row) => happened[row] ?? 0), rows.map((row) => truth[row] ?? 0)).value?.auc ?? 0;
    });
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length;
    const sd = Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (draws.length - 1));
    expect((own?.se ?? 0) / sd).toBeGreaterThan(0.85);
    expect((own?.se ?? 9) / sd).toBeLessThan(1.15);
  });

  test("needs both outcomes, and two of each for an interval", () => {
    expect(areaUnderCurve([1, 1], [0.2, 0.4])).toMatchObject({ value: null, n: 2, reason: { code: "one_outcome_only" } });
    expect(areaUnderCurve([1, 0], [0.2, 0.4])).toMatchObject({ value: null, n: 2, reason: { code: "too_few_answers" } });
    expect(areaUnderCurve([], [])).toMatchObject({ value: null, n: 0 });
  });

  test("a better ordering is told from a worse one on the same exhibitors, and an equal one is not", () => {
    const guess = truth.map(() => random.uniform());
    expect(aucDifference(happened, truth, guess).value?.low).toBeGreaterThan(0);
    expect(aucDifference(happened, truth, tooSure).value).toMatchObject({ difference: 0, p: 1 });
  });
});

describe("probabilities against what happened", () => {
  test("saying the overall rate to everybody has no skill", () => {
    const rate = happened.filter(Boolean).length / N;
    expect(brierScore(happened, truth.map(() => rate)).value?.skill).toBeCloseTo(0, 12);
    expect(brierScore(happened, truth).value?.skill).toBeGreaterThan(0.05);
  });

  test("where all outcomes are the same there is no skill to have, but there is an error", () => {
    expect(brierScore([1, 1], [0.5, 1]).value).toEqual({ brier: 0.125, base: 0, skill: null });
  });

  test("being sure and wrong costs much, but not infinitely much", () => {
    expect(logLoss([0], [1]).value).toBeCloseTo(-Math.log(1e-15), 1);
    expect(logLoss([], [])).toMatchObject({ value: null, n: 0 });
  });

  test("true probabilities are calibrated, exaggerated ones have half the slope", () => {
    const right = calibration(happened, truth).value;
    expect(Math.abs((right?.slope.value ?? 9) - 1)).toBeLessThan(0.25);
    expect(calibration(happened, tooSure).value?.slope.value).toBeCloseTo((right?.slope.value ?? 9) / 2, 6);
    expect(right?.bins.reduce((sum, { count }) => sum + count, 0)).toBe(N);
  });

  test("one prediction for all has bins and no slope; perfect separation has none either", () => {
    expect(calibration([1, 0, 1], [0.5, 0.5, 0.5]).value?.slope).toMatchObject({ value: null, reason: { code: "no_variance" } });
    expect(calibration([1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1]).value?.slope).toMatchObject({ value: null, reason: { code: "not_converged" } });
  });

  test.each<[string, () => unknown, object]>([
    ["a probability above one", () => brierScore([1], [1.2]), { code: "off_scale", row: 0 }],
    ["a probability that is no number", () => logLoss([1, 0], [0.5, Number.NaN]), { code: "not_a_number", row: 1 }],
    ["lists of different length", () => areaUnderCurve([1], []), { code: "wrong_shape" }],
    ["features of different length", () => fitLogistic([[1], [1, 2]], [1, 0]), { code: "wrong_shape", row: 1 }],
  ])("%s is a mistake with a name", (_, work, expected) => {
    try {
      work();
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject(expected);
    }
  });
});

describe("logistic regression", () => {
  test("without a ridge, predictions add up to what happened, feature by feature", () => {
    const rows = truth.map((p) => [Math.log(p / (1 - p)), random.normal()]);
    const fit = fitLogistic(rows, happened, { ridge: 0 }).value;
    for (const weight of [() => 1, (row: number) => rows[row]?.[0] ?? 0, (row: number) => rows[row]?.[1] ?? 0]) {
      const residual = rows.reduce((sum, features, row) => sum + weight(row) * (Number(happened[row]) - (fit?.predict(features) ?? 9)), 0);
      expect(Math.abs(residual)).toBeLessThan(1e-7);
    }
    expect(Math.abs((fit?.coefficients[0] ?? 9) - 1)).toBeLessThan(0.25);
  });

  test("a ridge tames features that separate the outcomes; without one there is no answer", () => {
    const rows = [[1], [2], [3], [4]];
    expect(fitLogistic(rows, [0, 0, 1, 1], { ridge: 0 })).toMatchObject({ value: null, reason: { code: "not_converged" } });
    expect(fitLogistic(rows, [0, 0, 1, 1]).value?.predict([4])).toBeGreaterThan(0.6);
  });

  test("units of a feature do not matter, a constant feature gets nothing, one outcome only is null", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (stretch) => {
        const rows = truth.slice(0, 60).map((p, row) => [p, row % 7]);
        const outcomes = happened.slice(0, 60);
        const before = fitLogistic(rows, outcomes).value?.predict([0.3, 2]) ?? 9;
        const after = fitLogistic(rows.map(([a = 0, b = 0]) => [stretch * a, b]), outcomes).value?.predict([stretch * 0.3, 2]) ?? 0;
        return Math.abs(before - after) < 1e-9;
      }),
    );
    expect(fitLogistic([[5, 1], [5, 2], [5, 3]], [0, 1, 1]).value?.coefficients[0]).toBe(0);
    expect(fitLogistic([[1], [2]], [1, 1])).toMatchObject({ value: null, reason: { code: "one_outcome_only" } });
  });

  test("two copies of a feature share its weight with a ridge and are singular without", () => {
    const rows = truth.map((p) => [p, p]);
    expect(fitLogistic(rows, happened, { ridge: 0 })).toMatchObject({ value: null, reason: { code: "singular" } });
    const [a = 0, b = 9] = fitLogistic(rows, happened).value?.coefficients ?? [];
    expect(a).toBeCloseTo(b, 9);
  });
});
