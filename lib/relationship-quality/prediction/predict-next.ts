import { type Measured, tooLittle } from "../measured";
import type { BacktestRow } from "./backtest-types";
import { checkRows } from "./check-rows";
import { learnFeatureTable } from "./feature-table";
import type { FrozenFeatures } from "./frozen-features";
import { fitLogistic } from "./logistic";

/**
 * The model that the backtest judged, taught by all outcomes that are known by now: answers a function from features to a probability.
 *
 * Formula: as in `backtest`, the ridge logistic regression on the same features with missing ones read as the training mean and a flag. Only worth
 * showing where the backtest of the very same rows came out `better`. Missing rule: fewer rows than `minimumTraining`, or one outcome only → null.
 * @example
 * predictNext([]).reason?.code // => "too_few_exhibitors"
 */
export function predictNext(rows: readonly BacktestRow[], options: { readonly ridge?: number; readonly minimumTraining?: number } = {}): Measured<(features: FrozenFeatures) => number> {
  const { ridge = 1, minimumTraining = 20 } = options;
  const names = checkRows(rows);
  if (rows.length < minimumTraining) return tooLittle(rows.length, "too_few_exhibitors", { needed: minimumTraining });
  const table = learnFeatureTable(names, rows.map(({ features }) => features));
  const fit = fitLogistic(rows.map(({ features }) => table.row(features)), rows.map(({ outcome }) => outcome), { ridge });
  if (fit.value === null) return fit;
  const { predict } = fit.value;
  return { value: (features) => predict(table.row(features)), n: rows.length };
}
