import { type Construct, type ConstructCalibration, isOfAShow, type PriorBasis, TRUST_CONSTRUCTS } from "@/lib/relationship-quality";
import type { ScoreKey } from "../types";
import type { LoggedEvidence } from "./types";

/** A calibration that can be asked for the parameters of one score. */
export interface Calibrated {
  of(construct: Construct, showId: string | null, segment: string | null): ConstructCalibration & { readonly basis?: PriorBasis };
}

/** The evidence and the parameters of one construct of one exhibitor. */
export interface ConstructLog {
  readonly construct: Construct;
  readonly calibration: ConstructCalibration & { readonly basis?: PriorBasis };
  readonly pieces: readonly LoggedEvidence[];
}

export interface WhoseLog {
  readonly log: readonly LoggedEvidence[];
  /** The show whose satisfaction and attachments are meant. */
  readonly showId: string | null;
  readonly segment: string | null;
  readonly calibration: Calibrated;
}

/** The logs behind a score: one, or three of equal weight for trust in the organizer. */
export function logsOf(key: ScoreKey, { log, showId, segment, calibration }: WhoseLog): ConstructLog[] {
  const constructs = key === "TRUST" ? TRUST_CONSTRUCTS : [key];
  return constructs.map((construct) => {
    const ofShow = isOfAShow(construct) ? showId : null;
    return { construct, calibration: calibration.of(construct, ofShow, segment), pieces: log.filter((piece) => piece.construct === construct && piece.showId === ofShow) };
  });
}
