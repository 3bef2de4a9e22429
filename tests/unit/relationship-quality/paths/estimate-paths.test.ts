import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRandom, ESTIMATORS, estimatePaths, exhibitorsNeededFor, gatedPaths, InputError, pathGate, type Columns, type Estimator, type PathModel } from "@/lib/relationship-quality";
import { rowWisePls } from "./row-wise-pls";

const random = createRandom(21);
const N = 150;
const latent = (from: readonly (readonly [number[], number])[]): number[] => Array.from({ length: N }, (_, row) => from.reduce((sum, [cause, b]) => sum + b * (cause[row] ?? 0), 0.7 * random.normal()));
const asked = (cause: readonly number[], b: number): number[] => cause.map((value) => b * value + 0.6 * random.normal());
const trust = latent([]);
const satisfaction = latent([[trust, 0.6]]);
const attachment = latent([[trust, 0.3], [satisfaction, 0.5]]);
const DATA: Record<string, number[]> = {
  t1: asked(trust, 1), t2: asked(trust, 0.8), t3: asked(trust, 0.6),
  s1: asked(satisfaction, 1), s2: asked(satisfaction, 0.7),
  a1: asked(attachment, 1), a2: asked(attachment, 0.9), a3: asked(attachment, 0.5),
  bought: asked(attachment, 0.8),
};
const MODEL: PathModel = {
  constructs: { Trust: ["t1", "t2", "t3"], Satisfaction: ["s1", "s2"], Attachment: ["a1", "a2", "a3"], Bought: ["bought"] },
  paths: [["Trust", "Satisfaction"], ["Trust", "Attachment"], ["Satisfaction", "Attachment"], ["Attachment", "Bought"]],
};
const pathsOf = (columns: Columns, estimator: Estimator, model = MODEL): Record<string, number> =>
  Object.fromEntries(Object.entries(estimatePaths(columns, model, { estimator }).value?.paths ?? {}).map(([key, { estimate }]) => [key, estimate]));

describe("path estimates", () => {
  test.each(["pls-path", "pls-factorial", "pls-centroid"] as const)("%s from covariances equals the textbook algorithm on rows of scores", (estimator) => {
    const rows = rowWisePls(DATA, MODEL, estimator);
    for (const [key, value] of Object.entries(pathsOf(DATA, estimator))) expect(value, key).toBeCloseTo(rows.paths[key] ?? 9, 6);
    const found = estimatePaths(DATA, MODEL, { estimator }).value;
    for (const [name, own] of Object.entries(found?.loadings ?? {})) for (const [item, value] of Object.entries(own)) expect(value, `${name} ${item}`).toBeCloseTo(rows.loadings[item] ?? 9, 6);
  });

  test.each(ESTIMATORS)("%s: order of rows and units of items change nothing", (estimator) => {
    fc.assert(
      fc.property(fc.double({ min: 0.2, max: 30, noNaN: true }), fc.double({ min: -50, max: 50, noNaN: true }), (stretch, shift) => {
        const moved = Object.fromEntries(Object.entries(DATA).map(([item, column]) => [item, column.map((value) => stretch * value + shift).reverse()]));
        const before = pathsOf(DATA, estimator);
        return Object.entries(pathsOf(moved, estimator)).every(([key, value]) => Math.abs(value - (before[key] ?? 9)) < 1e-7);
      }),
      { numRuns: 20 },
    );
  });

  test.each(ESTIMATORS)("%s: reversing every item of a construct turns the sign of its paths only when it is not named as reversed", (estimator) => {
    const mirrored = { ...DATA, s1: (DATA.s1 ?? []).map((v) => -v), s2: (DATA.s2 ?? []).map((v) => -v) };
    const before = pathsOf(DATA, estimator);
    const after = pathsOf(mirrored, estimator);
    expect(after["Trust -> Satisfaction"]).toBeCloseTo(-(before["Trust -> Satisfaction"] ?? 9), 7);
    expect(after["Attachment -> Bought"]).toBeCloseTo(before["Attachment -> Bought"] ?? 9, 7);
    const named = estimatePaths(mirrored, MODEL, { estimator, reverse: ["s1", "s2"] }).value;
    expect(named?.paths["Trust -> Satisfaction"]?.estimate).toBeCloseTo(before["Trust -> Satisfaction"] ?? 9, 7);
  });

  test("single items on both ends give their bare correlation, whatever the estimator", () => {
    const model: PathModel = { constructs: { A: ["t1"], B: ["bought"] }, paths: [["A", "B"]] };
    const values = ESTIMATORS.map((estimator) => pathsOf(DATA, estimator, model)["A -> B"] ?? 9);
    for (const value of values) expect(value).toBeCloseTo(values[0] ?? 0, 12);
  });

  test("disattenuation and PLSc find a stronger path than plain composites where items are noisy", () => {
    const plain = pathsOf(DATA, "ols")["Trust -> Satisfaction"] ?? 9;
    expect(pathsOf(DATA, "disattenuated")["Trust -> Satisfaction"]).toBeGreaterThan(plain + 0.05);
    expect(pathsOf(DATA, "plsc")["Trust -> Satisfaction"]).toBeGreaterThan(plain + 0.05);
  });

  test("an indirect effect is the product along its chain; total is direct plus indirect", () => {
    const found = estimatePaths(DATA, MODEL).value;
    const b = (key: string): number => found?.paths[key]?.estimate ?? 9;
    expect(found?.indirect["Trust -> Satisfaction -> Attachment"]?.estimate).toBeCloseTo(b("Trust -> Satisfaction") * b("Satisfaction -> Attachment"), 12);
    expect(found?.total["Trust -> Attachment"]?.estimate).toBeCloseTo(b("Trust -> Attachment") + b("Trust -> Satisfaction") * b("Satisfaction -> Attachment"), 12);
    expect(Object.keys(found?.totalIndirect ?? {})).toEqual(["Trust -> Attachment", "Trust -> Bought", "Satisfaction -> Bought"]);
    const chains = Object.entries(found?.indirect ?? {}).filter(([key]) => key.startsWith("Trust") && key.endsWith("Bought"));
    expect(found?.totalIndirect["Trust -> Bought"]?.estimate).toBeCloseTo(chains.reduce((sum, [, { estimate }]) => sum + estimate, 0), 12);
  });

  test("a construct that no path touches changes nothing and is not estimated", () => {
    const wider = { constructs: { ...MODEL.constructs, Idle: ["t1"] }, paths: MODEL.paths };
    expect(pathsOf(DATA, "pls-path", wider)).toEqual(pathsOf(DATA, "pls-path"));
    expect(estimatePaths(DATA, wider).value?.loadings.Idle).toBeUndefined();
  });

  test("fewer rows than items still have an answer, marked as too few to show", () => {
    const few = Object.fromEntries(Object.entries(DATA).map(([item, column]) => [item, column.slice(0, 7)]));
    const found = estimatePaths(few, MODEL, { estimator: "pls-path" });
    expect(found.value?.n).toBe(7);
    expect(gatedPaths(found)).toMatchObject({ value: null, n: 7, reason: { code: "too_few_exhibitors", needed: 60 } });
  });

  test("rows with missing answers are left out and counted", () => {
    const holes: Columns = { ...DATA, t1: (DATA.t1 ?? []).map((value, row) => (row < 5 ? null : value)) };
    const rest = Object.fromEntries(Object.entries(DATA).map(([item, column]) => [item, column.slice(5)]));
    expect(estimatePaths(holes, MODEL).value?.rowsLeftOut).toBe(5);
    expect(pathsOf(holes, "pls-path")).toEqual(pathsOf(rest, "pls-path"));
  });

  test.each(ESTIMATORS)("%s: no variance and perfect collinearity are null with the reason, never infinite", (estimator) => {
    const flat = { ...DATA, t2: new Array<number>(N).fill(4) };
    expect(estimatePaths(flat, MODEL, { estimator })).toMatchObject({ value: null, n: N, reason: { code: "no_variance", detail: "t2" } });
    const twins = { ...DATA, twin: (DATA.t1 ?? []).map((value) => 5 - 2 * value) };
    const model: PathModel = { constructs: { A: ["t1"], B: ["twin"], C: ["s1"] }, paths: [["A", "C"], ["B", "C"]] };
    expect(estimatePaths(twins, model, { estimator })).toMatchObject({ value: null, reason: { code: "singular" } });
    expect(estimatePaths({ t1: [1], s1: [2] }, { constructs: { A: ["t1"], C: ["s1"] }, paths: [["A", "C"]] }, { estimator })).toMatchObject({ value: null, n: 1 });
  });

  test("a reliability that is not positive cannot correct anything", () => {
    const against = { ...DATA, t2: (DATA.t2 ?? []).map((v) => -v), t3: (DATA.t3 ?? []).map((v) => -0.2 * v) };
    expect(estimatePaths(against, MODEL, { estimator: "disattenuated" })).toMatchObject({ value: null, reason: { code: "improper_solution" } });
    expect(estimatePaths(against, MODEL, { estimator: "ols" }).value).not.toBeNull();
  });

  test("an item worded the other way round keeps its negative loading", () => {
    const turned = { ...DATA, t3: (DATA.t3 ?? []).map((v) => -v) };
    const loadings = estimatePaths(turned, MODEL, { estimator: "pls-path" }).value?.loadings.Trust;
    expect(loadings?.t3).toBeLessThan(-0.3);
    expect(loadings?.t1).toBeGreaterThan(0.5);
  });

  test.each<[string, PathModel, string]>([
    ["arrows in a circle", { constructs: { A: ["t1"], B: ["s1"] }, paths: [["A", "B"], ["B", "A"]] }, "circular_model"],
    ["an arrow to itself", { constructs: { A: ["t1"] }, paths: [["A", "A"]] }, "circular_model"],
    ["an unknown construct", { constructs: { A: ["t1"] }, paths: [["A", "Z"]] }, "unknown_construct"],
    ["an unknown item", { constructs: { A: ["t1"], B: ["nope"] }, paths: [["A", "B"]] }, "unknown_item"],
    ["a construct without items", { constructs: { A: ["t1"], B: [] }, paths: [["A", "B"]] }, "wrong_shape"],
    ["an item twice in a construct", { constructs: { A: ["t1", "t1"], B: ["s1"] }, paths: [["A", "B"]] }, "wrong_shape"],
    ["a path given twice", { constructs: { A: ["t1"], B: ["s1"] }, paths: [["A", "B"], ["A", "B"]] }, "wrong_shape"],
    ["no paths", { constructs: { A: ["t1"] }, paths: [] }, "wrong_shape"],
  ])("%s is a mistake with a name", (_, model, code) => {
    try {
      estimatePaths(DATA, model);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(InputError);
      expect(error).toMatchObject({ code });
    }
  });
});

describe("the bootstrap", () => {
  test("repeats with its seed and differs with another", () => {
    const draw = (seed: number) => estimatePaths(DATA, MODEL, { estimator: "pls-path", bootstrap: 100, seed }).value?.paths;
    expect(draw(3)).toEqual(draw(3));
    expect(draw(3)).not.toEqual(draw(4));
  });

  test("draws exhibitors, not rows: a file in which every row stands four times is no surer, once the rows are known to be one exhibitor's", () => {
    const fourfold = Object.fromEntries(Object.entries(DATA).map(([item, column]) => [item, [...column, ...column, ...column, ...column]]));
    const cluster = Array.from({ length: 4 * N }, (_, row) => row % N);
    const se = (columns: Columns, clusters?: number[]): number => estimatePaths(columns, MODEL, { bootstrap: 400, cluster: clusters }).value?.paths["Trust -> Satisfaction"]?.se ?? 0;
    const honest = se(DATA);
    expect(se(fourfold, cluster) / honest).toBeCloseTo(1, 1);
    expect(se(fourfold) / honest).toBeLessThan(0.6);
    expect(estimatePaths(fourfold, MODEL, { cluster }).value?.exhibitors).toBe(N);
  });

  test("resamples without a solution are counted by reason", () => {
    const rare = { x: [1, 1, 1, 1, 1, 2], y: [3, 1, 4, 1, 5, 9] };
    const report = estimatePaths(rare, { constructs: { X: ["x"], Y: ["y"] }, paths: [["X", "Y"]] }, { bootstrap: 500 }).value?.bootstrap;
    expect(report?.failures.constant_item).toBeGreaterThan(100);
    expect((report?.used ?? 0) + (report?.failures.constant_item ?? 0)).toBe(500);
  });

  test("one exhibitor alone, however many rows, has no interval: it cannot be surprised by itself", () => {
    const found = estimatePaths(DATA, MODEL, { bootstrap: 50, cluster: new Array<string>(N).fill("the only firm") }).value;
    expect(found?.exhibitors).toBe(1);
    expect(found?.paths["Trust -> Satisfaction"]).toMatchObject({ se: null, low: null });
  });

  test("an interval is null without a bootstrap", () => {
    expect(estimatePaths(DATA, MODEL).value?.paths["Trust -> Satisfaction"]).toMatchObject({ se: null, low: null, high: null, p: null });
  });

  test("a clear path has a small p and a null one a large", () => {
    const noise = createRandom(77);
    const found = estimatePaths({ ...DATA, noise: Array.from({ length: N }, () => noise.normal()) }, { constructs: { ...MODEL.constructs, Noise: ["noise"] }, paths: [...MODEL.paths, ["Noise", "Satisfaction"]] }, { bootstrap: 500 }).value;
    expect(found?.paths["Trust -> Satisfaction"]?.p).toBeLessThan(0.01);
    expect(found?.paths["Noise -> Satisfaction"]?.p).toBeGreaterThan(0.02);
  });
});

describe("how many exhibitors a path model needs", () => {
  test("none below 60, descriptive below 100 or ten a predictor, firm above", () => {
    const busy: PathModel = { constructs: MODEL.constructs, paths: Array.from({ length: 12 }, (_, i): [string, string] => [`x${i}`, "y"]) };
    expect([59, 60, 99, 100].map((n) => pathGate(MODEL, n).level)).toEqual(["none", "descriptive", "descriptive", "firm"]);
    expect(pathGate(busy, 110)).toMatchObject({ level: "descriptive", neededForFirm: 120 });
    expect([0.2, 0.3].map(exhibitorsNeededFor)).toEqual([155, 69]);
  });
});
