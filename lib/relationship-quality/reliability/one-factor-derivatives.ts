/** Gradient of the discrepancy and its second derivatives, expected and actual, for the parameters (λ₁ … λ_k, θ₁ … θ_k). */
export interface DiscrepancyDerivatives {
  readonly gradient: Float64Array;
  /** What the second derivatives would be if the model held: never leads uphill, but only slowly home where it does not hold. */
  readonly information: Float64Array;
  /** The second derivatives themselves. */
  readonly curvature: () => Float64Array;
}

/** V = Σ⁻¹ (`v`), A = V − VRV is the derivative by Σ, M = 2VRV − V carries its own derivative. */
export function discrepancyDerivatives(r: Float64Array, k: number, loadings: Float64Array, v: Float64Array): DiscrepancyDerivatives {
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
  return { gradient, information, curvature: () => curvatureOf(k, loadings, v, a, u, strength) };
}

/** d²F = tr(M dΣ V dΣ) + tr(A d²Σ), with M = V − 2A, for Σ = λλ′ + Θ. */
function curvatureOf(k: number, loadings: Float64Array, v: Float64Array, a: Float64Array, u: Float64Array, strength: number): Float64Array {
  const m = v.map((value, at) => value - 2 * (a[at] ?? 0));
  const mLoadings = Float64Array.from({ length: k }, (_, i) => loadings.reduce((sum, value, j) => sum + (m[i * k + j] ?? 0) * value, 0));
  const across = loadings.reduce((sum, value, i) => sum + value * (mLoadings[i] ?? 0), 0);
  const size = 2 * k;
  const curvature = new Float64Array(size * size);
  for (let i = 0; i < k; i++) {
    for (let j = 0; j < k; j++) {
      const [mij, vij, aij] = [m[i * k + j] ?? 0, v[i * k + j] ?? 0, a[i * k + j] ?? 0];
      curvature[i * size + j] = (mLoadings[i] ?? 0) * (u[j] ?? 0) + (mLoadings[j] ?? 0) * (u[i] ?? 0) + strength * mij + across * vij + 2 * aij;
      const mixed = mij * (u[j] ?? 0) + vij * (mLoadings[j] ?? 0);
      curvature[i * size + k + j] = mixed;
      curvature[(k + j) * size + i] = mixed;
      curvature[(k + i) * size + k + j] = mij * vij;
    }
  }
  return curvature;
}
