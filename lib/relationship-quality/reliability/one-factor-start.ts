/** Where to begin looking for a one-factor solution: the first principal axis (by power iteration), and loadings of equal size with its signs. */
export function startingLoadings(r: Float64Array, k: number): Float64Array[] {
  let axis: Float64Array = Float64Array.from({ length: k }, (_, i) => {
    let sum = 0;
    for (let j = 0; j < k; j++) sum += Math.abs(r[i * k + j] ?? 0);
    return sum;
  });
  const pass = (vector: Float64Array): Float64Array => {
    const image = vector.map((_, i) => vector.reduce((sum, value, j) => sum + (r[i * k + j] ?? 0) * value, 0));
    const length = Math.sqrt(image.reduce((sum, value) => sum + value * value, 0));
    return image.map((value) => value / (length || 1));
  };
  for (let step = 0; step < 100; step++) axis = pass(axis);
  const root = Math.sqrt(Math.max(0.1, axis.reduce((sum, value, i) => sum + value * pass(axis).reduce((t, v, j) => t + (r[i * k + j] ?? 0) * v, 0), 0)));
  return [axis.map((value) => clippedLoading(value * root * 0.8)), axis.map((value) => 0.5 * Math.sign(value || 1))];
}

/** A loading held between .1 and .9 in size, so that the first residual variances are positive. */
export function clippedLoading(value: number): number {
  return Math.sign(value || 1) * Math.min(0.9, Math.max(0.1, Math.abs(value)));
}
