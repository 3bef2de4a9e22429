import type { Condition, FormDefinition, Question } from "./schema";

/** An answer as far as a condition looks at it. */
export interface AnswerGiven {
  readonly value: number | null;
  readonly text: string | null;
}

/** Whether an answer meets a condition. No answer, and "does not apply", meet none. */
export function meets(condition: Condition, question: Question, answer: AnswerGiven | undefined): boolean {
  if (!answer) return false;
  if (condition.kind === "between") return answer.value !== null && answer.value >= condition.min && answer.value <= condition.max;
  if (question.scale.kind === "yes_no") return answer.value !== null && condition.values.includes(answer.value === 1 ? "yes" : "no");
  return answer.text !== null && answer.text.split(",").some((choice) => condition.values.includes(choice));
}

/**
 * The questions that these answers lead to. An answer counts for a condition only where its own question was shown, so what hangs on
 * a question that is skipped is skipped too.
 */
export function shownQuestions(definition: FormDefinition, answers: ReadonlyMap<string, AnswerGiven>): ReadonlySet<string> {
  const shown = new Map<string, Question>();
  const holds = (condition: Condition | undefined): boolean => {
    if (!condition) return true;
    const asked = shown.get(condition.question);
    return asked !== undefined && meets(condition, asked, answers.get(asked.id));
  };
  for (const section of definition.sections) {
    if (!holds(section.showIf)) continue;
    for (const question of section.questions) if (holds(question.showIf)) shown.set(question.id, question);
  }
  return new Set(shown.keys());
}

export function hasConditions({ sections }: FormDefinition): boolean {
  return sections.some(({ showIf, questions }) => showIf !== undefined || questions.some((question) => question.showIf !== undefined));
}
