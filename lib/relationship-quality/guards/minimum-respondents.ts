import { InputError } from "../input-error";
import { lookUp } from "../look-up";
import { type Measured, measured, tooLittle, type TooLittle } from "../measured";

/** What is about to be shown: each kind has its own smallest number of people (or exhibitors) behind it. */
export type Shown = "group" | "staff" | "open_text" | "reliability" | "reliability_firm" | "path_model" | "path_model_firm";

export interface Minimum {
  readonly needed: number;
  readonly counts: "respondents" | "exhibitors";
  readonly protects: "people" | "truth";
  readonly source: string;
}

/**
 * The smallest numbers, one row each. `people` rows protect those who answered; `truth` rows keep us from reading noise.
 * Named answers stay on their exhibitor's own card and need none of this.
 */
export const MINIMUMS: Readonly<Record<Shown, Minimum>> = {
  group: { needed: 5, counts: "respondents", protects: "people", source: "our assumption: means from five respondents" },
  staff: { needed: 7, counts: "respondents", protects: "people", source: "our assumption: anything about one member of staff from seven respondents" },
  open_text: { needed: 5, counts: "respondents", protects: "people", source: "our assumption: words can name their author, withheld under five" },
  reliability: { needed: 30, counts: "respondents", protects: "truth", source: "our assumption: 30–99 indicative" },
  reliability_firm: { needed: 100, counts: "respondents", protects: "truth", source: "our assumption: from 100 firm" },
  path_model: { needed: 60, counts: "exhibitors", protects: "truth", source: "our assumption: from 60 exhibitors, descriptive" },
  path_model_firm: { needed: 100, counts: "exhibitors", protects: "truth", source: "our assumption: from 100 exhibitors, with ten or more per predictor" },
};

/**
 * Lets a figure through when enough people stand behind it, and says how many would be needed when not.
 *
 * Formula: value if n ≥ MINIMUMS[kind].needed, else null. For anonymous answers this alone is not enough:
 * a hidden group can come back by subtraction, see `suppressQueries`.
 * Source: our assumption (the rows of MINIMUMS say so one by one).
 * Range: n a whole number ≥ 0. Missing rule: n counts answers, not invitations.
 * Shapes: n = people or exhibitors, whichever the kind counts.
 * @example
 * showIfEnough("group", 5, 71.4).value // => 71.4
 * showIfEnough("group", 4, 71.4).value // => null
 * showIfEnough("staff", 6, 71.4).reason // => { code: "too_few_respondents", needed: 7 }
 */
export function showIfEnough<T>(kind: Shown, n: number, value: T): Measured<T> {
  if (!Number.isInteger(n) || n < 0) throw new InputError("not_a_number", `n must be a whole number of 0 or more, not ${n}.`, { column: "n" });
  const { needed, counts } = lookUp(MINIMUMS, kind, "kind");
  const code: TooLittle["code"] = counts === "exhibitors" ? "too_few_exhibitors" : "too_few_respondents";
  return n >= needed ? measured(value, n) : tooLittle(n, code, { needed });
}
