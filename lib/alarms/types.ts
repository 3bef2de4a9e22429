import type { AlarmFamily, AlarmKey, AlarmLevel } from "@/lib/relationship-quality";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { AlarmOutcome, AlarmState } from "@/lib/tenant/enums";

/** The heart's words that pages show. */
export type { AlarmFamily, AlarmKey, AlarmLevel } from "@/lib/relationship-quality";

/** The ledgers from which an alarm's evidence can come. */
export const EVIDENCE_KINDS = ["interaction", "response", "promise", "special_request", "complaint", "contact", "invitation", "participation", "invoice", "quarter"] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** A record behind an alarm. */
export interface AlarmEvidence {
  readonly kind: EvidenceKind;
  readonly id: string;
  /** Days since 1970-01-01. */
  readonly day: number;
}

/** One alarm as a list shows it. */
export interface AlarmRow {
  readonly id: string;
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly stage: StageOrUnknown;
  readonly revenue: number;
  readonly reason: AlarmKey;
  readonly family: AlarmFamily;
  readonly level: AlarmLevel;
  readonly state: AlarmState;
  readonly values: Readonly<Record<string, number | string>>;
  readonly beganOn: Date;
  readonly raisedOn: Date;
  readonly dueOn: Date;
  readonly closedOn: Date | null;
  readonly outcome: AlarmOutcome | null;
  readonly ownerId: string | null;
  readonly ownerName: string | null;
  readonly stepsDone: number;
  readonly steps: number;
}

/** A step with the words of the heart's playbook (by its id) or the organizer's own. */
export interface StepWords {
  readonly play: string | null;
  readonly text: string | null;
}

export interface AlarmStep extends StepWords {
  readonly id: string;
  readonly doneOn: Date | null;
  readonly doneBy: string | null;
}

/** A record behind an alarm, with its words and where it is found. */
export interface NamedEvidence extends AlarmEvidence {
  readonly text: string | null;
}

export interface AlarmDetail extends AlarmRow {
  readonly evidence: readonly NamedEvidence[];
  /** How many records are behind it, where only the newest are named. */
  readonly evidenceCount: number;
  readonly stepList: readonly AlarmStep[];
  readonly note: string | null;
  readonly closedBy: string | null;
  readonly rulesVersion: number;
  readonly version: string;
}

/** Open alarms of one family. */
export interface FamilyCount {
  readonly family: AlarmFamily;
  readonly alarms: number;
  readonly exhibitors: number;
  /** Exhibitors whose alarms together amount to "at risk", and to "watch". */
  readonly atRisk: number;
  readonly watch: number;
  /** The money of the exhibitors concerned, each counted once. */
  readonly revenue: number;
}

export interface OpenCounts {
  readonly families: readonly FamilyCount[];
  /** Every exhibitor counted once, whatever the number of its alarms. */
  readonly total: Omit<FamilyCount, "family">;
}

/** The last time the rules were held against everybody. */
export interface LastRun {
  readonly day: Date;
  readonly exhibitors: number;
  readonly raised: number;
  readonly passed: number;
}
