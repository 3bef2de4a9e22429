import { formItems } from "./forms";
import { findItem } from "./get-item";
import type { Form, FormId, Item } from "./types";

/** "na" = does not apply to us: stored as missing. null or absent = skipped. */
export type AnswerValue = number | "na" | string | readonly string[] | { readonly yes: boolean; readonly text?: string } | null;

export type AnswerProblemCode =
  | "unknown_item"
  | "not_on_form"
  | "not_a_number"
  | "not_whole"
  | "off_scale"
  | "not_applicable_not_offered"
  | "not_a_text"
  | "too_long"
  | "not_a_list"
  | "unknown_option"
  | "chosen_twice"
  | "not_yes_or_no";

export interface AnswerProblem {
  readonly item: string;
  readonly code: AnswerProblemCode;
}

/**
 * Checks a set of answers against the form on which they were given: an empty list means that every one may be stored.
 *
 * A question left out is no problem (skipping is allowed); an item that is unknown or not on this form, a value off its scale, a broken number, an
 * over-long text or an unknown option is, each named with a code that the interface turns into a sentence.
 * Range: agreement 1–7 whole or "na"; ratings 0–10 whole; share of wallet 0–100; texts up to their length; goals from their list, each once.
 * Formula: answerProblem for each item. Source: the item bank, measurement.md (a). Missing rule: a question left out is no problem.
 * Shapes: answers by item id.
 * @example
 * validateAnswers("core", { TOI1: 6, SAT1: "na", OPEN: "More signs" }) // => []
 * validateAnswers("core", { TOI1: 8, COM1: 3, XYZ: 1 }) // => [{ item: "TOI1", code: "off_scale" }, { item: "COM1", code: "not_on_form" }, { item: "XYZ", code: "unknown_item" }]
 */
export function validateAnswers(form: FormId | Form, answers: Readonly<Record<string, unknown>>): readonly AnswerProblem[] {
  const asked = new Map(formItems(form).map((item) => [item.id, item]));
  const problems: AnswerProblem[] = [];
  for (const [id, answer] of Object.entries(answers)) {
    const item = asked.get(id);
    const code = item ? answerProblem(item, answer) : findItem(id) ? "not_on_form" : "unknown_item";
    if (code) problems.push({ item: id, code });
  }
  return problems;
}

/**
 * What is wrong with one answer to one item: a code that the interface turns into a sentence, or null.
 * Formula: the first rule broken: missing, type, scale, length. Source: the item bank, measurement.md (a). Range: a code or null.
 * Missing rule: null and absent are skipped and no problem; "na" is allowed. Shapes: the answer as it came from a form.
 * @example
 * answerProblem(getItem("TOI1"), 8) // => "off_scale"
 * answerProblem(getItem("TOI1"), "na") // => null
 */
export function answerProblem(item: Item, answer: unknown): AnswerProblemCode | null {
  if (answer === null || answer === undefined) return null;
  const { scale } = item;
  switch (scale.kind) {
    case "agree":
      return answer === "na" ? null : numberProblem(answer, scale, true);
    case "rating":
      return numberProblem(answer, scale, true);
    case "percent":
      return numberProblem(answer, scale, false);
    case "text":
      return textProblem(answer, scale.maximumLength);
    case "choices":
      return choiceProblem(answer, new Set(scale.options.map((option) => option.id)));
    case "yes_no":
      return yesNoProblem(answer, scale.maximumLength);
  }
}

function numberProblem(answer: unknown, range: { readonly min: number; readonly max: number }, whole: boolean): AnswerProblemCode | null {
  if (answer === "na") return "not_applicable_not_offered";
  if (typeof answer !== "number" || Number.isNaN(answer)) return "not_a_number";
  if (answer < range.min || answer > range.max) return "off_scale";
  return whole && !Number.isInteger(answer) ? "not_whole" : null;
}

function textProblem(answer: unknown, maximumLength: number): AnswerProblemCode | null {
  if (typeof answer !== "string") return "not_a_text";
  return answer.length > maximumLength ? "too_long" : null;
}

function choiceProblem(answer: unknown, options: ReadonlySet<string>): AnswerProblemCode | null {
  if (!Array.isArray(answer)) return "not_a_list";
  const chosen: readonly unknown[] = answer;
  if (chosen.some((option) => typeof option !== "string" || !options.has(option))) return "unknown_option";
  return new Set(chosen).size < chosen.length ? "chosen_twice" : null;
}

function yesNoProblem(answer: unknown, maximumLength: number): AnswerProblemCode | null {
  if (typeof answer !== "object" || answer === null || !("yes" in answer) || typeof answer.yes !== "boolean") return "not_yes_or_no";
  return "text" in answer && answer.text !== undefined ? textProblem(answer.text, maximumLength) : null;
}
