import { measured, tooLittle, type Measured } from "../measured";
import { checkedPairs, type Outcome } from "./pairs";

export interface BrierScore {
  /** Mean (p − y)²: 0 is perfect. */
  readonly brier: number;
  /** What saying the observed rate to everybody would have scored: ȳ(1 − ȳ). */
  readonly base: number;
  /** 1 − brier/base: the share of that error taken away; at or below 0 the prediction is worth nothing. Null when all outcomes are the same. */
  readonly skill: number | null;
}

/**
 * How far predicted rebooking probabilities were from what happened, and how much better than saying the overall rate to everybody.
 *
 * Formula: Brier = mean (p − y)² (Brier 1950); skill = 1 − Brier/ȳ(1 − ȳ). Range: Brier 0–1, skill up to 1. No missing values: pass only rows with an
 * outcome. Null when there are none.
 * Source: Brier 1950. Missing rule: rows without an outcome are not passed; none gives null. Shapes: outcomes 0 or 1, predictions 0–1.
 * @example
 * brierScore([1, 0], [0.8, 0.4]).value?.brier.toFixed(3) // => "0.100"
 */
export function brierScore(outcomes: readonly Outcome[], predictions: readonly number[]): Measured<BrierScore> {
  const { y, p } = checkedPairs(outcomes, predictions);
  const n = y.length;
  if (n === 0) return tooLittle(0, "too_few_answers", { needed: 1 });
  let sum = 0;
  let happened = 0;
  for (let i = 0; i < n; i++) {
    sum += ((p[i] ?? 0) - (y[i] ?? 0)) ** 2;
    happened += y[i] ?? 0;
  }
  const rate = happened / n;
  const brier = sum / n;
  const base = rate * (1 - rate);
  return measured({ brier, base, skill: base > 0 ? 1 - brier / base : null }, n);
}

/**
 * How surprised a prediction was by what happened, on average; being sure and wrong costs most.
 *
 * Formula: −mean(y·ln p + (1 − y)·ln(1 − p)), p held within 1e-15 of 0 and 1. Range: 0 upwards; ln 2 = .693 for always saying one half.
 * Source: standard formula (logarithmic score). Missing rule: rows without an outcome are not passed; none gives null.
 * Shapes: outcomes 0 or 1, predictions 0–1; natural logarithms.
 * @example
 * logLoss([1, 0], [0.5, 0.5]).value?.toFixed(4) // => "0.6931"
 */
export function logLoss(outcomes: readonly Outcome[], predictions: readonly number[]): Measured<number> {
  const { y, p } = checkedPairs(outcomes, predictions);
  if (y.length === 0) return tooLittle(0, "too_few_answers", { needed: 1 });
  let sum = 0;
  for (let i = 0; i < y.length; i++) sum += surprise(y[i] ?? 0, p[i] ?? 0);
  return measured(sum / y.length, y.length);
}

/** −ln of the probability given to what happened. */
export function surprise(y: number, p: number): number {
  const held = Math.min(1 - 1e-15, Math.max(1e-15, p));
  return -(y === 1 ? Math.log(held) : Math.log(1 - held));
}
