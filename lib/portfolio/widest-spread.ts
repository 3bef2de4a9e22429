import { type Construct, type Stage } from "@/lib/relationship-quality";
import type { ConstructByStage } from "./types";

export interface Spread {
  readonly construct: Construct;
  readonly low: { readonly stage: Stage; readonly mean: number };
  readonly high: { readonly stage: Stage; readonly mean: number };
}

/** The construct whose means lie furthest apart between two stages, beyond the intervals of both; null where no two do. */
export function widestSpread(means: readonly ConstructByStage[]): Spread | null {
  let widest: Spread | null = null;
  for (const { construct, stages } of means) {
    const known = stages.flatMap(({ stage, score }) => (stage !== "not_enough_evidence" && score ? [{ stage, mean: score.mean, reach: score.reach }] : [])).sort((a, b) => a.mean - b.mean);
    const [low, high] = [known[0], known.at(-1)];
    if (!low || !high || high.mean - low.mean <= Math.hypot(low.reach, high.reach)) continue;
    if (!widest || high.mean - low.mean > widest.high.mean - widest.low.mean) widest = { construct, low, high };
  }
  return widest;
}
