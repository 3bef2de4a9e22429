import { count } from "../indices/answers";
import type { Estimate } from "../indices/weighted-composite";
import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";

/**
 * How regularly an exhibitor comes back, without calling one return out of one "always".
 *
 * Formula: (taken + 1)/(eligible + 2), the mean of a Beta(1 + taken, 1 + eligible − taken); se its standard deviation.
 * Eligible are the editions it could have repeated: all since its first, those it declined or skipped included (leavers stay in the count).
 * Source: Beta(1, 1) smoothing, our assumption. Range: 0–1. Missing rule: no eligible edition yet → null.
 * Shapes: counts of editions; a share 0–1.
 * @example
 * repeatShare(4, 4).value // => { value: 0.8333, se: 0.1409 }
 * repeatShare(1, 1).value?.value // => 0.6667
 * repeatShare(0, 0).value // => null
 */
export function repeatShare(taken: number, eligible: number): Measured<Estimate> {
  count(taken, "taken");
  count(eligible, "eligible");
  if (taken > eligible) throw new InputError("off_scale", `taken = ${taken} is more than eligible = ${eligible}.`, { column: "taken" });
  if (eligible === 0) return tooLittle(0, "no_evidence", { needed: 1, detail: "eligible_editions" });
  const value = (taken + 1) / (eligible + 2);
  return measured({ value, se: Math.sqrt((value * (1 - value)) / (eligible + 3)) }, eligible);
}
