import { describe, expect, test } from "vitest";
import { z } from "zod";
import { estimatePaths, pathKey, type Estimator, type PathEstimates } from "@/lib/relationship-quality";
import { referenceJson } from "../reference/read-reference";
import { MOBI_MODEL, mobiColumns } from "./mobi";

// Provenance: mobi_reference.json and mobi_bootstrap_reference.json, R 4.2.2, seminr 2.3.1, plspm 0.4.9. Points to 1e-6, bootstrap standard errors within 6 %.
const matrix = z.record(z.string(), z.record(z.string(), z.number()));
const solution = z.object({
  iterations: z.number().optional(),
  paths: matrix,
  loadings: matrix.optional(),
  weights: matrix.optional(),
  R2: z.object({ Rsq: z.record(z.string(), z.number()), AdjRsq: z.record(z.string(), z.number()) }),
  total: matrix.optional(),
  total_effects: matrix.optional(),
  total_indirect: matrix.optional(),
  fSquare: matrix.optional(),
  reliability: z.record(z.string(), z.object({ alpha: z.number(), rhoC: z.number(), AVE: z.number(), rhoA: z.number() })).optional(),
});
const reference = z.object({ unit_weights: solution, pls_composite_path: solution, pls_factorial: solution, pls_consistent: solution }).parse(referenceJson("mobi_reference.json"));
const draw = z.object({ "Bootstrap SD": z.number(), "2.5% CI": z.number(), "97.5% CI": z.number() });
const bootstrap = z
  .object({
    paths: z.record(z.string(), draw),
    total: z.record(z.string(), draw),
    loadings: z.record(z.string(), draw),
    htmt: z.record(z.string(), draw),
    specific_indirect: z.record(z.string(), z.object({ est: z.number(), se: z.number(), lo: z.number(), hi: z.number() })),
  })
  .parse(referenceJson("mobi_bootstrap_reference.json"));

const columns = mobiColumns();

/** Every cell of the reference that our estimate does not meet, by name. */
function misses(estimator: Estimator, expected: z.infer<typeof solution>): string[] {
  const found = estimatePaths(columns, MOBI_MODEL, { estimator }).value;
  if (found === null) return ["no solution"];
  const bad: string[] = [];
  const meet = (name: string, own: number | null | undefined, theirs: number | undefined): void => {
    if (!(Math.abs((own ?? Number.NaN) - (theirs ?? Number.NaN)) <= 1e-6)) bad.push(`${name}: ${String(own)} for ${String(theirs)}`);
  };
  if (expected.iterations !== undefined) meet("iterations", found.iterations, expected.iterations);
  for (const [from, to] of MOBI_MODEL.paths) {
    meet(`path ${from} ${to}`, found.paths[pathKey(from, to)]?.estimate, expected.paths[from]?.[to]);
    if (expected.fSquare !== undefined) meet(`f² ${from} ${to}`, found.fSquared[pathKey(from, to)], expected.fSquare[from]?.[to]);
  }
  for (const [name, value] of Object.entries(expected.R2.Rsq)) meet(`R² ${name}`, found.rSquared[name], value);
  for (const [name, value] of Object.entries(expected.R2.AdjRsq)) meet(`adjusted R² ${name}`, found.adjustedRSquared[name], value);
  for (const [name, own] of Object.entries(found.loadings)) {
    for (const [item, value] of Object.entries(own)) {
      if (expected.loadings !== undefined) meet(`loading ${item}`, value, expected.loadings[item]?.[name]);
      if (expected.weights !== undefined) meet(`weight ${item}`, found.weights[name]?.[item], expected.weights[item]?.[name]);
    }
  }
  meetEffects(found, expected, meet);
  for (const [name, theirs] of Object.entries(expected.reliability ?? {})) {
    if (name === "Complaints") continue; // seminr calls a single item perfectly reliable; ours says that there is nothing to say
    meet(`alpha ${name}`, found.quality[name]?.alpha, theirs.alpha);
    meet(`rhoC ${name}`, found.quality[name]?.rhoC, theirs.rhoC);
    meet(`AVE ${name}`, found.quality[name]?.ave, theirs.AVE);
    meet(`rhoA ${name}`, found.quality[name]?.rhoA, theirs.rhoA);
  }
  return bad;
}

function meetEffects(found: PathEstimates, expected: z.infer<typeof solution>, meet: (name: string, own: number | null | undefined, theirs: number | undefined) => void): void {
  const cells = (table: z.infer<typeof matrix> | undefined) => Object.entries(table ?? {}).flatMap(([from, row]) => Object.entries(row).map(([to, value]) => ({ key: pathKey(from, to), value })));
  for (const { key, value } of cells(expected.total_effects ?? expected.total)) meet(`total ${key}`, found.total[key]?.estimate ?? 0, value);
  for (const { key, value } of cells(expected.total_indirect)) meet(`indirect ${key}`, found.totalIndirect[key]?.estimate ?? 0, value);
}

describe("the European Customer Satisfaction Index, against R", () => {
  test("unit-weighted composites", () => expect(misses("ols", reference.unit_weights)).toEqual([]));
  test("PLS mode A, path weighting: every path, weight, loading, effect, f² and reliability, in the same 6 passes", () => expect(misses("pls-path", reference.pls_composite_path)).toEqual([]));
  test("PLS mode A, factorial weighting", () => expect(misses("pls-factorial", reference.pls_factorial)).toEqual([]));
  test("consistent PLS", () => expect(misses("plsc", reference.pls_consistent)).toEqual([]));

  test("5,000 resamples give R's standard errors within 6 %, and all of them a solution", () => {
    const found = estimatePaths(columns, MOBI_MODEL, { estimator: "pls-path", bootstrap: 5000, seed: 123, loadings: true, htmt: true }).value;
    const off: string[] = [];
    const near = (name: string, own: number | null | undefined, theirs: number): void => {
      if (!(Math.abs((own ?? Number.NaN) / theirs - 1) < 0.06)) off.push(`${name}: ${String(own)} for ${theirs}`);
    };
    for (const [key, value] of Object.entries(bootstrap.paths)) near(key, found?.paths[key]?.se, value["Bootstrap SD"]);
    for (const [key, value] of Object.entries(bootstrap.total)) near(`total ${key}`, found?.total[key]?.se, value["Bootstrap SD"]);
    for (const [key, value] of Object.entries(bootstrap.specific_indirect)) near(key, found?.indirect[key.replaceAll(">", " -> ")]?.se, value.se);
    for (const [key, value] of Object.entries(bootstrap.loadings)) {
      const [item = "", construct = ""] = key.split(" -> ");
      if (item !== "CUSCO") near(key, found?.loadingIntervals?.[construct]?.[item]?.se, value["Bootstrap SD"]);
    }
    for (const [key, value] of Object.entries(bootstrap.htmt)) {
      const [first = "", second = ""] = key.split(" -> ");
      near(`HTMT ${key}`, found?.htmt?.[first]?.[second]?.se, value["Bootstrap SD"]);
    }
    expect(off).toEqual([]);
    expect(found?.bootstrap).toMatchObject({ resamples: 5000, used: 5000, failures: {}, inadmissible: 0 });
  });
});
