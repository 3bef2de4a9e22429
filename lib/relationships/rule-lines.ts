import { CUT_OFFS } from "@/lib/relationship-quality";
import type { ScoreKey } from "./types";

const ENTERING: Readonly<Partial<Record<ScoreKey, readonly number[]>>> = {
  TRUST: [CUT_OFFS.expansionTrust.value, CUT_OFFS.commitmentTrust.value],
  AFF: [CUT_OFFS.commitmentAttachment.value],
  CON: [CUT_OFFS.captive.value],
};
const LEAVING: Readonly<Partial<Record<ScoreKey, readonly number[]>>> = {
  TRUST: [CUT_OFFS.commitmentTrustLeave.value],
  AFF: [CUT_OFFS.commitmentAttachmentLeave.value],
};

/** The dotted lines of a score: none unless a rule reads it. Lists show what it takes to enter a stage, a score's own page also what leaves one. */
export function ruleLines(key: ScoreKey, where: "list" | "page"): readonly number[] {
  return [...(where === "page" ? (LEAVING[key] ?? []) : []), ...(ENTERING[key] ?? [])];
}
