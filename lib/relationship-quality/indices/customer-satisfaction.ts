import type { Measured } from "../measured";
import { type Answer, answeredOn, type Scale } from "./answers";
import { type ShareInterval, shareInterval } from "./share-interval";

/**
 * The share of exhibitors who are clearly satisfied.
 *
 * Formula: 100 · (answers of 6 or more on 1–7) / answers, Wilson interval.
 * Source: top-two-box convention, our assumption for a 7-point scale; interval see `shareInterval`.
 * Range: 0–100 percent. Missing rule: null answers are left out; no answer → null.
 * Shapes: one answer 1–7 a respondent; percent.
 * @example
 * customerSatisfaction([7, 6, 5, null, 7]).value // => { share: 75, low: 30.06, high: 95.44 }
 */
export function customerSatisfaction(
  answers: readonly Answer[],
  options: { readonly scale?: Scale; readonly from?: number; readonly level?: number; readonly column?: string } = {},
): Measured<ShareInterval> {
  const values = answeredOn(answers, options.scale ?? [1, 7], options.column ?? "answers");
  const from = options.from ?? 6;
  return shareInterval(values.filter((value) => value >= from).length, values.length, options);
}
