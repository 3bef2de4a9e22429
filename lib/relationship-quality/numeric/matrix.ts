export { eigenSymmetric } from "./eigen";

/**
 * Small dense matrices as row-major Float64Array of size n·n. For the sizes of this module (items and constructs, not exhibitors) these plain
 * loops are as fast as anything; all functions are pure unless their name says "into".
 */

/**
 * Row-major copy of an array of rows.
 * Formula: none: a copy. Source: none. Range: as given. Missing rule: none. Shapes: rows of equal length, laid one after the other.
 * @example
 * Array.from(matrixFromRows([[1, 2], [3, 4]])) // => [1, 2, 3, 4]
 */
export function matrixFromRows(rows: readonly (readonly number[])[]): Float64Array {
  const n = rows.length;
  const out = new Float64Array(n * n);
  rows.forEach((row, i) => row.forEach((value, j) => (out[i * n + j] = value)));
  return out;
}

/**
 * The rows of a row-major n × n matrix.
 * Formula: none: a copy. Source: none. Range: as given. Missing rule: none. Shapes: n × n in, n rows out.
 * @example
 * matrixToRows(Float64Array.of(1, 2, 3, 4), 2) // => [[1, 2], [3, 4]]
 */
export function matrixToRows(matrix: Float64Array, n: number): number[][] {
  return Array.from({ length: n }, (_, i) => Array.from(matrix.subarray(i * n, i * n + n)));
}

/**
 * Lower Cholesky factor L with L·Lᵀ = A, or null when A is not positive definite
 * (a pivot below `tolerance` times its own diagonal element: that column is a combination of the earlier ones).
 * Formula: A = L·Lᵀ. Source: standard linear algebra. Range: a lower triangle, or null. Missing rule: not positive definite: null.
 * Shapes: n × n, row after row.
 * @example
 * cholesky(matrixFromRows([[4, 2], [2, 3]]), 2)?.[0] // => 2
 * cholesky(matrixFromRows([[1, 1], [1, 1]]), 2) // => null
 */
export function cholesky(a: Float64Array, n: number, tolerance = 1e-12): Float64Array | null {
  const l = new Float64Array(n * n);
  return choleskyInto(a, n, l, tolerance) ? l : null;
}

/** As {@link cholesky}, into a given array (the strict upper triangle is left as it was); false when A is not positive definite. */
export function choleskyInto(a: Float64Array, n: number, l: Float64Array, tolerance = 1e-12): boolean {
  for (let j = 0; j < n; j++) {
    const diagonal = a[j * n + j] ?? 0;
    let pivot = diagonal;
    for (let k = 0; k < j; k++) {
      const v = l[j * n + k] ?? 0;
      pivot -= v * v;
    }
    if (!(diagonal > 0 && pivot > tolerance * diagonal)) return false;
    const root = Math.sqrt(pivot);
    l[j * n + j] = root;
    for (let i = j + 1; i < n; i++) {
      let sum = a[i * n + j] ?? 0;
      for (let k = 0; k < j; k++) sum -= (l[i * n + k] ?? 0) * (l[j * n + k] ?? 0);
      l[i * n + j] = sum / root;
    }
  }
  return true;
}

/** Solves L·Lᵀ·x = b in place: b becomes x. */
export function choleskySolveInto(l: Float64Array, n: number, b: Float64Array): void {
  for (let i = 0; i < n; i++) {
    let sum = b[i] ?? 0;
    for (let k = 0; k < i; k++) sum -= (l[i * n + k] ?? 0) * (b[k] ?? 0);
    b[i] = sum / (l[i * n + i] ?? 1);
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] ?? 0;
    for (let k = i + 1; k < n; k++) sum -= (l[k * n + i] ?? 0) * (b[k] ?? 0);
    b[i] = sum / (l[i * n + i] ?? 1);
  }
}

/**
 * x with A·x = b for a symmetric positive definite A, or null when A is singular.
 * Formula: L·z = b, Lᵀ·x = z. Source: standard linear algebra. Range: real numbers, or null. Missing rule: singular: null.
 * Shapes: A n × n row after row, b of length n.
 * @example
 * Array.from(solveSymmetric(matrixFromRows([[2, 0], [0, 4]]), [2, 2], 2) ?? []) // => [1, 0.5]
 */
export function solveSymmetric(a: Float64Array, b: ArrayLike<number>, n: number, tolerance = 1e-12): Float64Array | null {
  const l = cholesky(a, n, tolerance);
  if (l === null) return null;
  const x = Float64Array.from({ length: n }, (_, i) => b[i] ?? 0);
  choleskySolveInto(l, n, x);
  return x;
}

/** Solves A·x = b in place (b becomes x, A is destroyed) by elimination with row exchange, for matrices that need not be positive definite; false when singular. */
export function solveGeneralInto(a: Float64Array, b: Float64Array, n: number): boolean {
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let i = column + 1; i < n; i++) if (Math.abs(a[i * n + column] ?? 0) > Math.abs(a[pivot * n + column] ?? 0)) pivot = i;
    const head = a[pivot * n + column] ?? 0;
    if (!(Math.abs(head) > 1e-12)) return false;
    if (pivot !== column) {
      for (let j = 0; j < n; j++) {
        const kept = a[column * n + j] ?? 0;
        a[column * n + j] = a[pivot * n + j] ?? 0;
        a[pivot * n + j] = kept;
      }
      const kept = b[column] ?? 0;
      b[column] = b[pivot] ?? 0;
      b[pivot] = kept;
    }
    for (let i = column + 1; i < n; i++) {
      const times = (a[i * n + column] ?? 0) / head;
      if (times === 0) continue;
      for (let j = column; j < n; j++) a[i * n + j] = (a[i * n + j] ?? 0) - times * (a[column * n + j] ?? 0);
      b[i] = (b[i] ?? 0) - times * (b[column] ?? 0);
    }
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = b[i] ?? 0;
    for (let j = i + 1; j < n; j++) sum -= (a[i * n + j] ?? 0) * (b[j] ?? 0);
    b[i] = sum / (a[i * n + i] ?? 1);
  }
  return true;
}

/**
 * Inverse of a symmetric positive definite matrix and the logarithm of its determinant, or null when it is singular.
 * Formula: A⁻¹ = L⁻ᵀ·L⁻¹; ln det A = 2·Σ ln Lᵢᵢ. Source: standard linear algebra. Range: real numbers, or null. Missing rule: singular: null.
 * Shapes: n × n, row after row.
 * @example
 * Array.from(inverseSymmetric(matrixFromRows([[2, 0], [0, 4]]), 2)?.inverse ?? []) // => [0.5, 0, 0, 0.25]
 */
export function inverseSymmetric(a: Float64Array, n: number, tolerance = 1e-12): { inverse: Float64Array; logDeterminant: number } | null {
  const l = cholesky(a, n, tolerance);
  if (l === null) return null;
  const inverse = new Float64Array(n * n);
  const column = new Float64Array(n);
  let logDeterminant = 0;
  for (let j = 0; j < n; j++) {
    logDeterminant += 2 * Math.log(l[j * n + j] ?? 1);
    column.fill(0);
    column[j] = 1;
    choleskySolveInto(l, n, column);
    for (let i = 0; i < n; i++) inverse[i * n + j] = column[i] ?? 0;
  }
  return { inverse, logDeterminant };
}
