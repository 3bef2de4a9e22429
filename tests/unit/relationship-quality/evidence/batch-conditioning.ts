import type { ConstructCalibration } from "../../../../lib/relationship-quality/evidence/calibration";
import type { EvidencePiece } from "../../../../lib/relationship-quality/evidence/filter";

/**
 * The filter's answer by another road: all readings and θ at the wanted days as one joint Gaussian, conditioned at once by solving a linear system.
 * No recursion, no state; shares nothing with the code under test.
 */
export function conditionAll(pieces: readonly EvidencePiece[], { driftDays, prior, channels }: ConstructCalibration, days: readonly number[]): { mean: number[]; covariance: number[][]; coefficients: number[][] } {
  const tau2 = prior.sd ** 2;
  const together = (a: number, b: number): number => tau2 * Math.exp(-Math.abs(a - b) / driftDays);
  const known = pieces.map((piece) => ({ piece, ...need(channels[piece.channel]) }));
  const s = known.map((a, i) =>
    known.map((b, j) => a.lambda * b.lambda * together(a.piece.day, b.piece.day) + (a.piece.channel === b.piece.channel ? a.beta2 : 0) + (i === j ? a.sigma2 / a.piece.weight : 0)),
  );
  const c = days.map((day) => known.map(({ piece, lambda }) => lambda * together(day, piece.day)));
  const coefficients = c.map((row) => solve(s, row));
  const deviations = known.map(({ piece, m }) => piece.value - m);
  return {
    coefficients,
    mean: coefficients.map((a) => prior.mean + dot(a, deviations)),
    covariance: days.map((one, i) => days.map((other, j) => together(one, other) - dot(coefficients[i] ?? [], c[j] ?? []))),
  };
}

function need<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("channel without parameters");
  return value;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, x, i) => sum + x * (b[i] ?? 0), 0);
}

/** Gaussian elimination with partial pivoting. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  const n = rows.length;
  for (let column = 0; column < n; column++) {
    let pivot = column;
    for (let row = column + 1; row < n; row++) if (Math.abs(rows[row]?.[column] ?? 0) > Math.abs(rows[pivot]?.[column] ?? 0)) pivot = row;
    const top = rows[pivot] ?? [];
    rows[pivot] = rows[column] ?? [];
    rows[column] = top;
    for (let row = 0; row < n; row++) {
      if (row === column) continue;
      const target = rows[row] ?? [];
      const factor = (target[column] ?? 0) / (top[column] ?? 1);
      for (let k = column; k <= n; k++) target[k] = (target[k] ?? 0) - factor * (top[k] ?? 0);
    }
  }
  return rows.map((row, i) => (row[n] ?? 0) / (row[i] ?? 1));
}
