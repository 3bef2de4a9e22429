import { InputError } from "../input-error";
import { measured, type Measured } from "../measured";
import { completeCases, type Columns } from "../numeric/columns";
import { summarizeDraws, type BootstrapEstimate } from "../numeric/interval";
import { bootstrapDraws } from "./bootstrap";
import { planEffects } from "./effects";
import { createPathEngine } from "./engine";
import { clustersOf } from "./clusters-of";
import { estimatePaths } from "./estimate-paths";
import type { PathOptions } from "./path-estimates";
import { pathGate, type PathGate } from "./gate";
import { compileModel, pathKey, type PathModel } from "./model";
import { planStatistics } from "./statistics";

export interface PathDifference {
  readonly first: number;
  readonly second: number;
  /** second − first, with its bootstrap interval. */
  readonly difference: BootstrapEstimate;
  readonly verdict: "first_stronger" | "second_stronger" | "not_decided";
}

export interface GroupComparison {
  readonly groups: readonly [string, string];
  readonly gates: readonly [PathGate, PathGate];
  readonly paths: Readonly<Record<string, PathDifference>>;
  readonly total: Readonly<Record<string, PathDifference>>;
  /** Resamples compared: as many as the group with fewer solutions has. */
  readonly used: number;
  readonly resamples: number;
}

/**
 * Whether a path is stronger in one segment than in another (for instance: does friendship reach trust through staff in services, and not in machinery?).
 *
 * Formula: the model is estimated in each group; exhibitors are resampled within each group, independently and from seeds of their own; the difference
 * is decided when its percentile interval leaves out zero. Comparing many paths, expect one in twenty to be decided by chance.
 * `groups` names the group of every row (as long as the columns); rows of other groups are left out. Null with the group's reason when either group has
 * no solution. Composites are standardised within each group: compare only where the items mean the same in both.
 * Source: resampling of independent groups (Efron 1979). Range: differences of either sign, p 0–1.
 * Missing rule: as `estimatePaths`, in each group; a group without a solution leaves the comparison null with its reason.
 * Shapes: one column an item, one group name a row.
 * @example
 * compareGroups({ a: [1, 2], b: [2, 1] }, { constructs: { A: ["a"], B: ["b"] }, paths: [["A", "B"]] }, ["x", "y"], ["x", "y"]).reason?.code // => "too_few_answers"
 */
export function compareGroups(columns: Columns, model: PathModel, groups: readonly string[], pair: readonly [string, string], options: PathOptions = {}): Measured<GroupComparison> {
  const { bootstrap = 5000, seed = 1, confidence = 0.95, estimator = "ols" } = options;
  const length = Object.values(columns)[0]?.length ?? 0;
  if (groups.length !== length) throw new InputError("wrong_shape", `groups names ${groups.length} rows, the data have ${length}`, { column: "groups" });
  const [first, second] = [resampleGroup(pair[0], seed), resampleGroup(pair[1], seed + 1)];
  if (first.point.value === null) return first.point;
  if (second.point.value === null) return second.point;
  const used = Math.min(first.used, second.used);
  const a = first.point.value;
  const b = second.point.value;
  const compare = (key: string, one: number, other: number, position: number): [string, PathDifference] => {
    const x = first.draws[position] ?? new Float64Array(0);
    const y = second.draws[position] ?? new Float64Array(0);
    const difference = summarizeDraws(other - one, Float64Array.from({ length: used }, (_, i) => (y[i] ?? 0) - (x[i] ?? 0)), confidence);
    const decided = difference.low !== null && difference.high !== null && (difference.low > 0 || difference.high < 0);
    return [key, { first: one, second: other, difference, verdict: decided ? (Math.abs(other) > Math.abs(one) ? "second_stronger" : "first_stronger") : "not_decided" }];
  };
  return measured(
    {
      groups: pair,
      gates: [pathGate(model, a.exhibitors), pathGate(model, b.exhibitors)],
      paths: Object.fromEntries(first.pathKeys.map((key, i) => compare(key, a.paths[key]?.estimate ?? 0, b.paths[key]?.estimate ?? 0, first.plan.paths[i] ?? 0))),
      total: Object.fromEntries(first.effects.pairs.map(({ key }, i) => compare(key, a.total[key]?.estimate ?? 0, b.total[key]?.estimate ?? 0, first.plan.pairs[i]?.total ?? 0))),
      used,
      resamples: bootstrap,
    },
    a.n + b.n,
  );

  function resampleGroup(group: string, groupSeed: number) {
    const rows = groups.flatMap((name, row) => (name === group ? [row] : []));
    const part: Columns = Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, rows.map((row) => column[row] ?? null)]));
    const cluster = options.cluster === undefined ? undefined : rows.map((row) => options.cluster?.[row] ?? "");
    const compiled = compileModel(model);
    const effects = planEffects(compiled);
    const plan = planStatistics(compiled, effects, { loadings: false, htmt: false });
    const point = estimatePaths(part, model, { ...options, cluster, bootstrap: 0 });
    const pathKeys = compiled.paths.map(({ from, to }) => pathKey(compiled.constructs[from] ?? "", compiled.constructs[to] ?? ""));
    if (point.value === null) return { point, plan, effects, pathKeys, draws: [], used: 0 };
    const cases = completeCases(part, compiled.items, options);
    const { draws, report } = bootstrapDraws(cases.values, clustersOf(cluster, cases.rows, rows.length), createPathEngine(compiled, estimator, options), plan, bootstrap, groupSeed);
    return { point, plan, effects, pathKeys, draws, used: report.used };
  }
}
