import type { Channel, Construct } from "@/lib/relationship-quality";

/** A piece of evidence on its way into the log. */
export interface NewEvidence {
  /** Only for SAT, AFF, CON, NOR, which are kept per show. */
  readonly showId: string | null;
  readonly construct: Construct;
  readonly channel: Channel;
  /** 0–100, by the formula of its channel. */
  readonly value: number;
  readonly weight: number;
  readonly observedOn: Date;
  readonly source: EvidenceSource;
  readonly sourceId: string;
  /** A named answer can promote a stage; a record or an anonymous answer cannot. */
  readonly named: boolean;
}

export type EvidenceSource = "response" | "interaction" | "promise" | "special_request" | "complaint" | "quarter";

export type StageName = "not_enough_evidence" | "discovery" | "exploration" | "expansion" | "commitment" | "dissolution";

/** What one write did to one score, both read as of today: `parts` add up to `after − before`. */
export interface ScoreMove {
  readonly construct: Construct;
  readonly showId: string | null;
  readonly before: number;
  readonly beforeSe: number;
  readonly after: number;
  readonly afterSe: number;
  readonly parts: readonly { readonly channel: Channel; readonly points: number }[];
}

/** What one write did to a relationship. */
export interface RelationshipChange {
  readonly exhibitorId: string;
  readonly moves: readonly ScoreMove[];
  readonly stageBefore: StageName;
  readonly stageAfter: StageName;
  /** True when nothing that was recorded moves a score before its quarter closes. */
  readonly waitsForQuarter: boolean;
}
