import { describe, expect, test } from "vitest";
import { z } from "zod";
import { completeCases, estimatePaths, htmt, reliability, type CaseOptions, type Columns, type PathModel, type PathOptions } from "@/lib/relationship-quality";
import { referenceJson } from "./read-reference";

// Provenance: answer_shapes.json, made by tests/reference/r/run_all.R on seeded answers of unusual shapes (R 4.2.2, psych 2.2.9, lavaan 0.6.14; PLS written
// out on the rows). Tolerance 1e-6 relative to 1 or the number itself; lavaan stops its search earlier, so its loadings are held to 1e-5.
// R writes {} for a number that does not exist, and weights alone where constructs are collinear.
const number = z.union([z.number(), z.record(z.string(), z.never()).transform(() => null), z.null()]).default(null);
const list = z.union([z.array(number), z.record(z.string(), z.never()).transform(() => [])]).default([]);
const factor = z.object({
  heywood: z.boolean(),
  loadings: z.array(z.number()),
  omega: z.number(),
  compositeReliability: z.number(),
  ave: z.number(),
  fit: z.object({ chisq: z.number(), df: z.number(), cfi: z.number(), rmsea: z.number(), srmr: z.number() }),
});
const absent = z.record(z.string(), z.never()).transform(() => null);
const construct = z.object({ k: z.number(), n: z.number(), alpha: number, alphaLow: number, alphaHigh: number, alphaStandardized: number, itemRest: list, alphaIfDeleted: list, factor: z.union([factor, absent]).default(null) });
const paths = z.union([z.object({ paths: z.record(z.string(), z.number()), rSquared: z.record(z.string(), z.number()) }), absent, z.object({ weights: z.unknown() }).transform(() => null)]).default(null);
const reference = z
  .object({
    sets: z.record(
      z.string(),
      z.object({
        columns: z.record(z.string(), z.array(z.number().nullable())),
        model: z.object({
          constructs: z.record(z.string(), z.array(z.string())),
          paths: z.array(z.tuple([z.string(), z.string()])),
          scale: z.tuple([z.number(), z.number()]).optional(),
          reverse: z.array(z.string()).default([]),
        }),
        r: z.object({
          n: z.number(),
          rowsLeftOut: z.number(),
          constructs: z.record(z.string(), construct),
          htmt: z.union([z.record(z.string(), number), z.array(z.never()).transform((): Record<string, number | null> => ({}))]),
          olsStandardized: paths,
          olsRaw: paths,
          pls_path: paths,
          pls_factorial: paths,
          pls_centroid: paths,
          plsc: paths,
        }),
      }),
    ),
  })
  .parse(referenceJson("answer_shapes.json"));

/** Largest relative deviation; a number that only one side has counts as infinite. */
function apart(ours: number | null | undefined, theirs: number | null | undefined): number {
  const a = ours ?? null;
  const b = theirs ?? null;
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(a - b) / Math.max(1, Math.abs(b));
}

/** The rows that R kept: complete on every item of the model. */
function listwise(columns: Columns, model: PathModel): Columns {
  const items = Object.values(model.constructs).flat();
  const { rows } = completeCases(columns, items);
  return Object.fromEntries(items.map((item) => [item, rows.map((row) => columns[item]?.[row] ?? null)]));
}

describe.each(Object.entries(reference.sets))("the answers called %s", (name, { columns, model, r }) => {
  const options: CaseOptions = { scale: model.scale, reverse: model.reverse };
  const kept = listwise(columns, model);

  test.each(Object.keys(model.constructs))("have R's reliability of construct %s", (construct) => {
    const own = model.constructs[construct] ?? [];
    const theirs = r.constructs[construct];
    const ours = reliability(kept, own, { ...options, reverse: model.reverse.filter((item) => own.includes(item)) });
    const deviations = {
      n: apart(ours.n, theirs?.n),
      alpha: apart(ours.alpha.value, theirs?.alpha),
      low: apart(ours.alphaInterval.value?.low, theirs?.alphaLow),
      high: apart(ours.alphaInterval.value?.high, theirs?.alphaHigh),
      alphaStandardized: apart(ours.alphaStandardized.value, theirs?.alphaStandardized),
      itemRest: Math.max(...own.map((item, i) => apart(ours.itemRest[item]?.value, theirs?.itemRest[i]))),
      alphaIfDeleted: Math.max(...own.map((item, i) => apart(ours.alphaIfDeleted[item]?.value, theirs?.alphaIfDeleted[i]))),
    };
    expect(Object.entries(deviations).filter(([, deviation]) => !(deviation < 1e-6))).toEqual([]);
  });

  test.each(Object.keys(model.constructs))("have R's factor model of construct %s, or neither has one", (construct) => {
    const own = model.constructs[construct] ?? [];
    const theirs = r.constructs[construct]?.factor ?? null;
    const { solution, omega } = reliability(kept, own, { ...options, reverse: model.reverse.filter((item) => own.includes(item)) }).factor;
    // lavaan stops somewhere on the way to infinity where no one-factor solution exists; the module says not_converged
    if (theirs !== null && theirs.loadings.some((loading) => Math.abs(loading) > 5)) return expect(solution.reason?.code).toBe("not_converged");
    expect(solution.value === null).toBe(theirs === null);
    if (solution.value === null || theirs === null) return;
    expect(omega.value === null).toBe(theirs.heywood);
    const { fit } = solution.value;
    const deviations = {
      loadings: Math.max(...own.map((item, i) => apart(solution.value.standardizedLoadings[item], theirs.loadings[i]))),
      omega: apart(solution.value.omega, theirs.omega),
      compositeReliability: apart(solution.value.compositeReliability, theirs.compositeReliability),
      ave: apart(solution.value.ave, theirs.ave),
      fit: Math.max(apart(fit.chisq, theirs.fit.chisq), apart(fit.df, theirs.fit.df), apart(fit.cfi, theirs.fit.cfi), apart(fit.rmsea, theirs.fit.rmsea), apart(fit.srmr, theirs.fit.srmr)),
    };
    expect(Object.entries(deviations).filter(([, deviation]) => !(deviation < 1e-5))).toEqual([]);
  });

  test("have R's heterotrait–monotrait ratios", () => {
    const ours = htmt(kept, model.constructs, options);
    const wrong = Object.entries(r.htmt).filter(([pair, theirs]) => {
      const [a = "", b = ""] = pair.split("~");
      return !(apart(ours[a]?.[b]?.absolute.value?.estimate, theirs) < 1e-6);
    });
    expect(wrong).toEqual([]);
  });

  const estimators: readonly [string, (typeof r)["plsc"], PathOptions][] = [
    ["least squares on standardised items", r.olsStandardized, { estimator: "ols", items: "standardized" }],
    ["least squares on mean answers", r.olsRaw, { estimator: "ols", items: "raw" }],
    ["PLS, path scheme", r.pls_path, { estimator: "pls-path" }],
    ["PLS, factorial scheme", r.pls_factorial, { estimator: "pls-factorial" }],
    ["PLS, centroid scheme", r.pls_centroid, { estimator: "pls-centroid" }],
    ["consistent PLS", r.plsc, { estimator: "plsc" }],
  ];
  test.each(estimators)("have R's paths and R² by %s", (_, theirs, estimator) => {
    const { value, n, reason } = estimatePaths(columns, model, { ...options, ...estimator });
    expect(n).toBe(r.n);
    // a constant item cannot be standardised; the module refuses it in every composite alike, R averages it in as it is
    if (theirs === null || (name === "constant_item" && estimator.items === "raw")) return expect(reason?.code).toMatch(/no_variance|singular|improper_solution|too_few_answers/);
    const wrong = [...Object.entries(theirs.paths).map(([key, path]) => [key, apart(value?.paths[key]?.estimate, path)] as const), ...Object.entries(theirs.rSquared).map(([key, share]) => [key, apart(value?.rSquared[key], share)] as const)];
    expect(wrong.filter(([, deviation]) => !(deviation < 1e-6)), name).toEqual([]);
  });
});
