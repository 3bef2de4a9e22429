import { roundToSum } from "./round-to-sum";
import type { Explanation, PartGroup } from "./types";

/** One bar of "why this number": where it begins and ends, unrounded, and the points as they are written. */
export interface Step {
  readonly group: PartGroup;
  readonly from: number;
  readonly to: number;
  readonly points: number;
}

/** The bars from the prior to the score, and figures to one decimal that add up as they are read. */
export function stepsOf({ prior, groups, reading }: Pick<Explanation, "prior" | "groups" | "reading">): { readonly prior: number; readonly steps: readonly Step[]; readonly total: number } {
  const shown = roundToSum([prior, ...groups.map((group) => group.points)], reading.value);
  const ends = groups.map((_, index) => groups.slice(0, index + 1).reduce((sum, group) => sum + group.points, prior));
  return {
    prior: shown.parts[0] ?? prior,
    steps: groups.map((group, index) => ({ group, from: ends[index - 1] ?? prior, to: ends[index] ?? prior, points: shown.parts[index + 1] ?? 0 })),
    total: shown.total,
  };
}
