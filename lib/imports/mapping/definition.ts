import type { FormDefinition, Question, QuestionScale } from "@/lib/surveys/schema";
import type { AnswersMapping, MappedQuestion } from "../schema";
import { questionIds } from "./question-ids";

/** The form that an answers file becomes: the columns are its own questions, the file's constructs its groups. */
export function importedDefinition(mapping: AnswersMapping): FormDefinition {
  const ids = questionIds(mapping.questions.map(({ column }) => column));
  const standsFor = new Map(mapping.constructs.flatMap(({ columns, standsFor: construct }) => (construct === null ? [] : columns.map((column) => [column, construct] as const))));
  const questions = mapping.questions.map(
    (question): Question => ({
      id: ids.get(question.column) ?? question.column,
      construct: standsFor.get(question.column) ?? null,
      wording: question.wording ?? { en: question.column, zh: question.column },
      scale: scaleOf(question),
      reverse: question.reverse,
      mayNotApply: question.scale !== null,
    }),
  );
  const groups = mapping.constructs.map(({ name, columns }) => ({ name, questions: columns.flatMap((column) => ids.get(column) ?? []) })).filter((group) => group.questions.length > 0);
  return { sections: [{ heading: null, questions }], groups };
}

function scaleOf({ scale }: MappedQuestion): QuestionScale {
  if (scale === null) return { kind: "text", maxLength: 5000 };
  const whole = Number.isInteger(scale.min) && Number.isInteger(scale.max) && scale.max - scale.min <= 100;
  return whole ? { kind: "scale", min: scale.min, max: scale.max, low: null, high: null } : { kind: "number", min: scale.min, max: scale.max };
}
