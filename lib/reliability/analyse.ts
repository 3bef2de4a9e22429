import { gatedReliability, htmt, type Measured, omegaInterval, reliability, reliabilityBand } from "@/lib/relationship-quality";
import type { FormDefinition } from "@/lib/surveys/schema";
import { carelessFlags, type FilledForm } from "./careless";
import type { ReliabilityResult, Scale, Shown } from "./schema";
import { type AskedScale, distinctScales, scalesOf, turned } from "./scales";

/** Fixed, so that the same answers give the same intervals. */
const SEED = 20261122;
export const RESAMPLES = 200;
/** Omega is tried on a few resamples first: where one has no proper solution its interval would say little. */
const TRIAL = 4;

type Columns = Readonly<Record<string, readonly (number | null)[]>>;
type Found = Pick<ReliabilityResult, "responses" | "exhibitors" | "resamples" | "scales" | "pairs" | "flags">;

/** How consistently a form version measures in one language: every scale, every pair of scales, and how carefully it was filled in. */
export async function analyse(definition: FormDefinition, filled: readonly FilledForm[], step: (share: number) => Promise<void>): Promise<Found> {
  const scales = scalesOf(definition);
  const columns: Record<string, (number | null)[]> = {};
  for (const question of new Map(scales.flatMap((scale) => scale.questions).map((question) => [question.id, question])).values()) {
    columns[question.id] = filled.map(({ answers }) => turned(question, answers[question.id] ?? null));
  }
  const cluster = filled.map(({ exhibitorId }) => exhibitorId);
  const distinct = distinctScales(scales);
  const pairs = distinct.flatMap((first, place) => distinct.slice(place + 1).map((second) => ({ first, second })));
  const found: { scales: Scale[]; pairs: ReliabilityResult["pairs"] } = { scales: [], pairs: [] };
  const total = scales.length + pairs.length;
  for (const scale of scales) {
    found.scales.push(scaleOf(scale, columns, cluster));
    await step(found.scales.length / total);
  }
  for (const { first, second } of pairs) {
    found.pairs.push(pairOf(first, second, columns, cluster));
    if (found.pairs.length % 20 === 0) await step((scales.length + found.pairs.length) / total);
  }
  return { responses: filled.length, exhibitors: new Set(cluster).size, resamples: RESAMPLES, ...found, flags: carelessFlags(definition, filled) };
}

function scaleOf({ key, own, questions }: AskedScale, columns: Columns, cluster: readonly string[]): Scale {
  const ids = questions.map(({ id }) => id);
  const whole = reliability(columns, ids);
  const { solution } = whole.factor;
  const loadings = whole.band === "none" || solution.value === null ? null : solution.value.standardizedLoadings;
  // below the smallest number nothing is shown, so nothing is computed
  const trial = whole.band === "none" ? null : omegaInterval(columns, ids, { bootstrap: TRIAL, seed: SEED, cluster }).value;
  const steady = trial !== null && trial.failed === 0;
  const drawn = steady ? omegaInterval(columns, ids, { bootstrap: RESAMPLES, seed: SEED, cluster }).value : null;
  return {
    key,
    own,
    items: questions.map(({ id, wording, reverse }) => ({
      id, wording, reverse,
      itemRest: plain(whole.itemRest[id]),
      alphaIfDeleted: plain(whole.alphaIfDeleted[id]),
      loading: loadings?.[id] ?? null,
    })),
    n: whole.n,
    leftOut: whole.rowsLeftOut,
    band: whole.band,
    alpha: { ...plain(whole.alpha), ...ends(gatedReliability(whole.alphaInterval).value) },
    spearmanBrown: plain(whole.spearmanBrown),
    omega: { ...plain(whole.factor.omega), ...ends(drawn) },
    compositeReliability: plain(whole.factor.compositeReliability),
    ave: plain(whole.factor.ave),
    sem: plain(whole.sem),
    heywood: whole.band === "none" || solution.value === null ? [] : [...solution.value.heywood],
    failed: drawn?.failed ?? trial?.failed ?? 0,
    steady,
  };
}

function pairOf(first: AskedScale, second: AskedScale, columns: Columns, cluster: readonly string[]): ReliabilityResult["pairs"][number] {
  const blocks = { first: first.questions.map(({ id }) => id), second: second.questions.map(({ id }) => id) };
  const shared = blocks.first.some((id) => blocks.second.includes(id));
  const complete = cluster.filter((_, row) => [...blocks.first, ...blocks.second].every((id) => columns[id]?.[row] != null)).length;
  const names = { first: first.key, second: second.key, n: complete };
  // two scales that share a question are not two; too few answers show nothing
  if (shared || reliabilityBand(complete) === "none") return { ...names, ratio: none(shared ? "no_evidence" : "too_few_answers"), tooClose: null };
  const pair = htmt(columns, blocks, { bootstrap: RESAMPLES, seed: SEED, cluster }).first?.second;
  if (!pair || pair.absolute.value === null) return { ...names, ratio: none(pair?.absolute.reason?.code ?? "no_variance"), tooClose: null };
  return { ...names, ratio: { value: pair.absolute.value.estimate, ...ends(pair.absolute.value), reason: null }, tooClose: pair.tooClose };
}

function plain(number: Measured<number> | undefined): Shown {
  if (!number) return none("no_evidence");
  const gated = gatedReliability(number);
  return gated.value === null ? none(gated.reason.code) : { value: gated.value, low: null, high: null, reason: null };
}

function none(reason: Shown["reason"]): Shown {
  return { value: null, low: null, high: null, reason };
}

function ends(interval: { readonly low: number | null; readonly high: number | null } | null): { low: number | null; high: number | null } {
  return { low: interval?.low ?? null, high: interval?.high ?? null };
}
