import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { SEED_CONSTRUCTS } from "@/lib/relationship-quality";
import { type DriverEstimator, ESTIMATORS, type Lever, LEVERS, RECENT, SPLITS } from "./types";

const construct = z.enum(SEED_CONSTRUCTS);
const reason = z.object({ code: z.string(), needed: z.number().optional(), detail: z.string().optional() });
const effect = z.object({ from: construct, to: construct, estimate: z.number(), low: z.number().nullable(), high: z.number().nullable() });
const level = z.enum(["none", "descriptive", "firm"]);

/** One estimator's answer: its numbers, or why there are none. */
const solution = z.object({
  reason: reason.nullable(),
  paths: z.array(effect),
  total: z.array(effect),
  rSquared: z.partialRecord(construct, z.number()),
  used: z.number(),
  admissible: z.boolean(),
});

const comparison = z.object({
  by: z.enum(SPLITS),
  /** The group and its size; the second is everybody else, or the other language. */
  first: z.string(),
  second: z.string(),
  sizes: z.tuple([z.number(), z.number()]),
  reason: reason.nullable(),
  paths: z.array(z.object({ from: construct, to: construct, first: z.number(), second: z.number(), difference: z.number(), low: z.number().nullable(), high: z.number().nullable(), verdict: z.enum(["first_stronger", "second_stronger", "not_decided"]) })),
});

/** A path analysis as it is stored. Whoever reads one parses it with this: an older shape counts as never computed. */
export const driversResult = z.object({
  /** Exhibitors that answered, and of them those with every item answered, on whom the numbers rest. */
  answered: z.number(),
  exhibitors: z.number(),
  /** How many of those that answered were drawn, where they are too many to resample all; null: all were read. */
  drawn: z.object({ exhibitors: z.number(), outOf: z.number(), seed: z.number() }).nullish(),
  gate: z.object({ level, neededForFirm: z.number(), smallestDetectable: z.number().nullable() }),
  resamples: z.number(),
  seed: z.number(),
  items: z.partialRecord(construct, z.array(z.string())),
  /** Standard deviation of each composite on the 0–100 scale. */
  spread: z.partialRecord(construct, z.number()),
  solutions: z.record(z.enum(ESTIMATORS), solution),
  hypotheses: z.array(z.object({ id: z.string(), verdict: z.enum(["supported", "contradicted", "not_decided"]).nullable(), estimate: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable() })),
  comparisons: z.array(comparison),
});
export type DriversResult = z.infer<typeof driversResult>;
export type Solution = z.infer<typeof solution>;
export type Comparison = z.infer<typeof comparison>;
export type Effect = z.infer<typeof effect>;

/** Whether the whole interval lies on one side of zero. */
export function isDecided({ low, high }: { readonly low: number | null; readonly high: number | null }): boolean {
  return low !== null && high !== null && (low > 0 || high < 0);
}

/** The answers that were read, so that a night computes again only where they changed. */
export const driversParameters = z.object({ answers: z.number(), newest: z.string().nullable() });

/** Which answers, which estimator and which lever the address asks for. */
export interface DriversView {
  readonly scope: string;
  readonly estimator: DriverEstimator;
  readonly lever: Lever;
  readonly split: number;
}

export function driversView(params: SearchParams): DriversView {
  return {
    scope: z.uuid().catch(RECENT).parse(single(params, "edition")),
    estimator: z.enum(ESTIMATORS).catch("ols").parse(single(params, "estimator")),
    lever: z.enum(LEVERS).catch("SAC").parse(single(params, "lever")),
    split: z.coerce.number().int().min(0).max(20).catch(0).parse(single(params, "group") ?? "0"),
  };
}

export const recomputeInput = z.object({ edition: z.union([z.uuid(), z.literal(RECENT)]) });
