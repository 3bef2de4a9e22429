import { type Condition, type FormDefinition, type FormLanguage, FORM_LANGUAGES, languagesOf, type Question } from "./schema";

export const BREAKS = ["dropped", "wording", "scale", "order", "asked_of"] as const;

/** A question whose answers can no longer be set beside those of the version before, and why. */
export interface ComparisonBreak {
  readonly kind: (typeof BREAKS)[number];
  readonly id: string;
  /** As the earlier version asks it. */
  readonly wording: Question["wording"];
}

/**
 * What a change does to comparison over time: a question is gone, says something else, is answered on another scale, stands elsewhere
 * among its neighbours, or is asked of others. A question that is new breaks nothing but what it pushes apart, so it is not named.
 */
export function comparisonBreaks(before: FormDefinition, after: FormDefinition): ComparisonBreak[] {
  const languages = languagesOf(before);
  const [asked, now] = [placed(before), placed(after)];
  const kept = [...asked.keys()].filter((id) => now.has(id));
  const unmoved = longestCommon(kept, [...now.keys()].filter((id) => asked.has(id)));
  return [...asked].flatMap(([id, earlier]): ComparisonBreak[] => {
    const { wording } = earlier.question;
    const later = now.get(id);
    if (!later) return [{ kind: "dropped", id, wording }];
    const kinds = [
      !sameWords(wording, later.question.wording, languages) && "wording",
      !sameScale(earlier.question, later.question, languages) && "scale",
      (!unmoved.has(id) || earlier.drawn !== later.drawn) && "order",
      (!sameConditions(earlier.conditions, later.conditions) || (earlier.question.required === true) !== (later.question.required === true)) && "asked_of",
    ] as const;
    return kinds.flatMap((kind) => (kind === false ? [] : [{ kind, id, wording }]));
  });
}

interface Placed {
  readonly question: Question;
  readonly conditions: readonly (Condition | undefined)[];
  readonly drawn: boolean;
}

function placed(definition: FormDefinition): Map<string, Placed> {
  return new Map(definition.sections.flatMap((section) => section.questions.map((question) => [question.id, { question, conditions: [section.showIf, question.showIf], drawn: section.shuffle === true }] as const)));
}

function sameWords(one: Question["wording"], other: Question["wording"], languages: readonly FormLanguage[]): boolean {
  return languages.every((language) => one[language].trim() === other[language].trim());
}

function sameScale(one: Question, other: Question, languages: readonly FormLanguage[]): boolean {
  const seen = ({ scale, mayNotApply, reverse }: Question) => JSON.stringify([FORM_LANGUAGES.filter((language) => languages.includes(language)).map((language) => inOne(scale, language)), mayNotApply, reverse]);
  return seen(one) === seen(other);
}

/** A scale as the reader of one language sees it, in one order of its parts. */
function inOne(scale: Question["scale"], language: FormLanguage): unknown {
  switch (scale.kind) {
    case "agree7":
      return [scale.kind];
    case "scale":
      return [scale.kind, scale.min, scale.max, scale.low?.[language] ?? null, scale.high?.[language] ?? null];
    case "number":
      return [scale.kind, scale.min, scale.max];
    case "choices":
      return [scale.kind, scale.many, scale.options.map(({ id, label }) => [id, label[language]])];
    default:
      return [scale.kind, scale.maxLength];
  }
}

function sameConditions(one: Placed["conditions"], other: Placed["conditions"]): boolean {
  const seen = (conditions: Placed["conditions"]) => JSON.stringify(conditions.map((condition) => (condition ? [condition.question, condition.kind === "is" ? [...condition.values].sort() : [condition.min, condition.max]] : null)));
  return seen(one) === seen(other);
}

/** The ids that keep their order among each other: a longest common subsequence, so that as few as possible are said to have moved. */
function longestCommon(one: readonly string[], other: readonly string[]): ReadonlySet<string> {
  const lengths = Array.from({ length: one.length + 1 }, () => new Array<number>(other.length + 1).fill(0));
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0;
  for (let row = one.length - 1; row >= 0; row--) {
    for (let column = other.length - 1; column >= 0; column--) {
      const line = lengths[row];
      if (line) line[column] = one[row] === other[column] ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  const common = new Set<string>();
  for (let row = 0, column = 0; row < one.length && column < other.length; ) {
    const id = one[row];
    if (id !== undefined && id === other[column]) {
      common.add(id);
      row++;
      column++;
    } else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return common;
}
