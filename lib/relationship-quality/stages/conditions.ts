import { CUT_OFFS } from "./cut-offs";
import { probabilityAbove, probabilityBelow } from "./evaluation";
import type { Evaluation } from "./evaluation";
import type { StageReason } from "./types";

/** A condition gives its reason where it holds, and null where it does not. `probability` says how likely it holds, where it reads a score. */
export interface StageCondition {
  readonly holds: (e: Evaluation) => StageReason | null;
  readonly probability?: (e: Evaluation) => number;
}

/** A reason if it is so. */
export function when(test: boolean, key: StageReason["key"], values: StageReason["values"] = {}): StageReason | null {
  return test ? { key, values } : null;
}

/** Trust above a line: a named answer within 500 days is needed as well, because a prior alone promotes nobody. */
export function trustAbove(cutOff: number): StageCondition {
  const probability = (e: Evaluation): number => (e.namedTrust ? probabilityAbove(e.readings.TRUST, cutOff) : 0);
  return { probability, holds: (e) => when(probability(e) >= CUT_OFFS.probability.value, "stage.trustAbove", { cutOff, probability: probability(e) }) };
}

export function attachmentAbove(cutOff: number): StageCondition {
  const probability = (e: Evaluation): number => (e.namedAttachment ? probabilityAbove(e.readings.AFF, cutOff) : 0);
  return { probability, holds: (e) => when(probability(e) >= CUT_OFFS.probability.value, "stage.attachmentAbove", { cutOff, probability: probability(e) }) };
}

export function trustBelow(cutOff: number): StageCondition {
  return { holds: (e) => when(probabilityBelow(e.readings.TRUST, cutOff) >= CUT_OFFS.probability.value, "stage.trustBelow", { cutOff, probability: probabilityBelow(e.readings.TRUST, cutOff) }) };
}

export function attachmentBelow(cutOff: number): StageCondition {
  return { holds: (e) => when(probabilityBelow(e.readings.AFF, cutOff) >= CUT_OFFS.probability.value, "stage.attachmentBelow", { cutOff, probability: probabilityBelow(e.readings.AFF, cutOff) }) };
}

/** Three editions running, or a contract over several. */
export const repeats: StageCondition = {
  holds: (e) =>
    e.consecutive >= CUT_OFFS.commitmentEditions.value ? when(true, "stage.consecutiveEditions", { editions: e.consecutive }) : when(e.facts.multiYearContract, "stage.multiYearContract"),
};

/** Something is known, though neither contact nor booking. */
export function isLead({ facts }: Evaluation): boolean {
  return (
    facts.lead === true ||
    facts.editions.some((edition) => edition.status !== null) ||
    facts.personalTies > 0 ||
    facts.otherShowsBooked > 0 ||
    facts.disclosureIn ||
    facts.disclosureOut ||
    facts.mutualInput ||
    facts.multiYearContract ||
    Object.keys(facts.namedAnswerDays).length > 0
  );
}
