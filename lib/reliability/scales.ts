import { isFiltered, pompScore } from "@/lib/relationship-quality";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";

/** Questions that are said to measure one thing. */
export interface AskedScale {
  readonly key: string;
  /** An imported form's own construct, which may stand for none of the product's. */
  readonly own: boolean;
  readonly questions: readonly Question[];
}

const TRUST_PARTS: readonly string[] = ["TOG", "TOI", "TOC"];

/** Everything that a form asks with numbers, construct by construct; trust as a whole beside its parts where the parts are short. */
export function scalesOf(definition: FormDefinition): AskedScale[] {
  const asked = questionsOf(definition);
  const byConstruct = new Map<string, Question[]>();
  for (const question of asked) {
    if (question.construct === null || rangeOf(question.scale) === null || !isScaled(question.construct)) continue;
    byConstruct.set(question.construct, [...(byConstruct.get(question.construct) ?? []), question]);
  }
  const scales = [...byConstruct].map(([key, questions]): AskedScale => ({ key, own: false, questions }));
  const trust = TRUST_PARTS.flatMap((part) => byConstruct.get(part) ?? []);
  const groups = definition.groups.map(({ name, questions }): AskedScale => ({ key: name, own: true, questions: asked.filter(({ id, scale }) => questions.includes(id) && rangeOf(scale) !== null) }));
  return [...(trust.length > 1 ? [{ key: "TRUST", own: false, questions: trust }] : []), ...scales, ...groups.filter(({ questions }) => questions.length > 0)];
}

/** Single questions of their own kind (recommendation, share of wallet, mood) make no scale with others. */
function isScaled(construct: string): boolean {
  return isFiltered(construct) || ["VAL", "IMG", "BEN", "JUS", "LOY"].some((key) => key === construct);
}

/** The scales whose distinctness is looked at: those of two or more questions, trust as a whole where one of its parts is a single question. */
export function distinctScales(scales: readonly AskedScale[]): AskedScale[] {
  const long = scales.filter(({ questions }) => questions.length > 1);
  const partsAreScales = TRUST_PARTS.every((part) => long.some(({ key }) => key === part));
  return long.filter(({ key }) => (partsAreScales ? key !== "TRUST" : !TRUST_PARTS.includes(key)));
}

/** One answer on 0–100 with reversed questions turned round, so that questions on different scales can stand together. */
export function turned({ scale, reverse }: Question, answer: number | null): number | null {
  const range = rangeOf(scale);
  return range && answer !== null && answer >= range.min && answer <= range.max ? pompScore([answer], [reverse], range).value : null;
}

/** Whether a question of the instrument is answered by agreement: only those can be straight-lined or contradict each other. */
export function isAgreement({ scale }: Question): boolean {
  return scale.kind === "agree7";
}

