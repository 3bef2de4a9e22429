import { measured, tooLittle, type Measured } from "../measured";
import { completeCases, type CaseOptions, type Columns } from "../numeric/columns";
import { correlationOf, covarianceOf } from "../numeric/covariance";
import { summarizeDraws, type BootstrapEstimate } from "../numeric/interval";
import { createRandom } from "../numeric/random";
import { createCovarianceResampler } from "../numeric/resample";
import { clustersOf } from "../paths/clusters-of";
import { factorReliability } from "./factor-reliability";

export interface OmegaIntervalOptions extends CaseOptions {
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly confidence?: number;
  readonly cluster?: readonly (string | number)[];
}

/**
 * How sure omega is: its percentile interval over resampled exhibitors (1,000 resamples unless asked otherwise).
 *
 * Resamples without a solution, or with a Heywood case, have no omega: they are counted in `failed` and not in the interval.
 * Null with a reason wherever omega itself is null.
 * Formula: percentile interval of omega over resamples. Source: Efron 1979; omega as in `reliability`. Range: 0–1.
 * Missing rule: a resample without omega is counted as failed; where omega is null so is this. Shapes: one column an item, one row a respondent.
 * @example
 * omegaInterval({ a: [1, 2, 3], b: [2, 1, 3], c: [3, 1, 2] }, ["a", "b", "c"]).reason?.code // => "too_few_answers"
 */
export function omegaInterval(columns: Columns, items: readonly string[], options: OmegaIntervalOptions = {}): Measured<BootstrapEstimate> {
  const { bootstrap = 1000, seed = 1, confidence = 0.95 } = options;
  const cases = completeCases(columns, items, options);
  const { n } = cases;
  if (n < 2) return tooLittle(n, "too_few_answers", { needed: 2 });
  const k = items.length;
  const factorOf = (covariance: Float64Array, near?: Float64Array) => {
    const { correlation, constant } = correlationOf(covariance, k);
    return factorReliability(covariance, correlation, constant, items, n, near);
  };
  const whole = factorOf(covarianceOf(cases).matrix);
  const point = whole.omega;
  if (point.value === null) return point;
  if (whole.solution.value === null) return whole.solution;
  const found = whole.solution.value.standardizedLoadings;
  const near = Float64Array.from(items, (item) => found[item] ?? 0.5);
  const random = createRandom(seed);
  const resampler = createCovarianceResampler(cases.values, clustersOf(options.cluster, cases.rows, n + cases.rowsLeftOut));
  if (resampler.clusters < 2) return measured(summarizeDraws(point.value, new Float64Array(0), confidence), n);
  const covariance = new Float64Array(k * k);
  const draws = new Float64Array(bootstrap);
  for (let b = 0; b < bootstrap; b++) {
    resampler.draw(random, covariance);
    draws[b] = factorOf(covariance, near).omega.value ?? Number.NaN;
  }
  return measured(summarizeDraws(point.value, draws, confidence), n);
}
