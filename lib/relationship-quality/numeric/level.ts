import { InputError } from "../input-error";
import { normalQuantile } from "./normal";

/**
 * The level of an interval as a share, after checking that it is one: 95 instead of .95 would otherwise give an interval of NaN.
 * Formula: none: the level itself. Source: none. Range: above 0 and below 1. Missing rule: anything else is an InputError naming `column`.
 * Shapes: a share: .95, not 95.
 * @example
 * checkedLevel(0.95) // => 0.95
 */
export function checkedLevel(level: number, column = "level"): number {
  if (!(level > 0 && level < 1)) throw new InputError("bad_option", `The level of an interval lies between 0 and 1, not ${level}.`, { column });
  return level;
}

/**
 * How many standard errors a two-sided interval of a level reaches on either side: 1.96 for .95.
 * Formula: Φ⁻¹((1 + level)/2). Source: standard formula. Range: above 0. Missing rule: a level outside 0–1 is an InputError.
 * Shapes: a share in, standard errors out.
 * @example
 * twoSidedReach(0.95).toFixed(4) // => "1.9600"
 */
export function twoSidedReach(level: number, column = "level"): number {
  return normalQuantile(0.5 + checkedLevel(level, column) / 2);
}
