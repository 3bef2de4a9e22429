import { z } from "zod";

import { conditionFits, type Place } from "./condition-fits";
import { cellId } from "./matrix-cells";

export const FORM_LANGUAGES = ["en", "zh"] as const;
export type FormLanguage = (typeof FORM_LANGUAGES)[number];

/** The same words in both languages. A form made in one language repeats them. */
const bilingual = z.object({ en: z.string().max(500), zh: z.string().max(500) });

/** Choices travel as text, several with commas between them. */
const choiceId = z.string().regex(/^[\p{L}\p{N}_-]{1,64}$/u);

/** How a question is answered. Seven-point agreement and scales are answered in whole numbers, `number` in any. */
const scale = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("agree7") }),
  z.object({ kind: z.literal("scale"), min: z.int(), max: z.int(), low: bilingual.nullable(), high: bilingual.nullable() }).refine(({ min, max }) => min < max && max - min <= 100),
  z.object({ kind: z.literal("number"), min: z.number(), max: z.number() }).refine(({ min, max }) => min < max),
  z.object({ kind: z.literal("text"), maxLength: z.int().positive().max(5000) }),
  // what is stored of a choice is its id; no choice is a score
  z.object({ kind: z.literal("choices"), options: z.array(z.object({ id: choiceId, label: bilingual })).min(2).max(30), many: z.boolean() }),
  z.object({ kind: z.literal("yes_no"), maxLength: z.int().positive().max(5000) }),
]);

/** Item names travel as form fields, columns and object keys: letters, digits and a few marks. */
const questionId = z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,63}$/u);

/** When a question or a section is asked: an earlier one was answered with one of these choices, or within these numbers. */
const condition = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("is"), question: questionId, values: z.array(choiceId).min(1).max(30) }),
  z.object({ kind: z.literal("between"), question: questionId, min: z.number(), max: z.number() }),
]);
export type Condition = z.infer<typeof condition>;

const question = z.object({
  id: questionId,
  /** The product's construct that this question reads, or null: then it is a survey result and no evidence. */
  construct: z.string().nullable(),
  wording: bilingual,
  scale,
  /** Agreement is bad news: scored as min + max − x. Answers are stored as given. */
  reverse: z.boolean(),
  /** Whether "does not apply to us" is offered. */
  mayNotApply: z.boolean(),
  /** Whether the form can be sent without it, where it is shown. "Does not apply" is an answer. */
  required: z.boolean().optional(),
  showIf: condition.optional(),
});

/**
 * Rows by columns, shown as one card a row. Every cell is an ordinary question of the section, `<row>.<column>`: answers, results and
 * exports know no matrix.
 */
const matrix = z.object({
  rows: z.array(z.object({ id: choiceId, wording: bilingual })).min(1).max(30),
  columns: z.array(z.object({ id: choiceId, wording: bilingual })).min(1).max(5),
});

const sectionOf = <Q extends z.ZodType>(questions: Q) =>
  z.object({ heading: bilingual.nullable(), questions, showIf: condition.optional(), /** Every invitation has an order of its own, always the same. */ shuffle: z.boolean().optional(), matrix: matrix.optional() });

/** The languages that a form is offered in; without it both. A form in one language repeats its words in the other. */
const languages = z.array(z.enum(FORM_LANGUAGES)).min(1).max(2).optional();

const groups = z.array(z.object({ name: z.string().min(1).max(120), questions: z.array(questionId).min(1) })).default([]);

/** The shape of a form; whether it makes sense is asked below, where the shape has its name. */
const shape = z.object({ sections: z.array(sectionOf(z.array(question).min(1))).min(1), groups, languages });
export type FormDefinition = z.infer<typeof shape>;

/**
 * What a form version asks, word for word. `groups` are constructs of the form's own (an imported form may have some that
 * stand for none of the product's, and a question may be in several): reported on, never evidence.
 */
export const formDefinition = shape
  .refine(asksOnce, "a question may be asked once")
  .refine(({ sections }) => sections.every(cellsAreComplete), "a matrix asks every row in every column")
  .refine((definition) => conditionsOf(definition).every(({ condition, at }) => conditionFits(definition, condition, at)), "a condition names an earlier answer");

/** A version that is still being written: sections may be empty, words missing and conditions broken. Publishing asks for the rest. */
export const draftDefinition = z.object({ sections: z.array(sectionOf(z.array(question).max(200))).max(60), groups, languages }).refine(asksOnce, "a question may be asked once");

export type FormSection = FormDefinition["sections"][number];
export type Question = FormSection["questions"][number];
export type QuestionScale = Question["scale"];

/** The questions of a form in the order in which they are asked. */
export function questionsOf(definition: FormDefinition): readonly Question[] {
  return definition.sections.flatMap((section) => section.questions);
}

/** All conditions of a form with where each stands. */
export function conditionsOf({ sections }: FormDefinition): readonly { readonly condition: Condition; readonly at: Place }[] {
  return sections.flatMap((section, index) => [
    ...(section.showIf ? [{ condition: section.showIf, at: { section: index, question: null } }] : []),
    ...section.questions.flatMap(({ showIf }, place) => (showIf ? [{ condition: showIf, at: { section: index, question: place } }] : [])),
  ]);
}

function asksOnce(definition: FormDefinition): boolean {
  const ids = questionsOf(definition).map(({ id }) => id);
  return new Set(ids).size === ids.length;
}

function cellsAreComplete({ matrix: grid, questions }: FormSection): boolean {
  if (!grid) return true;
  const cells = grid.rows.flatMap((row) => grid.columns.map((column) => cellId(row.id, column.id)));
  return cells.length === questions.length && cells.every((cell, index) => questions[index]?.id === cell);
}

/** The languages in which a form is offered. */
export function languagesOf({ languages: offered }: FormDefinition): readonly FormLanguage[] {
  return offered ?? FORM_LANGUAGES;
}

/** The ends of a scale that is answered by a number; null for words and choices. */
export function rangeOf(scale: QuestionScale): { readonly min: number; readonly max: number } | null {
  if (scale.kind === "text" || scale.kind === "choices" || scale.kind === "yes_no") return null;
  return scale.kind === "agree7" ? { min: 1, max: 7 } : { min: scale.min, max: scale.max };
}
