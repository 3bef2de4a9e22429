import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";

const reason = z.object({
  code: z.enum(["too_few_answers", "too_few_respondents", "too_few_exhibitors", "too_few_items", "no_variance", "singular", "improper_solution", "not_converged", "no_evidence", "one_outcome_only"]),
  needed: z.number().optional(),
  detail: z.string().optional(),
});

/** A measured figure as JSON keeps it: a value with its n, or why there is none. */
function figure<S extends z.ZodType>(value: S) {
  return z.union([z.object({ value: z.null(), n: z.number(), reason }), z.object({ value, n: z.number() })]);
}

const auc = figure(z.object({ auc: z.number(), se: z.number(), low: z.number(), high: z.number() }));
const brier = figure(z.object({ brier: z.number(), base: z.number(), skill: z.number().nullable() }));
const bin = z.object({ from: z.number(), to: z.number(), count: z.number(), predicted: z.number().nullable(), observed: z.number().nullable() });
const performance = z.object({
  auc,
  brier,
  logLoss: figure(z.number()),
  calibration: figure(z.object({ slope: figure(z.number()), intercept: figure(z.number()), bias: z.number(), bins: z.array(bin).readonly() })),
});
const estimate = z.object({ estimate: z.number(), low: z.number().nullable(), high: z.number().nullable() });
const comparison = z.object({ brierGain: estimate, logLossGain: estimate, auc: figure(z.object({ difference: z.number(), low: z.number(), high: z.number() })) });

function byBaseline<S extends z.ZodType>(value: S) {
  return z.object({ base_rate: value, booked_last_year: value, recency_frequency: value });
}

const byEdition = z.object({
  edition: z.string(), freezeDay: z.number(), trainedOn: z.number(), predicted: z.number(), rebooked: z.number(),
  model: z.object({ auc, brier }), bookedLastYear: z.object({ auc, brier }),
});

const found = z.object({
  verdict: z.enum(["better", "no_better"]),
  exhibitors: z.number(),
  editions: z.array(byEdition).readonly(),
  skippedEditions: z.array(z.string()).readonly(),
  model: performance,
  baselines: byBaseline(performance),
  comparisons: byBaseline(comparison),
});

const alarmWorth = z.object({
  raised: z.number(),
  leavers: z.number(),
  lead: z.object({ median: z.number(), low: z.number(), high: z.number() }).nullable(),
  decided: z.number(),
  needless: z.object({ k: z.number(), share: z.number(), low: z.number(), high: z.number() }).nullable(),
});

/** A backtest as `analyses` keeps it. */
export const storedBacktest = z.object({
  outcome: figure(found),
  /** Exhibitors drawn of those that ever had a stand. */
  drawn: z.number(),
  outOf: z.number(),
  /** Stands that were certain before their freeze day, by edition. */
  knownBefore: z.record(z.string(), z.number()),
  /** Pieces of the log that were used, and how many of them were written down on or after the freeze day. */
  pieces: z.number(),
  inHindsight: z.number(),
  /** Those kept before alarms were looked at have none. */
  alarms: alarmWorth.nullish(),
});

export type AlarmWorth = z.infer<typeof alarmWorth>;
export type StoredBacktest = z.infer<typeof storedBacktest>;
export type FoundBacktest = z.infer<typeof found>;
export type PredictionPerformance = z.infer<typeof performance>;

/** Which of the backtest's predictions are looked at. Null: all. */
export interface PartFilters {
  readonly show: string | null;
  readonly edition: string | null;
  readonly segment: string | null;
}

/** The filters in the address; an id that is not this organizer's finds no prediction. */
export function partFilters(params: SearchParams): PartFilters {
  const id = (name: string) => z.uuid().nullable().catch(null).parse(single(params, name));
  return { show: id("show"), edition: id("edition"), segment: z.string().min(1).max(80).nullable().catch(null).parse(single(params, "segment")) };
}

export function isPart({ show, edition, segment }: PartFilters): boolean {
  return show !== null || edition !== null || segment !== null;
}
