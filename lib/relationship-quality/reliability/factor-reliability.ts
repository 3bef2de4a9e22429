import { measured, tooLittle, type Measured } from "../measured";
import { factorFit, type FactorFit } from "./factor-fit";
import { fitOneFactor } from "./one-factor";

export interface FactorReliability {
  /** (Σλ)²/((Σλ)² + Σθ) on the covariance matrix. */
  readonly omega: Measured<number>;
  /** The same with standardised loadings. */
  readonly compositeReliability: Measured<number>;
  /** Mean squared standardised loading. */
  readonly ave: Measured<number>;
  /** The solution itself, also where it is a Heywood case and the three numbers above are withheld. */
  readonly solution: Measured<FactorSolution>;
}

export interface FactorSolution {
  readonly standardizedLoadings: Readonly<Record<string, number>>;
  /** In the items' units, with covariances of divisor n (lavaan's). */
  readonly loadings: Readonly<Record<string, number>>;
  readonly residualVariances: Readonly<Record<string, number>>;
  /** The items with a negative residual variance (standardised loading above 1): a Heywood case when not empty. */
  readonly heywood: readonly string[];
  /** What omega, CR and AVE would be, for comparison with other programs in a Heywood case. */
  readonly omega: number;
  readonly compositeReliability: number;
  readonly ave: number;
  readonly fit: FactorFit;
}

/** Omega, composite reliability and AVE from a one-factor maximum likelihood solution; needs at least three items. */
export function factorReliability(covariance: Float64Array, correlation: Float64Array, constant: readonly number[], items: readonly string[], n: number, near?: Float64Array): FactorReliability {
  const solution = solve(covariance, correlation, constant, items, n, near);
  const shown = (number: (found: FactorSolution) => number): Measured<number> => {
    if (solution.value === null) return solution;
    const { heywood } = solution.value;
    if (heywood.length > 0) return tooLittle(n, "improper_solution", { detail: `Heywood case: ${heywood.join(", ")} has negative residual variance` });
    return measured(number(solution.value), n);
  };
  return { omega: shown((found) => found.omega), compositeReliability: shown((found) => found.compositeReliability), ave: shown((found) => found.ave), solution };
}

function solve(covariance: Float64Array, correlation: Float64Array, constant: readonly number[], items: readonly string[], n: number, near: Float64Array | undefined): Measured<FactorSolution> {
  const k = items.length;
  if (k < 3) return tooLittle(n, "too_few_items", { needed: 3 });
  if (n <= k) return tooLittle(n, "too_few_answers", { needed: k + 1 });
  if (constant.length > 0) return tooLittle(n, "no_variance", { detail: constant.map((i) => items[i] ?? "").join(", ") });
  const sd = Float64Array.from(items, (_, i) => Math.sqrt(((covariance[i * k + i] ?? 0) * (n - 1)) / n));
  const found = fitOneFactor(correlation, sd, near);
  if (found === "singular") return tooLittle(n, "singular", { detail: "items are linear combinations of each other" });
  if (found === "not_converged") return tooLittle(n, "not_converged", { detail: "no single factor fits these items" });
  const fit = factorFit(correlation, k, found, n);
  if (fit === null) return tooLittle(n, "singular");
  const standardizedResiduals = found.residuals.map((value, i) => value / (sd[i] ?? 1) ** 2);
  const named = (values: Float64Array): Record<string, number> => Object.fromEntries(items.map((item, i) => [item, values[i] ?? 0]));
  return measured(
    {
      standardizedLoadings: named(found.standardizedLoadings),
      loadings: named(found.loadings),
      residualVariances: named(found.residuals),
      heywood: items.filter((_, i) => (standardizedResiduals[i] ?? 0) < 0),
      omega: share(found.loadings, found.residuals),
      compositeReliability: share(found.standardizedLoadings, standardizedResiduals),
      ave: found.standardizedLoadings.reduce((sum, value) => sum + value * value, 0) / k,
      fit,
    },
    n,
  );
}

function share(loadings: Float64Array, residuals: Float64Array): number {
  const common = loadings.reduce((sum, value) => sum + value, 0) ** 2;
  return common / (common + residuals.reduce((sum, value) => sum + value, 0));
}
