import { InputError } from "../input-error";
import { measured, tooLittle, type Measured, type TooLittle } from "../measured";
import { completeCases, type CaseOptions, type Columns } from "../numeric/columns";
import { covarianceOf } from "../numeric/covariance";
import { summarizeDraws, type BootstrapEstimate } from "../numeric/interval";
import { bootstrapDraws, type BootstrapReport } from "./bootstrap";
import { fSquared } from "./effect-size";
import { planEffects } from "./effects";
import { createPathEngine } from "./engine";
import type { EngineOptions, Failure, PathEngine } from "./engine-types";
import { pathGate, type PathGate } from "./gate";
import { compileModel, ESTIMATORS, pathKey, type CompiledModel, type Estimator, type PathModel } from "./model";
import { adjustedRSquared, blockQuality, fullCollinearityVif, type BlockQuality } from "./quality";
import { planStatistics, type Contrast } from "./statistics";

export interface PathOptions extends CaseOptions, EngineOptions {
  readonly estimator?: Estimator;
  /** Exhibitor of each row: rows of one exhibitor are drawn together. Default: each row its own. */
  readonly cluster?: readonly (string | number)[];
  /** Resamples; 0 (default) gives estimates without intervals. */
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly confidence?: number;
  /** Also bootstrap loadings, and HTMT ratios (absolute). */
  readonly loadings?: boolean;
  readonly htmt?: boolean;
  /** Weighted sums of effects to follow through the bootstrap. */
  readonly contrasts?: Readonly<Record<string, Contrast>>;
}

export interface PathEstimates {
  readonly estimator: Estimator;
  readonly n: number;
  readonly exhibitors: number;
  readonly rowsLeftOut: number;
  /** "A -> B" → standardised path coefficient. Read it as "associated with", never "causes". */
  readonly paths: Readonly<Record<string, BootstrapEstimate>>;
  /** "A -> B -> C" → product along the chain. */
  readonly indirect: Readonly<Record<string, BootstrapEstimate>>;
  readonly totalIndirect: Readonly<Record<string, BootstrapEstimate>>;
  readonly total: Readonly<Record<string, BootstrapEstimate>>;
  readonly contrasts: Readonly<Record<string, BootstrapEstimate>>;
  readonly rSquared: Readonly<Record<string, number>>;
  readonly adjustedRSquared: Readonly<Record<string, number | null>>;
  readonly fSquared: Readonly<Record<string, number | null>>;
  /** construct → item → correlation with its construct (for plsc: consistent loading). */
  readonly loadings: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly weights: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly loadingIntervals: Readonly<Record<string, Readonly<Record<string, BootstrapEstimate>>>> | null;
  readonly htmt: Readonly<Record<string, Readonly<Record<string, BootstrapEstimate>>>> | null;
  readonly constructCorrelations: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly quality: Readonly<Record<string, BlockQuality>>;
  readonly fullCollinearityVif: Readonly<Record<string, number>> | null;
  readonly iterations: number;
  readonly admissible: boolean;
  readonly gate: PathGate;
  readonly bootstrap: BootstrapReport | null;
  readonly effectsComplete: boolean;
}

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
  if (failure !== null) return tooLittle(cases.n, ...explain(failure, compiled, covariance));

  const effects = planEffects(compiled);
  const names = Object.keys(contrasts);
  const include = { loadings: options.loadings === true, htmt: options.htmt === true };
  const plan = planStatistics(compiled, effects, include, Object.values(contrasts));
  const point = new Float64Array(plan.count);
  plan.write(engine, point);
  const fixed = describe(compiled, engine, cases.n, fSquared(model, compiled, covariance, estimator, options, engine.rSquared));
  const drawn = bootstrap === 0 ? null : bootstrapDraws(cases.values, cluster, engine, plan, bootstrap, seed);
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
      htmt: include.htmt ? pairwise(compiled, (order) => at(plan.htmt + order)) : null,
      ...fixed,
      gate: pathGate(model, exhibitors),
      bootstrap: drawn?.report ?? null,
      effectsComplete: effects.complete,
    },
    cases.n,
  );
}

function describe(model: CompiledModel, engine: PathEngine, n: number, f2: readonly (number | null)[]) {
  const m = model.constructs.length;
  const nameOf = (j: number): string => model.constructs[j] ?? "";
  const endogenous = model.constructs.flatMap((name, j) => ((model.incoming[j]?.length ?? 0) > 0 ? [{ name, j }] : []));
  const admissible = engine.admissible();
  return {
    rSquared: Object.fromEntries(endogenous.map(({ name, j }) => [name, engine.rSquared[j] ?? 0])),
    adjustedRSquared: Object.fromEntries(endogenous.map(({ name, j }) => [name, adjustedRSquared(engine.rSquared[j] ?? 0, n, model.incoming[j]?.length ?? 0)])),
    fSquared: Object.fromEntries(model.paths.map(({ from, to }, p) => [pathKey(nameOf(from), nameOf(to)), f2[p] ?? null])),
    loadings: byItem(model, (h) => engine.loadings[h] ?? 0),
    weights: byItem(model, (h) => engine.weights[h] ?? 0),
    constructCorrelations: Object.fromEntries(
      model.constructs.map((name, j) => [name, Object.fromEntries(model.constructs.map((other, l) => [other, engine.constructCorrelation[j * m + l] ?? 0]))]),
    ),
    quality: blockQuality(model, engine),
    fullCollinearityVif: admissible ? fullCollinearityVif(model, engine) : null,
    iterations: engine.iterations(),
    admissible,
  };
}

function byItem<T>(model: CompiledModel, value: (h: number) => T): Record<string, Record<string, T>> {
  return Object.fromEntries(
    model.constructs.map((name, j) => {
      const start = model.blockStart[j] ?? 0;
      return [name, Object.fromEntries(model.items.slice(start, model.blockStart[j + 1]).map((item, i) => [item, value(start + i)]))];
    }),
  );
}

function pairwise<T>(model: CompiledModel, value: (order: number) => T): Record<string, Record<string, T>> {
  const out: Record<string, Record<string, T>> = {};
  let order = 0;
  model.constructs.forEach((first, j) => {
    for (const second of model.constructs.slice(j + 1)) {
      const ratio = value(order++);
      (out[first] ??= {})[second] = ratio;
      (out[second] ??= {})[first] = ratio;
    }
  });
  return out;
}

/** The exhibitor of each complete row, or undefined when every row stands for itself. */
export function clustersOf(cluster: readonly (string | number)[] | undefined, rows: readonly number[], total: number): (string | number)[] | undefined {
  if (cluster === undefined) return undefined;
  if (cluster.length !== total) throw new InputError("wrong_shape", `cluster names ${cluster.length} rows, the data have ${total}`, { column: "cluster" });
  return rows.map((row) => cluster[row] ?? "");
}

function explain(failure: Failure, model: CompiledModel, covariance: Float64Array): [TooLittle["code"], { detail: string }] {
  const p = model.items.length;
  switch (failure) {
    case "constant_item":
      return ["no_variance", { detail: model.items.filter((_, i) => !((covariance[i * p + i] ?? 0) > 0)).join(", ") }];
    case "composite_without_variance":
      return ["no_variance", { detail: "the items of a construct cancel each other" }];
    case "collinear_constructs":
      return ["singular", { detail: "predictors are linear combinations of each other" }];
    case "not_converged":
      return ["not_converged", { detail: "the PLS weights did not settle" }];
    case "reliability_not_positive":
      return ["improper_solution", { detail: "a reliability is not positive, so correlations cannot be corrected by it" }];
  }
}

/**
 * The same estimates behind the rule of measurement.md (g): nothing below 60 exhibitors.
 * @example
 * gatedPaths(estimatePaths({ a: [1, 2, 3, 5], b: [2, 1, 4, 3] }, { constructs: { A: ["a"], B: ["b"] }, paths: [["A", "B"]] })).reason?.code // => "too_few_exhibitors"
 */
export function gatedPaths(estimates: Measured<PathEstimates>): Measured<PathEstimates> {
  if (estimates.value === null || estimates.value.gate.level !== "none") return estimates;
  return tooLittle(estimates.value.exhibitors, "too_few_exhibitors", { needed: 60 });
}
