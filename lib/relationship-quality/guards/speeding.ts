import { InputError } from "../input-error";
import { count } from "../indices/answers";
import { type Measured, measured, tooLittle } from "../measured";

export interface Speed {
  readonly secondsPerItem: number;
  readonly flagged: boolean;
}

/**
 * Notices answers given faster than anybody can read.
 *
 * Formula: seconds / items answered; flagged below 2 seconds an item.
 * Source: our assumption (2 s/item; an ordinary closed item takes 8–10 s, also our assumption).
 * Range: seconds ≥ 0, items ≥ 0. Missing rule: no item answered → null.
 * Shapes: seconds and items of one response.
 * @example
 * answeringSpeed(30, 20).value // => { secondsPerItem: 1.5, flagged: true }
 * answeringSpeed(180, 20).value // => { secondsPerItem: 9, flagged: false }
 * answeringSpeed(30, 0).value // => null
 */
export function answeringSpeed(seconds: number, itemsAnswered: number, options: { readonly least?: number } = {}): Measured<Speed> {
  if (!Number.isFinite(seconds) || seconds < 0) throw new InputError("not_a_number", `seconds must be 0 or more, not ${seconds}.`, { column: "seconds" });
  if (count(itemsAnswered, "itemsAnswered") === 0) return tooLittle(0, "too_few_answers", { needed: 1 });
  const secondsPerItem = seconds / itemsAnswered;
  return measured({ secondsPerItem, flagged: secondsPerItem < (options.least ?? 2) }, itemsAnswered);
}
