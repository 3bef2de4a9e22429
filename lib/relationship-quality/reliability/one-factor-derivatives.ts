/** Gradient of the discrepancy and its expected second derivatives, for the parameters (λ₁ … λ_k, θ₁ … θ_k). */
export function discrepancyDerivatives(r: Float64Array, k: number, loadings: Float64Array, v: Float64Array): { gradient: Float64Array; information: Float64Array } {
  const u = new Float64Array(k);
  const rv = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      u[i] = (u[i] ?? 0) + (v[i * k + j] ?? 0) * (loadings[j] ?? 0);
      let sum = 0;
      for (let h = 0; h < k; h++) sum += (r[i * k + h] ?? 0) * (v[h * k + j] ?? 0);
      rv[i * k + j] = sum;
    }
  }
  const a = new Float64Array(k * k);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      let sum = v[i * k + j] ?? 0;
      for (let h = 0; h < k; h++) sum -= (v[i * k + h] ?? 0) * (rv[h * k + j] ?? 0);
      a[i * k + j] = sum;
    }
  }
  const strength = loadings.reduce((sum, value, i) => sum + value * (u[i] ?? 0), 0);
  const size = 2 * k;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  for (let i = 0; i < k; i++) {
    let along = 0;
    for (let j = 0; j < k; j++) {
      const vij = v[i * k + j] ?? 0;
      along += (a[i * k + j] ?? 0) * (loadings[j] ?? 0);
      information[i * size + j] = 2 * (u[i] ?? 0) * (u[j] ?? 0) + 2 * strength * vij;
      information[i * size + k + j] = 2 * vij * (u[j] ?? 0);
      information[(k + j) * size + i] = 2 * vij * (u[j] ?? 0);
      information[(k + i) * size + k + j] = vij * vij;
    }
    gradient[i] = 2 * along;
    gradient[k + i] = a[i * k + i] ?? 0;
  }
  return { gradient, information };
}
