import { checkedLevel } from "./level";
import { sortedQuantile } from "./quantile";

/** An estimate with what a bootstrap says about it; the last four are null without a bootstrap. */
export interface BootstrapEstimate {
  readonly estimate: number;
  /** Standard deviation of the resampled estimates. */
  readonly se: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Two-sided: twice the smaller share of resamples on either side of zero, (1 + count)/(1 + resamples). */
  readonly p: number | null;
  /** Resamples in which this number did not exist; they are left out of the other four. */
  readonly failed: number;
}

/**
 * Percentile interval, standard error and p-value of one resampled number (Efron 1979 as used throughout measurement.md (g)).
 * Values that are NaN count as failed. Fewer than two usable values: no interval. `draws` is sorted in place.
 * Formula: low and high = quantiles (1 ∓ confidence)/2 of the draws, se = their standard deviation, p = 2·(smaller tail + 1)/(draws + 1), at most 1.
 * Source: Efron 1979. Range: p 0–1. Missing rule: NaN draws count as failed; with fewer than two the interval is null.
 * Shapes: one draw a resample, in the units of the estimate.
 * @example
 * summarizeDraws(2, Float64Array.of(3, 1, 2), 0.5).low // => 1.5
 */
export function summarizeDraws(estimate: number, draws: Float64Array, confidence = 0.95): BootstrapEstimate {
  let kept = 0;
  let sum = 0;
  let below = 0;
  let above = 0;
  for (const value of draws) {
    if (Number.isNaN(value)) continue;
    draws[kept++] = value;
    sum += value;
    if (value <= 0) below++;
    if (value >= 0) above++;
  }
  const failed = draws.length - kept;
  if (kept < 2) return { estimate, se: null, low: null, high: null, p: null, failed };
  const used = draws.subarray(0, kept);
  const mean = sum / kept;
  let squares = 0;
  for (const value of used) squares += (value - mean) ** 2;
  used.sort();
  const tail = (1 - checkedLevel(confidence, "confidence")) / 2;
  return {
    estimate,
    se: Math.sqrt(squares / (kept - 1)),
    low: sortedQuantile(used, tail),
    high: sortedQuantile(used, 1 - tail),
    p: Math.min(1, (2 * (1 + Math.min(below, above))) / (1 + kept)),
    failed,
  };
}
