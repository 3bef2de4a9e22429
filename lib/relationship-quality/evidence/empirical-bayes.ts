import { InputError } from "../input-error";
import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";

/** What is normal in a group of exhibitors, how much they really differ, and each one drawn towards the group by how unsure it is. */
export interface EmpiricalBayes {
  readonly mu: number;
  readonly seMu: number;
  /** Variance of the true scores between exhibitors, noise taken out; 0 if noise explains it all. */
  readonly tau2: number;
  /** Cochran's Q. */
  readonly q: number;
  readonly shrunk: readonly number[];
}

/**
 * Separates real differences between exhibitors from the noise of few answers.
 *
 * Formula (DerSimonian & Laird): w = 1/v, μ_F = Σwy/Σw, Q = Σw(y − μ_F)², τ² = max(0, (Q − (n − 1))/(Σw − Σw²/Σw)); then w* = 1/(v + τ²),
 * μ = Σw*y/Σw*, SE = 1/√Σw*, shrunk = μ + τ²/(τ² + v)(y − μ).
 * Source: DerSimonian & Laird 1986. Shapes: y and v of equal length, v > 0, in points and points².
 * Missing rule: fewer than two exhibitors give null.
 * Range: τ² ≥ 0; shrunk values lie between their own and μ.
 * @example
 * empiricalBayes([60, 60, 60], [100, 100, 100]).value.tau2 // => 0
 * empiricalBayes([60], [100]).value // => null
 */
export function empiricalBayes(y: readonly number[], v: readonly number[]): Measured<EmpiricalBayes> {
  const n = y.length;
  if (v.length !== n) throw new InputError("wrong_shape", `${n} scores but ${v.length} variances.`, { column: "v" });
  let sumW = 0;
  let sumW2 = 0;
  let sumWY = 0;
  y.forEach((score, row) => {
    const variance = v[row] ?? Number.NaN;
    if (!Number.isFinite(score)) throw new InputError("not_a_number", `Score ${row} is not a number.`, { column: "y", row });
    if (!(variance > 0) || !Number.isFinite(variance)) throw new InputError("off_scale", `Variance ${row} must be positive.`, { column: "v", row });
    sumW += 1 / variance;
    sumW2 += 1 / (variance * variance);
    sumWY += score / variance;
  });
  if (n < 2) return tooLittle(n, "too_few_exhibitors", { needed: 2 });
  const fixed = sumWY / sumW;
  const q = y.reduce((sum, score, i) => sum + (score - fixed) ** 2 / (v[i] ?? 1), 0);
  const tau2 = Math.max(0, (q - (n - 1)) / (sumW - sumW2 / sumW));
  let total = 0;
  let weighted = 0;
  y.forEach((score, i) => {
    const weight = 1 / ((v[i] ?? 1) + tau2);
    total += weight;
    weighted += weight * score;
  });
  const mu = weighted / total;
  return measured({ mu, seMu: 1 / Math.sqrt(total), tau2, q, shrunk: y.map((score, i) => mu + (tau2 / (tau2 + (v[i] ?? 1))) * (score - mu)) }, n);
}
