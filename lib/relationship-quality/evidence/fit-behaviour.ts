import { withinFirm } from "../scores/within-firm";
import type { BehaviourSettings } from "./channels";

/** Rules of the fit; every number is our assumption. */
export const BEHAVIOUR_RULES = { minimumExhibitors: 30, minimumReadings: 3, pseudoExhibitors: 30 } as const;

/**
 * What is normal on a behaviour channel for this organizer (m) and how much its exhibitors differ (s), from its own records.
 *
 * Formula: over exhibitors with at least 3 readings, m̂ = mean of their means, ŝ² = max(0, (MSB − MSW)/k₀); both drawn to the start by 30 pseudo-exhibitors:
 * m = (n·m̂ + 30·m₀)/(n + 30), s² = (n·ŝ² + 30·s₀²)/(n + 30).
 * Source: variance components of a one-way analysis of variance (Searle, Casella & McCulloch 1992); shrinkage our assumption.
 * Shapes: one list of readings (0–100) per exhibitor. Missing rule: fewer than 30 such exhibitors leave the settings as they were, `own` false.
 * Range: m in 0–100, s ≥ 0.
 * @example
 * fitBehaviour([[100, 100, 0]], { m: 85, s: 10, rho: 0.5, sigma2: 1275 }).own // => false
 */
export function fitBehaviour(readings: readonly (readonly number[])[], start: BehaviourSettings): { readonly settings: BehaviourSettings; readonly own: boolean; readonly exhibitors: number } {
  const enough = readings.filter((own) => own.length >= BEHAVIOUR_RULES.minimumReadings);
  const n = enough.length;
  if (n < BEHAVIOUR_RULES.minimumExhibitors) return { settings: start, own: false, exhibitors: n };
  const { value } = withinFirm(enough);
  const m = enough.reduce((sum, own) => sum + own.reduce((total, x) => total + x, 0) / own.length, 0) / n;
  const s2 = value ? Math.max(0, (value.betweenMeanSquare - value.withinVariance) / value.k0) : 0;
  const pull = BEHAVIOUR_RULES.pseudoExhibitors;
  return {
    settings: { ...start, m: (n * m + pull * start.m) / (n + pull), s: Math.sqrt((n * s2 + pull * start.s * start.s) / (n + pull)) },
    own: true,
    exhibitors: n,
  };
}
