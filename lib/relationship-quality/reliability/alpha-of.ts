/**
 * Cronbach's alpha of the items start … end − 1 of a row-major covariance (or correlation) matrix of width `width`:
 * k/(k − 1)·(1 − Σs²ᵢ/s²_T). NaN when their sum does not vary.
 */
export function cronbachAlphaOf(matrix: Float64Array, width: number, start: number, end: number): number {
  const k = end - start;
  let own = 0;
  let total = 0;
  for (let i = start; i < end; i++) {
    own += matrix[i * width + i] ?? 0;
    for (let j = start; j < end; j++) total += matrix[i * width + j] ?? 0;
  }
  return total > 1e-13 * own ? (k / (k - 1)) * (1 - own / total) : Number.NaN;
}
