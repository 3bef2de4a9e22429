import { InputError } from "../input-error";
import { type Answer, answeredOn, type Scale } from "../indices/answers";
import { type Measured, measured, tooLittle } from "../measured";

export interface Contradiction {
  /** Mean of the plainly worded items of the construct, on the raw scale. */
  readonly plain: number;
  /** Mean of the reversed items, raw: high means disagreement with the construct. */
  readonly reversed: number;
  readonly flagged: boolean;
}

/**
 * Notices a respondent who agrees both with a sentence and with its opposite.
 *
 * Formula: flagged when the plain items' mean and the reversed items' raw mean are both clearly on the same side of the scale's middle:
 * both ≥ middle + a quarter of the range, or both ≤ middle − a quarter of it (on 1–7: both ≥ 5.5 or both ≤ 2.5).
 * Source: our assumption (a quarter of the range).
 * Shapes: two columns of answers of one respondent to one construct. Range: on the scale given.
 * Missing rule: null answers are passed over; no plain or no reversed answer → null, there is nothing to contradict.
 * @example
 * contradictsReversed([7, 6], [7]).value // => { plain: 6.5, reversed: 7, flagged: true }
 * contradictsReversed([7, 6], [2]).value?.flagged // => false
 * contradictsReversed([7, 6], [null]).value // => null
 */
export function contradictsReversed(plainItems: readonly Answer[], reversedItems: readonly Answer[], scale: Scale = [1, 7]): Measured<Contradiction> {
  const plainAnswers = answeredOn(plainItems, scale, "plainItems");
  const reversedAnswers = answeredOn(reversedItems, scale, "reversedItems");
  const n = plainAnswers.length + reversedAnswers.length;
  if (plainAnswers.length === 0 || reversedAnswers.length === 0) return tooLittle(n, "too_few_answers", { needed: 2, detail: "one plain and one reversed answer" });
  const plain = average(plainAnswers);
  const reversed = average(reversedAnswers);
  const [low, high] = scale;
  const middle = (low + high) / 2;
  const reach = (high - low) / 4;
  const flagged = (plain >= middle + reach && reversed >= middle + reach) || (plain <= middle - reach && reversed <= middle - reach);
  return measured({ plain, reversed, flagged }, n);
}

function average(values: readonly number[]): number {
  if (values.length === 0) throw new InputError("wrong_shape", "An average needs a value.");
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
