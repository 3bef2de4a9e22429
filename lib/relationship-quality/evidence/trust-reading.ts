import type { Reading } from "./reading";

/**
 * Trust in the organizer: the mean of goodwill, integrity and capability.
 *
 * Formula: value = mean of the three; SE = mean of the three SEs, which is the largest it can be (it assumes that the three err together), or
 * √(Σ covariances)/3 where their covariance was estimated; confidence = 1 − SE²/τ², τ the mean of the three spreads.
 * Shapes: `covariance`, if given, is 3 × 3 in the order TOG, TOI, TOC.
 * Source: course deck 000; equal weights are our assumption. Range: as the three readings.
 * Missing rule: none: all three readings are needed, a part without evidence comes with its prior.
 * @example
 * trustReading({ TOG: { value: 60, se: 9, confidence: 0.64 }, TOI: { value: 66, se: 9, confidence: 0.64 }, TOC: { value: 72, se: 9, confidence: 0.64 } }).value // => 66
 */
export function trustReading({ TOG, TOI, TOC }: { readonly TOG: Reading; readonly TOI: Reading; readonly TOC: Reading }, covariance?: readonly (readonly number[])[]): Reading {
  const three = [TOG, TOI, TOC];
  const value = (TOG.value + TOI.value + TOC.value) / 3;
  const se = covariance ? Math.sqrt(Math.max(0, covariance.flat().reduce((sum, cell) => sum + cell, 0))) / 3 : (TOG.se + TOI.se + TOC.se) / 3;
  const tau = three.reduce((sum, { se: own, confidence }) => sum + own / Math.sqrt(Math.max(Number.EPSILON, 1 - confidence)), 0) / 3;
  return { value, se, confidence: tau > 0 ? 1 - (se * se) / (tau * tau) : 1 };
}
