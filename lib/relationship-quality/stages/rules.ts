import { CUT_OFFS } from "./cut-offs";
import { probabilityAbove, probabilityBelow } from "./evaluation";
import type { Evaluation } from "./evaluation";
import { leaving } from "./leaving";
import type { Stage, StageReason } from "./types";

/** One row of the table of rules: what it takes to enter or to leave a stage, and where that comes from. */
export interface StageRule {
  readonly stage: Stage;
  readonly when: "enter" | "leave";
  /** all: every condition · signs: at least two of them · any: one is enough. */
  readonly needs: "all" | "signs" | "any";
  readonly source: string;
  readonly conditions: readonly StageCondition[];
}

/** A condition gives its reason where it holds, and null where it does not. `probability` says how likely it holds, where it reads a score. */
export interface StageCondition {
  readonly holds: (e: Evaluation) => StageReason | null;
  readonly probability?: (e: Evaluation) => number;
}

const DWYER = "Dwyer, Schurr & Oh 1987, J. Marketing 51(2):11–27, paraphrased; numbers our assumption";
const BURMAN = "Dwyer, Schurr & Oh 1987 (begun by one side); signs and days our assumption";

function when(test: boolean, key: StageReason["key"], values: StageReason["values"] = {}): StageReason | null {
  return test ? { key, values } : null;
}

/** Trust above a line: a named answer within 500 days is needed as well, because a prior alone promotes nobody. */
function trustAbove(cutOff: number): StageCondition {
  const probability = (e: Evaluation): number => (e.namedTrust ? probabilityAbove(e.readings.TRUST, cutOff) : 0);
  return { probability, holds: (e) => when(probability(e) >= CUT_OFFS.probability.value, "stage.trustAbove", { cutOff, probability: probability(e) }) };
}

function attachmentAbove(cutOff: number): StageCondition {
  const probability = (e: Evaluation): number => (e.namedAttachment ? probabilityAbove(e.readings.AFF, cutOff) : 0);
  return { probability, holds: (e) => when(probability(e) >= CUT_OFFS.probability.value, "stage.attachmentAbove", { cutOff, probability: probability(e) }) };
}

function trustBelow(cutOff: number): StageCondition {
  return { holds: (e) => when(probabilityBelow(e.readings.TRUST, cutOff) >= CUT_OFFS.probability.value, "stage.trustBelow", { cutOff, probability: probabilityBelow(e.readings.TRUST, cutOff) }) };
}

function attachmentBelow(cutOff: number): StageCondition {
  return { holds: (e) => when(probabilityBelow(e.readings.AFF, cutOff) >= CUT_OFFS.probability.value, "stage.attachmentBelow", { cutOff, probability: probabilityBelow(e.readings.AFF, cutOff) }) };
}

const repeats: StageCondition = {
  holds: (e) =>
    e.consecutive >= CUT_OFFS.commitmentEditions.value ? when(true, "stage.consecutiveEditions", { editions: e.consecutive }) : when(e.facts.multiYearContract, "stage.multiYearContract"),
};

/**
 * The five stages as one table. Discovery is where a lead begins; dissolution comes before every other rule; the others are tried from the top.
 * "Leave" rows of expansion and commitment need two evaluations at least 30 days apart.
 * @example
 * STAGE_RULES.every((rule) => rule.source.length > 0) // => true
 */
export const STAGE_RULES: readonly StageRule[] = [
  {
    stage: "dissolution",
    when: "enter",
    needs: "any",
    source: BURMAN,
    conditions: [
      { holds: (e) => when(leaving(e)?.kind === "cancelled", "stage.cancelled", { editionId: leaving(e)?.editionId ?? "" }) },
      { holds: (e) => when(leaving(e)?.kind === "declined", "stage.declined", { editionId: leaving(e)?.editionId ?? "" }) },
      { holds: (e) => when(leaving(e)?.kind === "no_booking", "stage.noBooking", { editionId: leaving(e)?.editionId ?? "", days: e.day - (leaving(e)?.sinceDay ?? e.day) }) },
      { holds: (e) => when(e.everBooked && e.facts.statedIntentToLeave, "stage.intentToLeave") },
    ],
  },
  {
    stage: "commitment",
    when: "enter",
    needs: "all",
    source: DWYER,
    conditions: [repeats, attachmentAbove(CUT_OFFS.commitmentAttachment.value), trustAbove(CUT_OFFS.commitmentTrust.value), { holds: (e) => when(e.facts.mutualInput, "stage.mutualInput") }],
  },
  {
    stage: "commitment",
    when: "leave",
    needs: "any",
    source: "our assumption",
    conditions: [attachmentBelow(CUT_OFFS.commitmentAttachmentLeave.value), trustBelow(CUT_OFFS.commitmentTrustLeave.value)],
  },
  {
    stage: "expansion",
    when: "enter",
    needs: "all",
    source: DWYER,
    conditions: [{ holds: (e) => when(e.takenOfRecent >= CUT_OFFS.expansionEditions.value, "stage.editionsTaken", { taken: e.takenOfRecent, of: CUT_OFFS.recentEditions.value }) }],
  },
  {
    stage: "expansion",
    when: "enter",
    needs: "signs",
    source: DWYER,
    conditions: [
      { holds: (e) => when(e.growth >= CUT_OFFS.growth.value - 1e-9, "stage.growth", { percent: 100 * e.growth }) },
      { holds: (e) => when(e.facts.otherShowsBooked >= 1, "stage.otherShows", { shows: e.facts.otherShowsBooked }) },
      { holds: (e) => when(e.facts.personalTies >= CUT_OFFS.personalTies.value, "stage.personalTies", { ties: e.facts.personalTies }) },
      { holds: (e) => when(e.facts.disclosureIn && e.facts.disclosureOut, "stage.disclosureBothWays") },
      trustAbove(CUT_OFFS.expansionTrust.value),
    ],
  },
  { stage: "expansion", when: "leave", needs: "any", source: "our assumption", conditions: [trustBelow(CUT_OFFS.expansionTrustLeave.value)] },
  {
    stage: "exploration",
    when: "enter",
    needs: "any",
    source: DWYER,
    conditions: [
      { holds: (e) => when(e.everBooked, "stage.editionsTaken", { taken: e.takenOfRecent, of: Math.min(CUT_OFFS.recentEditions.value, Math.max(1, e.decided.length)) }) },
      { holds: (e) => when(e.facts.twoWayContact, "stage.twoWayContact") },
    ],
  },
  {
    stage: "discovery",
    when: "enter",
    needs: "any",
    source: `${DWYER}; their awareness`,
    conditions: [{ holds: (e) => when(isLead(e), "stage.leadOnly") }],
  },
];

/** Something is known, though neither contact nor booking. */
function isLead({ facts }: Evaluation): boolean {
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

/** Whether the rows of one stage and direction hold together, with the reasons of those conditions that do. */
export function applyRules(stage: Stage, direction: "enter" | "leave", e: Evaluation): { readonly holds: boolean; readonly reasons: readonly StageReason[] } {
  const reasons: StageReason[] = [];
  let holds = true;
  for (const rule of STAGE_RULES) {
    if (rule.stage !== stage || rule.when !== direction) continue;
    const met = rule.conditions.map((condition) => condition.holds(e)).filter((reason) => reason !== null);
    reasons.push(...met);
    const needed = rule.needs === "all" ? rule.conditions.length : rule.needs === "signs" ? CUT_OFFS.expansionSigns.value : 1;
    if (met.length < needed) holds = false;
  }
  return { holds, reasons };
}

/**
 * The probability that a stage's rows hold: facts are 0 or 1, a score's condition counts with its probability, several as if independent;
 * where two signs are enough and one is certain, the score's sign decides.
 */
export function probabilityOf(stage: Stage, e: Evaluation): number {
  let probability = 1;
  for (const rule of STAGE_RULES) {
    if (rule.stage !== stage || rule.when !== "enter") continue;
    const each = rule.conditions.map((condition) => condition.probability?.(e) ?? (condition.holds(e) ? 1 : 0));
    probability *= rule.needs === "all" ? each.reduce((product, p) => product * p, 1) : atLeast(rule.needs === "signs" ? CUT_OFFS.expansionSigns.value : 1, each);
  }
  return probability;
}

/** P(at least `needed` of these independent events). */
function atLeast(needed: number, probabilities: readonly number[]): number {
  let exactly = [1];
  for (const p of probabilities) exactly = [...exactly, 0].map((value, count) => value * (1 - p) + (exactly[count - 1] ?? 0) * p);
  return exactly.slice(needed).reduce((sum, value) => sum + value, 0);
}
