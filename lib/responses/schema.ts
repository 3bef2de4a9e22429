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
    const beside = asked.get(questionOfWords(item) ?? "");
    if (beside?.scale.kind === "yes_no") {
      // the words beside a yes or no are read with it; alone they would be lost
      if (clean(raw) !== "" && clean(fields[beside.id] ?? "") === "") problems[beside.id] = "required";
      continue;
    }
    const answer = question ? readAnswer(question, clean(raw), clean(fields[wordsField(item)] ?? "")) : "not_a_choice";
    if (typeof answer === "string") problems[item] = answer;
    else if (answer !== null) answers.push(answer);
  }
  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, answers };
}

/** A yes or no may have words beside it, in a field of their own. No question's id has a colon. */
export const wordsField = (question: string): string => `${question}:words`;

function questionOfWords(field: string): string | null {
  return field.endsWith(":words") ? field.slice(0, -":words".length) : null;
}

/** Forms send line ends as two characters, which would count twice; PostgreSQL takes no NUL in a text. */
function clean(raw: string): string {
  return raw.replaceAll("\r\n", "\n").replaceAll("\0", "").trim();
}

function readAnswer(question: Question, raw: string, words: string): GivenAnswer | ErrorCode | null {
  if (raw === "") return null;
  const { id: item, scale } = question;
  if (scale.kind === "text") return raw.length > scale.maxLength ? "too_long" : { item, value: null, text: raw };
  if (scale.kind === "choices") return readChoices(item, raw, scale);
  if (scale.kind === "yes_no") {
    if (raw !== "yes" && raw !== "no") return "not_a_choice";
    return words.length > scale.maxLength ? "too_long" : { item, value: raw === "yes" ? 1 : 0, text: words === "" ? null : words };
  }
  if (raw === NOT_APPLICABLE) return question.mayNotApply ? { item, value: null, text: null } : "off_scale";
  const range = rangeOf(scale);
  const value = /^-?\d{1,9}(\.\d{1,9})?$/.test(raw) ? Number(raw) : Number.NaN;
  if (Number.isNaN(value)) return "not_a_number";
  const whole = scale.kind === "number" || Number.isInteger(value);
  return range && value >= range.min && value <= range.max && whole ? { item, value, text: null } : "off_scale";
}

/** Each choice one of the offered, once; several only where several may be ticked. Kept in the order in which they are offered. */
function readChoices(item: string, raw: string, { options, many }: Extract<Question["scale"], { kind: "choices" }>): GivenAnswer | ErrorCode {
  const chosen = raw.split(",");
  const known = options.filter(({ id }) => chosen.includes(id)).map(({ id }) => id);
  if (known.length !== chosen.length || (chosen.length > 1 && !many)) return "not_a_choice";
  return { item, value: null, text: known.join(",") };
}
