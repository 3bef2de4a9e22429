import { type Measured, measured, tooLittle } from "../measured";
import { twoSidedReach } from "../numeric/level";
import { type Answer, answeredOn, count } from "./answers";

export interface NetPromoter {
  /** −100 (all detractors) to 100 (all promoters). */
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/**
 * How many more exhibitors would recommend the show than would warn against it.
 *
 * Formula: 100·(p − d)/n with promoters 9–10 and detractors 0–6 of 0–10; interval see `netPromoterFromCounts`.
 * Source: adjusted Wald interval after Rocks 2016 / MeasuringU.
 * Range: −100 to 100. Shapes: one answer 0–10 a respondent. Missing rule: null answers are left out; no answer → null.
 * @example
 * netPromoterScore([10, 9, 8, 3, null]).value // => { score: 25, low: -44.16, high: 72.73, promoters: 2, passives: 1, detractors: 1 }
 * netPromoterScore([null]).value // => null
 */
export function netPromoterScore(answers: readonly Answer[], options: { readonly level?: number; readonly column?: string } = {}): Measured<NetPromoter> {
  const values = answeredOn(answers, [0, 10], options.column ?? "answers");
  const promoters = values.filter((value) => value >= 9).length;
  const detractors = values.filter((value) => value <= 6).length;
  return netPromoterFromCounts({ promoters, passives: values.length - promoters - detractors, detractors }, options);
}

/**
 * The same from three counts, with the adjusted Wald interval, which stays honest when everybody agrees.
 *
 * Formula: point 100·(P − D)/n. Interval: n' = n + 3, P' = P + ¾, D' = D + ¾, c = (P' − D')/n', 100·(c ± z·√((P'/n' + D'/n' − c²)/n')), cut to −100 … 100.
 * Source: Rocks 2016 / MeasuringU (adjusted Wald performs best for this score).
 * Range: −100 to 100. Missing rule: nobody counted → null.
 * Shapes: counts of people; result in points −100 to 100.
 * @example
 * netPromoterFromCounts({ promoters: 10, passives: 0, detractors: 0 }).value // => { score: 100, low: 47.5, high: 100, promoters: 10, passives: 0, detractors: 0 }
 */
export function netPromoterFromCounts(
  counts: { readonly promoters: number; readonly passives: number; readonly detractors: number },
  options: { readonly level?: number } = {},
): Measured<NetPromoter> {
  const promoters = count(counts.promoters, "promoters");
  const passives = count(counts.passives, "passives");
  const detractors = count(counts.detractors, "detractors");
  const n = promoters + passives + detractors;
  if (n === 0) return tooLittle(0, "too_few_answers", { needed: 1 });
  const padded = n + 3;
  const p = (promoters + 0.75) / padded;
  const d = (detractors + 0.75) / padded;
  const centre = p - d;
  const reach = twoSidedReach(options.level ?? 0.95) * Math.sqrt((p + d - centre ** 2) / padded);
  return measured(
    { score: (100 * (promoters - detractors)) / n, low: Math.max(-100, 100 * (centre - reach)), high: Math.min(100, 100 * (centre + reach)), promoters, passives, detractors },
    n,
  );
}
