/**
 * The p-quantile of values already sorted upwards, by linear interpolation between order statistics
 * (h = (n − 1)p; type 7 of Hyndman & Fan 1996, what R's quantile() does by default). NaN for no values.
 * Formula: h = (n − 1)p; x[⌊h⌋] + (h − ⌊h⌋)(x[⌊h⌋ + 1] − x[⌊h⌋]). Source: type 7 of Hyndman & Fan 1996. Range: within the values.
 * Missing rule: no values: NaN. Shapes: values sorted upwards, p a share.
 * @example
 * sortedQuantile([1, 2, 3, 4], 0.5) // => 2.5
 */
export function sortedQuantile(sorted: ArrayLike<number>, p: number): number {
  const n = sorted.length;
  if (n === 0) return Number.NaN;
  const h = (n - 1) * Math.min(1, Math.max(0, p));
  const below = Math.floor(h);
  const low = sorted[below] ?? Number.NaN;
  const high = sorted[Math.min(n - 1, below + 1)] ?? Number.NaN;
  return low + (h - below) * (high - low);
}
