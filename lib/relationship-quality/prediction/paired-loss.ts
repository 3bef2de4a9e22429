import { summarizeDraws, type BootstrapEstimate } from "../numeric/interval";
import { createRandom } from "../numeric/random";
import { checkedPairs, type Outcome } from "./pairs";
import { surprise } from "./probability-scores";

export interface LossComparison {
  /** Second's mean (p − y)² minus first's: above zero, the first prediction is better. */
  readonly brierGain: BootstrapEstimate;
  /** The same for log loss. */
  readonly logLossGain: BootstrapEstimate;
}

/**
 * Whether one set of probabilities came closer to what happened than another, on the same exhibitors.
 *
 * Formula: mean of per-row loss differences; interval by resampling exhibitors with all their rows (2,000 times by default).
 * Source: paired cluster bootstrap (Efron 1979). Range: any number; negative: the first came closer.
 * Missing rule: rows without an outcome are not passed. Shapes: losses in the units of the score compared.
 * @example
 * compareLosses([1, 0], [0.9, 0.1], [0.5, 0.5], ["a", "b"], { bootstrap: 0 }).brierGain.estimate.toFixed(2) // => "0.24"
 */
export function compareLosses(
  outcomes: readonly Outcome[],
  first: readonly number[],
  second: readonly number[],
  units: readonly string[],
  options: { readonly bootstrap?: number; readonly seed?: number; readonly confidence?: number } = {},
): LossComparison {
  const { bootstrap = 2000, seed = 1, confidence = 0.95 } = options;
  const { y, p } = checkedPairs(outcomes, first);
  const q = checkedPairs(outcomes, second).p;
  const numbers = new Map<string, number>();
  const sums: { rows: number; brier: number; log: number }[] = [];
  units.forEach((unit, i) => {
    const at = numbers.get(unit) ?? numbers.set(unit, numbers.size).size - 1;
    const sum = (sums[at] ??= { rows: 0, brier: 0, log: 0 });
    const truth = y[i] ?? 0;
    sum.rows += 1;
    sum.brier += ((q[i] ?? 0) - truth) ** 2 - ((p[i] ?? 0) - truth) ** 2;
    sum.log += surprise(truth, q[i] ?? 0) - surprise(truth, p[i] ?? 0);
  });
  const pooled = (drawn: readonly { rows: number; brier: number; log: number }[]): { brier: number; log: number } => {
    let rows = 0;
    let brier = 0;
    let log = 0;
    for (const sum of drawn) {
      rows += sum.rows;
      brier += sum.brier;
      log += sum.log;
    }
    return { brier: brier / rows, log: log / rows };
  };
  const random = createRandom(seed);
  const brierDraws = new Float64Array(bootstrap);
  const logDraws = new Float64Array(bootstrap);
  for (let b = 0; b < bootstrap; b++) {
    const draw = pooled(sums.map(() => sums[random.integer(sums.length)] ?? { rows: 0, brier: 0, log: 0 }));
    brierDraws[b] = draw.brier;
    logDraws[b] = draw.log;
  }
  const point = pooled(sums);
  return { brierGain: summarizeDraws(point.brier, brierDraws, confidence), logLossGain: summarizeDraws(point.log, logDraws, confidence) };
}
