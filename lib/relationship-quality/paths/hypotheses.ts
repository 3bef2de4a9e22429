import { measured, tooLittle, type Measured } from "../measured";
import type { Columns } from "../numeric/columns";
import type { BootstrapEstimate } from "../numeric/interval";
import { estimatePaths } from "./estimate-paths";
import type { PathModel } from "./model";
import type { PathOptions } from "./path-estimates";
import type { SeedConstruct } from "./seed-model";
import { effectKey, type Contrast, type EffectName } from "./statistics";

/** An empirical claim of the courses, said as "this sum of effects is above zero". */
export interface Hypothesis {
  /** Searchable name, and the key of its sentence in the interface. */
  readonly id: string;
  readonly claim: string;
  /** Which of the course decks says so. */
  readonly seed: string;
  readonly contrast: Contrast;
}

type Along = readonly [SeedConstruct, ...SeedConstruct[]];
const one = (kind: EffectName["kind"], along: Along, weight = 1): Contrast[number] => ({ weight, effect: { kind, along } });

/** The seeds' claims as tests. All expect a positive sum; the constructs are those of {@link SEED_CONSTRUCTS}. */
export const HYPOTHESES: readonly Hypothesis[] = [
  { id: "satisfaction_raises_trust", claim: "Satisfaction with this edition goes with more trust in the organizer", seed: "000", contrast: [one("total", ["SAT", "TRUST"])] },
  { id: "trust_raises_cumulative_satisfaction", claim: "Trust in the organizer goes with more cumulative satisfaction", seed: "000", contrast: [one("direct", ["TRUST", "SAC"])] },
  { id: "trust_carries_satisfaction", claim: "This edition's satisfaction reaches cumulative satisfaction through trust", seed: "000", contrast: [one("specific", ["SAT", "TRUST", "SAC"])] },
  { id: "satisfaction_raises_emotional_attachment", claim: "Cumulative satisfaction goes directly with emotional attachment", seed: "000", contrast: [one("direct", ["SAC", "AFF"])] },
  { id: "satisfaction_raises_continuity_attachment", claim: "Cumulative satisfaction goes directly with continuity attachment", seed: "000", contrast: [one("direct", ["SAC", "CON"])] },
  {
    id: "indirect_exceeds_direct_continuity",
    claim: "Satisfaction reaches continuity attachment more through emotional attachment than directly",
    seed: "000",
    contrast: [one("specific", ["SAC", "AFF", "CON"]), one("direct", ["SAC", "CON"], -1)],
  },
  { id: "trust_raises_emotional_attachment", claim: "Trust goes with emotional attachment, directly or indirectly", seed: "000", contrast: [one("total", ["TRUST", "AFF"])] },
  { id: "trust_raises_continuity_attachment", claim: "Trust goes with continuity attachment, directly or indirectly", seed: "000", contrast: [one("total", ["TRUST", "CON"])] },
  { id: "friendship_raises_cumulative_satisfaction", claim: "Commercial friendship goes with cumulative satisfaction", seed: "000", contrast: [one("total", ["FRI", "SAC"])] },
  {
    id: "friendship_prefers_cumulative_satisfaction",
    claim: "Commercial friendship goes more with cumulative than with this edition's satisfaction",
    seed: "000",
    contrast: [one("total", ["FRI", "SAC"]), one("total", ["FRI", "SAT"], -1)],
  },
  { id: "friendship_reaches_trust_through_staff", claim: "Commercial friendship reaches trust in the organizer through trust in its staff", seed: "000", contrast: [one("specific", ["FRI", "TST", "TRUST"])] },
  { id: "friendship_raises_emotional_attachment", claim: "Commercial friendship goes directly with emotional attachment", seed: "000", contrast: [one("direct", ["FRI", "AFF"])] },
  { id: "friendship_raises_continuity_attachment", claim: "Commercial friendship goes with continuity attachment, directly or indirectly", seed: "000", contrast: [one("total", ["FRI", "CON"])] },
  { id: "emotional_raises_moral_attachment", claim: "Emotional attachment goes with moral attachment", seed: "000", contrast: [one("direct", ["AFF", "NOR"])] },
  {
    id: "emotional_exceeds_continuity_for_loyalty",
    claim: "Emotional attachment goes more with loyalty intention than continuity attachment does",
    seed: "000",
    contrast: [one("total", ["AFF", "LOY"]), one("total", ["CON", "LOY"], -1)],
  },
];

export interface HypothesisAnswer {
  readonly id: string;
  readonly claim: string;
  /** `supported`: the whole interval is above zero; `contradicted`: all of it is below; otherwise `not_decided`. */
  readonly verdict: "supported" | "contradicted" | "not_decided";
  readonly effect: BootstrapEstimate;
}

export interface HypothesisOptions extends PathOptions {
  /** The user's construct names where they differ from SEED_CONSTRUCTS, e.g. { TRUST: "TRO" }. */
  readonly names?: Partial<Readonly<Record<SeedConstruct, string>>>;
  readonly hypotheses?: readonly Hypothesis[];
}

/**
 * Puts the claims of the courses to an organizer's own data; each is answered supported, contradicted or not decided, with its interval.
 *
 * Tested on disattenuated correlations by default: with plain composites, unreliable scales alone can turn "indirect above direct" round
 * (measurement.md (g)). 5,000 resamples of exhibitors by default. A claim about constructs or arrows that the model lacks is `null` (`too_few_items`),
 * as is one whose contrast failed in more than 5 % of resamples (`improper_solution`); the whole answer is null where the model has no solution.
 * Formula: a difference of effects with its percentile interval; decided when the interval lies on one side of 0.
 * Source: claims of course deck 000; measurement.md (g). Range: supported, contradicted or not decided.
 * Missing rule: a claim about a construct without items is null with its reason. Shapes: as `estimatePaths`.
 * @example
 * HYPOTHESES.length // => 15
 */
export function testHypotheses(columns: Columns, model: PathModel, options: HypothesisOptions = {}): Measured<Readonly<Record<string, Measured<HypothesisAnswer>>>> {
  const { names = {}, hypotheses = HYPOTHESES } = options;
  const known: Readonly<Record<string, string | undefined>> = names;
  const rename = (construct: string): string => known[construct] ?? construct;
  const renamed = hypotheses.map((hypothesis) => ({
    ...hypothesis,
    contrast: hypothesis.contrast.map(({ weight, effect }) => ({ weight, effect: { kind: effect.kind, along: effect.along.map(rename) } })),
  }));
  const contrasts = Object.fromEntries(renamed.map(({ id, contrast }) => [id, contrast]));
  const estimates = estimatePaths(columns, model, { ...options, estimator: options.estimator ?? "disattenuated", bootstrap: options.bootstrap ?? 5000, contrasts });
  if (estimates.value === null) return estimates;
  const { n, bootstrap } = estimates.value;
  const found = estimates.value.contrasts;
  return measured(
    Object.fromEntries(
      renamed.map(({ id, claim, contrast }) => {
        const effect = found[id];
        if (effect === undefined || Number.isNaN(effect.estimate)) {
          return [id, tooLittle(n, "too_few_items", { detail: `the model lacks ${contrast.map(({ effect: part }) => effectKey(part)).join(" or ")}` })];
        }
        const missing = (bootstrap?.resamples ?? 0) - (bootstrap?.used ?? 0) + effect.failed;
        if (effect.low === null || effect.high === null || missing > 0.05 * (bootstrap?.resamples ?? 0)) {
          return [id, tooLittle(n, "improper_solution", { detail: `${missing} of ${bootstrap?.resamples ?? 0} resamples have no solution` })];
        }
        const verdict = effect.low > 0 ? "supported" : effect.high < 0 ? "contradicted" : "not_decided";
        return [id, measured({ id, claim, verdict, effect } satisfies HypothesisAnswer, n)];
      }),
    ),
    n,
  );
}
