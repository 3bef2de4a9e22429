import type { Construct, Reading, ScoreChange, Stage, StageReason } from "@/lib/relationship-quality";

/** The heart's words that pages show. */
export type { Construct, ScoreChange, StageReason } from "@/lib/relationship-quality";

/** What a score is of: a construct, or trust in the organizer as the mean of goodwill, integrity and capability. */
export type ScoreKey = Construct | "TRUST";

/** Of which trust is the mean. */
export const TRUST_PARTS: readonly ScoreKey[] = ["TOG", "TOI", "TOC"];

/** The order of every table and picture. */
export const SCORE_KEYS = ["SAT", "SAC", "TRUST", "TOG", "TOI", "TOC", "TST", "AFF", "CON", "NOR", "FRI", "COM", "EMO"] as const satisfies readonly ScoreKey[];

/** One score as of the day it was asked for. */
export interface Score {
  readonly key: ScoreKey;
  readonly showId: string | null;
  readonly reading: Reading;
  readonly answers: number;
  readonly records: number;
  /** The day of the newest evidence. */
  readonly newestOn: Date;
  /** False while only the segment's normal speaks: nothing is shown then, not even the normal. */
  readonly evidenced: boolean;
  /** True when the newest own evidence is older than the rules accept (500 days): drawn dashed and grey. */
  readonly stale: boolean;
  readonly calibrationVersion: number;
}

export type StageOrUnknown = Stage | "not_enough_evidence";

/** Up the ladder, off it, unknown: the order of legends and filters. */
export const STAGES_OR_UNKNOWN = ["discovery", "exploration", "expansion", "commitment", "dissolution", "not_enough_evidence"] as const satisfies readonly StageOrUnknown[];

/** Where an exhibitor stands in one show. */
export interface Placement {
  readonly showId: string;
  readonly showName: string;
  readonly showNameZh: string | null;
  readonly stage: StageOrUnknown;
  readonly since: Date;
  readonly measured: boolean;
  readonly runnerUp: { readonly stage: StageOrUnknown; readonly probability: number } | null;
  readonly repeatWithoutAttachment: boolean;
  readonly reasons: readonly StageReason[];
}

/** The current standing of one exhibitor. */
export interface Standing {
  readonly stage: StageOrUnknown;
  readonly since: Date | null;
  readonly measured: boolean;
  readonly runnerUp: { readonly stage: StageOrUnknown; readonly probability: number } | null;
  readonly mainShowId: string | null;
  readonly revenue: number;
  readonly placements: readonly Placement[];
  /** The names of the editions that the reasons speak of, with their show. */
  readonly editionNames: Readonly<Record<string, string>>;
}

/** How a score moved since a day, by the posterior of the difference. */
export interface ScoreMoved {
  readonly key: ScoreKey;
  readonly change: ScoreChange;
}
