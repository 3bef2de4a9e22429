import { InputError } from "../input-error";

/** 1 or true: it happened (rebooked); 0 or false: it did not. */
export type Outcome = boolean | 0 | 1;

/** Checks predictions against outcomes and returns both as numbers. */
export function checkedPairs(outcomes: readonly Outcome[], predictions: readonly number[]): { y: Float64Array; p: Float64Array } {
  if (outcomes.length !== predictions.length) {
    throw new InputError("wrong_shape", `${outcomes.length} outcomes but ${predictions.length} predictions`, { column: "predictions" });
  }
  predictions.forEach((value, row) => {
    if (!Number.isFinite(value)) throw new InputError("not_a_number", `predictions, row ${row}: ${value} is not a number`, { column: "predictions", row });
    if (value < 0 || value > 1) throw new InputError("off_scale", `predictions, row ${row}: ${value} is no probability`, { column: "predictions", row });
  });
  return { y: checkedOutcomes(outcomes), p: Float64Array.from(predictions) };
}

export function checkedOutcomes(outcomes: readonly Outcome[]): Float64Array {
  const numbers = new Float64Array(outcomes.length);
  outcomes.forEach((value, row) => {
    if (value !== 0 && value !== 1 && typeof value !== "boolean") throw new InputError("off_scale", `outcomes, row ${row}: ${String(value)} is neither 0 nor 1`, { column: "outcomes", row });
    numbers[row] = Number(value);
  });
  return numbers;
}
