import { type Construct, isFiltered, isOfAShow, itemScore, surveyWeight } from "@/lib/relationship-quality";
import type { NewEvidence } from "@/lib/relationships/schema";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { GivenAnswer, NewResponse } from "./types";

/** What one respondent's answers say about one attitude. */
export interface AnswerEvidence {
  readonly construct: Construct;
  /** 0–100: the mean of the answered questions, each as percent of the maximum possible, reversed ones turned round. */
  readonly value: number;
  readonly weight: number;
}

/**
 * One piece of evidence per attitude that the filter follows and of which at least one question was answered. Loyalty, value,
 * recommendation and own questions are survey results and give none; "does not apply" is missing, never zero.
 */
export function evidenceOfAnswers(definition: FormDefinition, answers: readonly GivenAnswer[]): AnswerEvidence[] {
  const asked = new Map(questionsOf(definition).map((question) => [question.id, question]));
  const scores = new Map<Construct, number[]>();
  for (const { item, value } of answers) {
    const question = asked.get(item);
    const score = question && value !== null ? scoreOf(question, value) : null;
    if (!question?.construct || score === null || !isFiltered(question.construct)) continue;
    scores.set(question.construct, [...(scores.get(question.construct) ?? []), score]);
  }
  return [...scores].map(([construct, points]) => ({ construct, value: points.reduce((sum, point) => sum + point, 0) / points.length, weight: surveyWeight(points.length) }));
}

function scoreOf({ id, scale, reverse }: Question, answer: number): number | null {
  const range = rangeOf(scale);
  return range && itemScore({ id, answer, reverse, min: range.min, max: range.max });
}

/** What a filled form adds to the log. An attitude that is kept per show needs one; without it its answers stay survey results. */
export function responseEvidence(definition: FormDefinition, sourceId: string, { answers, answeredOn }: Pick<NewResponse, "answers" | "answeredOn">, showId: string | null): NewEvidence[] {
  return evidenceOfAnswers(definition, answers).flatMap(({ construct, value, weight }): NewEvidence[] => {
    if (isOfAShow(construct) && showId === null) return [];
    return [{ construct, showId: isOfAShow(construct) ? showId : null, channel: "survey", value, weight, observedOn: answeredOn, source: "response", sourceId, named: true }];
  });
}
