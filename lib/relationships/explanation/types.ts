import type { Channel, Construct, EvidencePiece, Reading } from "@/lib/relationship-quality";
import type { ScoreKey } from "../types";

/** Which kind of record a piece of evidence came from. */
export type EvidenceSource = "response" | "interaction" | "promise" | "special_request" | "quarter";

/** One piece of the log that counts, with the record behind it. */
export interface LoggedEvidence extends EvidencePiece {
  readonly construct: Construct;
  readonly showId: string | null;
  readonly source: EvidenceSource;
  readonly sourceId: string;
  /** What was promised or asked for; null where the record has no such words. */
  readonly text: string | null;
}

/** A score taken apart: `prior` and the points of all groups add up to the reading's unclipped value. */
export interface Explanation {
  readonly key: ScoreKey;
  readonly reading: Reading;
  readonly prior: number;
  /** Where the prior comes from. */
  readonly basis: "starting assumption" | "show" | "segment";
  readonly groups: readonly PartGroup[];
  readonly pieces: number;
  /** Whether an older piece works against its own direction: it taught how its channel leans. */
  readonly turned: boolean;
}

/** Some pieces of evidence told as one line. */
export interface PartGroup {
  readonly kind: PartKind;
  readonly points: number;
  /** Pieces in the line, and people where they are answers. */
  readonly count: number;
  readonly people: number;
  readonly firstDay: number;
  readonly lastDay: number;
  /** The values as coded, 0–100, oldest first; at most a few. */
  readonly values: readonly number[];
  readonly text: string | null;
  /** The record of a line that is one record. */
  readonly record: { readonly source: EvidenceSource; readonly id: string } | null;
}

export type PartKind = Exclude<Channel, "promise" | "request"> | "promise_kept" | "promise_late" | "promise_broken" | "request_granted" | "request_partly" | "request_declined" | "smaller";

/** The course of a score: at each point the value and its 95 % band; two points on one day are a step. */
export interface HistoryPoint {
  readonly day: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** A record that moved a score visibly on its day. */
export interface HistoryEvent {
  readonly day: number;
  readonly points: number;
  readonly kind: PartKind;
  readonly text: string | null;
  readonly source: EvidenceSource;
  readonly id: string;
}

export interface History {
  readonly points: readonly HistoryPoint[];
  /** What moved it most, in the order of time; at most a few. */
  readonly events: readonly HistoryEvent[];
  /** Days on which people answered, with how many. */
  readonly waves: readonly { readonly day: number; readonly people: number }[];
}
