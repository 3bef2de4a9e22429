import type { Reading } from "../evidence/reading";
import type { Construct } from "../instrument/constructs";
import type { StageReasonKey } from "./reasons";

/** The five stages of a relationship, in their order (Dwyer, Schurr & Oh 1987; discovery is their awareness). */
export const STAGES = ["discovery", "exploration", "expansion", "commitment", "dissolution"] as const;
export type Stage = (typeof STAGES)[number];

/** Where a relationship may stand on screen: a stage, or nothing known at all. */
export type StageOrUnknown = Stage | "not_enough_evidence";

/** One edition of the show in the life of one exhibitor, also those it did not take. */
export interface StageEdition {
  readonly editionId: string;
  /** First day of the edition. */
  readonly day: number;
  /** null: no participation on record. */
  readonly status: "booked" | "held" | "cancelled" | "declined" | "offered" | null;
  readonly area: number | null;
  readonly amount: number | null;
  readonly bookingDeadlineDay: number | null;
}

/** What is on record about one exhibitor and one show. */
export interface StageFacts {
  /** This show's own editions in time order. */
  readonly editions: readonly StageEdition[];
  readonly twoWayContact: boolean;
  readonly lastTwoWayDay: number | null;
  readonly otherShowsBooked: number;
  readonly personalTies: number;
  readonly disclosureIn: boolean;
  readonly disclosureOut: boolean;
  readonly mutualInput: boolean;
  readonly multiYearContract: boolean;
  readonly statedIntentToLeave: boolean;
  /** Day of the newest named answer per construct. */
  readonly namedAnswerDays: Readonly<Partial<Record<Construct, number>>>;
  /** Known to the organizer as a prospect (listed, written to) though nothing else is on record. */
  readonly lead?: boolean;
}

export type StageReadings = Readonly<Partial<Record<Construct | "TRUST", Reading>>>;

/** Why an exhibitor stands where it stands: a key for the sentence and the values in it. */
export interface StageReason {
  readonly key: StageReasonKey;
  readonly values: Readonly<Record<string, number | string>>;
}

/** A stage set by hand: who, why, since and until when (at most 180 days). The rule's own result stays visible. */
export interface StageOverride {
  readonly stage: Stage;
  readonly who: string;
  readonly why: string;
  readonly setDay: number;
  readonly untilDay: number;
}

export interface StagePlacement {
  /** What is shown: the override while it holds, else the rule's result. */
  readonly stage: StageOrUnknown;
  readonly since: number;
  /** false: scores are "not measured yet". */
  readonly measured: boolean;
  readonly reasons: readonly StageReason[];
  /** The next likeliest stage; adjacent early stages overlap (Jap & Anderson 2003; Klimas 2022). */
  readonly runnerUp: { readonly stage: Stage; readonly probability: number } | null;
  /** Probability that the conditions of the next higher stage hold. */
  readonly promotionProbability: number;
  /** Day since which the stage's own conditions have failed; null while they hold. Two evaluations 30 days apart demote. */
  readonly failingSince: number | null;
  readonly repeatWithoutAttachment: boolean;
  readonly override: StageOverride | null;
  readonly ruleStage: StageOrUnknown;
  readonly ruleSince: number;
}
