/**
 * Eigenvalues (descending) and eigenvectors (column j belongs to value j) of a symmetric matrix, by cyclic Jacobi rotations.
 * Formula: A·v = λ·v by cyclic Jacobi rotations. Source: Jacobi 1846; standard linear algebra. Range: real numbers, largest first.
 * Missing rule: none: NaN in, NaN out. Shapes: n × n, row after row.
 * @example
 * Array.from(eigenSymmetric(matrixFromRows([[3, 0], [0, 5]]), 2).values) // => [5, 3]
 */
export function eigenSymmetric(a: Float64Array, n: number): { values: Float64Array; vectors: Float64Array } {
  const m = Float64Array.from(a);
  const v = new Float64Array(n * n);
  for (let i = 0; i < n; i++) v[i * n + i] = 1;
  for (let sweep = 0; sweep < 100; sweep++) {
    let off = 0;
    let all = 0;
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        const value = m[i * n + j] ?? 0;
        all += value * value;
        if (i !== j) off += value * value;
      }
    }
    if (off <= 1e-32 * all) break;
    for (let p = 0; p < n - 1; p++) for (let q = p + 1; q < n; q++) rotate(m, v, n, p, q);
  }
  const order = Array.from({ length: n }, (_, i) => i).sort((i, j) => (m[j * n + j] ?? 0) - (m[i * n + i] ?? 0));
  const values = new Float64Array(n);
  const vectors = new Float64Array(n * n);
  order.forEach((from, to) => {
    values[to] = m[from * n + from] ?? 0;
    for (let i = 0; i < n; i++) vectors[i * n + to] = v[i * n + from] ?? 0;
  });
  return { values, vectors };
}

function rotate(m: Float64Array, v: Float64Array, n: number, p: number, q: number): void {
  const apq = m[p * n + q] ?? 0;
  if (apq === 0) return;
  const tau = ((m[q * n + q] ?? 0) - (m[p * n + p] ?? 0)) / (2 * apq);
  const t = (tau >= 0 ? 1 : -1) / (Math.abs(tau) + Math.sqrt(1 + tau * tau));
  const cos = 1 / Math.sqrt(1 + t * t);
  const sin = t * cos;
  for (let k = 0; k < n; k++) {
    const kp = m[k * n + p] ?? 0;
    const kq = m[k * n + q] ?? 0;
    m[k * n + p] = cos * kp - sin * kq;
    m[k * n + q] = sin * kp + cos * kq;
  }
  for (let k = 0; k < n; k++) {
    const pk = m[p * n + k] ?? 0;
    const qk = m[q * n + k] ?? 0;
    m[p * n + k] = cos * pk - sin * qk;
    m[q * n + k] = sin * pk + cos * qk;
    const vp = v[k * n + p] ?? 0;
    const vq = v[k * n + q] ?? 0;
    v[k * n + p] = cos * vp - sin * vq;
    v[k * n + q] = sin * vp + cos * vq;
  }
}
