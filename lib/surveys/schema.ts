import { z } from "zod";

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
});

/**
 * What a form version asks, word for word. `groups` are constructs of the form's own (an imported form may have some that
 * stand for none of the product's, and a question may be in several): reported on, never evidence.
 */
export const formDefinition = z
  .object({
    sections: z.array(z.object({ heading: bilingual.nullable(), questions: z.array(question).min(1) })).min(1),
    groups: z.array(z.object({ name: z.string().min(1).max(120), questions: z.array(questionId).min(1) })).default([]),
  })
  .refine(({ sections }) => {
    const ids = sections.flatMap((section) => section.questions.map(({ id }) => id));
    return new Set(ids).size === ids.length;
  }, "a question may be asked once");

export type FormDefinition = z.infer<typeof formDefinition>;
export type FormSection = FormDefinition["sections"][number];
export type Question = FormSection["questions"][number];
export type QuestionScale = Question["scale"];

/** The questions of a form in the order in which they are asked. */
export function questionsOf(definition: FormDefinition): readonly Question[] {
  return definition.sections.flatMap((section) => section.questions);
}

/** The ends of a scale that is answered by a number; null for words and choices. */
export function rangeOf(scale: QuestionScale): { readonly min: number; readonly max: number } | null {
  if (scale.kind === "text" || scale.kind === "choices" || scale.kind === "yes_no") return null;
  return scale.kind === "agree7" ? { min: 1, max: 7 } : { min: scale.min, max: scale.max };
}
