import type { FormDefinition, FormLanguage, FormSection, Question, QuestionScale } from "./schema";

/** What an editor does to a draft, each as a pure step: the page keeps the definitions and can go back. */

export const OWN_KINDS = ["agree7", "scale", "ten", "choice", "choices", "yes_no", "number", "text"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

const nothing = () => ({ en: "", zh: "" });

export function addSection(definition: FormDefinition): FormDefinition {
  return { ...definition, sections: [...definition.sections, { heading: nothing(), questions: [] }] };
}

export function addSections(definition: FormDefinition, added: readonly FormSection[]): FormDefinition {
  const asked = new Set(definition.sections.flatMap(({ questions }) => questions.map(({ id }) => id)));
  return { ...definition, sections: [...definition.sections, ...added.filter(({ questions }) => questions.every(({ id }) => !asked.has(id)))] };
}

export function changeSection(definition: FormDefinition, index: number, change: Partial<FormSection>): FormDefinition {
  return { ...definition, sections: definition.sections.map((section, place) => (place === index ? { ...section, ...change } : section)) };
}

export function removeSection(definition: FormDefinition, index: number): FormDefinition {
  return { ...definition, sections: definition.sections.filter((_, place) => place !== index) };
}

export function moveSection(definition: FormDefinition, index: number, by: 1 | -1): FormDefinition {
  return { ...definition, sections: swapped(definition.sections, index, index + by) };
}

export function addQuestion(definition: FormDefinition, index: number, question: Question): FormDefinition {
  if (definition.sections.some(({ questions }) => questions.some(({ id }) => id === question.id))) return definition;
  const section = definition.sections[index];
  return section && !section.matrix ? changeSection(definition, index, { questions: [...section.questions, question] }) : definition;
}

export function changeQuestion(definition: FormDefinition, id: string, change: Partial<Question>): FormDefinition {
  return { ...definition, sections: definition.sections.map((section) => ({ ...section, questions: section.questions.map((question) => (question.id === id ? { ...question, ...change } : question)) })) };
}

export function removeQuestion(definition: FormDefinition, id: string): FormDefinition {
  return { ...definition, sections: definition.sections.map((section) => ({ ...section, questions: section.questions.filter((question) => question.id !== id) })) };
}

/** One place up or down; beyond the end of its section into the next one that takes questions. */
export function moveQuestion(definition: FormDefinition, id: string, by: 1 | -1): FormDefinition {
  const from = definition.sections.findIndex(({ questions }) => questions.some((question) => question.id === id));
  const section = definition.sections[from];
  const place = section?.questions.findIndex((question) => question.id === id) ?? -1;
  const question = section?.questions[place];
  if (!section || !question || section.matrix) return definition;
  if (place + by >= 0 && place + by < section.questions.length) return changeSection(definition, from, { questions: swapped(section.questions, place, place + by) });
  for (let to = from + by; to >= 0 && to < definition.sections.length; to += by) {
    const target = definition.sections[to];
    if (!target || target.matrix) continue;
    return changeSection(removeQuestion(definition, id), to, { questions: by === 1 ? [question, ...target.questions] : [...target.questions, question] });
  }
  return definition;
}

/** Offered in both, a form says nothing of languages. */
export function offerIn(definition: FormDefinition, languages: readonly FormLanguage[]): FormDefinition {
  return { ...definition, languages: languages.length === 2 ? undefined : [...languages] };
}

/** A question of the organizer's own: no construct, so a survey result and no evidence. */
export function ownQuestion(kind: OwnKind, id: string): Question {
  return { id, construct: null, wording: nothing(), scale: scaleFor(kind), reverse: false, mayNotApply: kind === "agree7" };
}

function scaleFor(kind: OwnKind): QuestionScale {
  switch (kind) {
    case "agree7":
      return { kind: "agree7" };
    case "scale":
      return { kind: "scale", min: 1, max: 5, low: null, high: null };
    case "ten":
      return { kind: "scale", min: 0, max: 10, low: null, high: null };
    case "choice":
    case "choices":
      return { kind: "choices", many: kind === "choices", options: [1, 2].map((number) => ({ id: `c${number}`, label: nothing() })) };
    case "yes_no":
      return { kind: "yes_no", maxLength: 2000 };
    case "number":
      return { kind: "number", min: 0, max: 1_000_000 };
    case "text":
      return { kind: "text", maxLength: 2000 };
  }
}

/** The name of a new question: its own in every form that will ever be, so that answers are never taken for those of another. */
export function ownId(random: Uint8Array): string {
  return `Q${[...random].map((byte) => (byte % 32).toString(32).toUpperCase()).join("")}`;
}

/** A choice that was taken away leaves its number behind, so that old answers do not get new words. */
export function nextOptionId(options: readonly { readonly id: string }[], earlier: readonly { readonly id: string }[]): string {
  const used = [...options, ...earlier].map(({ id }) => Number(/^c(\d+)$/.exec(id)?.[1] ?? 0));
  return `c${Math.max(0, ...used) + 1}`;
}

export function swapped<T>(list: readonly T[], one: number, other: number): T[] {
  const result = [...list];
  const [first, second] = [list[one], list[other]];
  if (first === undefined || second === undefined) return result;
  result[one] = second;
  result[other] = first;
  return result;
}
