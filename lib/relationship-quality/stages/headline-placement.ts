import type { StageOrUnknown, StagePlacement } from "./types";

const ORDER: Readonly<Record<StageOrUnknown, number>> = { not_enough_evidence: 0, dissolution: 1, discovery: 2, exploration: 3, expansion: 4, commitment: 5 };

/**
 * Where an exhibitor as a whole stands: the highest stage it has at any show other than dissolution, and dissolution only if nothing is left but that.
 * Missing rule: shows of which nothing is known count only if all are such; no show at all gives null. Of equals, the one that has stood there longest.
 * Formula: the highest stage but dissolution; else dissolution. Source: our assumption, measurement.md (e).
 * Range: one of the placements given, or null. Shapes: one placement a show.
 * @example
 * headlinePlacement([]) // => null
 */
export function headlinePlacement<P extends Pick<StagePlacement, "stage" | "since">>(perShow: readonly P[]): P | null {
  let best: P | null = null;
  for (const placement of perShow) {
    if (!best || ORDER[placement.stage] > ORDER[best.stage] || (ORDER[placement.stage] === ORDER[best.stage] && placement.since < best.since)) best = placement;
  }
  return best;
}
