import { type Measured, measured, tooLittle } from "../measured";
import { tQuantile } from "../numeric/beta";
import { checkedLevel } from "../numeric/level";
import { type Answer, answeredOn, count, type Scale } from "./answers";

export interface MeanInterval {
  readonly mean: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The average answer and how far it may be from what everybody would have said.
 *
 * Formula: mean ± t(n − 1)·s/√n, cut to the scale; s with n − 1.
 * Source: standard formula. Range: on the scale given. Units: scale points.
 * Missing rule: null answers are left out; fewer than 2 answers → null (one answer has no spread).
 * @example
 * meanInterval([4, 5, 6, null]).value // => { mean: 5, se: 0.577, low: 2.516, high: 7 }
 * meanInterval([4, null]).value // => null
 */
export function meanInterval(answers: readonly Answer[], options: { readonly scale?: Scale; readonly level?: number; readonly column?: string } = {}): Measured<MeanInterval> {
  const scale = options.scale ?? [1, 7];
  const values = answeredOn(answers, scale, options.column ?? "answers");
  const n = values.length;
  if (n < 2) return tooLittle(n, "too_few_answers", { needed: 2 });
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (n - 1);
  const se = Math.sqrt(variance / n);
  const reach = tQuantile(0.5 + checkedLevel(options.level ?? 0.95) / 2, n - 1) * se;
  return measured({ mean, se, low: Math.max(scale[0], mean - reach), high: Math.min(scale[1], mean + reach) }, n);
}

/**
 * The same for answers that were counted: how often each value was given. So what is computed does not grow with the number of respondents.
 *
 * Formula: as `meanInterval`, each value weighted by its count. Source: as `meanInterval`. Range: on the scale given. Units: scale points.
 * Missing rule: values without answers have count 0; fewer than 2 answers → null. Shapes: one value and one count a row.
 * @example
 * meanIntervalFromCounts([{ value: 4, n: 1 }, { value: 5, n: 1 }, { value: 6, n: 1 }]).value // => { mean: 5, se: 0.577, low: 2.516, high: 7 }
 * meanIntervalFromCounts([{ value: 4, n: 1 }]).value // => null
 */
export function meanIntervalFromCounts(counts: readonly { readonly value: number; readonly n: number }[], options: { readonly scale?: Scale; readonly level?: number } = {}): Measured<MeanInterval> {
  const scale = options.scale ?? [1, 7];
  answeredOn(counts.map(({ value }) => value), scale, "counts");
  const n = counts.reduce((sum, each, row) => sum + count(each.n, "counts", row), 0);
  if (n < 2) return tooLittle(n, "too_few_answers", { needed: 2 });
  const mean = counts.reduce((sum, each) => sum + each.n * each.value, 0) / n;
  const variance = counts.reduce((sum, each) => sum + each.n * (each.value - mean) ** 2, 0) / (n - 1);
  const se = Math.sqrt(variance / n);
  const reach = tQuantile(0.5 + checkedLevel(options.level ?? 0.95) / 2, n - 1) * se;
  return measured({ mean, se, low: Math.max(scale[0], mean - reach), high: Math.min(scale[1], mean + reach) }, n);
}
