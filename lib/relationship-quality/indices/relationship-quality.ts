import { type Measured, measured, tooLittle } from "../measured";
import { normalQuantile } from "../numeric/normal";
import type { Stage } from "../stages/types";
import type { Composite, ErrorCovariance, Estimate } from "./weighted-composite";
import { weightedComposite } from "./weighted-composite";

export type Dimension = "satisfaction" | "trust" | "attachment";

/** The scores the index reads. Continuity and moral attachment have no place here on purpose: they are shown beside it. */
export type IndexScore = "SAT" | "SAC" | "TOG" | "TOI" | "TOC" | "AFF";

export type Definition = "three_dimensions" | "trust_and_satisfaction";

const PARTS: Readonly<Record<Dimension, readonly IndexScore[]>> = { satisfaction: ["SAT", "SAC"], trust: ["TOG", "TOI", "TOC"], attachment: ["AFF"] };

/** How many of a dimension's scores must be measured. */
const NEEDED: Readonly<Record<Dimension, number>> = { satisfaction: 1, trust: 2, attachment: 1 };

/**
 * Weights by stage: satisfaction counts more early, trust and attachment late. After course deck 002 (short term satisfaction, long term attachment and trust);
 * the figures are our assumption. An option, never the default, and the result says that it was used.
 */
export const STAGE_WEIGHTS: Readonly<Record<Stage, Readonly<Record<Dimension, number>>>> = {
  discovery: { satisfaction: 0.5, trust: 0.3, attachment: 0.2 },
  exploration: { satisfaction: 0.5, trust: 0.3, attachment: 0.2 },
  expansion: { satisfaction: 1 / 3, trust: 1 / 3, attachment: 1 / 3 },
  commitment: { satisfaction: 0.2, trust: 0.4, attachment: 0.4 },
  dissolution: { satisfaction: 1 / 3, trust: 1 / 3, attachment: 1 / 3 },
};

export interface RelationshipQuality extends Composite {
  /** 95 % interval, cut to 0–100. */
  readonly low: number;
  readonly high: number;
  readonly definition: Definition;
  readonly dimensions: Readonly<Partial<Record<Dimension, Composite>>>;
  readonly weights: Readonly<Partial<Record<Dimension, number>>>;
  /** "equal", or the stage whose weights were used: to be shown wherever the number is. */
  readonly weighting: "equal" | `stage_${Stage}`;
  /** Scores a dimension had to do without. */
  readonly without: readonly IndexScore[];
}

/**
 * One number for the quality of a relationship: the mean of satisfaction, trust and emotional attachment.
 *
 * Formula: satisfaction = ½ SAT + ½ SAC; trust = mean of TOG, TOI, TOC; attachment = AFF; index = their mean. The older definition ("trust_and_satisfaction") leaves
 * attachment out. Errors: with the covariance of the scores' errors if all pairs are given, else the conservative Σ|w|·se. Staff trust is shown apart;
 * continuity and moral attachment are never added, continuity undermines advocacy.
 * Source: course deck 002 (three dimensions); Fullerton 2011 (continuance negative on advocacy); Crosby, Evans & Cowles 1990 (trust + satisfaction). Equal weights: our assumption.
 * Range: 0–100. Shapes: scores with standard errors by name, null where not measured.
 * Missing rule: a dimension stands on what it has (one of two for satisfaction, two of three for trust), and `without` says so; a dimension without → no index, null.
 * @example
 * const scores = { SAT: { value: 70, se: 8 }, SAC: { value: 60, se: 6 }, TOG: { value: 66, se: 6 }, TOI: { value: 60, se: 6 }, TOC: { value: 72, se: 6 }, AFF: { value: 50, se: 8 } }
 * relationshipQuality(scores).value?.value // => 60.3333
 * relationshipQuality(scores).value?.se // => 7
 * relationshipQuality(scores, { definition: "trust_and_satisfaction" }).value?.value // => 65.5
 * relationshipQuality(scores, { stage: "commitment" }).value?.weighting // => "stage_commitment"
 * relationshipQuality({ ...scores, AFF: null }).value // => null
 */
export function relationshipQuality(
  scores: Readonly<Partial<Record<IndexScore, Estimate | null>>>,
  options: { readonly definition?: Definition; readonly stage?: Stage; readonly covariance?: ErrorCovariance } = {},
): Measured<RelationshipQuality> {
  const definition = options.definition ?? "three_dimensions";
  const names: readonly Dimension[] = definition === "three_dimensions" ? ["satisfaction", "trust", "attachment"] : ["satisfaction", "trust"];
  const raw = options.stage === undefined ? null : STAGE_WEIGHTS[options.stage];
  const total = raw ? names.reduce((sum, name) => sum + raw[name], 0) : names.length;
  const dimensions: Partial<Record<Dimension, Composite>> = {};
  const weights: Partial<Record<Dimension, number>> = {};
  const leaves: Record<string, { weight: number; estimate: Estimate }> = {};
  const without: IndexScore[] = [];
  for (const name of names) {
    const parts = partsOf(name, scores);
    without.push(...PARTS[name].filter((score) => !Object.hasOwn(parts, score)));
    const dimension = weightedComposite(parts, options.covariance).value;
    if (dimension === null || Object.keys(parts).length < NEEDED[name]) return tooLittle(Object.keys(dimensions).length, "no_evidence", { needed: names.length, detail: name });
    const weight = (raw?.[name] ?? 1) / total;
    dimensions[name] = dimension;
    weights[name] = weight;
    for (const [score, part] of Object.entries(parts)) leaves[score] = { weight: weight * part.weight, estimate: part.estimate };
  }
  const index = weightedComposite(leaves, options.covariance);
  if (index.value === null) return index;
  const { value, se } = index.value;
  const reach = normalQuantile(0.975) * se;
  const weighting = options.stage === undefined ? "equal" : (`stage_${options.stage}` as const);
  return measured({ ...index.value, low: Math.max(0, value - reach), high: Math.min(100, value + reach), definition, dimensions, weights, weighting, without }, index.n);
}

/**
 * Trust in the organizer as one number: the mean of goodwill, integrity and capability.
 *
 * Formula: mean of TOG, TOI, TOC; its error is the mean of the three errors unless their covariance is given. Staff trust (TST) is shown apart.
 * Source: course deck 000 (goodwill, integrity, capability); equal weights our assumption.
 * Range: 0–100. Missing rule: at least two of the three, else null.
 * Shapes: estimates and errors in points of 0–100.
 * @example
 * trustOf({ TOG: { value: 66, se: 6 }, TOI: { value: 60, se: 9 }, TOC: { value: 72, se: 6 } }).value // => { value: 66, se: 7, errorMethod: "conservative" }
 * trustOf({ TOG: { value: 66, se: 6 } }).value // => null
 */
export function trustOf(scores: Readonly<Partial<Record<"TOG" | "TOI" | "TOC", Estimate | null>>>, options: { readonly covariance?: ErrorCovariance } = {}): Measured<Composite> {
  const parts = partsOf("trust", scores);
  const n = Object.keys(parts).length;
  return n < NEEDED.trust ? tooLittle(n, "no_evidence", { needed: NEEDED.trust }) : weightedComposite(parts, options.covariance);
}

function partsOf(dimension: Dimension, scores: Readonly<Partial<Record<IndexScore, Estimate | null>>>): Record<string, { weight: number; estimate: Estimate }> {
  const present = PARTS[dimension].flatMap((score) => {
    const estimate = scores[score];
    return estimate ? [{ score, estimate }] : [];
  });
  return Object.fromEntries(present.map(({ score, estimate }) => [score, { weight: 1 / present.length, estimate }]));
}
