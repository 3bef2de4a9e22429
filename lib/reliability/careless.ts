import { answeringSpeed, contradictsReversed, screenResponses, straightLining } from "@/lib/relationship-quality";
import { type FormDefinition, type Question, questionsOf } from "@/lib/surveys/schema";
import type { ReliabilityResult } from "./schema";
import { isAgreement } from "./scales";

/** One filled form as the analysis takes it. */
export interface FilledForm {
  readonly exhibitorId: string;
  readonly answers: Readonly<Record<string, number>>;
  /** From opening the form to sending; null where it is not known. */
  readonly seconds: number | null;
  /** Answers of every kind, words and choices too: what the time was needed for. */
  readonly given: number;
}

/** How many forms show signs of careless answering, of how many that could be judged. Nobody is left out for it: that would need a rule set beforehand. */
export function carelessFlags(definition: FormDefinition, filled: readonly FilledForm[]): ReliabilityResult["flags"] {
  const agreement = questionsOf(definition).filter(isAgreement);
  const constructs = [...new Set(agreement.flatMap(({ construct }) => construct ?? []))]
    .map((construct) => agreement.filter((question) => question.construct === construct))
    .filter((questions) => questions.some(({ reverse }) => reverse) && questions.some(({ reverse }) => !reverse));
  const judged = { straightLining: 0, contradiction: 0, speeding: 0 };
  const flags = filled.map(({ answers, seconds, given: count }) => {
    const given = (questions: readonly Question[]) => questions.map(({ id }) => answers[id] ?? null);
    const straight = straightLining(given(agreement));
    const against = constructs.flatMap((questions) => contradictsReversed(given(questions.filter(({ reverse }) => !reverse)), given(questions.filter(({ reverse }) => reverse))).value ?? []);
    const speed = seconds === null ? null : answeringSpeed(seconds, count).value;
    if (straight.answered > 0) judged.straightLining += 1;
    if (against.length > 0) judged.contradiction += 1;
    if (speed) judged.speeding += 1;
    return { straightLining: straight.flagged, contradiction: against.some(({ flagged }) => flagged), speeding: speed?.flagged ?? false };
  });
  const { responses, ...counts } = screenResponses(flags, null).counts;
  return { responses, straightLining: counts.straightLining, contradiction: counts.contradiction, speeding: counts.speeding, judged };
}
