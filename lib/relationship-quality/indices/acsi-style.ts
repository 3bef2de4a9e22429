import { InputError } from "../input-error";
import { type Measured, measured, tooLittle } from "../measured";
import { type Answer, answeredOn, finite, type Scale, sameLength } from "./answers";

/**
 * One satisfaction number out of three questions: overall, against expectation, against the ideal. "ACSI-style": the weights of the real index are proprietary.
 *
 * Formula: 100·(Σ w·x̄ − low·Σw) / ((high − low)·Σw); equal weights unless given.
 * Source: Fornell et al. 1996 (form of the index); equal weights are our assumption.
 * Shapes: one mean and one weight an item. Range: 0–100. Missing rule: no item → null.
 * @example
 * acsiStyle([7.9, 7.4, 7], { scale: [1, 10], weights: [0.38, 0.34, 0.28] }).value // => 71.9778
 * acsiStyle([5.6, 5.2, 4.9]).value // => 70.5556
 */
export function acsiStyle(means: readonly number[], options: { readonly scale?: Scale; readonly weights?: readonly number[] } = {}): Measured<number> {
  const [low, high] = options.scale ?? [1, 7];
  const weights = options.weights ?? means.map(() => 1);
  sameLength({ means, weights });
  if (means.length === 0) return tooLittle(0, "too_few_items", { needed: 1 });
  means.forEach((mean, row) => {
    if (!(finite(mean, "means", row) >= low && mean <= high)) throw new InputError("off_scale", `means, row ${row}: ${mean} is off the scale ${low}–${high}.`, { column: "means", row });
  });
  weights.forEach((weight, row) => {
    if (!(finite(weight, "weights", row) >= 0)) throw new InputError("off_scale", `weights, row ${row}: a weight must be 0 or more.`, { column: "weights", row });
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (total === 0) throw new InputError("bad_option", "The weights sum to 0.", { column: "weights" });
  const weighted = means.reduce((sum, mean, i) => sum + mean * (weights[i] ?? 0), 0);
  return measured((100 * (weighted - low * total)) / ((high - low) * total), means.length);
}

/**
 * The same from the answers of many respondents, with its standard error.
 *
 * Formula: each respondent who answered all items gets an ACSI-style score; value = their mean, se = s/√n.
 * Source: as `acsiStyle`. Shapes: one column of answers an item, all equally long. Range: 0–100.
 * Missing rule: respondents with a null answer are left out (n says how many stayed); fewer than 2 → null.
 * @example
 * acsiStyleFromAnswers({ SAT1: [7, 5, 4], SAT2: [6, 5, null], SAT3: [6, 4, 4] }).value // => { value: 75, se: 13.8889 }
 */
export function acsiStyleFromAnswers(
  items: Readonly<Record<string, readonly Answer[]>>,
  options: { readonly scale?: Scale; readonly weights?: readonly number[] } = {},
): Measured<{ readonly value: number; readonly se: number }> {
  const scale = options.scale ?? [1, 7];
  const columns = Object.entries(items);
  const rows = sameLength(items);
  for (const [column, answers] of columns) answeredOn(answers, scale, column);
  const scores: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const answers = columns.flatMap(([, column]) => column[row] ?? []);
    if (answers.length < columns.length) continue;
    const score = acsiStyle(answers, { ...options, scale }).value;
    if (score !== null) scores.push(score);
  }
  const n = scores.length;
  if (n < 2) return tooLittle(n, "too_few_respondents", { needed: 2 });
  const value = scores.reduce((sum, score) => sum + score, 0) / n;
  const se = Math.sqrt(scores.reduce((sum, score) => sum + (score - value) ** 2, 0) / (n - 1) / n);
  return measured({ value, se }, n);
}
