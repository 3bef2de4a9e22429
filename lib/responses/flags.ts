import { answeringSpeed, type CarelessFlags, contradictsReversed, straightLining } from "@/lib/relationship-quality";
import { type FormDefinition, type Question, questionsOf, rangeOf } from "@/lib/surveys/schema";
import type { GivenAnswer } from "./types";

/** The codes that `responses.flags` keeps: rules for careless answering, looked at when the form comes in and before any result is. */
export const FLAGS = ["straightLining", "speeding", "contradiction"] as const satisfies readonly (keyof CarelessFlags)[];
export type Flag = (typeof FLAGS)[number];

/** Which rules hold of one filled form. Where time was not measured, nobody was too fast. */
export function flagsOf(definition: FormDefinition, answers: readonly GivenAnswer[], seconds: number | null): Flag[] {
  const given = new Map(answers.map(({ item, value }) => [item, value]));
  const agreement = questionsOf(definition).filter(({ scale }) => scale.kind === "agree7");
  const numbers = (questions: readonly Question[]) => questions.map(({ id }) => given.get(id) ?? null);
  const flags: Flag[] = [];
  if (straightLining(numbers(agreement)).flagged) flags.push("straightLining");
  if (seconds !== null && answeringSpeed(seconds, answers.length).value?.flagged) flags.push("speeding");
  const constructs = new Set(agreement.flatMap(({ construct }) => construct ?? []));
  const against = [...constructs].some((construct) => {
    const own = agreement.filter((question) => question.construct === construct && rangeOf(question.scale) !== null);
    return contradictsReversed(numbers(own.filter(({ reverse }) => !reverse)), numbers(own.filter(({ reverse }) => reverse))).value?.flagged ?? false;
  });
  if (against) flags.push("contradiction");
  return flags;
}
