import { InputError } from "../input-error";
import { measured, tooLittle, type Measured } from "../measured";
import { completeCases, type CaseOptions, type Columns } from "../numeric/columns";
import { correlationOf, covarianceOf } from "../numeric/covariance";
import { summarizeDraws, type BootstrapEstimate } from "../numeric/interval";
import { createRandom } from "../numeric/random";
import { createCovarianceResampler } from "../numeric/resample";
import { clustersOf } from "../paths/clusters-of";
import { htmtInto } from "./htmt-of";

export interface HtmtOptions extends CaseOptions {
  readonly bootstrap?: number;
  readonly seed?: number;
  readonly confidence?: number;
  /** Exhibitor of each row: rows of one exhibitor are drawn together. */
  readonly cluster?: readonly (string | number)[];
  /** The line that an upper bound must stay below; .90, or .85 for constructs meant to be distinct. */
  readonly limit?: number;
}

export interface HtmtPair {
  /** From absolute correlations: what seminr reports. */
  readonly absolute: Measured<BootstrapEstimate>;
  /** From correlations with their signs (Henseler, Ringle & Sarstedt 2015). */
  readonly signed: Measured<BootstrapEstimate>;
  /** True when the upper bound of the absolute ratio (without a bootstrap: the ratio itself) reaches the limit: the two may be one thing. */
  readonly tooClose: boolean | null;
}

/**
 * Whether two constructs are really two: the heterotrait–monotrait ratio of correlations, near 1 when answers to both are the same answers.
 *
 * Formula: mean correlation between the items of i and j over √(mean correlation within i · mean within j); a single item counts 1 within.
 * Source: Henseler, Ringle & Sarstedt 2015. Range: 0 upwards (absolute). Missing answers: listwise over all items of all constructs.
 * Null with a reason: fewer than 2 rows, an item that never varies, correlations within that do not average above 0 (`improper_solution`, signed only).
 * Intervals: percentile bootstrap of exhibitors.
 * Missing rule: rows with a null on any item are left out; a construct whose items do not vary gives null with its reason.
 * Shapes: one column an item, one row a respondent.
 * @example
 * const answers = { a: [1, 2, 3, 4, 5], b: [1, 2, 4, 3, 5], c: [2, 1, 3, 5, 4], d: [1, 3, 2, 5, 4] }
 * htmt(answers, { X: ["a", "b"], Y: ["c", "d"] }).X?.Y?.absolute.value?.estimate.toFixed(4) // => "0.8504"
 */
export function htmt(columns: Columns, constructs: Readonly<Record<string, readonly string[]>>, options: HtmtOptions = {}): Record<string, Record<string, HtmtPair>> {
  const { bootstrap = 0, seed = 1, confidence = 0.95, limit = 0.9 } = options;
  const names = Object.keys(constructs);
  const items = names.flatMap((name) => constructs[name] ?? []);
  const blockStart = new Int32Array(names.length + 1);
  names.forEach((name, j) => {
    const size = constructs[name]?.length ?? 0;
    if (size === 0) throw new InputError("wrong_shape", `construct "${name}" has no items`, { column: name });
    blockStart[j + 1] = (blockStart[j] ?? 0) + size;
  });
  if (names.length === 0) return {};
  const cases = completeCases(columns, items, options);
  const p = items.length;
  const m = names.length;
  const pairs = (m * (m - 1)) / 2;
  const { correlation, constant } = correlationOf(covarianceOf(cases).matrix, p);
  const ratios = (r: Float64Array, into: Float64Array): void => {
    const square = new Float64Array(m * m);
    for (const absolute of [true, false]) {
      htmtInto(r, p, blockStart, absolute, square);
      let at = absolute ? 0 : pairs;
      for (let j = 0; j < m; j++) for (let l = j + 1; l < m; l++) into[at++] = square[j * m + l] ?? Number.NaN;
    }
  };
  const point = new Float64Array(2 * pairs);
  if (cases.n >= 2) ratios(correlation, point);
  const draws = cases.n >= 2 ? drawRatios(cases.values, clustersOf(options.cluster, cases.rows, cases.n + cases.rowsLeftOut), bootstrap, seed, p, pairs, ratios) : [];

  const out: Record<string, Record<string, HtmtPair>> = Object.fromEntries(names.map((name) => [name, {}]));
  let order = 0;
  names.forEach((first, j) => {
    names.slice(j + 1).forEach((second, offset) => {
      const l = j + 1 + offset;
      const still = constant.filter((i) => inBlock(blockStart, j, i) || inBlock(blockStart, l, i)).map((i) => items[i] ?? "");
      const number = (at: number): Measured<BootstrapEstimate> => {
        if (cases.n < 2) return tooLittle(cases.n, "too_few_answers", { needed: 2 });
        if (still.length > 0) return tooLittle(cases.n, "no_variance", { detail: still.join(", ") });
        const value = point[at] ?? Number.NaN;
        if (Number.isNaN(value)) return tooLittle(cases.n, "improper_solution", { detail: "correlations within a construct do not average above 0" });
        return measured(summarizeDraws(value, draws[at] ?? new Float64Array(0), confidence), cases.n);
      };
      const absolute = number(order);
      const upper = absolute.value === null ? null : (absolute.value.high ?? absolute.value.estimate);
      const pair: HtmtPair = { absolute, signed: number(pairs + order), tooClose: upper === null ? null : upper > limit };
      order++;
      (out[first] ??= {})[second] = pair;
      (out[second] ??= {})[first] = pair;
    });
  });
  return out;
}

function inBlock(blockStart: Int32Array, j: number, item: number): boolean {
  return item >= (blockStart[j] ?? 0) && item < (blockStart[j + 1] ?? 0);
}

/** Resamples exhibitors; a draw in which an item does not vary leaves NaN in every ratio, which the summary counts as failed. */
function drawRatios(
  values: readonly Float64Array[],
  cluster: readonly (string | number)[] | undefined,
  resamples: number,
  seed: number,
  p: number,
  pairs: number,
  ratios: (r: Float64Array, into: Float64Array) => void,
): Float64Array[] {
  const columns = Array.from({ length: 2 * pairs }, () => new Float64Array(resamples));
  if (resamples === 0) return columns;
  const random = createRandom(seed);
  const resampler = createCovarianceResampler(values, cluster);
  if (resampler.clusters < 2) return columns.map(() => new Float64Array(0));
  const covariance = new Float64Array(p * p);
  const row = new Float64Array(2 * pairs);
  for (let b = 0; b < resamples; b++) {
    resampler.draw(random, covariance);
    const { correlation, constant } = correlationOf(covariance, p);
    if (constant.length > 0) row.fill(Number.NaN);
    else ratios(correlation, row);
    columns.forEach((column, at) => (column[b] = row[at] ?? Number.NaN));
  }
  return columns;
}
