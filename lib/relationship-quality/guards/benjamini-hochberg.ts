import { InputError } from "../input-error";

export interface AdjustedP {
  readonly p: number;
  /** Smallest false-discovery rate at which this row would be flagged. */
  readonly adjusted: number;
  readonly flagged: boolean;
}

/**
 * Keeps a page with many comparisons from finding something by luck: among the flagged rows, at most this share is expected to be a false alarm.
 *
 * Formula: sort p(1) ≤ … ≤ p(m); adjusted p(i) = min over j ≥ i of min(1, p(j)·m/j); flagged when adjusted ≤ rate.
 * Source: Benjamini–Hochberg step-up procedure; that flags on attributes use it with rate .05 is our assumption.
 * Shapes: m p-values in, m rows out, in the order given. Range: 0–1.
 * Missing rule: leave untested rows out before calling; they are not comparisons. An empty list gives an empty list.
 * @example
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5]).map((row) => row.adjusted) // => [0.04, 0.0533, 0.0533, 0.5]
 * benjaminiHochberg([0.01, 0.04, 0.03, 0.5]).map((row) => row.flagged) // => [true, false, false, false]
 */
export function benjaminiHochberg(pValues: readonly number[], options: { readonly rate?: number } = {}): AdjustedP[] {
  const rate = options.rate ?? 0.05;
  if (!(rate > 0 && rate < 1)) throw new InputError("bad_option", `rate must lie between 0 and 1, not ${rate}.`, { column: "rate" });
  const m = pValues.length;
  const order = pValues.map((p, row) => {
    if (!(p >= 0 && p <= 1)) throw new InputError("off_scale", `pValues, row ${row}: ${p} is not between 0 and 1.`, { column: "pValues", row });
    return { p, row };
  });
  order.sort((a, b) => b.p - a.p);
  const adjusted = new Array<number>(m).fill(1);
  let smallest = 1;
  order.forEach(({ p, row }, fromTop) => {
    smallest = Math.min(smallest, p * (m / (m - fromTop)));
    adjusted[row] = smallest;
  });
  return pValues.map((p, row) => ({ p, adjusted: adjusted[row] ?? 1, flagged: (adjusted[row] ?? 1) <= rate }));
}
