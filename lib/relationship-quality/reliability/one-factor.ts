import { inverseSymmetric, solveGeneralInto, solveSymmetric } from "../numeric/matrix";
import { discrepancyDerivatives } from "./one-factor-derivatives";
import { clippedLoading, itemLedLoadings, startingLoadings } from "./one-factor-start";

/** One common factor fitted to a covariance matrix by maximum likelihood. */
export interface OneFactorSolution {
  /** Factor loadings in the items' units, factor variance 1; turned so that they sum to a positive number. */
  readonly loadings: Float64Array;
  /** Residual variances; negative in a Heywood case. */
  readonly residuals: Float64Array;
  readonly standardizedLoadings: Float64Array;
  /** Minimum of ln|Σ| + tr(SΣ⁻¹) − ln|S| − p. */
  readonly discrepancy: number;
  readonly iterations: number;
}

export type OneFactorFailure = "singular" | "not_converged";

/**
 * Fits Σ = λλ′ + Θ to a covariance matrix S by maximum likelihood, without holding Θ positive (as lavaan does), so that a Heywood case shows itself.
 *
 * Method: closed form for three items whose correlations allow an exact fit; otherwise Fisher scoring on (λ, Θ) of the correlation matrix with step
 * halving, near the minimum (or after 60 steps) with the second derivatives themselves where they are positive definite, from the first principal axis and from λ of equal size, failing these from each item in turn. ML is scale-free, so nothing is lost by starting from correlations.
 *
 * `correlation` is row-major k × k, k ≥ 3, positive definite; `sd` the standard deviations of the items in the covariance matrix to be explained;
 * `near` standardised loadings believed to be close (a resample starts from the solution of the whole sample), tried before the usual starts.
 */
export function fitOneFactor(correlation: Float64Array, sd: Float64Array, near?: Float64Array): OneFactorSolution | OneFactorFailure {
  const k = sd.length;
  const sample = inverseSymmetric(correlation, k, 1e-10);
  if (sample === null) return "singular";
  const exact = k === 3 ? exactThree(correlation) : null;
  const best = exact ?? (near === undefined ? null : score(correlation, k, near.map(clippedLoading))) ?? bestOf(correlation, k, startingLoadings(correlation, k)) ?? bestOf(correlation, k, itemLedLoadings(correlation, k));
  if (best === null) return "not_converged";
  const sum = best.loadings.reduce((total, value, i) => total + value * (sd[i] ?? 1), 0);
  const turn = sum < 0 ? -1 : 1;
  const standardizedLoadings = best.loadings.map((value) => value * turn);
  return {
    loadings: standardizedLoadings.map((value, i) => value * (sd[i] ?? 1)),
    residuals: best.residuals.map((value, i) => value * (sd[i] ?? 1) ** 2),
    standardizedLoadings,
    discrepancy: Math.max(0, best.fit - sample.logDeterminant - k),
    iterations: best.iterations,
  };
}

interface Candidate {
  loadings: Float64Array;
  residuals: Float64Array;
  /** ln|Σ| + tr(SΣ⁻¹). */
  fit: number;
  iterations: number;
}

/** λ₁² = r₁₂r₁₃/r₂₃ and so on: three items have exactly as many correlations as loadings. */
function exactThree(r: Float64Array): Candidate | null {
  const r12 = r[1] ?? 0;
  const r13 = r[2] ?? 0;
  const r23 = r[5] ?? 0;
  if (!(r12 * r13 * r23 > 0)) return null;
  const first = Math.sqrt((r12 * r13) / r23);
  const loadings = Float64Array.of(first, r12 / first, r13 / first);
  const residuals = loadings.map((value) => 1 - value * value);
  const fit = evaluate(r, 3, loadings, residuals);
  return fit === null ? null : { loadings, residuals, fit: fit.value, iterations: 0 };
}

function bestOf(r: Float64Array, k: number, starts: readonly Float64Array[]): Candidate | null {
  let best: Candidate | null = null;
  for (const start of starts) {
    const found = score(r, k, start);
    if (found !== null && (best === null || found.fit < best.fit - 1e-12)) best = found;
  }
  return best;
}

function evaluate(r: Float64Array, k: number, loadings: Float64Array, residuals: Float64Array): { value: number; inverse: Float64Array } | null {
  const implied = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) implied[i * k + j] = (loadings[i] ?? 0) * (loadings[j] ?? 0) + (i === j ? (residuals[i] ?? 0) : 0);
  }
  const solved = inverseSymmetric(implied, k, 1e-12);
  if (solved === null) return null;
  let trace = 0;
  for (let at = 0; at < k * k; at++) trace += (r[at] ?? 0) * (solved.inverse[at] ?? 0);
  return { value: solved.logDeterminant + trace, inverse: solved.inverse };
}

/** Scoring finds the valley and Newton's own steps its lowest point: there scoring alone can take hundreds of steps where one factor fits badly. */
const NEAR = 1e-4;
const PATIENCE = 60;
/** What is not there by now slides along a valley without a floor: a solution that exists is reached in some dozens of steps. */
const MOST = 250;

function score(r: Float64Array, k: number, start: Float64Array): Candidate | null {
  let loadings = start;
  let residuals: Float64Array = start.map((value) => 1 - value * value);
  let now = evaluate(r, k, loadings, residuals);
  for (let iteration = 0; now !== null && iteration < MOST; iteration++) {
    const { gradient, information, curvature } = discrepancyDerivatives(r, k, loadings, now.inverse);
    const steepest = gradient.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    if (steepest < 1e-11) return { loadings, residuals, fit: now.value, iterations: iteration };
    const newton = steepest < NEAR || iteration >= PATIENCE ? solveSymmetric(curvature(), gradient.map((value) => -value), 2 * k) : null;
    const step = newton ?? gradient.map((value) => -value);
    if (newton === null && !solveGeneralInto(information, step, 2 * k)) return null;
    let next: ReturnType<typeof evaluate> = null;
    let share = 1;
    let tried = { loadings, residuals };
    for (; share > 1e-9; share /= 2) {
      tried = { loadings: loadings.map((value, i) => value + share * (step[i] ?? 0)), residuals: residuals.map((value, i) => value + share * (step[k + i] ?? 0)) };
      next = evaluate(r, k, tried.loadings, tried.residuals);
      if (next !== null && next.value <= now.value + 1e-14 * Math.abs(now.value)) break;
    }
    if (next === null || share <= 1e-9) return steepest < 1e-7 ? { loadings, residuals, fit: now.value, iterations: iteration } : null;
    ({ loadings, residuals } = tried);
    if (loadings.some((value) => Math.abs(value) > 1e3)) return null;
    now = next;
  }
  return null;
}
