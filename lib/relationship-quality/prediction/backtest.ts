import { measured, tooLittle, type Measured } from "../measured";
import { areaUnderCurve, aucDifference } from "./area-under-curve";
import type { BacktestOptions, BacktestResult, BacktestRow, Comparison, EditionPerformance, JudgedPrediction, PredictedEdition } from "./backtest-types";
import { BASELINES, learnBaselines, type BaselineName } from "./baselines";
import { checkRows } from "./check-rows";
import { learnFeatureTable } from "./feature-table";
import { byBaseline, judgePredictions } from "./judge";
import { fitLogistic } from "./logistic";
import { compareLosses } from "./paired-loss";
import { brierScore } from "./probability-scores";

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
 * Formula: see Method. Source: rolling-origin evaluation, standard; the verdict's rule is our assumption, measurement.md (h).
 * Range: AUC and Brier 0–1, skill up to 1.
 * Missing rule: a feature that was not measured is null and is filled as told in Method; too few editions give null with the reason.
 * Shapes: one row an exhibitor and edition; days since 1970-01-01.
 * @example
 * backtest([]).reason?.code // => "too_few_exhibitors"
 */
export function backtest(rows: readonly BacktestRow[], options: BacktestOptions = {}): Measured<BacktestResult> {
  const { ridge = 1, bootstrap = 2000, seed = 1, confidence = 0.95, minimumTraining = 20, bins = 10 } = options;
  const names = checkRows(rows);
  const editions = [...new Set(rows.map(({ edition }) => edition))]
    .map((edition) => ({ edition, freezeDay: Math.min(...rows.filter((row) => row.edition === edition).map((row) => row.features.freezeDay)) }))
    .sort((a, b) => a.freezeDay - b.freezeDay);
  const predictions: JudgedPrediction[] = [];
  const predicted: PredictedEdition[] = [];
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
    const own = tested.map((row): JudgedPrediction => ({
      unit: row.unit,
      edition: row.edition,
      outcome: row.outcome,
      model: fit.predict(table.row(row.features)),
      baselines: {
        base_rate: baselines.base_rate(row.bookedBefore),
        booked_last_year: baselines.booked_last_year(row.bookedBefore),
        recency_frequency: baselines.recency_frequency(row.bookedBefore),
      },
    }));
    for (const prediction of own) predictions.push(prediction);
    const alone = (p: readonly number[]): EditionPerformance => ({ auc: areaUnderCurve(tested.map(({ outcome }) => outcome), p, confidence), brier: brierScore(tested.map(({ outcome }) => outcome), p) });
    predicted.push({
      edition,
      freezeDay,
      trainedOn: training.length,
      predicted: tested.length,
      rebooked: tested.filter(({ outcome }) => outcome).length,
      model: alone(own.map(({ model }) => model)),
      bookedLastYear: alone(own.map((prediction) => prediction.baselines.booked_last_year)),
    });
  }
  const n = predictions.length;
  if (n === 0) return tooLittle(rows.length, "too_few_exhibitors", { needed: minimumTraining, detail: "no edition has enough earlier outcomes of both kinds to learn from" });
  const outcomes = predictions.map(({ outcome }) => outcome);
  if (outcomes.every((outcome) => outcome === outcomes[0])) return tooLittle(n, "one_outcome_only");
  const own = predictions.map(({ model }) => model);
  const units = predictions.map(({ unit }) => unit);
  const of = (name: BaselineName): number[] => predictions.map(({ baselines }) => baselines[name]);
  const compare = (name: BaselineName): Comparison => ({
    ...compareLosses(outcomes, own, of(name), units, { bootstrap, seed, confidence }),
    auc: aucDifference(outcomes, own, of(name), confidence),
  });
  const comparisons = byBaseline(compare);
  const better = BASELINES.every((name) => (comparisons[name].brierGain.low ?? 0) > 0);
  return measured(
    {
      editions: predicted,
      skippedEditions,
      exhibitors: new Set(units).size,
      ...judgePredictions(predictions, { confidence, bins }),
      comparisons,
      verdict: better ? "better" : "no_better",
      predictions: better ? predictions.map(({ unit, edition, model, outcome }) => ({ unit, edition, probability: model, outcome })) : null,
      judged: predictions,
    },
    n,
  );
}
