import { InputError } from "../input-error";
import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";

/** One item of a construct as asked and answered; null = skipped or not applicable. */
export interface ScoredItem {
  readonly id?: string;
  readonly answer: number | null;
  readonly reverse: boolean;
  readonly min: number;
  readonly max: number;
}

/**
 * The number of answered items that a construct score needs, by the number asked on that form: one of one, two of two to four, half of more.
 * Formula: max(⌈k/2⌉, min(k, 2)).
 * Source: our assumption, measurement.md (a). Range: 1 to k. Missing rule: none. Shapes: counts of items.
 * @example
 * [1, 2, 3, 4, 5].map(minimumAnswered) // => [1, 2, 2, 2, 3]
 */
export function minimumAnswered(asked: number): number {
  return Math.max(Math.ceil(asked / 2), Math.min(asked, 2));
}

/**
 * One respondent's score on a construct: the share of the way from the worst to the best answer, in percent of the maximum possible.
 *
 * Formula: reversed items x' = min + max − x; each item 100·(x' − min)/(max − min), then the mean of those answered
 * (on one common scale the same as 100·(mean(x') − min)/(max − min)).
 * Source: percent of maximum possible (Cohen, Cohen, Aiken & West 1999). Range 0–100.
 * Missing rule: with fewer than max(⌈k/2⌉, min(k, 2)) of the k asked items answered, null with the count; zeros are never imputed.
 * Shapes: answers in points of each item's own scale; the score in points of 0–100.
 * @example
 * constructScore([{ answer: 6, reverse: false, min: 1, max: 7 }, { answer: null, reverse: false, min: 1, max: 7 }, { answer: 2, reverse: true, min: 1, max: 7 }]).n // => 2
 * constructScore([{ answer: 7, reverse: false, min: 1, max: 7 }]).value // => 100
 * constructScore([{ answer: 6, reverse: false, min: 1, max: 7 }, { answer: null, reverse: false, min: 1, max: 7 }]).value // => null
 */
export function constructScore(items: readonly ScoredItem[]): Measured<number> {
  const answered = items.map(itemScore).filter((score) => score !== null);
  const needed = minimumAnswered(items.length);
  if (answered.length < needed || answered.length === 0) return tooLittle(answered.length, "too_few_answers", { needed: Math.max(1, needed) });
  return measured(answered.reduce((sum, score) => sum + score, 0) / answered.length, answered.length);
}

/**
 * The same for plain columns on one scale.
 * Formula: as `constructScore`. Source: as `constructScore`. Range: 0–100. Missing rule: as `constructScore`.
 * Shapes: one answer and one mark for reversal an item.
 * @example
 * pompScore([9, 8, 10], [false, false, false], { min: 0, max: 10 }).value // => 90
 */
export function pompScore(values: readonly (number | null)[], reversed: readonly boolean[], scale: { readonly min: number; readonly max: number }): Measured<number> {
  if (values.length !== reversed.length) throw new InputError("wrong_shape", `${values.length} answers but ${reversed.length} marks for reversal.`, { column: "reversed" });
  return constructScore(values.map((answer, i) => ({ id: String(i), answer, reverse: reversed[i] === true, min: scale.min, max: scale.max })));
}

/**
 * One answer in percent of the maximum possible; the share of the way from the worst to the best answer.
 *
 * Formula: 100·(x' − min)/(max − min), reversed items x' = min + max − x. Source: Cohen, Cohen, Aiken & West 1999. Range 0–100.
 * Missing rule: null where there is no answer. An answer off its scale is refused, never cut.
 * Shapes: an answer in points of the item's own scale; the score in points of 0–100.
 * @example
 * itemScore({ answer: 4, reverse: false, min: 1, max: 7 }) // => 50
 * itemScore({ answer: 2, reverse: true, min: 0, max: 10 }) // => 80
 * itemScore({ answer: null, reverse: false, min: 1, max: 7 }) // => null
 */
export function itemScore({ id, answer, reverse, min, max }: ScoredItem): number | null {
  const column = id ?? "answer";
  if (!(max > min)) throw new InputError("bad_option", `A scale from ${min} to ${max} has no length.`, { column });
  if (answer === null) return null;
  if (!Number.isFinite(answer)) throw new InputError("not_a_number", `The answer to ${column} is not a number.`, { column });
  if (answer < min || answer > max) throw new InputError("off_scale", `The answer to ${column} is ${answer}, outside ${min}–${max}.`, { column });
  return (100 * ((reverse ? min + max - answer : answer) - min)) / (max - min);
}
