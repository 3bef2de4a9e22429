import { InputError } from "../input-error";
import { measured, tooLittle, type Measured } from "../measured";
import { solveSymmetric } from "../numeric/matrix";
import { checkedOutcomes, type Outcome } from "./pairs";

export interface LogisticOptions {
  /** Penalty on the standardised coefficients: ridge/2 · Σb². 0 is plain maximum likelihood. Default 1. */
  readonly ridge?: number;
  /** A fixed part of the log-odds of each row. */
  readonly offset?: readonly number[];
}

export interface LogisticFit {
  /** In the features' own units. */
  readonly intercept: number;
  readonly coefficients: readonly number[];
  readonly iterations: number;
  /** The probability for one row of features. */
  readonly predict: (features: readonly number[]) => number;
}

/**
 * The probability of rebooking as a smooth function of a few features.
 *
 * Formula: ln(p/(1 − p)) = b₀ + Σ b·x, by iteratively reweighted least squares (Newton's method) on standardised features, with a ridge penalty on all but
 * b₀ so that a feature which happens to separate stayers from leavers cannot run away. `rows` is one array of features an exhibitor; a feature that never
 * varies gets coefficient 0. Null: no rows or one outcome only; features that are combinations of each other without a ridge (`singular`); no convergence
 * (`not_converged`, typically perfect separation with ridge 0).
 * Source: standard formula (iteratively reweighted least squares). Range: coefficients any number; probabilities 0–1.
 * Missing rule: rows are complete: fill or leave out before; one outcome only gives null.
 * Shapes: one array of features an exhibitor; outcomes 0 or 1.
 * @example
 * fitLogistic([[], [], [], []], [1, 1, 1, 0]).value?.predict([]).toFixed(2) // => "0.75"
 */
export function fitLogistic(rows: readonly (readonly number[])[], outcomes: readonly Outcome[], options: LogisticOptions = {}): Measured<LogisticFit> {
  const { ridge = 1, offset } = options;
  const y = checkedOutcomes(outcomes);
  const n = rows.length;
  if (n !== y.length) throw new InputError("wrong_shape", `${n} rows of features but ${y.length} outcomes`);
  if (offset !== undefined && offset.length !== n) throw new InputError("wrong_shape", `${n} rows but ${offset.length} offsets`, { column: "offset" });
  const happened = y.reduce((sum, value) => sum + value, 0);
  if (n === 0) return tooLittle(0, "too_few_answers", { needed: 2 });
  if (happened === 0 || happened === n) return tooLittle(n, "one_outcome_only");
  const width = rows[0]?.length ?? 0;
  rows.forEach((row, r) => {
    if (row.length !== width) throw new InputError("wrong_shape", `row ${r} has ${row.length} features, ${width} expected`, { row: r });
    row.forEach((value, c) => {
      if (!Number.isFinite(value)) throw new InputError("not_a_number", `feature ${c}, row ${r}: ${value} is not a number`, { column: `feature ${c}`, row: r });
    });
  });
  const { means, sds } = moments(rows, width);
  const size = width + 1;
  // one row after the other in one stretch of memory: an array a row takes five times as long to go through
  const design = new Float64Array(n * size);
  for (const [r, row] of rows.entries()) {
    design[r * size] = 1;
    for (let c = 0; c < width; c++) design[r * size + c + 1] = (sds[c] ?? 0) > 0 ? ((row[c] ?? 0) - (means[c] ?? 0)) / (sds[c] ?? 1) : 0;
  }
  const fixed = offset === undefined ? new Float64Array(n) : Float64Array.from(offset);
  const b = new Float64Array(size);
  if (offset === undefined) b[0] = Math.log(happened / (n - happened));
  const pinned = sds.map((sd) => sd === 0);
  for (let iteration = 1; iteration <= 100; iteration++) {
    const { normal, gradient } = curvature(design, y, fixed, b);
    for (let i = 1; i < size; i++) {
      gradient[i] = (gradient[i] ?? 0) - ridge * (b[i] ?? 0);
      normal[i * size + i] = (normal[i * size + i] ?? 0) + (pinned[i - 1] === true ? 1 : ridge);
    }
    const step = solveSymmetric(normal, gradient, size, 1e-13);
    if (step === null) return iteration > 8 ? tooLittle(n, "not_converged", { detail: "the features separate the outcomes" }) : tooLittle(n, "singular");
    const longest = step.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const share = longest > 5 ? 5 / longest : 1;
    for (let i = 0; i < size; i++) b[i] = (b[i] ?? 0) + share * (step[i] ?? 0);
    if (b.some((value) => Math.abs(value) > 60)) return tooLittle(n, "not_converged", { detail: "the features separate the outcomes" });
    if (longest < 1e-10) return measured(unscaled(b, means, sds, iteration), n);
  }
  return tooLittle(n, "not_converged", { detail: "the features separate the outcomes" });
}

/** Newton's two sums over all rows, at coefficients b: Σ w·x·xᵀ and Σ x·(y − p). */
function curvature(design: Float64Array, y: Float64Array, fixed: Float64Array, b: Float64Array): { readonly normal: Float64Array; readonly gradient: Float64Array } {
  const size = b.length;
  const normal = new Float64Array(size * size);
  const gradient = new Float64Array(size);
  for (let r = 0, x = 0; r < y.length; r++, x += size) {
    let odds = fixed[r] ?? 0;
    for (let c = 0; c < size; c++) odds += (design[x + c] ?? 0) * (b[c] ?? 0);
    const p = logistic(odds);
    const missed = (y[r] ?? 0) - p;
    const weight = Math.max(p * (1 - p), 1e-300);
    for (let i = 0; i < size; i++) {
      const xi = design[x + i] ?? 0;
      gradient[i] = (gradient[i] ?? 0) + xi * missed;
      for (let j = 0; j <= i; j++) normal[i * size + j] = (normal[i * size + j] ?? 0) + weight * xi * (design[x + j] ?? 0);
    }
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) normal[j * size + i] = normal[i * size + j] ?? 0;
  return { normal, gradient };
}

export function logistic(x: number): number {
  return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
}

function moments(rows: readonly (readonly number[])[], width: number): { means: number[]; sds: number[] } {
  const means = Array.from({ length: width }, (_, c) => rows.reduce((sum, row) => sum + (row[c] ?? 0), 0) / rows.length);
  const sds = means.map((mean, c) => {
    const sd = Math.sqrt(rows.reduce((sum, row) => sum + ((row[c] ?? 0) - mean) ** 2, 0) / rows.length);
    return sd > 1e-12 * Math.max(1, Math.abs(mean)) ? sd : 0;
  });
  return { means, sds };
}

function unscaled(b: Float64Array, means: readonly number[], sds: readonly number[], iterations: number): LogisticFit {
  const coefficients = sds.map((sd, c) => (sd > 0 ? (b[c + 1] ?? 0) / sd : 0));
  const intercept = (b[0] ?? 0) - coefficients.reduce((sum, value, c) => sum + value * (means[c] ?? 0), 0);
  return {
    intercept,
    coefficients,
    iterations,
    predict: (features) => {
      if (features.length !== coefficients.length) throw new InputError("wrong_shape", `${features.length} features given, ${coefficients.length} expected`);
      return logistic(features.reduce((sum, value, c) => sum + value * (coefficients[c] ?? 0), intercept));
    },
  };
}
