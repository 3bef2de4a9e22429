import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { twoSidedReach } from "../numeric/level";
import { count } from "./answers";

export interface ShareInterval {
  /** Percent. */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A share in percent with an interval that never leaves 0–100 and works for none and all.
 *
 * Formula: Wilson: (k + z²/2 ± z·√(k(n − k)/n + z²/4)) / (n + z²), times 100.
 * Source: Wilson score interval, standard formula. Range: 0–100. Missing rule: n = 0 → null.
 * Shapes: k of n people; result in percent.
 * @example
 * shareInterval(42, 50).value // => { share: 84, low: 71.49, high: 91.66 }
 * shareInterval(0, 8).value // => { share: 0, low: 0, high: 32.44 }
 * shareInterval(0, 0).value // => null
 */
export function shareInterval(k: number, n: number, options: { readonly level?: number } = {}): Measured<ShareInterval> {
  count(k, "k");
  count(n, "n");
  if (k > n) throw new InputError("off_scale", `k = ${k} is more than n = ${n}.`, { column: "k" });
  if (n === 0) return tooLittle(0, "too_few_answers", { needed: 1 });
  const z = twoSidedReach(options.level ?? 0.95);
  const middle = k + z ** 2 / 2;
  const reach = z * Math.sqrt((k * (n - k)) / n + z ** 2 / 4);
  const low = k === 0 ? 0 : (100 * (middle - reach)) / (n + z ** 2);
  const high = k === n ? 100 : (100 * (middle + reach)) / (n + z ** 2);
  return measured({ share: (100 * k) / n, low, high }, n);
}
