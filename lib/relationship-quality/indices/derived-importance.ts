import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { type Columns, completeCases } from "../numeric/columns";
import { correlationOf, covarianceOf } from "../numeric/covariance";
import { eigenSymmetric, inverseSymmetric } from "../numeric/matrix";
import { twoSidedReach } from "../numeric/level";

export interface DerivedImportance {
  readonly attribute: string;
  /** Partial correlation with the outcome, the other attributes held constant. */
  readonly partial: number;
  /** Interval of |partial|: its low end is 0 where the sign itself is in doubt. */
  readonly importance: { readonly value: number; readonly low: number; readonly high: number };
  /** This attribute's part of the explained variance, 0–1. */
  readonly relativeWeight: number;
  readonly shareOfExplained: number;
}

export interface DerivedImportances {
  readonly attributes: readonly DerivedImportance[];
  readonly rSquared: number;
  readonly rowsLeftOut: number;
}

/**
 * What matters to exhibitors judged by what goes with their satisfaction, not by what they say matters. Show it beside stated importance.
 *
 * Formula: partial r_i = −p(i,y)/√(p(i,i)·p(y,y)) with p the inverse correlation matrix of attributes and outcome; interval by Fisher's z,
 * se = 1/√(n − k − 2) for k attributes. Relative weights: with attributes' correlation matrix R = VDV', Λ = VD^½V', β = Λ⁻¹r, weight_i = Σ_j Λ²(i,j)·β²(j); they sum to R².
 * Source: partial correlations and relative weights are standard formulas; "associated with", never "causes".
 * Shapes: equally long columns, one of them the outcome. Range: partial −1 to 1, weights 0 to 1.
 * Missing rule: rows with a null in any column are left out and counted; fewer than k + 4 rows, a constant column or perfect collinearity → null.
 * @example
 * const answers = { visitors: [1, 2, 3, 4, 5, 6, 7, 4], staff: [4, 5, 3, 4, 6, 4, 5, 3], satisfaction: [2, 2, 3, 4, 6, 6, 7, 3] }
 * derivedImportance(answers, ["visitors", "staff"], "satisfaction").value?.attributes.map((a) => a.partial) // => [0.9657, 0.6977]
 * derivedImportance(answers, ["visitors", "staff"], "satisfaction").value?.rSquared // => 0.9478
 * derivedImportance({ a: [1, 2, 3], y: [1, 2, 4] }, ["a"], "y").value // => null
 */
export function derivedImportance(columns: Columns, attributes: readonly string[], outcome: string, options: { readonly level?: number } = {}): Measured<DerivedImportances> {
  if (attributes.includes(outcome)) throw new InputError("bad_option", `${outcome} cannot explain itself.`, { column: outcome });
  if (new Set(attributes).size !== attributes.length) throw new InputError("bad_option", "An attribute is named twice.");
  const k = attributes.length;
  if (k === 0) throw new InputError("wrong_shape", "At least one attribute is needed.");
  const cases = completeCases(columns, [...attributes, outcome]);
  const { n, rowsLeftOut } = cases;
  if (n < k + 4) return tooLittle(n, "too_few_answers", { needed: k + 4 });
  const { correlation, constant } = correlationOf(covarianceOf(cases).matrix, k + 1);
  if (constant.length > 0) return tooLittle(n, "no_variance", { detail: constant.map((i) => cases.items[i] ?? "").join(", ") });
  const inverse = inverseSymmetric(correlation, k + 1)?.inverse;
  if (!inverse) return tooLittle(n, "singular");
  const at = (i: number, j: number) => inverse[i * (k + 1) + j] ?? 0;
  const weights = relativeWeights(correlation, k);
  const rSquared = weights.reduce((sum, weight) => sum + weight, 0);
  const reach = twoSidedReach(options.level ?? 0.95) / Math.sqrt(n - k - 2);
  return measured(
    {
      attributes: attributes.map((attribute, i) => {
        const partial = -at(i, k) / Math.sqrt(at(i, i) * at(k, k));
        const relativeWeight = weights[i] ?? 0;
        return { attribute, partial, importance: absolute(partial, reach), relativeWeight, shareOfExplained: rSquared > 0 ? relativeWeight / rSquared : 0 };
      }),
      rSquared,
      rowsLeftOut,
    },
    n,
  );
}

function absolute(partial: number, reach: number): { readonly value: number; readonly low: number; readonly high: number } {
  const z = Math.atanh(partial);
  const [low, high] = [Math.tanh(z - reach), Math.tanh(z + reach)];
  const doubt = low <= 0 && high >= 0;
  return { value: Math.abs(partial), low: doubt ? 0 : Math.min(Math.abs(low), Math.abs(high)), high: Math.max(Math.abs(low), Math.abs(high)) };
}

/** Correlations of k attributes and, last, the outcome. */
function relativeWeights(correlation: Float64Array, k: number): number[] {
  const among = new Float64Array(k * k);
  for (let i = 0; i < k; i += 1) for (let j = 0; j < k; j += 1) among[i * k + j] = correlation[i * (k + 1) + j] ?? 0;
  const { values, vectors } = eigenSymmetric(among, k);
  const indices = Array.from({ length: k }, (_, i) => i);
  const power = (exponent: number) => (i: number, j: number) => indices.reduce((sum, e) => sum + (vectors[i * k + e] ?? 0) * Math.max(values[e] ?? 0, 0) ** exponent * (vectors[j * k + e] ?? 0), 0);
  const root = power(0.5);
  const inverseRoot = power(-0.5);
  const beta = indices.map((j) => indices.reduce((sum, i) => sum + inverseRoot(j, i) * (correlation[i * (k + 1) + k] ?? 0), 0));
  return indices.map((i) => indices.reduce((sum, j) => sum + root(i, j) ** 2 * (beta[j] ?? 0) ** 2, 0));
}
