import { eigenSymmetric } from "../numeric/eigen";

/** Where to begin looking for a one-factor solution: the first principal axis, and loadings of equal size with its signs. */
export function startingLoadings(r: Float64Array, k: number): Float64Array[] {
  const { values, vectors } = eigenSymmetric(r, k);
  const stretch = 0.8 * Math.sqrt(values[0] ?? 1);
  const axis = Float64Array.from({ length: k }, (_, i) => stretch * (vectors[i * k] ?? 0));
  return [axis.map(clippedLoading), axis.map((value) => 0.5 * Math.sign(value || 1))];
}

/** Where to look when that leads nowhere: one item after another as the factor itself, the others as far as they correlate with it. */
export function itemLedLoadings(r: Float64Array, k: number): Float64Array[] {
  return Array.from({ length: k }, (_, lead) => Float64Array.from({ length: k }, (_item, i) => clippedLoading(r[lead * k + i] ?? 0)));
}

/** A loading held between .1 and .9 in size, so that the first residual variances are positive. */
export function clippedLoading(value: number): number {
  return Math.sign(value || 1) * Math.min(0.9, Math.max(0.1, Math.abs(value)));
}
