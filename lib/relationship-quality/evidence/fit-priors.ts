import { empiricalBayes } from "./empirical-bayes";
import { STARTING_PRIOR } from "./calibration";
import type { Prior } from "./calibration";

/** An exhibitor's latest survey wave on one construct. */
export interface LatestWave {
  /** "show" or "show/segment"; null if it belongs to no group. */
  readonly group: string | null;
  /** Mean of its respondents. */
  readonly score: number;
  /** σ²/n of that mean. */
  readonly variance: number;
}

/** Rules of the fit; every number is our assumption. */
export const PRIOR_RULES = {
  /** Fewer exhibitors with evidence than this: the fallback's prior. */
  minimumExhibitors: 10,
  /** How many exhibitors' worth of pull the fallback's mean keeps. */
  pseudoExhibitors: 5,
  /** τ² is never taken below this. */
  minimumVariance: 64,
  /** The survey's own leaning β², which waves carry and the attitude does not. */
  surveyLeaning: 36,
} as const;

/**
 * What is normal for a construct, for all exhibitors and for each group with enough of them, from the latest survey waves.
 *
 * Formula: DerSimonian–Laird per group on (score, variance); τ² = max(64, DL − 36); mean = (n·μ̂ + 5·fallback)/(n + 5), the fallback of a segment being
 * its show, of a show all exhibitors, of all the starting assumption.
 * Source: DerSimonian & Laird 1986; shrinkage and floors our assumption.
 * Missing rule: a group with fewer than 10 exhibitors gets no prior of its own; with 1–9 exhibitors in all, the mean moves a little and τ stays at the start;
 * with none, `pooled` is null. For a backtest pass only waves before its date.
 * Range: mean 0–100, sd ≥ 8 once fitted. Shapes: scores in points of 0–100, variances in squared points; one wave an exhibitor.
 * @example
 * fitPriors([]).pooled // => null
 * fitPriors([{ group: null, score: 72, variance: 100 }]).pooled // => { mean: 62, sd: 15 }
 */
export function fitPriors(waves: readonly LatestWave[], start: Prior = STARTING_PRIOR): { readonly pooled: Prior | null; readonly groups: Readonly<Record<string, Prior>> } {
  const pooled = fitOne(waves, start.mean, start);
  const fallback = pooled ?? start;
  const groups: Record<string, Prior> = {};
  const keys = [...new Set(waves.flatMap(({ group }) => (group === null ? [] : [showOf(group), group])))].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
  for (const key of keys) {
    const members = waves.filter(({ group }) => group === key || (group !== null && showOf(group) === key));
    if (members.length < PRIOR_RULES.minimumExhibitors) continue;
    const own = fitOne(members, (groups[showOf(key)] ?? fallback).mean, start);
    if (own) groups[key] = own;
  }
  return { pooled, groups };
}

function fitOne(waves: readonly LatestWave[], fallbackMean: number, start: Prior): Prior | null {
  const n = waves.length;
  const [only] = waves;
  if (!only) return null;
  const fit = empiricalBayes(
    waves.map(({ score }) => score),
    waves.map(({ variance }) => variance),
  );
  const mu = fit.value ? fit.value.mu : only.score;
  const mean = (n * mu + PRIOR_RULES.pseudoExhibitors * fallbackMean) / (n + PRIOR_RULES.pseudoExhibitors);
  if (!fit.value || n < PRIOR_RULES.minimumExhibitors) return { mean, sd: start.sd };
  return { mean, sd: Math.sqrt(Math.max(PRIOR_RULES.minimumVariance, fit.value.tau2 - PRIOR_RULES.surveyLeaning)) };
}

function showOf(group: string): string {
  const slash = group.indexOf("/");
  return slash > 0 ? group.slice(0, slash) : group;
}
