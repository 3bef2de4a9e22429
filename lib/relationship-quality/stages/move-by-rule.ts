import { applyRules } from "./apply-rules";
import { CUT_OFFS } from "./cut-offs";
import { isTaken, probabilityAbove } from "./evaluation";
import type { Evaluation } from "./evaluation";
import { leaving } from "./leaving";
import type { StageOrUnknown, StagePlacement, StageReason } from "./types";

/** What the rules make of one evaluation, given the placement before it. */
export interface RuleMove {
  readonly stage: StageOrUnknown;
  readonly since: number;
  readonly reasons: readonly StageReason[];
  readonly failingSince: number | null;
  readonly repeatWithoutAttachment: boolean;
}

const RANK: Readonly<Record<StageOrUnknown, number>> = { not_enough_evidence: 0, discovery: 1, exploration: 2, expansion: 3, commitment: 4, dissolution: 5 };

export function moveByRule(e: Evaluation, previous: StagePlacement | null): RuleMove {
  const from = previous?.ruleStage ?? "not_enough_evidence";
  const dissolved = applyRules("dissolution", "enter", e);
  if (dissolved.holds) return settle(e, previous, "dissolution", dissolved.reasons);
  if (previous && from === "dissolution") {
    if (!bookedSinceLeaving(e)) return { stage: from, since: previous.ruleSince, reasons: ruleReasons(previous), failingSince: null, repeatWithoutAttachment: false };
    return settle(e, previous, "exploration", [{ key: "stage.reactivated", values: { editionId: e.lastTaken?.editionId ?? "" } }]);
  }
  const target = highestHolding(e);
  if (!previous || RANK[from] < RANK.exploration || RANK[target.stage] < RANK.exploration) return settle(e, previous, target.stage, target.reasons);
  if (RANK[target.stage] > RANK[from]) {
    const mayMoveFrom = previous.ruleSince + CUT_OFFS.dwell.value;
    if (e.day >= mayMoveFrom) return settle(e, previous, target.stage, target.reasons);
    const waiting: StageReason = { key: "stage.dwell", values: { stage: target.stage, untilDay: mayMoveFrom } };
    return stay(e, previous, [...applyRules(stageOf(from), "enter", e).reasons, waiting], null);
  }
  return stayOrFall(e, previous, target.reasons);
}

/** Expansion or commitment whose conditions may have failed; exploration simply stays. */
function stayOrFall(e: Evaluation, previous: StagePlacement, targetReasons: readonly StageReason[]): RuleMove {
  const from = previous.ruleStage;
  if (from !== "expansion" && from !== "commitment") return stay(e, previous, targetReasons, null);
  const leave = applyRules(from, "leave", e);
  const lapsed = from === "expansion" && !holdsExpansion({ ...e, namedTrust: true, namedAttachment: true });
  const own = applyRules(from, "enter", { ...e, namedTrust: true, namedAttachment: true }).reasons;
  if (!leave.holds && !lapsed) return stay(e, previous, own, null);
  const why: readonly StageReason[] = leave.holds ? leave.reasons : [{ key: "stage.conditionsFail", values: {} }];
  const failingSince = previous.failingSince ?? e.day;
  const againFromDay = Math.max(failingSince + CUT_OFFS.betweenEvaluations.value, previous.ruleSince + CUT_OFFS.dwell.value);
  if (previous.failingSince === null || e.day < againFromDay) return stay(e, previous, [...own, ...why, { key: "stage.failing", values: { sinceDay: failingSince, againFromDay } }], failingSince);
  return settle(e, previous, from === "commitment" ? "expansion" : "exploration", [{ key: "stage.demoted", values: { from } }, ...why]);
}

function stay(e: Evaluation, previous: StagePlacement, reasons: readonly StageReason[], failingSince: number | null): RuleMove {
  return finish(e, previous.ruleStage, previous.ruleSince, reasons, failingSince);
}

/** Stands in `stage` from now on; where it stood there already, since then; where it is placed for the first time, since its history says so. */
function settle(e: Evaluation, previous: StagePlacement | null, stage: StageOrUnknown, reasons: readonly StageReason[]): RuleMove {
  const since = previous ? (previous.ruleStage === stage ? previous.ruleSince : e.day) : sinceFromHistory(e, stage);
  return finish(e, stage, since, reasons, null);
}

function finish(e: Evaluation, stage: StageOrUnknown, since: number, reasons: readonly StageReason[], failingSince: number | null): RuleMove {
  const habit = stage === "expansion" && repeatsWithoutAttachment(e);
  const told = habit ? [...reasons.filter((reason) => reason.key !== "stage.repeatWithoutAttachment"), habitReason(e)] : reasons;
  return { stage, since, reasons: told, failingSince, repeatWithoutAttachment: habit };
}

function highestHolding(e: Evaluation): { readonly stage: StageOrUnknown; readonly reasons: readonly StageReason[] } {
  const commitment = applyRules("commitment", "enter", e);
  if (commitment.holds) return { stage: "commitment", reasons: commitment.reasons };
  if (holdsExpansion(e)) return { stage: "expansion", reasons: applyRules("expansion", "enter", e).reasons };
  for (const stage of ["exploration", "discovery"] as const) {
    const rules = applyRules(stage, "enter", e);
    if (rules.holds) return { stage, reasons: rules.reasons };
  }
  return { stage: "not_enough_evidence", reasons: [{ key: "stage.nothingKnown", values: {} }] };
}

/** By its own rows, or because it repeats as in commitment while its attachment, though measured, is not there. */
function holdsExpansion(e: Evaluation): boolean {
  return applyRules("expansion", "enter", e).holds || (repeatsLikeCommitment(e) && e.namedAttachment && e.readings.AFF !== undefined && probabilityAbove(e.readings.AFF, CUT_OFFS.commitmentAttachment.value) < CUT_OFFS.probability.value);
}

function repeatsLikeCommitment(e: Evaluation): boolean {
  return e.consecutive >= CUT_OFFS.commitmentEditions.value || e.facts.multiYearContract;
}

function repeatsWithoutAttachment(e: Evaluation): boolean {
  return repeatsLikeCommitment(e) && e.namedAttachment && e.readings.AFF !== undefined && probabilityAbove(e.readings.AFF, CUT_OFFS.commitmentAttachment.value) < CUT_OFFS.withoutAttachment.value;
}

function habitReason(e: Evaluation): StageReason {
  return { key: "stage.repeatWithoutAttachment", values: { editions: e.consecutive, probability: probabilityAbove(e.readings.AFF, CUT_OFFS.commitmentAttachment.value) } };
}

/** The newest edition on which anything was decided was taken again. */
function bookedSinceLeaving(e: Evaluation): boolean {
  const newest = e.decided.at(-1);
  return newest !== undefined && isTaken(newest);
}

function ruleReasons(previous: StagePlacement): readonly StageReason[] {
  return previous.reasons.filter((reason) => reason.key !== "stage.override" && reason.key !== "stage.notMeasuredYet");
}

function stageOf(stage: StageOrUnknown): "exploration" | "expansion" | "commitment" {
  return stage === "expansion" || stage === "commitment" ? stage : "exploration";
}

function sinceFromHistory(e: Evaluation, stage: StageOrUnknown): number {
  const known = (day: number | null | undefined): number => Math.min(e.day, day ?? e.day);
  if (stage === "dissolution") return known(leaving(e)?.sinceDay);
  if (stage === "commitment" || stage === "expansion") return known(e.lastTaken?.day);
  if (stage === "exploration") return Math.min(known(e.firstBookedDay), known(e.facts.lastTwoWayDay));
  return e.day;
}
