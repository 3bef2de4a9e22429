import type { Measured } from "../measured";
import type { BootstrapEstimate } from "../numeric/interval";
import type { AreaUnderCurve, AucDifference } from "./area-under-curve";
import type { BaselineName } from "./baselines";
import type { PredictionCalibration } from "./calibration";
import type { FrozenFeatures } from "./frozen-features";
import type { BrierScore } from "./probability-scores";

/** One exhibitor before one edition, and what it then did. Leavers and those who declined belong in, or the rate flatters. */
export interface BacktestRow {
  readonly unit: string;
  readonly edition: string;
  /** Made by freezeFeatures: nothing in it is from the freeze day or later. */
  readonly features: FrozenFeatures;
  /** Day on which the outcome was certain; only rows certain before a later edition's freeze day may teach the prediction for that edition. */
  readonly outcomeDay: number;
  readonly bookedBefore: readonly boolean[];
  readonly outcome: boolean;
}

export interface BacktestOptions {
  readonly ridge?: number;
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly confidence?: number;
  /** Editions with fewer eligible training rows than this are not predicted (default 20). */
  readonly minimumTraining?: number;
  readonly bins?: number;
}

export interface Performance {
  readonly auc: Measured<AreaUnderCurve>;
  readonly brier: Measured<BrierScore>;
  readonly logLoss: Measured<number>;
  readonly calibration: Measured<PredictionCalibration>;
}

/** How one edition alone was foretold. */
export type EditionPerformance = Pick<Performance, "auc" | "brier">;

export interface PredictedEdition {
  readonly edition: string;
  readonly freezeDay: number;
  /** The rows that taught, the rows that were predicted, and how many of those rebooked. */
  readonly trainedOn: number;
  readonly predicted: number;
  readonly rebooked: number;
  readonly model: EditionPerformance;
  readonly bookedLastYear: EditionPerformance;
}

export interface Comparison {
  /** Baseline's mean loss minus the model's, with an interval over resampled exhibitors: above zero, the model is better. */
  readonly brierGain: BootstrapEstimate;
  readonly logLossGain: BootstrapEstimate;
  readonly auc: Measured<AucDifference>;
}

/** What was said of one exhibitor before one edition, by the scores and by every simple rule, and what it then did. */
export interface JudgedPrediction {
  readonly unit: string;
  readonly edition: string;
  readonly outcome: boolean;
  readonly model: number;
  readonly baselines: Readonly<Record<BaselineName, number>>;
}

export interface BacktestResult {
  /** Editions predicted, in the order of their freeze days. */
  readonly editions: readonly PredictedEdition[];
  readonly skippedEditions: readonly string[];
  readonly exhibitors: number;
  readonly model: Performance;
  readonly baselines: Readonly<Record<BaselineName, Performance>>;
  readonly comparisons: Readonly<Record<BaselineName, Comparison>>;
  /** `better` only when the whole interval of the Brier gain is above zero against every baseline. */
  readonly verdict: "better" | "no_better";
  /** The out-of-sample probabilities; null when the verdict is `no_better`, because then the product shows no prediction. */
  readonly predictions: readonly { readonly unit: string; readonly edition: string; readonly probability: number; readonly outcome: boolean }[] | null;
  /** Every prediction that was judged, whatever the verdict: to judge a part of them with `judgePredictions`, not to be shown one by one. */
  readonly judged: readonly JudgedPrediction[];
}
