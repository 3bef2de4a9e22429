import { constructScore, feldtInterval, meanInterval, type Measured, reliability, showIfEnough } from "@/lib/relationship-quality";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { ConstructResult, ItemResult } from "./types";

/** Question id → the answers of all respondents in one order, null where nobody answered. */
export type AnswerColumns = Readonly<Record<string, readonly (number | null)[]>>;

interface Scaled extends Question {
  readonly range: { readonly min: number; readonly max: number };
}

/**
 * What a form's answers say about each construct of its own: mean on the file's scale and on 0–100, and how well its questions
 * hang together. Below 5 respondents no mean is shown, below 30 no reliability: the counts are always there.
 */
export function constructResults(definition: FormDefinition, columns: AnswerColumns, standsFor: ReadonlyMap<string, string>): ConstructResult[] {
  const questions = new Map(questionsOf(definition).map((question) => [question.id, question]));
  return definition.groups.flatMap(({ name, questions: ids }) => {
    const items = ids.flatMap((id): Scaled[] => {
      const question = questions.get(id);
      const range = question ? rangeOf(question.scale) : null;
      return question && range ? [{ ...question, range }] : [];
    });
    return items.length === 0 ? [] : [constructResult(name, standsFor.get(name) ?? null, items, columns)];
  });
}

function constructResult(name: string, standsFor: string | null, items: readonly Scaled[], columns: AnswerColumns): ConstructResult {
  const asked = Math.max(0, ...items.map(({ id }) => columns[id]?.length ?? 0));
  const scores = Array.from({ length: asked }, (_, i) => constructScore(items.map(({ id, reverse, range }) => ({ id, answer: columns[id]?.[i] ?? null, reverse, ...range }))).value).filter((score) => score !== null);
  const mean = average(scores);
  const around = showIfEnough("group", scores.length, meanInterval(scores, { scale: [0, 100] }).value).value;
  const first = items[0]?.range ?? { min: 0, max: 100 };
  const oneScale = items.every(({ range }) => range.min === first.min && range.max === first.max);
  // on mixed scales the answers are compared on 0–100
  const own = Object.fromEntries(items.map(({ id, reverse, range }) => [id, (columns[id] ?? []).map((answer) => (oneScale ? turned(answer, reverse, range) : constructScore([{ id, answer, reverse, ...range }]).value))]));
  const consistency = items.length > 1 ? reliability(own, items.map(({ id }) => id)) : null;
  const enough = (value: Measured<number> | undefined): number | null => (consistency === null || consistency.band === "none" || value === undefined ? null : value.value);
  const alpha = enough(consistency?.alpha);
  const interval = alpha === null || consistency === null ? null : feldtInterval(alpha, consistency.n, consistency.k);
  return {
    name,
    standsFor,
    questions: items.length,
    respondents: asked,
    n: scores.length,
    missing: asked - scores.length,
    mean: showIfEnough("group", scores.length, mean).value,
    meanLow: around?.low ?? null,
    meanHigh: around?.high ?? null,
    rawMean: oneScale && mean !== null ? showIfEnough("group", scores.length, first.min + (mean / 100) * (first.max - first.min)).value : null,
    scale: oneScale ? first : null,
    reliability:
      consistency === null
        ? null
        : { n: consistency.n, band: consistency.band, alpha, low: interval?.low ?? null, high: interval?.high ?? null, spearmanBrown: items.length === 2 ? enough(consistency.spearmanBrown) : null },
    items: items.map((item) => itemResult(item, columns[item.id] ?? [], enough(consistency?.itemRest[item.id]), enough(consistency?.alphaIfDeleted[item.id]))),
  };
}

function itemResult({ id, wording, reverse, range }: Scaled, answers: readonly (number | null)[], itemRest: number | null, alphaIfDeleted: number | null): ItemResult {
  const given = answers.filter((answer) => answer !== null);
  return { id, wording, reverse, scale: range, n: given.length, missing: answers.length - given.length, mean: showIfEnough("group", given.length, average(given)).value, itemRest, alphaIfDeleted };
}

function turned(answer: number | null, reverse: boolean, { min, max }: { min: number; max: number }): number | null {
  return answer === null || !reverse ? answer : min + max - answer;
}

function average(values: readonly number[]): number | null {
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
}

