import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  acsiStyle,
  acsiStyleFromAnswers,
  closenessGap,
  customerSatisfaction,
  derivedImportance,
  driverLevels,
  DRIVER_LEVELS,
  imageFilter,
  importancePerformance,
  meanInterval,
  netPromoterScore,
  perceivedQuality,
  relationshipQuality,
  serviceQualityGap,
  shareInterval,
  shareOfWalletOf,
  STAGE_WEIGHTS,
  toleranceOf,
  valueProfile,
  weightedComposite,
  zoneOfTolerance,
} from "@/lib/relationship-quality";

const answer = (low: number, high: number) => fc.option(fc.integer({ min: low, max: high }), { nil: null });
const score = fc.record({ value: fc.double({ min: 0, max: 100, noNaN: true }), se: fc.double({ min: 0.1, max: 30, noNaN: true }) });

describe("every index", () => {
  it("answers too little data with null and the count", () => {
    const nothing = [
      netPromoterScore([null]),
      customerSatisfaction([]),
      acsiStyle([]),
      acsiStyleFromAnswers({ SAT1: [7] }),
      closenessGap(null, 3),
      toleranceOf({ desired: null, adequate: 1, perceived: 2 }),
      zoneOfTolerance({ desired: [], adequate: [], perceived: [] }),
      serviceQualityGap({ expectation: [5], performance: [5] }),
      meanInterval([4]),
      importancePerformance([]),
      perceivedQuality({ technical: null, functional: null }),
      relationshipQuality({}),
      derivedImportance({ a: [1, 2], y: [1, 2] }, ["a"], "y"),
      imageFilter({ quality: [], image: [], failures: [] }),
      shareOfWalletOf({ percent: [], rivalShows: [] }),
    ];
    for (const result of nothing) {
      expect(result.value).toBeNull();
      expect(result.reason?.code).toBeTypeOf("string");
      expect(Number.isInteger(result.n)).toBe(true);
    }
  });

  it("names column and row of a wrong answer", () => {
    expect(() => netPromoterScore([9, 11], { column: "NPS" })).toThrow(expect.objectContaining({ code: "off_scale", column: "NPS", row: 1 }));
    expect(() => customerSatisfaction([Number.NaN])).toThrow(expect.objectContaining({ code: "not_a_number", row: 0 }));
    expect(() => zoneOfTolerance({ desired: [8], adequate: [6, 7], perceived: [7] })).toThrow(expect.objectContaining({ code: "wrong_shape", column: "adequate" }));
    expect(() => driverLevels({ A99: [1] })).toThrow(expect.objectContaining({ code: "unknown_item", column: "A99" }));
    expect(() => valueProfile({ V14: { importance: [], performance: [] } })).toThrow(expect.objectContaining({ code: "unknown_item", column: "V14" }));
    expect(() => imageFilter({ quality: [1], image: [1], failures: [0.5] })).toThrow(expect.objectContaining({ code: "off_scale", column: "failures", row: 0 }));
    expect(() => derivedImportance({ y: [1] }, ["staff"], "y")).toThrow(expect.objectContaining({ code: "unknown_item", column: "staff" }));
  });
});

describe("net promoter score and shares", () => {
  it("stay on their scale, contain the point or the scale's end, and turn round when answers are swapped", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 60 }), (p, m, d) => {
        fc.pre(p + m + d > 0);
        const answers = [...Array<number>(p).fill(10), ...Array<number>(m).fill(8), ...Array<number>(d).fill(2)];
        const mirrored = [...Array<number>(d).fill(10), ...Array<number>(m).fill(8), ...Array<number>(p).fill(2)];
        const [a, b] = [netPromoterScore(answers).value, netPromoterScore(mirrored).value];
        expect(a?.score).toBeCloseTo(-(b?.score ?? NaN), 9);
        expect(a?.low).toBeCloseTo(-(b?.high ?? NaN), 9);
        expect(a?.low).toBeGreaterThanOrEqual(-100);
        expect(a?.high).toBeLessThanOrEqual(100);
        expect(a?.low).toBeLessThan(a?.high ?? NaN);
      }),
    );
  });

  it("keep the share inside its interval for any count", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 500 }), fc.double({ min: 0, max: 1, noNaN: true }), (n, part) => {
        const { value } = shareInterval(Math.round(n * part), n);
        expect(value?.low).toBeGreaterThanOrEqual(0);
        expect(value?.high).toBeLessThanOrEqual(100);
        expect(value?.share).toBeGreaterThanOrEqual((value?.low ?? NaN) - 1e-9);
        expect(value?.share).toBeLessThanOrEqual((value?.high ?? NaN) + 1e-9);
      }),
    );
  });
});

describe("satisfaction index and service gap", () => {
  it("start at the scale's own low end", () => {
    expect(acsiStyle([5, 5, 5], { scale: [0, 10] }).value).toBeCloseTo(50, 12);
    expect(acsiStyle([0, 0, 0], { scale: [0, 10] }).value).toBe(0);
  });

  it("say how unreliable a difference of two correlated answers is", () => {
    const gap = serviceQualityGap({ expectation: [2, 4, 6], performance: [3, 4, 6] }, { reliability: { performance: 0.9, expectation: 0.9 } });
    expect(gap.value?.gapReliability).toBeCloseTo(-0.9, 9);
  });
});

describe("zone of tolerance", () => {
  it("counts every row once: in a zone, rejected or incomplete", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(answer(0, 10), answer(0, 10), answer(0, 10)), { minLength: 1, maxLength: 30 }), (rows) => {
        const result = zoneOfTolerance({ desired: rows.map((r) => r[0]), adequate: rows.map((r) => r[1]), perceived: rows.map((r) => r[2]) });
        if (result.value === null) {
          expect(rows.every(([d, a, p]) => d === null || a === null || p === null || d < a)).toBe(true);
          return;
        }
        const { below, within, above, rejected, incomplete } = result.value;
        expect(below + within + above).toBe(result.n);
        expect(result.n + rejected + incomplete).toBe(rows.length);
      }),
    );
  });
});

describe("derived importance", () => {
  it("splits the explained variance among the attributes, nothing lost and nothing negative", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })), { minLength: 12, maxLength: 60 }), (rows) => {
        const columns = { a: rows.map((r) => r[0]), b: rows.map((r) => r[1]), c: rows.map((r) => r[2]), y: rows.map((r) => r[3]) };
        const { value } = derivedImportance(columns, ["a", "b", "c"], "y");
        if (value === null) return;
        expect(value.attributes.every((row) => row.relativeWeight >= -1e-12 && Math.abs(row.partial) <= 1)).toBe(true);
        expect(value.attributes.reduce((sum, row) => sum + row.relativeWeight, 0)).toBeCloseTo(value.rSquared, 9);
        for (const { importance } of value.attributes) expect(importance.low <= importance.value && importance.value <= importance.high).toBe(true);
      }),
    );
  });

  it("gives the simple squared correlation as the weight of a single attribute", () => {
    const a = [1, 2, 3, 4, 5, 6];
    const y = [2, 1, 4, 3, 6, 5];
    const r = 1 - (6 * 6) / (6 * 35);
    expect(derivedImportance({ a, y }, ["a"], "y").value?.attributes[0]?.relativeWeight).toBeCloseTo(r ** 2, 9);
    expect(derivedImportance({ a, y }, ["a"], "y").value?.attributes[0]?.partial).toBeCloseTo(r, 9);
  });

  it("gives the interval of Fisher's z, three rows lost for a single attribute", () => {
    const a = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const y = [2, 1, 4, 3, 6, 5, 8, 7, 10, 9];
    const { importance } = derivedImportance({ a, y }, ["a"], "y").value?.attributes[0] ?? {};
    expect(importance?.low).toBeCloseTo(Math.tanh(Math.atanh(importance?.value ?? NaN) - 1.959963984540054 / Math.sqrt(7)), 9);
    expect(importance?.high).toBeCloseTo(Math.tanh(Math.atanh(importance?.value ?? NaN) + 1.959963984540054 / Math.sqrt(7)), 9);
  });

  it("says why when an attribute never varies or repeats another", () => {
    const y = [1, 2, 3, 4, 5, 6, 7, 2];
    expect(derivedImportance({ a: y.map(() => 4), y }, ["a"], "y").reason).toEqual({ code: "no_variance", detail: "a" });
    expect(derivedImportance({ a: [3, 1, 4, 1, 5, 2, 6, 5], b: [3, 1, 4, 1, 5, 2, 6, 5], y }, ["a", "b"], "y").reason).toEqual({ code: "singular" });
  });
});

describe("importance–performance map", () => {
  const interval = fc.tuple(fc.double({ min: 1, max: 7, noNaN: true }), fc.double({ min: 0.01, max: 2, noNaN: true })).map(([value, reach]) => ({ value, low: value - reach, high: value + reach }));

  it("calls a point undecided exactly when an interval crosses a line, and never calls an undecided point clear", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(interval, interval), { minLength: 1, maxLength: 14 }), (rows) => {
        const { value } = importancePerformance(rows.map(([importance, performance], i) => ({ attribute: `A${i}`, importance, performance })));
        for (const point of value?.points ?? []) {
          const crosses = (["importance", "performance"] as const).some((axis) => point[axis].low <= (value?.crosshair[axis] ?? NaN) && point[axis].high >= (value?.crosshair[axis] ?? NaN));
          expect(point.undecided).toBe(crosses);
          expect(point.undecided && point.clear).toBe(false);
        }
      }),
    );
  });

  it("calls no lopsided interval clear that still reaches over a line", () => {
    const rows = [{ attribute: "A01", importance: { value: 6.9, low: 3, high: 6.91 }, performance: { value: 6, low: 5.9, high: 6.1 } }];
    expect(importancePerformance(rows, { crosshair: { importance: [1, 7], performance: [1, 7] } }).value?.points[0]).toMatchObject({ undecided: true, clear: false });
  });

  it("moves its lines to the middle of the scales when asked", () => {
    const rows = [{ attribute: "A01", importance: { value: 6, low: 5.9, high: 6.1 }, performance: { value: 5, low: 4.9, high: 5.1 } }];
    expect(importancePerformance(rows).value?.points[0]?.undecided).toBe(true);
    expect(importancePerformance(rows, { crosshair: { importance: [1, 7], performance: [1, 7] } }).value?.points[0]).toMatchObject({ quadrant: "keep_it_up", undecided: false, clear: true });
  });
});

describe("relationship quality", () => {
  const scores = fc.record({ SAT: score, SAC: score, TOG: score, TOI: score, TOC: score, AFF: score });

  it("lies between its lowest and highest score, and the conservative error is never the smaller one", () => {
    fc.assert(
      fc.property(scores, fc.constantFrom("three_dimensions" as const, "trust_and_satisfaction" as const), fc.double({ min: -0.99, max: 1, noNaN: true }), (all, definition, r) => {
        const names = ["SAT", "SAC", "TOG", "TOI", "TOC", "AFF"] as const;
        const covariance = Object.fromEntries(names.map((a) => [a, Object.fromEntries(names.map((b) => [b, Math.max(r, -0.1) * all[a].se * all[b].se]))]));
        const plain = relationshipQuality(all, { definition }).value;
        const known = relationshipQuality(all, { definition, covariance }).value;
        expect(plain?.errorMethod).toBe("conservative");
        expect(known?.errorMethod).toBe("covariance");
        expect(known?.se).toBeLessThanOrEqual((plain?.se ?? NaN) + 1e-9);
        expect(plain?.value).toBeGreaterThanOrEqual(Math.min(...names.map((name) => all[name].value)) - 1e-9);
        expect(plain?.value).toBeLessThanOrEqual(Math.max(...names.map((name) => all[name].value)) + 1e-9);
      }),
    );
  });

  it("has no place for continuity or moral attachment", () => {
    const all = { SAT: { value: 70, se: 8 }, SAC: { value: 60, se: 6 }, TOG: { value: 66, se: 6 }, TOI: { value: 60, se: 6 }, TOC: { value: 72, se: 6 }, AFF: { value: 50, se: 8 } };
    const withOthers = { ...all, CON: { value: 100, se: 1 }, NOR: { value: 0, se: 1 } };
    expect(relationshipQuality(withOthers)).toEqual(relationshipQuality(all));
  });

  it("says when a dimension had to do without a score, and when stage weights were used", () => {
    const some = { SAT: null, SAC: { value: 60, se: 6 }, TOG: { value: 66, se: 6 }, TOI: { value: 60, se: 6 }, AFF: { value: 50, se: 8 } };
    expect(relationshipQuality(some).value).toMatchObject({ without: ["SAT", "TOC"], weighting: "equal" });
    expect(relationshipQuality(some, { stage: "exploration" }).value).toMatchObject({ weighting: "stage_exploration", weights: STAGE_WEIGHTS.exploration });
    expect(relationshipQuality({ ...some, TOI: null })).toMatchObject({ value: null, reason: { detail: "trust" } });
  });

  it("adds errors fully when they move together, and cancels them when they move apart", () => {
    const parts = { a: { weight: 1, estimate: { value: 1, se: 3 } }, b: { weight: 1, estimate: { value: 2, se: 4 } } };
    expect(weightedComposite(parts, { a: { b: 12 } }).value?.se).toBeCloseTo(7, 12);
    expect(weightedComposite(parts, { b: { a: -12 } }).value?.se).toBeCloseTo(1, 12);
    expect(weightedComposite({ ...parts, b: { ...parts.b, weight: -1 } }).value).toEqual({ value: -1, se: 7, errorMethod: "conservative" });
  });

  it("refuses a covariance that the errors do not allow", () => {
    const parts = { a: { weight: 0.5, estimate: { value: 1, se: 1 } }, b: { weight: 0.5, estimate: { value: 2, se: 1 } } };
    expect(() => weightedComposite(parts, { a: { b: 2 } })).toThrow(expect.objectContaining({ code: "off_scale" }));
  });

  it("weights of every stage sum to one", () => {
    for (const weights of Object.values(STAGE_WEIGHTS)) expect(weights.satisfaction + weights.trust + weights.attachment).toBeCloseTo(1, 12);
  });
});

describe("driver levels", () => {
  it("assign each of the fourteen attributes to exactly one level", () => {
    const items = DRIVER_LEVELS.flatMap((level) => level.items).filter((item) => item.startsWith("A"));
    expect(items.length).toBe(14);
    expect(new Set(items).size).toBe(14);
  });
});

describe("a driver level", () => {
  it("counts a respondent only with half of its questions answered", () => {
    const asked = { A01: [6, 6, 6], A02: [6, 6, 6], A03: [6, null, 6], A07: [null, null, 6], A14: [null, null, 6] };
    expect(driverLevels(asked)[0]?.score.n).toBe(2);
  });
});

describe("image as a filter", () => {
  it("says not decided when image and failures have nothing to do with each other", () => {
    const image = Array.from({ length: 120 }, (_, i) => (i * 37) % 61);
    const failures = image.map((_, i) => i % 3);
    const quality = image.map((_, i) => 60 + ((i * 53) % 17) - 4 * Math.min(2, i % 3));
    expect(imageFilter({ quality, image, failures }).value).toMatchObject({ goodImageForgives: "not_decided", repeatedFaultsBreakIt: "not_decided" });
  });

  it("needs exhibitors with none, one and repeated failures", () => {
    const rows = Array.from({ length: 80 }, (_, i) => i);
    expect(imageFilter({ quality: rows, image: rows, failures: rows.map((i) => (i < 78 ? 0 : 3)) }).reason).toEqual({ code: "too_few_exhibitors", needed: 5, detail: "groups by failures 0, 1, 2+: 78, 0, 2" });
  });
});
