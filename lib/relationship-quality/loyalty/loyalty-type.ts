import { finite } from "../indices/answers";
import type { Estimate } from "../indices/weighted-composite";
import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { checked } from "./estimate";

/** spurious = comes back without liking it, and whether captive or by habit was not measured. */
export type LoyaltyType = "true" | "latent" | "captive" | "habit" | "spurious" | "none";

export interface Loyalty {
  readonly type: LoyaltyType | "borderline";
  /** The type at the point itself; the same as `type` unless borderline. */
  readonly nearest: LoyaltyType;
  /** Which lines lie within one standard error. */
  readonly borderlineIn: readonly ("attitude" | "behaviour" | "continuity")[];
  readonly behaviour: Estimate;
  /** Whether share of wallet took part in the behaviour. */
  readonly withShareOfWallet: boolean;
}

/** The lines of the typology. */
export const LOYALTY_CUTOFFS = {
  attitude: { value: 60, source: "our assumption" },
  behaviour: { value: 2 / 3, source: "our assumption" },
  continuity: { value: 60, source: "our assumption" },
} as const;

/**
 * What kind of loyalty this is: true, latent, spurious (captive or habit) or none. Coming back is not the same as being attached.
 *
 * Formula: attitude high at 60 or more, behaviour high at 2/3 or more: (high, high) true, (high, low) latent, (low, high) captive when continuity attachment ≥ 60, else habit,
 * (low, low) none. Behaviour = repeat share, or its mean with share of wallet/100 where that is shown. Borderline when a line that matters lies within ±1 standard error.
 * Source: Dick & Basu 1994, JAMS 22:99–113 (relative attitude × repeat patronage); splitting spurious by continuity and the cut-offs are our assumption.
 * Range: attitude and continuity 0–100, repeat share 0–1, share of wallet percent. Missing rule: attitude or repeat share missing → null; continuity missing → "spurious".
 * Shapes: attitude in points of 0–100, behaviour as a share 0–1.
 * @example
 * const often = { value: 0.86, se: 0.1 }
 * loyaltyType({ attitude: { value: 75, se: 8 }, repeat: often, continuity: null }).value?.type // => "true"
 * loyaltyType({ attitude: { value: 40, se: 8 }, repeat: often, continuity: { value: 80, se: 9 } }).value?.type // => "captive"
 * loyaltyType({ attitude: { value: 40, se: 8 }, repeat: often, continuity: { value: 30, se: 9 } }).value?.type // => "habit"
 * loyaltyType({ attitude: { value: 64, se: 8 }, repeat: often, continuity: null }).value // => { type: "borderline", nearest: "true", borderlineIn: ["attitude"], behaviour: { value: 0.86, se: 0.1 }, withShareOfWallet: false }
 */
export function loyaltyType(
  input: { readonly attitude: Estimate | null; readonly repeat: Estimate | null; readonly continuity: Estimate | null; readonly shareOfWallet?: number | null },
): Measured<Loyalty> {
  const { attitude, repeat, continuity, shareOfWallet = null } = input;
  if (attitude) checked(attitude, "attitude");
  if (continuity) checked(continuity, "continuity");
  if (repeat && (checked(repeat, "repeat").value < 0 || repeat.value > 1)) throw new InputError("off_scale", `The repeat share ${repeat.value} is not between 0 and 1.`, { column: "repeat" });
  if (shareOfWallet !== null && (finite(shareOfWallet, "shareOfWallet") < 0 || shareOfWallet > 100)) {
    throw new InputError("off_scale", `The share of wallet ${shareOfWallet} is not between 0 and 100.`, { column: "shareOfWallet" });
  }
  if (!attitude || !repeat) return tooLittle((attitude ? 1 : 0) + (repeat ? 1 : 0), "no_evidence", { needed: 2 });
  const behaviour = shareOfWallet === null ? { value: repeat.value, se: repeat.se } : { value: (repeat.value + shareOfWallet / 100) / 2, se: repeat.se / 2 };
  const likes = attitude.value >= LOYALTY_CUTOFFS.attitude.value;
  const returns = behaviour.value >= LOYALTY_CUTOFFS.behaviour.value;
  const nearest = likes ? (returns ? "true" : "latent") : returns ? spurious(continuity) : "none";
  const near = (estimate: Estimate, line: number) => Math.abs(estimate.value - line) <= estimate.se;
  const borderlineIn = [
    ...(near(attitude, LOYALTY_CUTOFFS.attitude.value) ? (["attitude"] as const) : []),
    ...(near(behaviour, LOYALTY_CUTOFFS.behaviour.value) ? (["behaviour"] as const) : []),
    ...(!likes && returns && continuity && near(continuity, LOYALTY_CUTOFFS.continuity.value) ? (["continuity"] as const) : []),
  ];
  return measured({ type: borderlineIn.length > 0 ? "borderline" : nearest, nearest, borderlineIn, behaviour, withShareOfWallet: shareOfWallet !== null }, 2);
}

function spurious(continuity: Estimate | null): LoyaltyType {
  if (!continuity) return "spurious";
  return continuity.value >= LOYALTY_CUTOFFS.continuity.value ? "captive" : "habit";
}

/**
 * How a whole portfolio divides into the types, beside the published figure that more than a third of exhibitors are loyal without being satisfied.
 *
 * Formula: counts by type; spuriousShare = (captive + habit + spurious)/all that are not borderline; plausible says whether it is above one third.
 * Source: UFI/Explori (trade press): more than 1/3 of exhibitors low satisfaction but high loyalty. A plausibility check, no target.
 * Range: shares 0–1. Missing rule: borderline exhibitors are counted apart; nobody typed → null.
 * Shapes: one type an exhibitor; counts and shares 0–1.
 * @example
 * loyaltyMix(["true", "captive", "habit", "borderline"]).value // => { counts: { true: 1, latent: 0, captive: 1, habit: 1, spurious: 0, none: 0, borderline: 1 }, spuriousShare: 0.6667, aboveOneThird: true }
 */
export function loyaltyMix(
  types: readonly (LoyaltyType | "borderline")[],
): Measured<{ readonly counts: Readonly<Record<LoyaltyType | "borderline", number>>; readonly spuriousShare: number; readonly aboveOneThird: boolean }> {
  const counts = { true: 0, latent: 0, captive: 0, habit: 0, spurious: 0, none: 0, borderline: 0 };
  for (const type of types) counts[type] += 1;
  const typed = types.length - counts.borderline;
  if (typed === 0) return tooLittle(0, "no_evidence", { needed: 1 });
  const spuriousShare = (counts.captive + counts.habit + counts.spurious) / typed;
  return measured({ counts, spuriousShare, aboveOneThird: spuriousShare > 1 / 3 }, typed);
}
