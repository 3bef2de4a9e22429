import { InputError } from "../input-error";
import type { Answer } from "../indices/answers";

export interface StraightLining {
  /** Longest run of one and the same answer, in the order asked; missing answers are passed over. */
  readonly longestRun: number;
  readonly answered: number;
  readonly flagged: boolean;
}

/**
 * Notices a respondent who ticked one column all the way down.
 *
 * Formula: flagged when every answered item has the same raw answer and there are at least `least` of them (and a reversed item
 * among them makes that answer a contradiction in itself; see `contradictsReversed`). Raw answers, before any reversing.
 * Source: our assumption (least = 6).
 * Range: longestRun 0 … number answered. Missing rule: "does not apply" is passed over, never counted as an answer.
 * A flag excludes nobody: exclusion follows a rule set before the data are seen, and the count is shown.
 * Shapes: raw answers of one response in points of their own scale, before reversal.
 * @example
 * straightLining([4, 4, 4, 4, null, 4, 4]) // => { longestRun: 6, answered: 6, flagged: true }
 * straightLining([4, 4, 4, 5, 4, 4, 4]).flagged // => false
 */
export function straightLining(answers: readonly Answer[], options: { readonly least?: number } = {}): StraightLining {
  const least = options.least ?? 6;
  let answered = 0;
  let run = 0;
  let longestRun = 0;
  let previous: number | null = null;
  answers.forEach((answer, row) => {
    if (answer === null) return;
    if (!Number.isFinite(answer)) throw new InputError("not_a_number", `Answer ${row} is not a number.`, { column: "answers", row });
    answered += 1;
    run = answer === previous ? run + 1 : 1;
    previous = answer;
    longestRun = Math.max(longestRun, run);
  });
  return { longestRun, answered, flagged: answered >= least && longestRun === answered };
}
