import { trustReading } from "../evidence/trust-reading";
import { evaluate } from "./evaluation";
import type { Evaluation } from "./evaluation";
import { checkedOverride } from "./override";
import { moveByRule } from "./move-by-rule";
import { stageProbabilities } from "./stage-probabilities";
import type { StageFacts, StageOverride, StagePlacement, StageReadings, StageReason } from "./types";

export interface PlaceInStageInput {
  readonly facts: StageFacts;
  readonly readings: StageReadings;
  /** The placement before this one: the memory of hysteresis and dwell. null: never placed. */
  readonly previous: StagePlacement | null;
  readonly day: number;
  readonly override?: StageOverride | null;
}

/**
 * Places an exhibitor in one of the five stages of its relationship with a show, and says why in reasons that both languages can put into words.
 *
 * Formula: the rows of STAGE_RULES, tried from dissolution and then from commitment downwards; P(θ > c) = Φ((θ̂ − c)/SE); promotion on a score needs
 * a named answer within 500 days; leaving expansion or commitment needs two evaluations at least 30 days apart; moves among exploration, expansion
 * and commitment need a stay of 60 days. Moves that are facts rather than judgements (first contact, first booking, dissolution, reactivation) wait for nothing.
 * Source: Dwyer, Schurr & Oh 1987; overlap of early stages after Jap & Anderson 2003 and Klimas 2022; every number is our assumption (CUT_OFFS).
 * Missing rule: history alone places in discovery, exploration, expansion or dissolution with `measured` false; nothing known at all is "not_enough_evidence".
 * TRUST is taken from TOG, TOI, TOC where it is not given.
 * Range: one of the five stages, "not measured yet" or not enough evidence; probabilities 0–1.
 * Shapes: facts and readings of one exhibitor at one show; days since 1970-01-01.
 * @example
 * const nothing = { editions: [], twoWayContact: false, lastTwoWayDay: null, otherShowsBooked: 0, personalTies: 0, disclosureIn: false, disclosureOut: false, mutualInput: false, multiYearContract: false, statedIntentToLeave: false, namedAnswerDays: {} }
 * placeInStage({ facts: nothing, readings: {}, previous: null, day: 20000 }).stage // => "not_enough_evidence"
 * placeInStage({ facts: { ...nothing, lead: true }, readings: {}, previous: null, day: 20000 }).stage // => "discovery"
 * placeInStage({ facts: { ...nothing, twoWayContact: true, lastTwoWayDay: 19990 }, readings: {}, previous: null, day: 20000 }).stage // => "exploration"
 */
export function placeInStage({ facts, readings, previous, day, override = null }: PlaceInStageInput): StagePlacement {
  const e = evaluate(facts, withTrust(readings), day);
  const move = moveByRule(e, previous);
  const measured = isMeasured(e);
  const odds = stageProbabilities(e, move.stage);
  const valid = override ? checkedOverride(override) : null;
  const inForce = valid && day >= valid.setDay && day <= valid.untilDay ? valid : null;
  const reasons: StageReason[] = [];
  if (inForce) reasons.push({ key: "stage.override", values: { who: inForce.who, why: inForce.why, untilDay: inForce.untilDay } });
  reasons.push(...move.reasons);
  if (!measured && move.stage !== "not_enough_evidence") reasons.push({ key: "stage.notMeasuredYet", values: {} });
  return {
    stage: inForce ? inForce.stage : move.stage,
    since: inForce ? inForce.setDay : move.since,
    measured,
    reasons,
    runnerUp: odds.runnerUp,
    promotionProbability: odds.promotion,
    failingSince: move.failingSince,
    repeatWithoutAttachment: move.repeatWithoutAttachment,
    override: inForce,
    ruleStage: move.stage,
    ruleSince: move.since,
  };
}

function withTrust(readings: StageReadings): StageReadings {
  const { TRUST, TOG, TOI, TOC } = readings;
  return !TRUST && TOG && TOI && TOC ? { ...readings, TRUST: trustReading({ TOG, TOI, TOC }) } : readings;
}

function isMeasured({ facts, readings }: Evaluation): boolean {
  return Object.keys(facts.namedAnswerDays).length > 0 || Object.values(readings).some((reading) => reading !== undefined && reading.confidence > 1e-9);
}
