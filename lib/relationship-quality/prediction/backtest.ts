import { InputError } from "../input-error";
import { measured, tooLittle, type Measured } from "../measured";
import type { BootstrapEstimate } from "../numeric/interval";
import { areaUnderCurve, aucDifference, type AreaUnderCurve, type AucDifference } from "./area-under-curve";
import { BASELINES, learnBaselines, type BaselineName } from "./baselines";
import { calibration, type PredictionCalibration } from "./calibration";
import { learnFeatureTable } from "./feature-table";
import { FrozenFeatures } from "./frozen-features";
import { fitLogistic } from "./logistic";
import { compareLosses } from "./paired-loss";
import { brierScore, logLoss, type BrierScore } from "./probability-scores";

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

export interface Comparison {
  /** Baseline's mean loss minus the model's, with an interval over resampled exhibitors: above zero, the model is better. */
  readonly brierGain: BootstrapEstimate;
  readonly logLossGain: BootstrapEstimate;
  readonly auc: Measured<AucDifference>;
}

export interface BacktestResult {
  /** Editions predicted, each with the rows that taught and the rows that were predicted. */
  readonly editions: readonly { readonly edition: string; readonly freezeDay: number; readonly trainedOn: number; readonly predicted: number; readonly rebooked: number }[];
  readonly skippedEditions: readonly string[];
  readonly exhibitors: number;
  readonly model: Performance;
  readonly baselines: Readonly<Record<BaselineName, Performance>>;
  readonly comparisons: Readonly<Record<BaselineName, Comparison>>;
  /** `better` only when the whole interval of the Brier gain is above zero against every baseline. */
  readonly verdict: "better" | "no_better";
  /** The out-of-sample probabilities; null when the verdict is `no_better`, because then the product shows no prediction. */
  readonly predictions: readonly { readonly unit: string; readonly edition: string; readonly probability: number; readonly outcome: boolean }[] | null;
}

interface Prediction {
  readonly row: BacktestRow;
  readonly model: number;
  readonly baselines: Readonly<Record<BaselineName, number>>;
}

/**
 * Whether the scores would have foretold who rebooks, edition after edition, better than things anybody could have said.
 *
 * Method: for each edition in order of its freeze day, a ridge logistic regression of rebooking on the frozen features, taught by rows whose outcome was
 * certain before that freeze day; the same rows teach the baselines (overall rate, booked last year, recency and frequency). Out-of-sample
 * predictions of all editions are then judged together: AUC (DeLong), Brier and skill, log loss, calibration; gains over each baseline are resampled by
 * exhibitor. A prediction that does not beat all baselines is "no better" and is hidden.
 *
 * Missing features: training mean and a flag. Null with a reason: no edition with enough training rows (`too_few_exhibitors`), or only one outcome among
 * the predicted (`one_outcome_only`). InputError: features not frozen, differing feature names, the same exhibitor twice in one edition, an outcome
 * certain before its own freeze day.
 *
 * Note for the reader: exhibitors who were called because they were at risk bias the next backtest; log such actions or hold some out at random.
 * @example
 * backtest([]).reason?.code // => "too_few_exhibitors"
 */
export function backtest(rows: readonly BacktestRow[], options: BacktestOptions = {}): Measured<BacktestResult> {
  const { ridge = 1, bootstrap = 2000, seed = 1, confidence = 0.95, minimumTraining = 20, bins = 10 } = options;
  const names = checkRows(rows);
  const editions = [...new Set(rows.map(({ edition }) => edition))]
    .map((edition) => ({ edition, freezeDay: Math.min(...rows.filter((row) => row.edition === edition).map((row) => row.features.freezeDay)) }))
    .sort((a, b) => a.freezeDay - b.freezeDay);
  const predictions: Prediction[] = [];
  const predicted: BacktestResult["editions"][number][] = [];
  const skippedEditions: string[] = [];
  for (const { edition, freezeDay } of editions) {
    const training = rows.filter((row) => row.edition !== edition && row.outcomeDay < freezeDay);
    const table = learnFeatureTable(names, training.map(({ features }) => features));
    const fit = training.length < minimumTraining ? null : fitLogistic(training.map(({ features }) => table.row(features)), training.map(({ outcome }) => outcome), { ridge }).value;
    if (fit === null) {
      skippedEditions.push(edition);
      continue;
    }
    const baselines = learnBaselines(training);
    const tested = rows.filter((row) => row.edition === edition);
    for (const row of tested) {
      predictions.push({
        row,
        model: fit.predict(table.row(row.features)),
        baselines: {
          base_rate: baselines.base_rate(row.bookedBefore),
          booked_last_year: baselines.booked_last_year(row.bookedBefore),
          recency_frequency: baselines.recency_frequency(row.bookedBefore),
        },
      });
    }
    predicted.push({ edition, freezeDay, trainedOn: training.length, predicted: tested.length, rebooked: tested.filter(({ outcome }) => outcome).length });
  }
  const n = predictions.length;
  if (n === 0) return tooLittle(rows.length, "too_few_exhibitors", { needed: minimumTraining, detail: "no edition has enough earlier outcomes of both kinds to learn from" });
  const outcomes = predictions.map(({ row }) => row.outcome);
  if (outcomes.every((outcome) => outcome === outcomes[0])) return tooLittle(n, "one_outcome_only");
  const own = predictions.map(({ model }) => model);
  const units = predictions.map(({ row }) => row.unit);
  const of = (name: BaselineName): number[] => predictions.map(({ baselines }) => baselines[name]);
  const compare = (name: BaselineName): Comparison => ({
    ...compareLosses(outcomes, own, of(name), units, { bootstrap, seed, confidence }),
    auc: aucDifference(outcomes, own, of(name), confidence),
  });
  const performance = (p: readonly number[]): Performance => ({
    auc: areaUnderCurve(outcomes, p, confidence),
    brier: brierScore(outcomes, p),
    logLoss: logLoss(outcomes, p),
    calibration: calibration(outcomes, p, bins),
  });
  const comparisons = byBaseline(compare);
  const better = BASELINES.every((name) => (comparisons[name].brierGain.low ?? 0) > 0);
  return measured(
    {
      editions: predicted,
      skippedEditions,
      exhibitors: new Set(units).size,
      model: performance(own),
      baselines: byBaseline((name) => performance(of(name))),
      comparisons,
      verdict: better ? "better" : "no_better",
      predictions: better ? predictions.map(({ row, model }) => ({ unit: row.unit, edition: row.edition, probability: model, outcome: row.outcome })) : null,
    },
    n,
  );
}

function byBaseline<T>(make: (name: BaselineName) => T): Record<BaselineName, T> {
  return { base_rate: make("base_rate"), booked_last_year: make("booked_last_year"), recency_frequency: make("recency_frequency") };
}

function checkRows(rows: readonly BacktestRow[]): string[] {
  const names = Object.keys(rows[0]?.features.values ?? {});
  const seen = new Set<string>();
  rows.forEach((row, r) => {
    if (!FrozenFeatures.isFrozen(row.features)) throw new InputError("wrong_shape", `row ${r}: features must come from freezeFeatures`, { column: "features", row: r });
    const own = Object.keys(row.features.values);
    const missing = names.find((name) => !own.includes(name)) ?? own.find((name) => !names.includes(name));
    if (missing !== undefined) throw new InputError("wrong_shape", `row ${r}: feature "${missing}" is not in every row (use null where it was not measured)`, { column: missing, row: r });
    if (!(Number.isInteger(row.outcomeDay) && row.outcomeDay >= row.features.freezeDay)) {
      throw new InputError("after_freeze", `row ${r}: the outcome (day ${row.outcomeDay}) was certain before the freeze day ${row.features.freezeDay}`, { column: "outcomeDay", row: r });
    }
    const key = JSON.stringify([row.unit, row.edition]);
    if (seen.has(key)) throw new InputError("wrong_shape", `row ${r}: exhibitor "${row.unit}" appears twice in edition "${row.edition}"`, { column: "unit", row: r });
    seen.add(key);
  });
  return names;
}
