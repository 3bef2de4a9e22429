import { isoDay } from "@/lib/format/days";
import type { EvidenceSource } from "./schema";

/** The columns of the log and what a piece of evidence looks like on its way there. */
export const EVIDENCE = {
  id: "uuid", exhibitor_id: "uuid", show_id: "uuid", construct: "text", channel: "text", value: "float8", weight: "float8", observed_on: "date",
  source: "evidence_source", source_id: "uuid", named: "boolean", corrects_id: "uuid", retracts: "boolean", reason: "text",
} as const;

export interface LoggedPiece {
  readonly id: string;
  readonly showId: string | null;
  readonly construct: string;
  readonly channel: string;
  readonly value: number;
  readonly weight: number;
  readonly observedOn: Date;
  readonly source: EvidenceSource;
  readonly sourceId: string;
  readonly named: boolean;
}

/** A row of the log as it is written; a correction adds what it corrects and why. */
export function evidenceRow(exhibitorId: string, piece: LoggedPiece) {
  return {
    id: piece.id,
    exhibitor_id: exhibitorId,
    show_id: piece.showId,
    construct: piece.construct,
    channel: piece.channel,
    value: piece.value,
    weight: piece.weight,
    observed_on: isoDay(piece.observedOn),
    source: piece.source,
    source_id: piece.sourceId,
    named: piece.named,
    corrects_id: null as string | null,
    retracts: false,
    reason: null as string | null,
  };
}
