import { finite } from "../indices/answers";
import type { Estimate } from "../indices/weighted-composite";
import { InputError } from "../input-error";
import { normalCdf } from "../numeric/normal";

/**
 * How likely it is that one exhibitor's score is truly higher than another's: the only way in which scores may be ranked.
 *
 * Formula: P(A > B) = Φ((a − b)/√(se_a² + se_b² − 2·cov)); errors of different exhibitors are taken as independent.
 * The lowest of many also owe their place to bad luck: expect the "worst ten" to look better next time without anybody's doing (regression to the mean).
 * Source: normal probability, standard formula. Range: 0–1; two scores without any error and equal: ½. Missing rule: leave out what is not measured.
 * Shapes: values, errors and covariance in the same points.
 * @example
 * probabilityHigher({ value: 70, se: 8 }, { value: 60, se: 6 }) // => 0.8413
 * probabilityHigher({ value: 60, se: 8 }, { value: 60, se: 6 }) // => 0.5
 */
export function probabilityHigher(a: Estimate, b: Estimate, options: { readonly covariance?: number } = {}): number {
  const difference = finite(a.value, "a") - finite(b.value, "b");
  if (finite(a.se, "a se") < 0 || finite(b.se, "b se") < 0) throw new InputError("off_scale", "A standard error is below 0.", { column: a.se < 0 ? "a" : "b" });
  const variance = a.se ** 2 + b.se ** 2 - 2 * finite(options.covariance ?? 0, "covariance");
  if (variance < 0) throw new InputError("off_scale", "The covariance is larger than the errors allow.", { column: "covariance" });
  if (variance === 0) return difference > 0 ? 1 : difference < 0 ? 0 : 0.5;
  return normalCdf(difference / Math.sqrt(variance));
}
