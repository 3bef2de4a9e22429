import type { PathModel } from "./model";

/** What a path model may be used for, given how many exhibitors stand behind it. The numbers themselves are never changed by it. */
export interface PathGate {
  readonly level: "none" | "descriptive" | "firm";
  readonly exhibitors: number;
  /** Smallest number of exhibitors at which the level would be firm. */
  readonly neededForFirm: number;
  /** The weakest standardised path that this many exhibitors can show at 5 % with 80 % power: 2.486/√n. */
  readonly smallestDetectable: number | null;
}

/**
 * Says whether there are enough exhibitors to show a path model: below 60 not at all, from 60 as a description, from 100 with at least 10 exhibitors
 * per predictor of the busiest construct as a finding.
 *
 * Thresholds: measurement.md (g). Power by the inverse square root rule, n ≥ (2.486/|β|)² (Kock & Hadaya).
 * Formula: none under 60; firm from max(100, 10·predictors of the busiest construct); descriptive between.
 * Source: measurement.md (g); thresholds are our assumption. Range: none, descriptive or firm. Missing rule: none. Shapes: a count of exhibitors.
 * @example
 * pathGate({ constructs: { A: ["a"], B: ["b"] }, paths: [["A", "B"]] }, 80).level // => "descriptive"
 */
export function pathGate(model: PathModel, exhibitors: number): PathGate {
  const predictors = new Map<string, number>();
  for (const [, to] of model.paths) predictors.set(to, (predictors.get(to) ?? 0) + 1);
  const neededForFirm = Math.max(100, 10 * Math.max(0, ...predictors.values()));
  const level = exhibitors < 60 ? "none" : exhibitors < neededForFirm ? "descriptive" : "firm";
  return { level, exhibitors, neededForFirm, smallestDetectable: exhibitors > 0 ? 2.486 / Math.sqrt(exhibitors) : null };
}

/**
 * How many exhibitors it takes to show a standardised path of this size at 5 % with 80 % power: ⌈(2.486/|β|)²⌉ (Kock & Hadaya). Infinity for 0.
 * Formula: ⌈(2.486/|β|)²⌉. Source: inverse square root rule (Kock & Hadaya 2018). Range: 1 to Infinity. Missing rule: a path of 0 gives Infinity.
 * Shapes: a standardised path in, exhibitors out.
 * @example
 * exhibitorsNeededFor(0.2) // => 155
 * exhibitorsNeededFor(0.3) // => 69
 */
export function exhibitorsNeededFor(path: number): number {
  return Math.ceil((2.486 / Math.abs(path)) ** 2);
}
