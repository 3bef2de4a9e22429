import { finite } from "../indices/answers";
import type { Estimate } from "../indices/weighted-composite";
import { InputError } from "../input-error";
import { twoSidedReach } from "../numeric/level";

/** Where a bar lies relative to a line. */
export type Side = "above" | "below" | "crosses";

/** The range of an estimate at a level, and on which side of a line it lies as a whole. */
export function sideOf(estimate: Estimate, line: number, level: number, column: string): { readonly low: number; readonly high: number; readonly side: Side } {
  const { value, se } = checked(estimate, column);
  const reach = twoSidedReach(level) * se;
  const [low, high] = [value - reach, value + reach];
  return { low, high, side: low >= line ? "above" : high < line ? "below" : "crosses" };
}

export function checked(estimate: Estimate, column: string): Estimate {
  finite(estimate.value, column);
  if (finite(estimate.se, `${column} se`) < 0) throw new InputError("off_scale", `The standard error of ${column} is below 0.`, { column });
  return estimate;
}
