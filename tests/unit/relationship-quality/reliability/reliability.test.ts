import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom, gatedReliability, htmt, InputError, omegaInterval, reliability, reliabilityBand, type Columns } from "@/lib/relationship-quality";

/** Answers of n people to items that share a factor with the given loadings. */
function oneFactor(loadings: Readonly<Record<string, number>>, n: number, seed = 1): Record<string, number[]> {
  const random = createRandom(seed);
  const factor = Array.from({ length: n }, () => random.normal());
  return Object.fromEntries(Object.entries(loadings).map(([item, loading]) => [item, factor.map((value) => loading * value + Math.sqrt(1 - loading * loading) * random.normal())]));
}

const DATA = oneFactor({ a: 0.8, b: 0.7, c: 0.6, d: 0.5, minus: -0.7 }, 300);
const ITEMS = ["a", "b", "c", "d"];

describe("alpha", () => {
  test("a textbook case by hand: two items of variance 5/3 with covariance 1", () => {
    const { alpha, alphaStandardized, spearmanBrown, itemRest } = reliability({ a: [1, 2, 3, 4], b: [2, 1, 4, 3] }, ["a", "b"]);
    expect(alpha.value).toBeCloseTo(0.75, 12);
    expect(alphaStandardized.value).toBeCloseTo(0.75, 12);
    expect(spearmanBrown.value).toBeCloseTo(0.75, 12);
    expect(itemRest.a?.value).toBeCloseTo(0.6, 12);
  });

  test("does not care for order of rows, added constants, or one common stretch", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 50, noNaN: true }), fc.double({ min: -100, max: 100, noNaN: true }), (stretch, shift) => {
        const moved: Columns = Object.fromEntries(Object.entries(DATA).map(([item, column]) => [item, column.map((value) => stretch * value + shift).reverse()]));
        return Math.abs((reliability(moved, ITEMS).alpha.value ?? 9) - (reliability(DATA, ITEMS).alpha.value ?? 0)) < 1e-9;
      }),
    );
  });

  test("standardised alpha of two items is Spearman and Brown's", () => {
    const { alphaStandardized, spearmanBrown } = reliability(DATA, ["a", "b"]);
    expect(alphaStandardized.value).toBeCloseTo(spearmanBrown.value ?? 9, 12);
    expect(reliability(DATA, ITEMS).spearmanBrown).toMatchObject({ value: null, reason: { code: "too_few_items" } });
  });

  test("is shown negative when items work against each other, and repaired by naming the reversed one", () => {
    expect(reliability(DATA, ["a", "minus"]).alpha.value).toBeLessThan(0);
    expect(reliability(DATA, ["a", "minus"], { reverse: ["minus"] }).alpha.value).toBeGreaterThan(0.6);
  });

  test("keeps an item that never varies, says so, and gives the value without it", () => {
    const flat = { ...DATA, still: new Array<number>(300).fill(4) };
    const found = reliability(flat, ["a", "b", "still"]);
    const without = reliability(flat, ["a", "b"]).alpha.value ?? 0;
    expect(found.alphaIfDeleted.still?.value).toBeCloseTo(without, 12);
    expect(found.alpha.value).toBeCloseTo(without * 0.75, 12);
    expect(found.alphaStandardized).toMatchObject({ value: null, reason: { code: "no_variance", detail: "still" } });
    expect(found.itemRest.still?.value).toBeNull();
    expect(found.factor.omega).toMatchObject({ value: null, reason: { code: "no_variance", detail: "still" } });
  });

  test("of one item, of one row, of no rows or of answers that are all the same is null with the count and the reason", () => {
    expect(reliability({ a: [1, 2] }, ["a"]).alpha).toMatchObject({ value: null, n: 2, reason: { code: "too_few_items", needed: 2 } });
    expect(reliability({ a: [1], b: [2] }, ["a", "b"]).alpha).toMatchObject({ value: null, n: 1, reason: { code: "too_few_answers", needed: 2 } });
    expect(reliability({ a: [null], b: [2] }, ["a", "b"]).alpha).toMatchObject({ value: null, n: 0 });
    expect(reliability({ a: [3, 3], b: [4, 4] }, ["a", "b"]).alpha).toMatchObject({ value: null, reason: { code: "no_variance" } });
  });

  test("an item named twice is refused", () => expect(() => reliability(DATA, ["a", "a"])).toThrow(InputError));
});

describe("the one-factor model", () => {
  test("recovers loadings from which the answers were made", () => {
    const many = oneFactor({ a: 0.8, b: 0.7, c: 0.6, d: 0.5 }, 20_000, 5);
    const found = reliability(many, ITEMS).factor.solution.value?.standardizedLoadings;
    for (const [item, loading] of Object.entries({ a: 0.8, b: 0.7, c: 0.6, d: 0.5 })) expect(Math.abs((found?.[item] ?? 0) - loading)).toBeLessThan(0.03);
  });

  test("three items are fitted exactly: λ₁² = r₁₂·r₁₃/r₂₃, chi-square 0 with 0 degrees of freedom", () => {
    const { solution } = reliability(DATA, ["a", "b", "c"]).factor;
    const r = (x: string, y: string): number => reliability(DATA, [x, y]).meanInterItemCorrelation.value ?? 0;
    expect((solution.value?.standardizedLoadings.a ?? 0) ** 2).toBeCloseTo((r("a", "b") * r("a", "c")) / r("b", "c"), 10);
    expect(solution.value?.fit.chisq).toBeCloseTo(0, 8);
    expect(solution.value?.fit).toMatchObject({ df: 0, rmsea: 0, cfi: 1 });
  });

  test("a negative loading stays negative, and the loadings together point upwards", () => {
    const found = reliability(DATA, ["a", "b", "c", "minus"]).factor.solution.value?.standardizedLoadings;
    expect(found?.minus).toBeLessThan(-0.5);
    expect(found?.a).toBeGreaterThan(0.5);
  });

  test("standardised loadings do not care for the items' units", () => {
    const stretched = { ...DATA, a: (DATA.a ?? []).map((value) => 100 * value) };
    const plain = reliability(DATA, ITEMS).factor.solution.value;
    const found = reliability(stretched, ITEMS).factor.solution.value;
    for (const item of ITEMS) expect(found?.standardizedLoadings[item]).toBeCloseTo(plain?.standardizedLoadings[item] ?? 9, 8);
    expect(found?.loadings.a).toBeCloseTo(100 * (plain?.loadings.a ?? 9), 5);
  });

  test("two items, collinear items and fewer rows than items have no omega, each for its own reason", () => {
    expect(reliability(DATA, ["a", "b"]).factor.omega).toMatchObject({ value: null, reason: { code: "too_few_items", needed: 3 } });
    const twin = { ...DATA, twin: (DATA.a ?? []).map((value) => 3 - 2 * value) };
    expect(reliability(twin, ["a", "b", "c", "twin"]).factor.omega).toMatchObject({ value: null, reason: { code: "singular" } });
    const few = Object.fromEntries(ITEMS.map((item) => [item, (DATA[item] ?? []).slice(0, 3)]));
    expect(reliability(few, ITEMS).factor.omega).toMatchObject({ value: null, n: 3, reason: { code: "too_few_answers", needed: 5 } });
    expect(reliability(few, ITEMS).alpha.value).not.toBeNull();
  });

  test("items that no factor can explain are said to have no solution", () => {
    const random = createRandom(9);
    const a = Array.from({ length: 100 }, () => random.normal());
    const b = a.map((value) => 0.5 * value + random.normal());
    const c = a.map((value, row) => 0.5 * value - 0.9 * (b[row] ?? 0) + random.normal());
    expect(reliability({ a, b, c }, ["a", "b", "c"]).factor.omega).toMatchObject({ value: null, reason: { code: "not_converged" } });
  });

  test("omega's interval surrounds it and repeats with its seed", () => {
    const first = omegaInterval(DATA, ITEMS, { bootstrap: 300, seed: 4 }).value;
    expect(first).toEqual(omegaInterval(DATA, ITEMS, { bootstrap: 300, seed: 4 }).value);
    expect(first?.low).toBeLessThan(first?.estimate ?? 0);
    expect(first?.high).toBeGreaterThan(first?.estimate ?? 1);
  });
});

describe("HTMT", () => {
  const both = { ...oneFactor({ a: 0.8, b: 0.7 }, 200, 1), ...oneFactor({ x: 0.8, y: 0.7 }, 200, 2), copy: [] };

  test("two faces of one factor come close to 1, two unrelated factors to 0", () => {
    const same = htmt(DATA, { First: ["a", "c"], Second: ["b", "d"] }, { bootstrap: 300 }).First?.Second;
    expect(same?.absolute.value?.estimate).toBeGreaterThan(0.85);
    expect(same?.tooClose).toBe(true);
    expect(htmt(both, { A: ["a", "b"], X: ["x", "y"] }).A?.X?.absolute.value?.estimate).toBeLessThan(0.3);
  });

  test("can be read in either order", () => {
    const found = htmt(both, { A: ["a", "b"], X: ["x", "y"] });
    expect(found.A?.X).toEqual(found.X?.A);
  });

  test("a single item counts as one with itself: two single items give their bare correlation", () => {
    const r = reliability(DATA, ["a", "minus"]).meanInterItemCorrelation.value ?? 0;
    const pair = htmt(DATA, { One: ["a"], Two: ["minus"] }).One?.Two;
    expect(pair?.signed.value?.estimate).toBeCloseTo(r, 12);
    expect(pair?.absolute.value?.estimate).toBeCloseTo(-r, 12);
  });

  test("signed ratios are null where items within a construct work against each other", () => {
    expect(htmt(DATA, { A: ["a", "minus"], B: ["b", "c"] }).A?.B?.signed).toMatchObject({ value: null, reason: { code: "improper_solution" } });
  });
});

describe("the rule of minimum numbers", () => {
  test("stands beside the numbers and never inside them", () => {
    const small = Object.fromEntries(ITEMS.map((item) => [item, (DATA[item] ?? []).slice(0, 12)]));
    const { alpha, band } = reliability(small, ITEMS);
    expect(alpha.value).not.toBeNull();
    expect(band).toBe("none");
    expect(gatedReliability(alpha)).toMatchObject({ value: null, n: 12, reason: { code: "too_few_answers", needed: 30 } });
    expect([29, 30, 99, 100].map(reliabilityBand)).toEqual(["none", "indicative", "indicative", "firm"]);
  });
});
