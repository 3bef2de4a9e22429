import { compareGroups, estimatePaths, gatedPaths, type Measured, pathGate, type PathModel, type PathEstimates, SEED_CONSTRUCTS, type SeedConstruct, seedPathModel, testHypotheses, HYPOTHESES, MINIMUMS } from "@/lib/relationship-quality";
import type { DrawnAnswers, ExhibitorAnswers } from "./composites";
import { driverColumns, type DriverColumns, spreads } from "./columns";
import type { Comparison, DriversResult, Effect, Solution } from "./schema";
import { DRAW_SEED, type DriverEstimator, ESTIMATORS } from "./types";

export const RESAMPLES = 5000;
const SEED = 20261122;
const LEAST = MINIMUMS.path_model.needed;

/** Everything the page of drivers shows of one scope, by the heart's own estimators. `step` is called between the parts, with the share that is done. */
export async function analyse({ rows, drawn, outOf }: DrawnAnswers, step: (share: number) => Promise<void>, resamples = RESAMPLES): Promise<DriversResult> {
  const data = driverColumns(rows);
  const model = seedPathModel(data.items);
  const nobody = tooFewItems(model);
  const first = nobody ?? estimatePaths(data.columns, model);
  const exhibitors = first.value?.exhibitors ?? first.n;
  const enough = first.value !== null && exhibitors >= LEAST;
  const solutions: Partial<Record<DriverEstimator, Solution>> = {};
  for (const [index, estimator] of ESTIMATORS.entries()) {
    solutions[estimator] = solved(enough ? gatedPaths(estimatePaths(data.columns, model, { estimator, bootstrap: resamples, seed: SEED })) : gatedPaths(first));
    await step((index + 1) / 8);
  }
  const hypotheses = enough ? answered(data, model, resamples) : [];
  await step(5 / 8);
  const comparisons: Comparison[] = [];
  const splits = enough ? splitsOf(rows) : [];
  for (const [index, split] of splits.entries()) {
    comparisons.push(compared(data, model, split, resamples));
    await step(5 / 8 + (3 / 8) * ((index + 1) / splits.length));
  }
  const { level, neededForFirm, smallestDetectable } = pathGate(model, exhibitors);
  return {
    answered: rows.length,
    exhibitors,
    drawn: drawn < outOf ? { exhibitors: drawn, outOf, seed: DRAW_SEED } : null,
    gate: { level, neededForFirm, smallestDetectable },
    resamples,
    seed: SEED,
    items: Object.fromEntries(Object.entries(data.items).map(([name, items]) => [name, items.map((item) => item.slice(item.indexOf(":") + 1))])),
    spread: enough ? spreads(data) : {},
    solutions: { ols: solutions.ols ?? NOTHING, disattenuated: solutions.disattenuated ?? NOTHING, "pls-path": solutions["pls-path"] ?? NOTHING, plsc: solutions.plsc ?? NOTHING },
    hypotheses,
    comparisons,
  };
}

const NOTHING: Solution = { reason: { code: "too_few_items" }, paths: [], total: [], rSquared: {}, used: 0, admissible: true };

function tooFewItems(model: PathModel): Measured<PathEstimates> | null {
  return model.paths.length === 0 ? { value: null, n: 0, reason: { code: "too_few_items" } } : null;
}

function solved(estimates: Measured<PathEstimates>): Solution {
  if (estimates.value === null) return { ...NOTHING, reason: estimates.reason };
  const { paths, total, rSquared, bootstrap, admissible } = estimates.value;
  const explained = SEED_CONSTRUCTS.flatMap((name) => (rSquared[name] === undefined ? [] : [[name, rSquared[name]]]));
  return { reason: null, paths: effects(paths), total: effects(total), rSquared: Object.fromEntries(explained), used: bootstrap?.used ?? 0, admissible };
}

function effects(found: PathEstimates["paths"]): Effect[] {
  return Object.entries(found).flatMap(([key, { estimate, low, high }]) => {
    const ends = endsOf(key);
    return ends ? [{ ...ends, estimate, low, high }] : [];
  });
}

function endsOf(key: string): { from: SeedConstruct; to: SeedConstruct } | null {
  const [from, to] = key.split(" -> ").map((name) => SEED_CONSTRUCTS.find((known) => known === name));
  return from && to ? { from, to } : null;
}

function answered({ columns }: DriverColumns, model: PathModel, resamples: number): DriversResult["hypotheses"] {
  const found = testHypotheses(columns, model, { bootstrap: resamples, seed: SEED });
  return HYPOTHESES.map(({ id }) => {
    const answer = found.value?.[id]?.value;
    return answer ? { id, verdict: answer.verdict, estimate: answer.effect.estimate, low: answer.effect.low, high: answer.effect.high } : { id, verdict: null, estimate: null, low: null, high: null };
  });
}

interface SplitGroups {
  readonly by: Comparison["by"];
  readonly first: string;
  readonly second: string;
  readonly groups: readonly string[];
}

/** Each segment against everybody else, the two languages, and those at their first edition against the others. */
function splitsOf(rows: readonly ExhibitorAnswers[]): SplitGroups[] {
  const one = (by: Comparison["by"], first: string, second: string, isFirst: (row: ExhibitorAnswers) => boolean): SplitGroups => ({ by, first, second, groups: rows.map((row) => (isFirst(row) ? "first" : "second")) });
  const segments = [...new Set(rows.flatMap(({ segment }) => segment ?? []))].sort();
  const all = [
    one("language", "zh", "en", ({ language }) => language === "zh"),
    one("firstTimers", "", "", ({ editions }) => editions <= 1),
    ...segments.map((segment) => one("segment", segment, "", (row) => row.segment === segment)),
  ];
  return all.filter(({ groups }) => new Set(groups).size === 2).slice(0, 12);
}

function compared({ columns }: DriverColumns, model: PathModel, { by, first, second, groups }: SplitGroups, resamples: number): Comparison {
  const sizes: [number, number] = [groups.filter((group) => group === "first").length, groups.filter((group) => group === "second").length];
  const nothing = { by, first, second, sizes, paths: [] };
  if (Math.min(...sizes) < LEAST) return { ...nothing, reason: { code: "too_few_exhibitors", needed: LEAST } };
  const found = compareGroups(columns, model, groups, ["first", "second"], { bootstrap: resamples, seed: SEED });
  if (found.value === null) return { ...nothing, reason: found.reason };
  const [a, b] = found.value.gates;
  const counted: [number, number] = [a.exhibitors, b.exhibitors];
  if (a.level === "none" || b.level === "none") return { ...nothing, sizes: counted, reason: { code: "too_few_exhibitors", needed: LEAST } };
  const paths = Object.entries(found.value.paths).flatMap(([key, { first: one, second: other, difference, verdict }]) => {
    const ends = endsOf(key);
    return ends ? [{ ...ends, first: one, second: other, difference: difference.estimate, low: difference.low, high: difference.high, verdict }] : [];
  });
  return { by, first, second, sizes: counted, reason: null, paths };
}
