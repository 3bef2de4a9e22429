import type { Random } from "../numeric/random";

/**
 * Whole-number answers of one invented respondent whose construct score should come out near `score`: the items scatter around it, then are rounded to
 * the scale and stop at its ends, as real answers do.
 *
 * Formula: item = min + (max − min)·score/100 + scatter, scatter ~ N(0, spread²) in scale points with mean 0 over the items, rounded and clipped.
 * Source: our own construction for the simulation. Range: whole numbers from min to max.
 * Missing rule: none: invented respondents answer everything. Shapes: score in points of 0–100; spread in points of the scale.
 * @example
 * simulateAnswers(createRandom(1), { score: 100, items: 3, min: 1, max: 7, spread: 0 }) // => [7, 7, 7]
 */
export function simulateAnswers(random: Random, { score, items, min, max, spread }: { readonly score: number; readonly items: number; readonly min: number; readonly max: number; readonly spread: number }): number[] {
  const scatter = Array.from({ length: items }, () => spread * random.normal());
  const mean = scatter.reduce((sum, x) => sum + x, 0) / items;
  const centre = min + ((max - min) * score) / 100;
  return scatter.map((x) => Math.min(max, Math.max(min, Math.round(centre + x - mean))));
}
