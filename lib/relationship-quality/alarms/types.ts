import type { ScoreChange } from "../evidence/change-between";

/** Drifting apart, going bad, or being drawn away (deck 002). */
export const ALARM_FAMILIES = ["estrangement", "deterioration", "external"] as const;
export type AlarmFamily = (typeof ALARM_FAMILIES)[number];

/** A record that an alarm points at: its id in the ledger it came from, and its day. */
export interface EvidenceRef {
  readonly id: string;
  readonly day: number;
}

/** What is on record about one exhibitor, as the alarms read it. Lists in any order; empty where nothing is on record. */
export interface AlarmFacts {
  readonly inbound: readonly EvidenceRef[];
  readonly outbound: readonly EvidenceRef[];
  readonly contactsLeft: readonly EvidenceRef[];
  /** Pulses sent, answered or not. */
  readonly pulses: readonly (EvidenceRef & { readonly answered: boolean })[];
  /** Promises broken and not made good. */
  readonly brokenPromises: readonly EvidenceRef[];
  /** Perceived minus adequate (0–10 scale) on the attributes that are among this exhibitor's three most important. */
  readonly topAttributeAdequacy: readonly (EvidenceRef & { readonly attribute: string; readonly adequacy: number })[];
  /** Complaints still open. */
  readonly openComplaints: readonly (EvidenceRef & { readonly targetDay: number })[];
  readonly competitorMentions: readonly EvidenceRef[];
  readonly rivalShowsBooked: readonly EvidenceRef[];
  /** Answers to "Other shows would give us more for the same money", reversed: 1 = strongly agrees. */
  readonly alternatives: readonly (EvidenceRef & { readonly reversed: number })[];
  readonly spaceCuts: readonly EvidenceRef[];
  readonly latePayments: readonly EvidenceRef[];
  readonly downgrades: readonly EvidenceRef[];
  readonly delegateChanges: readonly EvidenceRef[];
  /** Changes by the posterior of the difference, with the evidence between the two days. */
  readonly changes: { readonly trust?: ChangeWithEvidence; readonly continuity?: ChangeWithEvidence; readonly attachment?: ChangeWithEvidence };
}

export interface ChangeWithEvidence {
  readonly change: ScoreChange;
  readonly evidence: readonly EvidenceRef[];
}

/** One alarm: its kind, its family, the day it began, the records behind it and the figures of its sentence. */
export interface Alarm {
  readonly key: AlarmKey;
  readonly family: AlarmFamily;
  readonly day: number;
  readonly evidence: readonly EvidenceRef[];
  readonly values: Readonly<Record<string, number | string>>;
}

/** Keys of the sentences; the values each one carries are listed beside it. Both interface languages have a sentence for every key. */
export const ALARM_KEYS = [
  "alarm.inboundGap", // days, usualDays
  "alarm.oneWayTalk", // inbound, outbound
  "alarm.contactLeft", // count
  "alarm.pulsesUnanswered", // count
  "alarm.delegateTurnover", // count
  "alarm.brokenPromise", // count
  "alarm.belowAdequate", // attribute, adequacy
  "alarm.trustFell", // points, probability
  "alarm.complaintOverdue", // count, days
  "alarm.spaceCut", // count
  "alarm.latePayment", // count
  "alarm.downgrade", // count
  "alarm.competitorMentioned", // count
  "alarm.rivalShowBooked", // count
  "alarm.betterElsewhere", // answer
  "alarm.continuityFell", // points, probability
] as const;
export type AlarmKey = (typeof ALARM_KEYS)[number];
