import { InputError } from "../input-error";

/** Noise variance of one item of one respondent: the unit in which weights of survey answers are counted. [our assumption] */
export const ONE_ITEM_VARIANCE = 400;

/**
 * How noisy one respondent's score on a construct is, by the number of items answered: 400, 333, 300, 280 for one to four.
 *
 * Formula: σ²(k) = 200 + 400(1 − r), r = .5k/(1 + .5(k − 1)) (Spearman–Brown with inter-item correlation .5). The 200 is the person, the rest the items.
 * Source: our assumption; Spearman 1910, Brown 1910 for r. Range: 200–400 points².
 * Missing rule: fewer than one item is an InputError. Shapes: k = items answered, a whole number; squared points of 0–100.
 * @example
 * surveyVariance(1) // => 400
 * surveyVariance(4) // => 280
 */
export function surveyVariance(itemsAnswered: number): number {
  if (!Number.isInteger(itemsAnswered) || itemsAnswered < 1) throw new InputError("off_scale", `A survey reading needs 1 or more answered items, not ${itemsAnswered}.`, { column: "itemsAnswered" });
  const r = (0.5 * itemsAnswered) / (1 + 0.5 * (itemsAnswered - 1));
  return 200 + 400 * (1 - r);
}

/**
 * The weight of one respondent's answer in the evidence log: more items answered, or a decision maker, count for more.
 *
 * Formula: 400/σ²(k)·ω; the survey channel's noise variance is that of one item, so its noise divided by the weight is σ²(k)/ω.
 * Source: as `surveyVariance`; weights by role are our assumption. Range: above 0; 1 for one item of an ordinary respondent.
 * Missing rule: fewer than one item is an InputError. Shapes: ω = respondent weight, 1 as a rule.
 * @example
 * surveyWeight(1) // => 1
 * Math.round(400 / surveyWeight(2)) // => 333
 * surveyWeight(4, 2) === 2 * surveyWeight(4) // => true
 */
export function surveyWeight(itemsAnswered: number, respondentWeight = 1): number {
  if (!(respondentWeight > 0) || !Number.isFinite(respondentWeight)) throw new InputError("off_scale", `A respondent's weight must be positive, not ${respondentWeight}.`, { column: "respondentWeight" });
  return (ONE_ITEM_VARIANCE / surveyVariance(itemsAnswered)) * respondentWeight;
}
