import { InputError } from "../input-error";
import { measured, tooLittle, type Measured } from "../measured";
import { completeCases, type Columns } from "../numeric/columns";
import { covarianceOf } from "../numeric/covariance";
import { summarizeDraws, type BootstrapEstimate } from "../numeric/interval";
import { bootstrapDraws } from "./bootstrap";
import { clustersOf } from "./clusters-of";
import { byItem, describeSolution, pairwise } from "./describe-solution";
import { fSquared } from "./effect-size";
import { planEffects } from "./effects";
import { createPathEngine } from "./engine";
import { explainFailure } from "./explain-failure";
import { pathGate } from "./gate";
import { compileModel, ESTIMATORS, pathKey, type PathModel } from "./model";
import type { PathEstimates, PathOptions } from "./path-estimates";
import { planStatistics } from "./statistics";

/**
 * Which parts of the relationship go with which: standardised path coefficients with their indirect and total effects.
 *
 * Formula: construct scores are weighted sums of standardised items (weights: see {@link Estimator}); each construct is regressed on those that point
 * at it; an indirect effect is the product along its chain; total = ((I − B)⁻¹ − I). All from the item covariances alone.
 * Sources: Lohmöller 1989 (PLS), Dijkstra & Henseler 2015 (plsc). Conventions are seminr's: items standardised with divisor n − 1, weights such that a
 * score has variance 1, PLS started from equal weights, **no sign is turned afterwards** (plspm turns a construct round when no more than half of its
 * loadings are positive; with a clear majority of positive loadings the two agree). A reversed item that was not named in `reverse` keeps its negative loading.
 *
 * Range: coefficients usually −1 … 1. Missing answers: rows incomplete on any item of the model are left out and counted (`rowsLeftOut`).
 * Null with a reason: fewer than 2 complete rows, an item that never varies (`no_variance`), constructs that are combinations of each other
 * (`singular`), no convergence, rho_A or alpha ≤ 0 where the estimator divides by it (`improper_solution`). Minimum numbers for showing are
 * annotated in `gate`, and enforced by {@link gatedPaths}.
 *
 * Intervals: percentile, resampling exhibitors; see {@link BootstrapEstimate} for the p-value.
 * Source: Wold 1982 (PLS); Dijkstra & Henseler 2015 (consistent PLS); measurement.md (g).
 * Missing rule: rows with a null on any item of the model are left out and counted; no solution gives null with its reason.
 * Shapes: one column an item, one row an answer; coefficients in standard deviations.
 * @example
 * const data = { a: [1, 2, 3, 4, 5, 6], b: [2, 1, 4, 3, 6, 5] }
 * const model = { constructs: { Trust: ["a"], Loyalty: ["b"] }, paths: [["Trust", "Loyalty"]] }
 * estimatePaths(data, model).value?.paths["Trust -> Loyalty"]?.estimate.toFixed(4) // => "0.8286"
 */
export function estimatePaths(columns: Columns, model: PathModel, options: PathOptions = {}): Measured<PathEstimates> {
  const { estimator = "ols", bootstrap = 0, seed = 1, confidence = 0.95, contrasts = {} } = options;
  if (!ESTIMATORS.includes(estimator)) throw new InputError("bad_option", `unknown estimator "${String(estimator)}"`, { column: "estimator" });
  if (!(confidence > 0 && confidence < 1)) throw new InputError("bad_option", `confidence must lie between 0 and 1, got ${confidence}`, { column: "confidence" });
  const compiled = compileModel(model);
  const cases = completeCases(columns, compiled.items, options);
  const cluster = clustersOf(options.cluster, cases.rows, cases.n + cases.rowsLeftOut);
  const exhibitors = cluster === undefined ? cases.n : new Set(cluster).size;
  if (cases.n < 2) return tooLittle(cases.n, "too_few_answers", { needed: 2 });
  const covariance = covarianceOf(cases).matrix;
  const engine = createPathEngine(compiled, estimator, options);
  const failure = engine.run(covariance);
  if (failure !== null) return tooLittle(cases.n, ...explainFailure(failure, compiled, covariance));

  const effects = planEffects(compiled);
  const names = Object.keys(contrasts);
  const include = { loadings: options.loadings === true, htmt: options.htmt === true };
  const plan = planStatistics(compiled, effects, include, Object.values(contrasts));
  const point = new Float64Array(plan.count);
  plan.write(engine, point);
  const fixed = describeSolution(compiled, engine, cases.n, fSquared(model, compiled, covariance, estimator, options, engine.rSquared));
  // one exhibitor drawn again and again would look perfectly sure
  const drawn = bootstrap === 0 || exhibitors < 2 ? null : bootstrapDraws(cases.values, cluster, engine, plan, bootstrap, seed);
  const at = (position: number): BootstrapEstimate =>
    summarizeDraws(point[position] ?? Number.NaN, drawn?.draws[position] ?? new Float64Array(0), confidence);
  const nameOf = (j: number): string => compiled.constructs[j] ?? "";
  return measured(
    {
      estimator,
      n: cases.n,
      exhibitors,
      rowsLeftOut: cases.rowsLeftOut,
      paths: Object.fromEntries(compiled.paths.map(({ from, to }, p) => [pathKey(nameOf(from), nameOf(to)), at(plan.paths[p] ?? 0)])),
      indirect: Object.fromEntries(effects.specific.map(({ key }, s) => [key, at(plan.specific[s] ?? 0)])),
      totalIndirect: Object.fromEntries(effects.pairs.flatMap(({ key, hasIndirect }, e) => (hasIndirect ? [[key, at(plan.pairs[e]?.indirect ?? 0)]] : []))),
      total: Object.fromEntries(effects.pairs.map(({ key }, e) => [key, at(plan.pairs[e]?.total ?? 0)])),
      contrasts: Object.fromEntries(names.map((name, c) => [name, at(plan.contrasts + c)])),
      loadingIntervals: include.loadings ? byItem(compiled, (h) => at(plan.loadings + h)) : null,
      htmt: include.htmt ? pairwise(compiled, (order) => (Number.isNaN(point[plan.htmt + order]) ? null : at(plan.htmt + order))) : null,
      ...fixed,
      gate: pathGate(model, exhibitors),
      bootstrap: drawn?.report ?? null,
      effectsComplete: effects.complete,
    },
    cases.n,
  );
}
