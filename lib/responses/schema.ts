import type { ErrorCode } from "@/lib/errors";
import { shownQuestions } from "@/lib/surveys/conditions";
import { cellId } from "@/lib/surveys/matrix-cells";
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
 * What was written at a question that the other answers skip is nobody's answer: it is dropped, whatever it was.
 */
export function readAnswers(definition: FormDefinition, fields: Readonly<Record<string, string>>): AnswerReading {
  const problems = new Map<string, ErrorCode>();
  const answers = new Map<string, GivenAnswer>();
  const asked = new Map(questionsOf(definition).map((question) => [question.id, question]));
  for (const [item, raw] of Object.entries(fields)) {
    const question = asked.get(item);
    const beside = asked.get(questionOfWords(item) ?? "");
    if (beside?.scale.kind === "yes_no") {
      // the words beside a yes or no are read with it; alone they would be lost
      if (clean(raw) !== "" && clean(fields[beside.id] ?? "") === "") problems.set(beside.id, "required");
      continue;
    }
    const answer = question ? readAnswer(question, clean(raw), clean(fields[wordsField(item)] ?? "")) : "not_a_choice";
    if (typeof answer === "string") problems.set(item, answer);
    else if (answer !== null) answers.set(item, answer);
  }
  const shown = shownQuestions(definition, answers);
  for (const item of asked.keys()) {
    if (shown.has(item)) continue;
    answers.delete(item);
    problems.delete(item);
  }
  for (const { id, required } of asked.values()) if (required === true && shown.has(id) && !answers.has(id) && !problems.has(id)) problems.set(id, "required");
  for (const item of zonesUpsideDown(definition, answers)) if (!problems.has(item)) problems.set(item, "below_least");
  return problems.size > 0 ? { ok: false, problems: Object.fromEntries(problems) } : { ok: true, answers: [...answers.values()] };
}

/**
 * The questions for the ideal that were answered below the least that is acceptable. Asked only where both stand on one card, so that the
 * respondent sees what contradicts what; a form that asks them on different pages keeps such answers, and its reader sets them aside.
 */
function zonesUpsideDown({ sections }: FormDefinition, answers: ReadonlyMap<string, GivenAnswer>): string[] {
  return sections.flatMap(({ matrix }) =>
    (matrix?.rows ?? []).flatMap(({ id }) => {
      const [least, ideal] = [answers.get(cellId(id, "adequate"))?.value ?? null, answers.get(cellId(id, "desired"))?.value ?? null];
      return least !== null && ideal !== null && ideal < least ? [cellId(id, "desired")] : [];
    }),
  );
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
