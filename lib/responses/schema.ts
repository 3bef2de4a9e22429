import type { ErrorCode } from "@/lib/errors";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { GivenAnswer } from "./types";

/** The value of a field that says "does not apply to us". */
export const NOT_APPLICABLE = "na";

export type AnswerReading =
  | { readonly ok: true; readonly answers: readonly GivenAnswer[] }
  | { readonly ok: false; readonly problems: Readonly<Record<string, ErrorCode>> };

/**
 * Reads what was sent for each question against what the form asked: every answer is on its scale, or nothing is accepted and each
 * problem stands at its question. An empty field is a skipped question; fields that are no question of this form are refused too.
 */
export function readAnswers(definition: FormDefinition, fields: Readonly<Record<string, string>>): AnswerReading {
  const problems: Record<string, ErrorCode> = {};
  const answers: GivenAnswer[] = [];
  const asked = new Map(questionsOf(definition).map((question) => [question.id, question]));
  for (const [item, raw] of Object.entries(fields)) {
    const question = asked.get(item);
    const answer = question ? readAnswer(question, clean(raw)) : "not_a_choice";
    if (typeof answer === "string") problems[item] = answer;
    else if (answer !== null) answers.push(answer);
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, answers };
}

/** Forms send line ends as two characters, which would count twice; PostgreSQL takes no NUL in a text. */
function clean(raw: string): string {
  return raw.replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
}

function readAnswer(question: Question, raw: string): GivenAnswer | ErrorCode | null {
  if (raw === "") return null;
  const { id: item, scale } = question;
  if (scale.kind === "text") return raw.length > scale.maxLength ? "too_long" : { item, value: null, text: raw };
  if (raw === NOT_APPLICABLE) return question.mayNotApply ? { item, value: null, text: null } : "off_scale";
  const range = rangeOf(scale);
  const value = /^-?\d{1,9}(\.\d{1,9})?$/.test(raw) ? Number(raw) : Number.NaN;
  if (Number.isNaN(value)) return "not_a_number";
  const whole = scale.kind === "number" || Number.isInteger(value);
  return range && value >= range.min && value <= range.max && whole ? { item, value, text: null } : "off_scale";
}
