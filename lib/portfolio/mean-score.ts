import type { MeanScore } from "./types";

/** Of some exhibitors' scores: how many, their sum, and the sum of value² + se², so that groups can be added up. */
export interface Moments {
  readonly n: number;
  readonly sum: number;
  readonly squares: number;
}

/** Means of fewer exhibitors say more about each of them than about the stage. */
export const SMALLEST_GROUP = 5;
/** How many standard errors a 95 % interval reaches to either side. */
export const Z95 = 1.959963984540054;

/**
 * The mean with its 95 % interval. Scores are drawn towards the normal, so the true attitudes spread as far as the scores and their own
 * errors together: SE = √((mean of (value² + se²) − mean²)/n). Null for fewer than five exhibitors.
 */
export function meanOf({ n, sum, squares }: Moments): MeanScore | null {
  if (n < SMALLEST_GROUP) return null;
  const mean = sum / n;
  return { n, mean, reach: Z95 * Math.sqrt(Math.max(0, squares / n - mean * mean) / n) };
}

/** Several groups counted as one. */
export function pooled(groups: readonly Moments[]): Moments {
  return groups.reduce((all, { n, sum, squares }) => ({ n: all.n + n, sum: all.sum + sum, squares: all.squares + squares }), { n: 0, sum: 0, squares: 0 });
}
