import type { FormDefinition, Question, QuestionScale } from "./schema";

/** The questions of a form in the order in which they are asked. */
export function questionsOf(definition: FormDefinition): readonly Question[] {
  return definition.sections.flatMap((section) => section.questions);
}

/** The ends of a scale that is answered by a number; null for texts. */
export function rangeOf(scale: QuestionScale): { readonly min: number; readonly max: number } | null {
  if (scale.kind === "text") return null;
  return scale.kind === "agree7" ? { min: 1, max: 7 } : { min: scale.min, max: scale.max };
}
