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

/** For each stayer the share of leavers below, for each leaver the share of stayers above (ties half): from the order of either side's own predictions. */
function placements(y: Float64Array, p: Float64Array): { stayers: Float64Array; leavers: Float64Array } | null {
  const stayed = p.filter((_, i) => y[i] === 1);
  const left = p.filter((_, i) => y[i] === 0);
  if (stayed.length === 0 || left.length === 0) return null;
  // sorted as numbers, without a comparison of ours: ten times as fast
  const [stayedInOrder, leftInOrder] = [stayed.toSorted(), left.toSorted()];
  return {
    stayers: stayed.map((value) => below(leftInOrder, value) / left.length),
    leavers: left.map((value) => 1 - below(stayedInOrder, value) / stayed.length),
  };
}

/** How many of the sorted numbers lie below a value, those equal to it half. */
function below(sorted: Float64Array, value: number): number {
  return (firstFrom(sorted, (each) => each >= value) + firstFrom(sorted, (each) => each > value)) / 2;
}

/** The first place from which a condition holds; all of them where it never does. */
function firstFrom(sorted: Float64Array, holds: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(sorted[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function mean(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function covariance(a: Float64Array, b: Float64Array): number {
  const ma = mean(a);
  const mb = mean(b);
  return a.reduce((sum, value, i) => sum + (value - ma) * ((b[i] ?? 0) - mb), 0) / (a.length - 1);
}
