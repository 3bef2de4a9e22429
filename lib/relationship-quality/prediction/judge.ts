import { areaUnderCurve } from "./area-under-curve";
import type { JudgedPrediction, Performance } from "./backtest-types";
import type { BaselineName } from "./baselines";
import { calibration } from "./calibration";
import { brierScore, logLoss } from "./probability-scores";

/**
 * How well predictions came true, the scores' and every simple rule's on the same rows: all of a backtest's, or a part of them.
 *
 * Formula: AUC (DeLong), Brier score and skill, log loss, calibration in tenths, of the predictions given. Source: as `areaUnderCurve`, `brierScore`, `calibration`.
 * Range: AUC and Brier 0–1, skill up to 1. Missing rule: a figure that the rows do not allow is null with its reason (no rows, one outcome only).
 * A part says how well the same predictions did there; it is no verdict, because the part was chosen after looking.
 * Shapes: one row an exhibitor and edition, made by `backtest` (its `judged`).
 * @example
 * judgePredictions([]).model.brier.reason?.code // => "too_few_answers"
 */
export function judgePredictions(judged: readonly Pick<JudgedPrediction, "outcome" | "model" | "baselines">[], options: { readonly confidence?: number; readonly bins?: number } = {}): { readonly model: Performance; readonly baselines: Readonly<Record<BaselineName, Performance>> } {
  const { confidence = 0.95, bins = 10 } = options;
  const outcomes = judged.map(({ outcome }) => outcome);
  const performance = (p: readonly number[]): Performance => ({
    auc: areaUnderCurve(outcomes, p, confidence),
    brier: brierScore(outcomes, p),
    logLoss: logLoss(outcomes, p),
    calibration: calibration(outcomes, p, bins),
  });
  return { model: performance(judged.map(({ model }) => model)), baselines: byBaseline((name) => performance(judged.map(({ baselines }) => baselines[name]))) };
}

export function byBaseline<T>(make: (name: BaselineName) => T): Record<BaselineName, T> {
  return { base_rate: make("base_rate"), booked_last_year: make("booked_last_year"), recency_frequency: make("recency_frequency") };
}
