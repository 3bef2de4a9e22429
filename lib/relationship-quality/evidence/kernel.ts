/**
 * The arithmetic of the filter on plain numbers, shared by the one-piece update and the bulk replay, so that both give the same bits.
 *
 * The state is (θ − μ, δ₁ … δ_K) for the K channels seen so far. Its covariance is kept as the upper triangle packed by columns:
 * cell (i, j), i ≤ j, at j(j + 1)/2 + i. A channel seen for the first time appends one column (zeros and β²) and moves nothing.
 */
export interface Cells {
  readonly length: number;
  [index: number]: number;
}

/** Where the packed column j begins. */
export function columnStart(j: number): number {
  return (j * (j + 1)) / 2;
}

/** Lets time pass: θ − μ shrinks by f = e^(−Δ/T), its variance returns to τ² by 1 − f²; the channels' leanings stay. */
export function drift(mean: Cells, meanAt: number, covariance: Cells, covarianceAt: number, size: number, f: number, tau2: number): void {
  mean[meanAt] = (mean[meanAt] ?? 0) * f;
  covariance[covarianceAt] = tau2 + ((covariance[covarianceAt] ?? 0) - tau2) * f * f;
  for (let j = 1; j < size; j++) {
    const at = covarianceAt + columnStart(j);
    covariance[at] = (covariance[at] ?? 0) * f;
  }
}

/**
 * Takes in one reading of channel `channel` (its place in the state, ≥ 1) with loading λ: fills `gain`, moves mean and covariance, returns the
 * variance of the surprise before it was seen.
 */
export function absorb(
  mean: Cells,
  meanAt: number,
  covariance: Cells,
  covarianceAt: number,
  size: number,
  channel: number,
  lambda: number,
  noise: number,
  surprise: number,
  gain: Cells,
  cross: Cells,
): number {
  const channelColumn = covarianceAt + columnStart(channel);
  for (let i = 0; i < size; i++) {
    const withTheta = covariance[covarianceAt + columnStart(i)] ?? 0;
    const withChannel = (i <= channel ? covariance[channelColumn + i] : covariance[covarianceAt + columnStart(i) + channel]) ?? 0;
    cross[i] = lambda * withTheta + withChannel;
  }
  const variance = lambda * (cross[0] ?? 0) + (cross[channel] ?? 0) + noise;
  for (let i = 0; i < size; i++) {
    const g = (cross[i] ?? 0) / variance;
    gain[i] = g;
    mean[meanAt + i] = (mean[meanAt + i] ?? 0) + g * surprise;
  }
  for (let j = 0; j < size; j++) {
    const column = covarianceAt + columnStart(j);
    const crossJ = cross[j] ?? 0;
    for (let i = 0; i <= j; i++) covariance[column + i] = (covariance[column + i] ?? 0) - (gain[i] ?? 0) * crossJ;
  }
  return variance;
}
