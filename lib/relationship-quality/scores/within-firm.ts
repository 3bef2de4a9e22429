import { InputError } from "../input-error";
import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";

/** How much respondents of one firm differ, against how much firms differ. */
export interface WithinFirm {
  /** Pooled variance between respondents of the same exhibitor (MSW), points². */
  readonly withinVariance: number;
  readonly betweenMeanSquare: number;
  /** The average group size that the unequal groups amount to. */
  readonly k0: number;
  /** Share of the variance that is the firm's: 1 = colleagues agree perfectly. May be below 0. null where nothing varies. */
  readonly icc1: number | null;
  readonly exhibitors: number;
  readonly respondents: number;
}

/**
 * Whether respondents of one exhibitor speak for it: one-way analysis of variance over exhibitors.
 *
 * Formula: MSW = Σ Σ(y − ȳ_e)²/(N − G); MSB = Σ n_e(ȳ_e − ȳ)²/(G − 1); k₀ = (N − Σn_e²/N)/(G − 1); ICC(1) = (MSB − MSW)/(MSB + (k₀ − 1)MSW).
 * Source: ICC(1) after Shrout & Fleiss 1979, unequal groups by k₀. Range: variance ≥ 0; ICC −1/(k₀ − 1) to 1.
 * Shapes: one list of respondents' scores per exhibitor; exhibitors with one respondent count in MSB, not in MSW; empty ones are left out.
 * Missing rule: fewer than two exhibitors, or none with two respondents, gives null with the count of exhibitors.
 * @example
 * withinFirm([[60, 80], [40, 40], [90, 70]]).value.withinVariance // => 133.33333333333334
 * withinFirm([[60], [40]]).value // => null
 */
export function withinFirm(groups: readonly (readonly number[])[]): Measured<WithinFirm> {
  groups.forEach((group, row) => {
    if (group.some((score) => !Number.isFinite(score))) throw new InputError("not_a_number", `Exhibitor ${row} has a score that is not a number.`, { column: "score", row });
  });
  const filled = groups.filter((group) => group.length > 0);
  const exhibitors = filled.length;
  const respondents = filled.reduce((sum, group) => sum + group.length, 0);
  if (exhibitors < 2) return tooLittle(exhibitors, "too_few_exhibitors", { needed: 2 });
  if (respondents === exhibitors) return tooLittle(exhibitors, "too_few_respondents", { needed: 2 });
  const grand = filled.flat().reduce((sum, score) => sum + score, 0) / respondents;
  let within = 0;
  let between = 0;
  let squares = 0;
  for (const group of filled) {
    const mean = group.reduce((sum, score) => sum + score, 0) / group.length;
    within += group.reduce((sum, score) => sum + (score - mean) ** 2, 0);
    between += group.length * (mean - grand) ** 2;
    squares += group.length * group.length;
  }
  const withinVariance = within / (respondents - exhibitors);
  const betweenMeanSquare = between / (exhibitors - 1);
  const k0 = (respondents - squares / respondents) / (exhibitors - 1);
  const whole = betweenMeanSquare + (k0 - 1) * withinVariance;
  return measured({ withinVariance, betweenMeanSquare, k0, icc1: whole > 0 ? (betweenMeanSquare - withinVariance) / whole : null, exhibitors, respondents }, exhibitors);
}
