import type { CompleteCases } from "./columns";

/** Sample covariances of complete cases (divisor n − 1), row-major, in the order of `items`. */
export interface Covariance {
  readonly items: readonly string[];
  readonly n: number;
  readonly means: Float64Array;
  readonly matrix: Float64Array;
}

/**
 * Sample covariance matrix (divisor n − 1, as R's cov()) of complete cases; with fewer than two rows all entries are NaN.
 * A column whose values are all equal has exactly zero variance and covariances.
 * Formula: Σ(x − x̄)(y − ȳ)/(n − 1). Source: standard formula. Range: any number; variances ≥ 0.
 * Missing rule: incomplete rows were left out by `completeCases`. Shapes: k × k, row after row, in squared units of the items.
 * @example
 * Array.from(covarianceOf(completeCases({ a: [1, 2, 3], b: [2, 4, 6] }, ["a", "b"])).matrix) // => [1, 2, 2, 4]
 */
export function covarianceOf(cases: CompleteCases): Covariance {
  const { items, values, n } = cases;
  const k = items.length;
  const means = new Float64Array(k);
  const centred = values.map((column, j) => {
    let sum = 0;
    for (const value of column) sum += value;
    const rough = n > 0 ? sum / n : Number.NaN;
    let rest = 0;
    for (const value of column) rest += value - rough;
    const first = column[0] ?? 0;
    const constant = column.every((value) => value === first);
    const mean = constant && n > 0 ? first : rough + rest / n;
    means[j] = mean;
    return column.map((value) => value - mean);
  });
  const matrix = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    const x = centred[i] ?? new Float64Array(0);
    for (let j = i; j < k; j++) {
      const y = centred[j] ?? new Float64Array(0);
      let sum = 0;
      for (let row = 0; row < n; row++) sum += (x[row] ?? 0) * (y[row] ?? 0);
      const value = n > 1 ? sum / (n - 1) : Number.NaN;
      matrix[i * k + j] = value;
      matrix[j * k + i] = value;
    }
  }
  return { items, n, means, matrix };
}

/**
 * Correlations from row-major covariances, and the positions of the items that never vary (their correlations are given as 0).
 * Formula: cov(i, j)/√(var i · var j). Source: standard formula. Range: −1 to 1.
 * Missing rule: an item that never varies has no correlation: 0, and its position is listed. Shapes: k × k, row after row.
 * @example
 * Array.from(correlationOf(matrixFromRows([[4, 1], [1, 1]]), 2).correlation) // => [1, 0.5, 0.5, 1]
 * correlationOf(matrixFromRows([[4, 0], [0, 0]]), 2).constant // => [1]
 */
export function correlationOf(covariance: Float64Array, k: number): { correlation: Float64Array; constant: number[] } {
  const correlation = new Float64Array(k * k);
  const constant: number[] = [];
  const scale = new Float64Array(k);
  for (let i = 0; i < k; i++) {
    const variance = covariance[i * k + i] ?? 0;
    if (variance > 0) scale[i] = 1 / Math.sqrt(variance);
    else constant.push(i);
  }
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) correlation[i * k + j] = i === j ? 1 : Math.max(-1, Math.min(1, (covariance[i * k + j] ?? 0) * (scale[i] ?? 0) * (scale[j] ?? 0)));
  }
  return { correlation, constant };
}
