import { fQuantile } from "../numeric/beta";
import { checkedLevel } from "../numeric/level";

/**
 * Feldt's interval for alpha (as psych::alpha.ci): 1 − (1 − α)·F_{1−a/2} to 1 − (1 − α)·F_{a/2}, F with n − 1 and (n − 1)(k − 1) degrees of freedom.
 * Formula: 1 − (1 − α)·F quantiles with n − 1 and (n − 1)(k − 1) degrees of freedom. Source: Feldt 1965. Range: up to 1.
 * Missing rule: none: alpha itself is needed. Shapes: n answers, k items, confidence a share.
 * @example
 * feldtInterval(0.714446802, 250, 5).low.toFixed(4) // => "0.6544"
 */
export function feldtInterval(alpha: number, n: number, k: number, confidence = 0.95): { low: number; high: number } {
  const tail = (1 - checkedLevel(confidence, "confidence")) / 2;
  const upper = fQuantile(1 - tail, n - 1, (n - 1) * (k - 1));
  const lower = fQuantile(tail, n - 1, (n - 1) * (k - 1));
  return { low: 1 - (1 - alpha) * upper, high: 1 - (1 - alpha) * lower };
}
