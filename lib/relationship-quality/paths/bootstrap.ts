import { InputError } from "../input-error";
import { createRandom } from "../numeric/random";
import { createCovarianceResampler } from "../numeric/resample";
import type { Failure, PathEngine } from "./engine-types";
import type { StatisticsPlan } from "./statistics";

export interface BootstrapReport {
  readonly resamples: number;
  readonly seed: number;
  /** Resamples with a solution. */
  readonly used: number;
  /** Resamples without one, by reason. They are left out of the intervals, and this is where that is said. */
  readonly failures: Readonly<Partial<Record<Failure, number>>>;
  /** Resamples whose solution is inadmissible (corrected correlation beyond ±1, R² outside 0–1). They stay in the intervals. */
  readonly inadmissible: number;
}

/**
 * Repeats an estimation on samples of exhibitors drawn with replacement: all rows of a drawn exhibitor come together.
 * Returns one column of draws a statistic, each as long as there were solutions.
 */
export function bootstrapDraws(
  values: readonly Float64Array[],
  cluster: readonly (string | number)[] | undefined,
  engine: PathEngine,
  plan: StatisticsPlan,
  resamples: number,
  seed: number,
): { draws: Float64Array[]; report: BootstrapReport } {
  if (!(Number.isInteger(resamples) && resamples >= 0)) throw new InputError("bad_option", `bootstrap must be a whole number of resamples, got ${resamples}`, { column: "bootstrap" });
  const random = createRandom(seed);
  const resampler = createCovarianceResampler(values, cluster);
  const covariance = new Float64Array(values.length ** 2);
  const row = new Float64Array(plan.count);
  const columns = Array.from({ length: plan.count }, () => new Float64Array(resamples));
  const failures: Partial<Record<Failure, number>> = {};
  let used = 0;
  let inadmissible = 0;
  for (let b = 0; b < resamples; b++) {
    resampler.draw(random, covariance);
    const failure = engine.run(covariance);
    if (failure !== null) {
      failures[failure] = (failures[failure] ?? 0) + 1;
      continue;
    }
    if (!engine.admissible()) inadmissible++;
    plan.write(engine, row);
    for (let s = 0; s < columns.length; s++) {
      const column = columns[s];
      if (column !== undefined) column[used] = row[s] ?? Number.NaN;
    }
    used++;
  }
  return { draws: columns.map((column) => column.subarray(0, used)), report: { resamples, seed, used, failures, inadmissible } };
}
