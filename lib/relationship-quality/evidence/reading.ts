import { twoSidedReach } from "../numeric/level";
import type { ConstructCalibration } from "./calibration";

/** A score at a date. `value` may leave 0–100 by a little (only the display is clipped, so that contributions stay exact). */
export interface Reading {
  readonly value: number;
  readonly se: number;
  /** 1 − SE²/τ²: 0 = nothing known beyond the segment's normal, 1 = certain. */
  readonly confidence: number;
}

/** A score with its standard error at the day of its newest evidence: the two numbers that are stored. */
export interface StoredReading {
  readonly value: number;
  readonly se: number;
}

/**
 * What a stored score says so many days later, if nothing new was heard: it returns to what is normal for the segment, and gets less sure.
 *
 * Formula, also in SQL: value = μ + (value₀ − μ)·exp(−Δ/T) and se = sqrt(τ² + (se₀² − τ²)·exp(−2Δ/T)), Δ in days.
 * Source: the Ornstein–Uhlenbeck process (Uhlenbeck & Ornstein 1930), which is the drift the filter assumes.
 * Range: between the stored value and μ; the error only rises towards τ (or falls to it, if it was above).
 * Missing rule: none: a score without evidence is its prior. Shapes: points of 0–100, days.
 * @example
 * readLater({ value: 80, se: 5 }, { driftDays: 1200, prior: { mean: 60, sd: 15 } }, 0).value // => 80
 * Math.round(readLater({ value: 80, se: 5 }, { driftDays: 1200, prior: { mean: 60, sd: 15 } }, 365).value) // => 75
 */
export function readLater(stored: StoredReading, { driftDays, prior }: Pick<ConstructCalibration, "driftDays" | "prior">, daysLater: number): Reading {
  const f = Math.exp(-daysLater / driftDays);
  const tau2 = prior.sd * prior.sd;
  return readingOf(prior.mean + (stored.value - prior.mean) * f, tau2 + (stored.se * stored.se - tau2) * f * f, tau2);
}

/** From value and variance. */
export function readingOf(value: number, variance: number, tau2: number): Reading {
  const known = Math.max(0, variance);
  return { value, se: Math.sqrt(known), confidence: 1 - known / tau2 };
}

/** A score as it may be drawn on the fixed axis. */
export interface DisplayedScore {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * A score clipped to its scale with the range in which the true one probably lies: 80 % in lists and cards, 95 % on analysis pages.
 *
 * Formula: value ± z·SE, each clipped to 0–100.
 * Source: normal distribution of the filter's error. Range: 0–100, low ≤ value ≤ high.
 * Missing rule: none: a score without evidence is not drawn at all. Shapes: points of 0–100; level a share such as .8.
 * @example
 * displayScore({ value: 98, se: 10, confidence: 0.5 }).high // => 100
 * Math.round(displayScore({ value: 63, se: 8.5, confidence: 0.5 }, 0.8).low) // => 52
 */
export function displayScore(reading: Reading, level = 0.8): DisplayedScore {
  const reach = twoSidedReach(level) * reading.se;
  return { value: clip(reading.value), low: clip(reading.value - reach), high: clip(reading.value + reach) };
}

function clip(x: number): number {
  return Math.min(100, Math.max(0, x));
}
