import { minimumAnswered, SERVICE_ATTRIBUTES } from "@/lib/relationship-quality";
import { attributeQuestion } from "@/lib/surveys/attribute-questions";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import { serviceTuples } from "./service";

/** A score on 0–100 that several questions make together. `own`: a construct that an imported form brought with it. */
export interface Measure {
  readonly key: string;
  readonly name: string;
  readonly own: boolean;
  readonly questions: readonly Question[];
  readonly needed: number;
}

export const TRUST_PARTS = ["TOG", "TOI", "TOC"] as const;

/** Questions that are read a respondent at a time. */
export const TUPLES = { ACSI: ["SAT1", "SAT2", "SAC3"], CLOSENESS: ["CLO1", "CLO2"] } as const;

/** What is scored of a form, in the order in which it asks. */
export function measuresOf(definition: FormDefinition, only: (question: Question) => boolean = () => true): Measure[] {
  const scored = questionsOf(definition).filter((question) => question.scale.kind === "agree7" && only(question));
  const constructs = [...new Set(scored.flatMap(({ construct }) => construct ?? []))];
  const measure = (name: string, own: boolean, questions: readonly Question[]): Measure[] => (questions.length === 0 ? [] : [{ key: own ? `own ${name}` : name, name, own, questions, needed: minimumAnswered(questions.length) }]);
  return [
    ...constructs.flatMap((construct) => measure(construct, false, scored.filter((question) => question.construct === construct))),
    ...definition.groups.flatMap(({ name, questions }) => measure(name, true, questionsOf(definition).filter((question) => questions.includes(question.id) && rangeOf(question.scale) !== null && only(question)))),
  ];
}

/** The tuples that a form asks whole. */
export function tuplesOf(definition: FormDefinition): Record<string, readonly string[]> {
  const asked = new Set(questionsOf(definition).map(({ id }) => id));
  const all: Record<string, readonly string[]> = { ...TUPLES, ...serviceTuples() };
  return Object.fromEntries(Object.entries(all).filter(([, items]) => items.length > 1 && items.every((item) => asked.has(item))));
}

/**
 * Which questions belong to one block: those that any figure reads together, directly or through others. An anonymous form counts in a block as a whole or
 * not at all, so that a figure of one question and a figure of another cannot be subtracted to single out who left one of them empty.
 */
export function blocksOf(definition: FormDefinition): ReadonlyMap<string, string> {
  const leader = new Map(questionsOf(definition).map(({ id }) => [id, id]));
  const find = (id: string): string => {
    const next = leader.get(id) ?? id;
    return next === id ? id : find(next);
  };
  const tie = (ids: readonly string[]) => {
    const [first, ...others] = ids.filter((id) => leader.has(id));
    for (const other of others) if (first !== undefined) leader.set(find(other), find(first));
  };
  const measures = measuresOf(definition);
  for (const { questions } of measures) tie(questions.map(({ id }) => id));
  tie(measures.flatMap(({ key, own, questions }) => (!own && TRUST_PARTS.some((part) => part === key) ? questions.map(({ id }) => id) : [])));
  for (const items of Object.values(tuplesOf(definition))) tie(items);
  // a place on the map stands on both axes
  for (const { id } of SERVICE_ATTRIBUTES) tie([attributeQuestion(id, "importance"), attributeQuestion(id, "performance")]);
  return new Map([...leader.keys()].map((id) => [id, find(id)]));
}
