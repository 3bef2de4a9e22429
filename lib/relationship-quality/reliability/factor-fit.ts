import { inverseSymmetric } from "../numeric/matrix";
import type { OneFactorSolution } from "./one-factor";

/** How well one factor explains the items; all zero or one when there are as many loadings as correlations (three items, df 0). */
export interface FactorFit {
  readonly chisq: number;
  readonly df: number;
  readonly cfi: number;
  readonly rmsea: number;
  readonly srmr: number;
}

/**
 * Fit of a one-factor solution in lavaan's conventions: χ² = n·F, df = k(k − 3)/2, CFI against uncorrelated items, RMSEA = √(max(χ² − df, 0)/(df·n)),
 * SRMR over the k(k + 1)/2 standardised residuals. Null when the correlation matrix is singular.
 */
export function factorFit(correlation: Float64Array, k: number, solution: OneFactorSolution, n: number): FactorFit | null {
  const sample = inverseSymmetric(correlation, k, 1e-10);
  if (sample === null) return null;
  const df = (k * (k - 3)) / 2;
  const chisq = n * solution.discrepancy;
  const baseline = -n * sample.logDeterminant;
  const excess = Math.max(chisq - df, 0);
  const baselineExcess = Math.max(baseline - (k * (k - 1)) / 2, excess);
  let squares = 0;
  for (let i = 0; i < k; i++) {
    const li = solution.standardizedLoadings[i] ?? 0;
    const sdSquared = (solution.loadings[i] ?? 0) / li;
    const own = li === 0 ? 0 : li * li + (solution.residuals[i] ?? 0) / (sdSquared * sdSquared) - 1;
    squares += own * own;
    for (let j = i + 1; j < k; j++) squares += ((correlation[i * k + j] ?? 0) - li * (solution.standardizedLoadings[j] ?? 0)) ** 2;
  }
  return {
    chisq,
    df,
    cfi: baselineExcess > 0 ? 1 - excess / baselineExcess : 1,
    rmsea: df > 0 ? Math.sqrt(excess / (df * n)) : 0,
    srmr: Math.sqrt(squares / ((k * (k + 1)) / 2)),
  };
}
