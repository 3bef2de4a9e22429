import { twoSidedReach } from "@/lib/relationship-quality";
import type { Figure } from "./types";

/** How far two languages may differ and still be read as one: a tenth of the scale. Our assumption. */
export const LANGUAGE_MARGIN = 0.1;

/**
 * Whether a figure is shown to be the same in two languages: the whole 95 % interval of their difference lies within a tenth of the scale. Too few answers make
 * the interval wide, so languages stay apart until there is evidence that they need not, never the other way round.
 */
export function sameInBoth(one: Figure, other: Figure, span: number): boolean {
  if (one.value === null || other.value === null) return false;
  const reach = twoSidedReach(0.95) * Math.hypot(one.se, other.se);
  return Math.abs(one.value - other.value) + reach <= LANGUAGE_MARGIN * span;
}
