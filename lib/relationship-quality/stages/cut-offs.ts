/** One line that a rule reads and a chart may draw. */
export interface CutOff {
  readonly value: number;
  readonly unit: "points" | "probability" | "days" | "editions" | "share" | "count";
  /** The score it is read on, where it is one. */
  readonly construct?: "TRUST" | "AFF" | "CON";
  readonly source: string;
}

const ASSUMED = "our assumption, to be corrected by an organizer's own backtest";

/**
 * Every number the stage rules read, each with its source; reference lines of charts read the same table.
 * @example
 * CUT_OFFS.commitmentAttachment.value // => 65
 */
export const CUT_OFFS = {
  expansionTrust: { value: 60, unit: "points", construct: "TRUST", source: ASSUMED },
  expansionTrustLeave: { value: 52, unit: "points", construct: "TRUST", source: ASSUMED },
  commitmentTrust: { value: 65, unit: "points", construct: "TRUST", source: ASSUMED },
  commitmentTrustLeave: { value: 57, unit: "points", construct: "TRUST", source: ASSUMED },
  commitmentAttachment: { value: 65, unit: "points", construct: "AFF", source: ASSUMED },
  commitmentAttachmentLeave: { value: 57, unit: "points", construct: "AFF", source: ASSUMED },
  captive: { value: 60, unit: "points", construct: "CON", source: ASSUMED },
  probability: { value: 0.7, unit: "probability", source: ASSUMED },
  withoutAttachment: { value: 0.5, unit: "probability", source: `below it, attachment is likelier absent than present; ${ASSUMED}` },
  namedAnswer: { value: 500, unit: "days", source: ASSUMED },
  betweenEvaluations: { value: 30, unit: "days", source: ASSUMED },
  dwell: { value: 60, unit: "days", source: ASSUMED },
  afterDeadline: { value: 60, unit: "days", source: ASSUMED },
  override: { value: 180, unit: "days", source: ASSUMED },
  expansionEditions: { value: 2, unit: "editions", source: `of the last three; ${ASSUMED}` },
  recentEditions: { value: 3, unit: "editions", source: ASSUMED },
  commitmentEditions: { value: 3, unit: "editions", source: `consecutive; after the consistency of Dwyer, Schurr & Oh 1987, the number ${ASSUMED}` },
  expansionSigns: { value: 2, unit: "count", source: ASSUMED },
  growth: { value: 0.1, unit: "share", source: ASSUMED },
  personalTies: { value: 2, unit: "count", source: ASSUMED },
  runnerUp: { value: 0.05, unit: "probability", source: ASSUMED },
} as const satisfies Readonly<Record<string, CutOff>>;
