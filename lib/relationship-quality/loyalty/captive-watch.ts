import type { Estimate } from "../indices/weighted-composite";
import { type Measured, measured, tooLittle } from "../measured";
import { type Side, sideOf } from "./estimate";
import { LOYALTY_CUTOFFS } from "./loyalty-type";

export interface WatchBar extends Estimate {
  readonly low: number;
  readonly high: number;
  readonly side: Side;
}

export interface CaptiveWatch {
  readonly verdict: "attached" | "captive" | "habit" | "undecided";
  readonly emotional: WatchBar;
  readonly continuity: WatchBar;
  readonly moral: WatchBar | null;
  readonly line: number;
  readonly messageKey: string;
}

/**
 * Whether an exhibitor that keeps coming is attached, or stays because leaving would cost too much, or merely out of habit. Three bars, never summed.
 *
 * Formula: 80 % ranges against the line at 60. Emotional attachment wholly above: attached. Wholly below: captive when continuity lies wholly above, habit when wholly below.
 * Undecided when a bar the verdict needs crosses the line. Moral attachment is drawn beside and decides nothing.
 * Source: course decks 000 and 001 (kinds of attachment; genuine against locked-in); the line 60 and the 80 % range are our assumption.
 * Range: 0–100. Missing rule: emotional or continuity attachment not measured → null; moral missing → null bar.
 * Shapes: estimates and errors in points of 0–100.
 * @example
 * captiveWatch({ AFF: { value: 40, se: 8 }, CON: { value: 80, se: 8 }, NOR: null }).value?.verdict // => "captive"
 * captiveWatch({ AFF: { value: 80, se: 8 }, CON: { value: 80, se: 8 }, NOR: null }).value?.verdict // => "attached"
 * captiveWatch({ AFF: { value: 58, se: 8 }, CON: { value: 66, se: 8 }, NOR: null }).value?.verdict // => "undecided"
 * captiveWatch({ AFF: null, CON: null, NOR: null }).value // => null
 */
export function captiveWatch(
  scores: { readonly AFF: Estimate | null; readonly CON: Estimate | null; readonly NOR: Estimate | null },
  options: { readonly level?: number } = {},
): Measured<CaptiveWatch> {
  const { AFF, CON, NOR } = scores;
  const line = LOYALTY_CUTOFFS.continuity.value;
  const bar = (estimate: Estimate, column: string): WatchBar => ({ value: estimate.value, se: estimate.se, ...sideOf(estimate, line, options.level ?? 0.8, column) });
  if (!AFF || !CON) return tooLittle((AFF ? 1 : 0) + (CON ? 1 : 0), "no_evidence", { needed: 2 });
  const emotional = bar(AFF, "AFF");
  const continuity = bar(CON, "CON");
  const verdict = verdictOf(emotional.side, continuity.side);
  return measured({ verdict, emotional, continuity, moral: NOR ? bar(NOR, "NOR") : null, line, messageKey: `captiveWatch.${verdict}` }, NOR ? 3 : 2);
}

function verdictOf(emotional: Side, continuity: Side): CaptiveWatch["verdict"] {
  if (emotional === "above") return "attached";
  if (emotional === "crosses" || continuity === "crosses") return "undecided";
  return continuity === "above" ? "captive" : "habit";
}
