import { InputError } from "../input-error";
import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";

/**
 * r_wg(J): how far the respondents of one exhibitor agree on the items of a construct, against answering at random.
 *
 * Formula: r = J(1 − q)/(J(1 − q) + q), q = mean item variance between respondents / σ²_E, σ²_E = (A² − 1)/12 for A answer options all equally likely.
 * Source: James, Demaree & Wolf 1984. Range 0–1; more disagreement than random answers would show (q ≥ 1) is set to 0.
 * Shapes: one row a respondent, one column an item; reverse items beforehand. Missing rule: an item counts with those who answered it, if two or more;
 * with fewer than two respondents, or no such item, null.
 * @example
 * withinGroupAgreement([[6, 6], [6, 6], [6, 6]], 7).value // => 1
 * withinGroupAgreement([[1, 7], [7, 1]], 7).value // => 0
 * withinGroupAgreement([[5, 6]], 7).value // => null
 */
export function withinGroupAgreement(answers: readonly (readonly (number | null)[])[], options: number): Measured<number> {
  if (!Number.isInteger(options) || options < 2) throw new InputError("bad_option", `A scale needs two or more answer options, not ${options}.`, { column: "options" });
  const items = answers[0]?.length ?? 0;
  answers.forEach((row, r) => {
    if (row.length !== items) throw new InputError("wrong_shape", `Respondent ${r} has ${row.length} answers, the first has ${items}.`, { row: r });
    row.forEach((answer, c) => {
      if (answer !== null && !Number.isFinite(answer)) throw new InputError("not_a_number", `Respondent ${r}, item ${c} is not a number.`, { column: String(c), row: r });
    });
  });
  if (answers.length < 2) return tooLittle(answers.length, "too_few_respondents", { needed: 2 });
  const variances: number[] = [];
  for (let item = 0; item < items; item++) {
    const column = answers.map((row) => row[item] ?? null).filter((answer) => answer !== null);
    if (column.length < 2) continue;
    const mean = column.reduce((sum, answer) => sum + answer, 0) / column.length;
    variances.push(column.reduce((sum, answer) => sum + (answer - mean) ** 2, 0) / (column.length - 1));
  }
  if (variances.length === 0) return tooLittle(answers.length, "too_few_answers", { needed: 2 });
  const count = variances.length;
  const q = variances.reduce((sum, variance) => sum + variance, 0) / count / ((options * options - 1) / 12);
  return measured(q >= 1 ? 0 : (count * (1 - q)) / (count * (1 - q) + q), answers.length);
}
