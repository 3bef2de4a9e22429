import { inverseSymmetric } from "../numeric/matrix";
import { cronbachAlphaOf } from "./alpha-of";

/** Standard error of alpha from the item covariances (Duhachek & Iacobucci 2004). */
export function alphaError(c: Float64Array, k: number, n: number): number {
  let trace = 0;
  let squares = 0;
  let crossed = 0;
  for (let i = 0; i < k; i++) {
    trace += c[i * k + i] ?? 0;
    let row = 0;
    for (let j = 0; j < k; j++) {
      squares += (c[i * k + j] ?? 0) ** 2;
      row += c[i * k + j] ?? 0;
    }
    crossed += row * row;
  }
  const whole = sum(c);
  const q = ((2 * k * k) / ((k - 1) ** 2 * whole ** 3)) * (whole * (squares + trace * trace) - 2 * trace * crossed);
  return Math.sqrt(q / n);
}

/** Guttman's λ₆ = 1 − Σ(1 − R²ᵢ)/s²_T on standardised items, R²ᵢ being item i's share explained by the others; null when they are collinear. */
export function lambda6(correlation: Float64Array, k: number): number | null {
  const solved = inverseSymmetric(correlation, k, 1e-12);
  if (solved === null) return null;
  let unexplained = 0;
  for (let i = 0; i < k; i++) unexplained += 1 / (solved.inverse[i * k + i] ?? 1);
  return 1 - unexplained / sum(correlation);
}

/** Correlation of item i with the sum of the others; NaN where either does not vary (others that cancel each other leave only rounding). */
export function itemRest(c: Float64Array, k: number, i: number): number {
  const own = c[i * k + i] ?? 0;
  let withRest = 0;
  for (let j = 0; j < k; j++) if (j !== i) withRest += c[i * k + j] ?? 0;
  let rest = 0;
  let others = 0;
  for (let a = 0; a < k; a++) if (a !== i) others += c[a * k + a] ?? 0;
  for (let a = 0; a < k; a++) for (let b = 0; b < k; b++) if (a !== i && b !== i) rest += c[a * k + b] ?? 0;
  return own > 0 && rest > 1e-13 * others ? withRest / Math.sqrt(own * rest) : Number.NaN;
}

/** Alpha of all items but i. */
export function alphaWithout(c: Float64Array, k: number, i: number): number {
  const kept = Array.from({ length: k }, (_, j) => j).filter((j) => j !== i);
  return cronbachAlphaOf(Float64Array.from(kept.flatMap((a) => kept.map((b) => c[a * k + b] ?? 0))), k - 1, 0, k - 1);
}

/** Sum of all entries of a matrix. */
export function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + value, 0);
}
