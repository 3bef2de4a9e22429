import { InputError } from "../input-error";

export interface CarelessFlags {
  readonly straightLining: boolean;
  readonly speeding: boolean;
  readonly contradiction: boolean;
}

/** Set before the data are seen: a response is left out from so many flags on; null leaves nobody out. */
export type ExclusionRule = { readonly flagsNeeded: 1 | 2 | 3 } | null;

export interface Screening {
  /** Row numbers kept, in order. */
  readonly kept: readonly number[];
  readonly excluded: readonly number[];
  readonly counts: { readonly responses: number; readonly straightLining: number; readonly speeding: number; readonly contradiction: number; readonly excluded: number };
}

/**
 * Leaves out careless responses by one rule set beforehand, and always says how many.
 *
 * Formula: a response is excluded when it carries at least `flagsNeeded` of the three flags (`straightLining`, `answeringSpeed`, `contradictsReversed`).
 * Source: our assumption: two flags; never chosen after looking at the results.
 * Shapes: one row a response. Missing rule: a flag that could not be judged is false. No responses → empty lists.
 * Range: excluded 0 to the number of responses.
 * @example
 * const flags = [{ straightLining: true, speeding: true, contradiction: false }, { straightLining: true, speeding: false, contradiction: false }]
 * screenResponses(flags, { flagsNeeded: 2 }).kept // => [1]
 * screenResponses(flags, null).counts // => { responses: 2, straightLining: 2, speeding: 1, contradiction: 0, excluded: 0 }
 */
export function screenResponses(flags: readonly CarelessFlags[], rule: ExclusionRule): Screening {
  if (rule !== null && ![1, 2, 3].includes(rule.flagsNeeded)) throw new InputError("bad_option", "flagsNeeded must be 1, 2 or 3.", { column: "flagsNeeded" });
  const raised = (row: CarelessFlags) => Number(row.straightLining) + Number(row.speeding) + Number(row.contradiction);
  const rows = flags.map((row, at) => ({ at, out: rule !== null && raised(row) >= rule.flagsNeeded }));
  const excluded = rows.filter((row) => row.out).map((row) => row.at);
  const number = (flag: keyof CarelessFlags) => flags.filter((row) => row[flag]).length;
  return {
    kept: rows.filter((row) => !row.out).map((row) => row.at),
    excluded,
    counts: { responses: flags.length, straightLining: number("straightLining"), speeding: number("speeding"), contradiction: number("contradiction"), excluded: excluded.length },
  };
}
