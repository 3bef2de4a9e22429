import { measured, tooLittle, type Measured } from "../measured";
import { twoSidedReach } from "../numeric/level";
import { normalCdf } from "../numeric/normal";
import { checkedPairs, type Outcome } from "./pairs";

export interface AreaUnderCurve {
  readonly auc: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

/**
 * How often a rebooking exhibitor was given a higher probability than one who left: .5 is guessing, 1 is always.
 *
 * Formula: share of (stayer, leaver) pairs in the right order, ties half; standard error by DeLong, DeLong & Clarke-Pearson 1988, interval
 * AUC ± z·SE cut to 0–1. Null unless there are both stayers and leavers (`one_outcome_only`); the standard error needs two of each.
 * With a perfect order the interval shrinks to [1, 1]: it then says more than it knows.
 * Source: DeLong, DeLong & Clarke-Pearson 1988. Range: 0–1.
 * Missing rule: rows without an outcome are not passed; without both stayers and leavers null.
 * Shapes: outcomes 1 stayed, 0 left; predictions any numbers that order.
 * @example
 * areaUnderCurve([1, 1, 0, 0], [0.9, 0.4, 0.5, 0.1]).value?.auc // => 0.75
 * areaUnderCurve([1, 1], [0.9, 0.4]).reason?.code // => "one_outcome_only"
 */
export function areaUnderCurve(outcomes: readonly Outcome[], predictions: readonly number[], confidence = 0.95): Measured<AreaUnderCurve> {
  const { y, p } = checkedPairs(outcomes, predictions);
  const places = placements(y, p);
  if (places === null) return tooLittle(y.length, "one_outcome_only");
  const auc = mean(places.stayers);
  const se = Math.sqrt(covariance(places.stayers, places.stayers) / places.stayers.length + covariance(places.leavers, places.leavers) / places.leavers.length);
  if (!Number.isFinite(se)) return tooLittle(y.length, "too_few_answers", { needed: 4, detail: "two of each outcome" });
  const reach = twoSidedReach(confidence, "confidence") * se;
  return measured({ auc, se, low: Math.max(0, auc - reach), high: Math.min(1, auc + reach) }, y.length);
}

export interface AucDifference {
  /** First minus second. */
  readonly difference: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

/**
 * Whether one prediction orders the same exhibitors better than another (paired DeLong test).
 *
 * Null unless there are at least two of each outcome. Two predictions with the same order have difference 0, p = 1.
 * Formula: difference of the two areas; z = difference/√(var₁ + var₂ − 2·cov). Source: DeLong, DeLong & Clarke-Pearson 1988.
 * Range: difference −1 to 1, p 0–1. Missing rule: fewer than two of either outcome: null. Shapes: the same exhibitors in the same order.
 * @example
 * aucDifference([1, 1, 0, 0], [0.9, 0.8, 0.2, 0.1], [0.9, 0.8, 0.2, 0.1]).value?.p // => 1
 */
export function aucDifference(outcomes: readonly Outcome[], first: readonly number[], second: readonly number[], confidence = 0.95): Measured<AucDifference> {
  const one = checkedPairs(outcomes, first);
  const other = checkedPairs(outcomes, second);
  const n = one.y.length;
  const a = placements(one.y, one.p);
  const b = placements(other.y, other.p);
  if (a === null || b === null) return tooLittle(n, "one_outcome_only");
  const stayers = a.stayers.map((value, i) => value - (b.stayers[i] ?? 0));
  const leavers = a.leavers.map((value, i) => value - (b.leavers[i] ?? 0));
  if (stayers.length < 2 || leavers.length < 2) return tooLittle(n, "too_few_answers", { needed: 4, detail: "two of each outcome" });
  const difference = mean(stayers);
  const se = Math.sqrt(covariance(stayers, stayers) / stayers.length + covariance(leavers, leavers) / leavers.length);
  const reach = twoSidedReach(confidence, "confidence") * se;
  const p = se > 0 ? 2 * normalCdf(-Math.abs(difference) / se) : difference === 0 ? 1 : 0;
  return measured({ difference, se, low: difference - reach, high: difference + reach, p }, n);
}

/** For each stayer the share of leavers below, for each leaver the share of stayers above (ties half), from midranks. */
function placements(y: Float64Array, p: Float64Array): { stayers: Float64Array; leavers: Float64Array } | null {
  const up = indices(y, 1);
  const down = indices(y, 0);
  if (up.length === 0 || down.length === 0) return null;
  const all = midranks(p, Array.from(y.keys()));
  const among = (own: readonly number[]): Float64Array => midranks(p, own);
  const upRanks = among(up);
  const downRanks = among(down);
  return {
    stayers: Float64Array.from(up, (i, at) => ((all[i] ?? 0) - (upRanks[at] ?? 0)) / down.length),
    leavers: Float64Array.from(down, (i, at) => 1 - ((all[i] ?? 0) - (downRanks[at] ?? 0)) / up.length),
  };
}

function indices(y: Float64Array, wanted: number): number[] {
  return Array.from(y.keys()).filter((i) => y[i] === wanted);
}

function midranks(p: Float64Array, members: readonly number[]): Float64Array {
  const order = Array.from(members.keys()).sort((a, b) => (p[members[a] ?? 0] ?? 0) - (p[members[b] ?? 0] ?? 0));
  const valueAt = (position: number): number => p[members[order[position] ?? 0] ?? 0] ?? 0;
  const ranks = new Float64Array(members.length);
  let start = 0;
  while (start < order.length) {
    let end = start;
    while (end + 1 < order.length && valueAt(end + 1) === valueAt(start)) end++;
    for (let i = start; i <= end; i++) ranks[order[i] ?? 0] = (start + end) / 2 + 1;
    start = end + 1;
  }
  return ranks;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function covariance(a: Float64Array, b: Float64Array): number {
  const ma = mean(a);
  const mb = mean(b);
  return a.reduce((sum, value, i) => sum + (value - ma) * ((b[i] ?? 0) - mb), 0) / (a.length - 1);
}
