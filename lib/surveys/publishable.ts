import { conditionFits, type Place } from "./condition-fits";
import { conditionsOf, type FormDefinition, type FormLanguage, languagesOf, type Question } from "./schema";

/** What keeps a draft from being published, and where. */
export type DraftProblem =
  | { readonly code: "empty" }
  | { readonly code: "empty_section"; readonly at: Place }
  | { readonly code: "condition"; readonly at: Place }
  | { readonly code: "words"; readonly at: Place; readonly language: FormLanguage };

/** In the order of the form. A version is published when there is none. */
export function draftProblems(definition: FormDefinition): DraftProblem[] {
  const { sections } = definition;
  if (!sections.some(({ questions }) => questions.length > 0)) return [{ code: "empty" }];
  const broken = conditionsOf(definition).filter(({ condition, at }) => !conditionFits(definition, condition, at));
  return sections.flatMap((section, index): DraftProblem[] => {
    const here = { section: index, question: null };
    const words = [
      ...(section.heading ? missing([section.heading], definition, here) : []),
      ...section.questions.flatMap((question, place) => missing(wordsOf(question), definition, { section: index, question: place })),
    ];
    const conditions = broken.filter(({ at }) => at.section === index).map(({ at }): DraftProblem => ({ code: "condition", at }));
    return [...(section.questions.length === 0 ? [{ code: "empty_section", at: here } as const] : []), ...words, ...conditions];
  });
}

/** All words of a question that a respondent reads. The ends of a scale may stay without words; said in one language they are needed in both. */
function wordsOf({ wording, scale }: Question): Readonly<Record<FormLanguage, string>>[] {
  if (scale.kind === "choices") return [wording, ...scale.options.map(({ label }) => label)];
  return scale.kind === "scale" ? [wording, ...[scale.low, scale.high].flatMap((end) => (end ? [end] : []))] : [wording];
}

function missing(words: readonly Readonly<Record<FormLanguage, string>>[], definition: FormDefinition, at: Place): DraftProblem[] {
  return languagesOf(definition).flatMap((language) => (words.some((each) => each[language].trim() === "") ? [{ code: "words", at, language } as const] : []));
}

type Pair = Readonly<Record<FormLanguage, string>>;
type MapWords = (words: Pair) => { en: string; zh: string };

/** A form in one language says the same in the other, so that no reader meets an empty line. */
export function inEveryLanguage(definition: FormDefinition): FormDefinition {
  const [only, ...more] = languagesOf(definition);
  if (only === undefined || more.length > 0) return definition;
  return mapWords(definition, (words) => ({ en: words[only], zh: words[only] }));
}

/** The draft of a form in one language has nothing in the other, so that what is missing shows once that is offered too. */
export function inOfferedLanguages(definition: FormDefinition): FormDefinition {
  const offered = languagesOf(definition);
  return mapWords(definition, ({ en, zh }) => ({ en: offered.includes("en") ? en : "", zh: offered.includes("zh") ? zh : "" }));
}

function mapWords(definition: FormDefinition, map: MapWords): FormDefinition {
  return {
    ...definition,
    sections: definition.sections.map((section) => ({
      ...section,
      heading: section.heading && map(section.heading),
      questions: section.questions.map((question) => ({ ...question, wording: map(question.wording), scale: scaleIn(question.scale, map) })),
      matrix: section.matrix && {
        rows: section.matrix.rows.map((row) => ({ ...row, wording: map(row.wording) })),
        columns: section.matrix.columns.map((column) => ({ ...column, wording: map(column.wording) })),
      },
    })),
  };
}

function scaleIn(scale: Question["scale"], map: MapWords): Question["scale"] {
  if (scale.kind === "scale") return { ...scale, low: scale.low && map(scale.low), high: scale.high && map(scale.high) };
  return scale.kind === "choices" ? { ...scale, options: scale.options.map((option) => ({ ...option, label: map(option.label) })) } : scale;
}
