import type { Reading } from "../evidence/reading";
import { TRUST_CONSTRUCTS } from "../instrument/constructs";
import type { Construct } from "../instrument/constructs";
import { normalCdf } from "../numeric/normal";
import { CUT_OFFS } from "./cut-offs";
import type { StageEdition, StageFacts, StageReadings } from "./types";

/** The facts of one exhibitor and show as the rules read them, worked out once per evaluation. */
export interface Evaluation {
  readonly day: number;
  readonly facts: StageFacts;
  readonly readings: StageReadings;
  /** Editions that are past, answered or past their grace: the ones that count. */
  readonly decided: readonly StageEdition[];
  readonly lastTaken: StageEdition | null;
  readonly firstBookedDay: number | null;
  readonly takenOfRecent: number;
  readonly consecutive: number;
  /** Share by which space or spend grew from the last but one to the last edition taken. */
  readonly growth: number;
  readonly everBooked: boolean;
  readonly namedTrust: boolean;
  readonly namedAttachment: boolean;
}

export function evaluate(facts: StageFacts, readings: StageReadings, day: number): Evaluation {
  const decided = facts.editions.filter((edition) => edition.status !== null && edition.status !== "offered" ? true : day > lastCall(edition));
  const taken = facts.editions.filter(isTaken);
  const recent = decided.slice(-CUT_OFFS.recentEditions.value);
  let consecutive = 0;
  for (let i = decided.length - 1; i >= 0; i--) {
    const edition = decided[i];
    if (!edition || !isTaken(edition)) break;
    consecutive++;
  }
  return {
    day,
    facts,
    readings,
    decided,
    lastTaken: taken.at(-1) ?? null,
    firstBookedDay: facts.editions.find((edition) => isTaken(edition) || edition.status === "cancelled")?.day ?? null,
    takenOfRecent: recent.filter(isTaken).length,
    consecutive,
    growth: growthOf(taken.at(-2), taken.at(-1)),
    everBooked: facts.editions.some((edition) => isTaken(edition) || edition.status === "cancelled"),
    namedTrust: namedWithin(facts, TRUST_CONSTRUCTS, day),
    namedAttachment: namedWithin(facts, ["AFF"], day),
  };
}

export function isTaken(edition: StageEdition): boolean {
  return edition.status === "booked" || edition.status === "held";
}

/** The last day on which a missing booking is not yet read as a no. */
export function lastCall(edition: StageEdition): number {
  return (edition.bookingDeadlineDay ?? edition.day) + CUT_OFFS.afterDeadline.value;
}

/** P(θ > c) = Φ((θ̂ − c)/SE); 0 without a reading. */
export function probabilityAbove(reading: Reading | undefined, cutOff: number): number {
  if (!reading) return 0;
  if (reading.se > 0) return normalCdf((reading.value - cutOff) / reading.se);
  return reading.value > cutOff ? 1 : 0;
}

/** P(θ < c); 0 without a reading. */
export function probabilityBelow(reading: Reading | undefined, cutOff: number): number {
  return reading ? 1 - probabilityAbove(reading, cutOff) : 0;
}

function namedWithin(facts: StageFacts, constructs: readonly Construct[], day: number): boolean {
  return constructs.some((construct) => {
    const answered = facts.namedAnswerDays[construct];
    return answered !== undefined && day - answered <= CUT_OFFS.namedAnswer.value;
  });
}

function growthOf(before: StageEdition | undefined, after: StageEdition | undefined): number {
  if (!before || !after) return 0;
  const grown = (was: number | null, is: number | null): number => (was !== null && is !== null && was > 0 ? is / was - 1 : 0);
  return Math.max(grown(before.area, after.area), grown(before.amount, after.amount));
}
