import { InputError } from "../input-error";
import { measured, tooLittle, type Measured } from "../measured";
import { fitLogistic } from "./logistic";
import { checkedPairs, type Outcome } from "./pairs";

export interface CalibrationBin {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  /** Mean prediction and observed share; null in an empty bin. */
  readonly predicted: number | null;
  readonly observed: number | null;
}

export interface PredictionCalibration {
  /** 1 is right; below 1 the predictions are too extreme, above 1 too timid. */
  readonly slope: Measured<number>;
  /** Log-odds at prediction one half, beside that slope; 0 is right. */
  readonly intercept: Measured<number>;
  /** Log-odds by which all predictions are too low together, slope held at 1 ("calibration in the large"); 0 is right. */
  readonly inTheLarge: Measured<number>;
  /** Mean outcome minus mean prediction. */
  readonly bias: number;
  readonly bins: readonly CalibrationBin[];
}

/**
 * Whether "70 %" comes true seven times in ten.
 *
 * Formula: slope and intercept of a logistic regression of the outcome on ln(p/(1 − p)), p held within 1e-6 of 0 and 1; calibration in the large is the
 * intercept of the same regression with the slope held at 1; bins of equal width
 * (ten by default) with their counts, a prediction of exactly 1 in the last. Null when there are no rows; slope and intercept null when all outcomes or
 * all predictions are the same, or when the predictions separate the outcomes perfectly.
 * Source: Cox 1958 (calibration slope and intercept). Range: slope and intercept any number; shares 0–1.
 * Missing rule: rows without an outcome are not passed; a slope without a solution is null with its reason.
 * Shapes: outcomes 0 or 1, predictions 0–1.
 * @example
 * calibration([1, 0, 1, 1], [0.9, 0.2, 0.6, 0.7], 2).value?.bins.map((bin) => bin.count) // => [1, 3]
 */
export function calibration(outcomes: readonly Outcome[], predictions: readonly number[], bins = 10): Measured<PredictionCalibration> {
  if (!(Number.isInteger(bins) && bins > 0)) throw new InputError("bad_option", `bins must be a positive whole number, got ${bins}`, { column: "bins" });
  const { y, p } = checkedPairs(outcomes, predictions);
  const n = y.length;
  if (n === 0) return tooLittle(0, "too_few_answers", { needed: 1 });
  const odds = predictions.map((value) => {
    const held = Math.min(1 - 1e-6, Math.max(1e-6, value));
    return Math.log(held / (1 - held));
  });
  const same = odds.every((value) => value === odds[0]);
  const fit = same ? tooLittle(n, "no_variance", { detail: "all predictions are the same" }) : fitLogistic(odds.map((value) => [value]), outcomes, { ridge: 0 });
  const shift = fitLogistic(odds.map(() => []), outcomes, { ridge: 0, offset: odds });
  const [counts, predicted, observed] = [new Float64Array(bins), new Float64Array(bins), new Float64Array(bins)];
  p.forEach((value, i) => {
    const b = Math.min(bins - 1, Math.floor(value * bins));
    counts[b] = (counts[b] ?? 0) + 1;
    predicted[b] = (predicted[b] ?? 0) + value;
    observed[b] = (observed[b] ?? 0) + (y[i] ?? 0);
  });
  const table = Array.from(counts, (count, b) => {
    const share = (sums: Float64Array): number | null => (count === 0 ? null : (sums[b] ?? 0) / count);
    return { from: b / bins, to: (b + 1) / bins, count, predicted: share(predicted), observed: share(observed) };
  });
  return measured(
    {
      slope: fit.value === null ? fit : measured(fit.value.coefficients[0] ?? 0, n),
      intercept: fit.value === null ? fit : measured(fit.value.intercept, n),
      inTheLarge: shift.value === null ? shift : measured(shift.value.intercept, n),
      bias: (y.reduce((sum, value) => sum + value, 0) - p.reduce((sum, value) => sum + value, 0)) / n,
      bins: table,
    },
    n,
  );
}
