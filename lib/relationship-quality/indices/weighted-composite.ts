import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { finite } from "./answers";

/** A score with its standard error. */
export interface Estimate {
  readonly value: number;
  readonly se: number;
}

/** Covariances of the estimates' errors, by name. The variances are the estimates' own se²; only pairs are read. */
export type ErrorCovariance = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface Composite extends Estimate {
  /** "covariance": the errors' covariance was known. "conservative": it was not, and the errors were added as if they all pointed one way. */
  readonly errorMethod: "covariance" | "conservative";
}

/**
 * A weighted sum of scores with an honest error.
 *
 * Formula: value = Σ w·x; se = √(Σ Σ wᵢwⱼcovᵢⱼ) when every covariance is given, else the conservative Σ|w|·se.
 * Source: propagation of errors, standard formula. Range: as the scores given.
 * Shapes: parts by name. Missing rule: no part → null; one missing pair of covariances is enough for the conservative rule.
 * @example
 * const parts = { SAT: { weight: 0.5, estimate: { value: 70, se: 8 } }, SAC: { weight: 0.5, estimate: { value: 60, se: 6 } } }
 * weightedComposite(parts).value // => { value: 65, se: 7, errorMethod: "conservative" }
 * weightedComposite(parts, { SAT: { SAC: 0 } }).value // => { value: 65, se: 5, errorMethod: "covariance" }
 */
export function weightedComposite(parts: Readonly<Record<string, { readonly weight: number; readonly estimate: Estimate }>>, covariance?: ErrorCovariance): Measured<Composite> {
  const entries = Object.entries(parts);
  if (entries.length === 0) return tooLittle(0, "no_evidence");
  for (const [name, { weight, estimate }] of entries) {
    finite(weight, `${name} weight`);
    finite(estimate.value, name);
    if (finite(estimate.se, `${name} se`) < 0) throw new InputError("off_scale", `The standard error of ${name} is below 0.`, { column: name });
  }
  const value = entries.reduce((sum, [, { weight, estimate }]) => sum + weight * estimate.value, 0);
  const variance = covariance ? varianceOf(entries, covariance) : null;
  if (variance !== null) return measured({ value, se: Math.sqrt(variance), errorMethod: "covariance" }, entries.length);
  return measured({ value, se: entries.reduce((sum, [, { weight, estimate }]) => sum + Math.abs(weight) * estimate.se, 0), errorMethod: "conservative" }, entries.length);
}

function varianceOf(entries: readonly (readonly [string, { readonly weight: number; readonly estimate: Estimate }])[], covariance: ErrorCovariance): number | null {
  let variance = 0;
  for (const [i, [first, a]] of entries.entries()) {
    variance += a.weight ** 2 * a.estimate.se ** 2;
    for (const [second, b] of entries.slice(i + 1)) {
      const both = covariance[first]?.[second] ?? covariance[second]?.[first];
      if (both === undefined) return null;
      const largest = a.estimate.se * b.estimate.se * (1 + 1e-9);
      if (Math.abs(finite(both, `${first}, ${second}`)) > largest) throw new InputError("off_scale", `The covariance of ${first} and ${second} is larger than their errors allow.`, { column: first });
      variance += 2 * a.weight * b.weight * both;
    }
  }
  return Math.max(0, variance);
}
