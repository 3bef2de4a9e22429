import { InputError } from "../input-error";
import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";
import { sortedQuantile } from "../numeric/quantile";

/** Where a show's exhibitors stand on one construct. */
export interface ShowStatistics {
  readonly mean: number;
  /** Of the mean over exhibitors; null with one exhibitor. */
  readonly se: number | null;
  readonly sd: number | null;
  readonly median: number;
  readonly lowerQuartile: number;
  readonly upperQuartile: number;
  readonly exhibitors: number;
  readonly respondents: number;
}

/**
 * A show's mean, spread and quartiles on one construct. One exhibitor is one unit, however many of its people answered.
 *
 * Formula: unweighted mean of exhibitors' scores, SD with n − 1, SE = SD/√n; with `byRespondents`, each exhibitor counts by its respondents
 * (se = √(Σw²(y − ȳ)²)/Σw·√(n/(n − 1))). Quartiles by linear interpolation, always one unit an exhibitor.
 * Missing rule: exhibitors without a score (null) are left out; none left gives null. How few may be shown is a matter of the guards.
 * Source: standard formula. Range: mean and quartiles 0–100, SD and SE ≥ 0. Shapes: one entry an exhibitor; points of 0–100.
 * @example
 * showStatistics([{ score: 60, respondents: 5 }, { score: 80, respondents: 1 }]).value.mean // => 70
 * showStatistics([{ score: null, respondents: 0 }]).value // => null
 */
export function showStatistics(scores: readonly { readonly score: number | null; readonly respondents: number }[], byRespondents = false): Measured<ShowStatistics> {
  const known: { score: number; respondents: number }[] = [];
  scores.forEach(({ score, respondents }, row) => {
    if (score === null) return;
    if (!Number.isFinite(score)) throw new InputError("not_a_number", `Exhibitor ${row} has a score that is not a number.`, { column: "score", row });
    if (!(respondents > 0)) throw new InputError("off_scale", `Exhibitor ${row} has a score but no respondents.`, { column: "respondents", row });
    known.push({ score, respondents });
  });
  const n = known.length;
  if (n === 0) return tooLittle(0, "too_few_exhibitors", { needed: 1 });
  const weight = (unit: { respondents: number }): number => (byRespondents ? unit.respondents : 1);
  const total = known.reduce((sum, unit) => sum + weight(unit), 0);
  const mean = known.reduce((sum, unit) => sum + weight(unit) * unit.score, 0) / total;
  const plain = known.reduce((sum, unit) => sum + unit.score, 0) / n;
  const sd = n < 2 ? null : Math.sqrt(known.reduce((sum, unit) => sum + (unit.score - plain) ** 2, 0) / (n - 1));
  const spread = known.reduce((sum, unit) => sum + (weight(unit) * (unit.score - mean)) ** 2, 0);
  const sorted = known.map((unit) => unit.score).sort((a, b) => a - b);
  return measured(
    {
      mean,
      se: n < 2 ? null : (Math.sqrt(spread) / total) * Math.sqrt(n / (n - 1)),
      sd,
      median: sortedQuantile(sorted, 0.5),
      lowerQuartile: sortedQuantile(sorted, 0.25),
      upperQuartile: sortedQuantile(sorted, 0.75),
      exhibitors: n,
      respondents: known.reduce((sum, unit) => sum + unit.respondents, 0),
    },
    n,
  );
}
