import { attachmentAbove, attachmentBelow, isLead, repeats, trustAbove, trustBelow, when } from "./conditions";
import type { StageCondition } from "./conditions";
import { CUT_OFFS } from "./cut-offs";
import { leaving } from "./leaving";
import type { Stage } from "./types";

/** One row of the table of rules: what it takes to enter or to leave a stage, and where that comes from. */
export interface StageRule {
  readonly stage: Stage;
  readonly when: "enter" | "leave";
  /** all: every condition · signs: at least two of them · any: one is enough. */
  readonly needs: "all" | "signs" | "any";
  readonly source: string;
  readonly conditions: readonly StageCondition[];
}

const DWYER = "Dwyer, Schurr & Oh 1987, J. Marketing 51(2):11–27, paraphrased; numbers our assumption";
const BURMAN = "Dwyer, Schurr & Oh 1987 (begun by one side); signs and days our assumption";

/**
 * The five stages as one table. Discovery is where a lead begins; dissolution comes before every other rule; the others are tried from the top.
 * "Leave" rows of expansion and commitment need two evaluations at least 30 days apart.
 * @example
 * STAGE_RULES.every((rule) => rule.source.length > 0) // => true
 */
export const STAGE_RULES: readonly StageRule[] = [
  {
    stage: "dissolution",
    when: "enter",
    needs: "any",
    source: BURMAN,
    conditions: [
      { holds: (e) => when(leaving(e)?.kind === "cancelled", "stage.cancelled", { editionId: leaving(e)?.editionId ?? "" }) },
      { holds: (e) => when(leaving(e)?.kind === "declined", "stage.declined", { editionId: leaving(e)?.editionId ?? "" }) },
      { holds: (e) => when(leaving(e)?.kind === "no_booking", "stage.noBooking", { editionId: leaving(e)?.editionId ?? "", days: e.day - (leaving(e)?.sinceDay ?? e.day) }) },
      { holds: (e) => when(e.everBooked && e.facts.statedIntentToLeave, "stage.intentToLeave") },
    ],
  },
  {
    stage: "commitment",
    when: "enter",
    needs: "all",
    source: DWYER,
    conditions: [repeats, attachmentAbove(CUT_OFFS.commitmentAttachment.value), trustAbove(CUT_OFFS.commitmentTrust.value), { holds: (e) => when(e.facts.mutualInput, "stage.mutualInput") }],
  },
  {
    stage: "commitment",
    when: "leave",
    needs: "any",
    source: "our assumption",
    conditions: [attachmentBelow(CUT_OFFS.commitmentAttachmentLeave.value), trustBelow(CUT_OFFS.commitmentTrustLeave.value)],
  },
  {
    stage: "expansion",
    when: "enter",
    needs: "all",
    source: DWYER,
    conditions: [{ holds: (e) => when(e.takenOfRecent >= CUT_OFFS.expansionEditions.value, "stage.editionsTaken", { taken: e.takenOfRecent, of: CUT_OFFS.recentEditions.value }) }],
  },
  {
    stage: "expansion",
    when: "enter",
    needs: "signs",
    source: DWYER,
    conditions: [
      { holds: (e) => when(e.growth >= CUT_OFFS.growth.value - 1e-9, "stage.growth", { percent: 100 * e.growth }) },
      { holds: (e) => when(e.facts.otherShowsBooked >= 1, "stage.otherShows", { shows: e.facts.otherShowsBooked }) },
      { holds: (e) => when(e.facts.personalTies >= CUT_OFFS.personalTies.value, "stage.personalTies", { ties: e.facts.personalTies }) },
      { holds: (e) => when(e.facts.disclosureIn && e.facts.disclosureOut, "stage.disclosureBothWays") },
      trustAbove(CUT_OFFS.expansionTrust.value),
    ],
  },
  { stage: "expansion", when: "leave", needs: "any", source: "our assumption", conditions: [trustBelow(CUT_OFFS.expansionTrustLeave.value)] },
  {
    stage: "exploration",
    when: "enter",
    needs: "any",
    source: DWYER,
    conditions: [
      { holds: (e) => when(e.everBooked, "stage.editionsTaken", { taken: e.takenOfRecent, of: Math.min(CUT_OFFS.recentEditions.value, Math.max(1, e.decided.length)) }) },
      { holds: (e) => when(e.facts.twoWayContact, "stage.twoWayContact") },
    ],
  },
  {
    stage: "discovery",
    when: "enter",
    needs: "any",
    source: `${DWYER}; their awareness`,
    conditions: [{ holds: (e) => when(isLead(e), "stage.leadOnly") }],
  },
];
