import { inverseSymmetric } from "../numeric/matrix";

export interface LeastSquares {
  readonly coefficients: readonly number[];
  readonly se: readonly number[];
  readonly degrees: number;
}

/** Ordinary least squares of y on the columns given (add a column of ones yourself); null when they are collinear or rows are too few. */
export function leastSquares(columns: readonly (readonly number[])[], y: readonly number[]): LeastSquares | null {
  const k = columns.length;
  const n = y.length;
  if (n <= k) return null;
  const dot = (a: readonly number[], b: readonly number[]) => a.reduce((sum, value, row) => sum + value * (b[row] ?? 0), 0);
  const cross = Float64Array.from({ length: k * k }, (_, at) => dot(columns[Math.floor(at / k)] ?? [], columns[at % k] ?? []));
  const inverse = inverseSymmetric(cross, k, 1e-10)?.inverse;
  if (!inverse) return null;
  const right = columns.map((column) => dot(column, y));
  const coefficients = columns.map((_, i) => right.reduce((sum, value, j) => sum + (inverse[i * k + j] ?? 0) * value, 0));
  const rest = y.reduce((sum, value, row) => sum + (value - coefficients.reduce((fit, b, i) => fit + b * (columns[i]?.[row] ?? 0), 0)) ** 2, 0);
  const degrees = n - k;
  const variance = rest / degrees;
  return { coefficients, se: columns.map((_, i) => Math.sqrt(variance * (inverse[i * k + i] ?? 0))), degrees };
}
