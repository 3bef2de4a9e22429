import { InputError } from "../input-error";
import type { Measured } from "../measured";
import type { ItemConstruct } from "../instrument/constructs";
import { formItems } from "../instrument/forms";
import { numericRange } from "../instrument/scales";
import type { Form, FormId, Item } from "../instrument/types";
import { answerProblem } from "../instrument/validate-answers";
import { constructScore } from "./pomp";
import type { ScoredItem } from "./pomp";

/**
 * All construct scores of one respondent on one form, each by the missing-data rule with the items that this form version asked.
 *
 * Shapes: answers by item id; "na", null and absent are missing. Items without a numeric scale (texts, choices) are no scores.
 * Missing rule: as in constructScore. A value off its scale is an InputError that names the item.
 * Formula: constructScore for each construct asked. Source: measurement.md (a). Range: 0–100.
 * @example
 * formScores("core", { CON1: 7, CON3: 4, SAT1: "na" }).CON.value // => 75
 * formScores("core", { CON1: 7, CON3: 4, SAT1: "na" }).SAT.value // => null
 */
export function formScores(form: FormId | Form, answers: Readonly<Record<string, unknown>>): Partial<Record<ItemConstruct, Measured<number>>> {
  const byConstruct = new Map<ItemConstruct, ScoredItem[]>();
  for (const item of formItems(form)) {
    const scored = scoredItem(item, answers[item.id]);
    if (scored) byConstruct.set(item.construct, [...(byConstruct.get(item.construct) ?? []), scored]);
  }
  const scores: Partial<Record<ItemConstruct, Measured<number>>> = {};
  for (const [construct, items] of byConstruct) scores[construct] = constructScore(items);
  return scores;
}

/** An answer as the formulas take it; null for an item that is not answered by a number. */
export function scoredItem(item: Item, answer: unknown): ScoredItem | null {
  const range = numericRange(item.scale);
  if (!range) return null;
  const problem = answerProblem(item, answer);
  if (problem) throw new InputError(problem === "off_scale" || problem === "not_whole" ? "off_scale" : "not_a_number", `The answer to ${item.id} is not on its scale of ${range.min}–${range.max}.`, { column: item.id });
  return { id: item.id, answer: typeof answer === "number" ? answer : null, reverse: item.reverse, min: range.min, max: range.max };
}
