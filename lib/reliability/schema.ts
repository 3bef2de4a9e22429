import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";

const reason = z.enum(["too_few_answers", "too_few_respondents", "too_few_exhibitors", "too_few_items", "no_variance", "singular", "improper_solution", "not_converged", "no_evidence", "one_outcome_only"]);
/** A number with the reason where there is none. */
const shown = z.object({ value: z.number().nullable(), low: z.number().nullable(), high: z.number().nullable(), reason: reason.nullable() });

const item = z.object({ id: z.string(), wording: z.object({ en: z.string(), zh: z.string() }), reverse: z.boolean(), itemRest: shown, alphaIfDeleted: shown, loading: z.number().nullable() });

const scale = z.object({
  /** A construct of the product, or the name of an imported form's own. */
  key: z.string(),
  own: z.boolean(),
  items: z.array(item),
  n: z.number(),
  leftOut: z.number(),
  band: z.enum(["none", "indicative", "firm"]),
  alpha: shown,
  spearmanBrown: shown,
  omega: shown,
  compositeReliability: shown,
  ave: shown,
  /** Points of 0–100: the standard error of one respondent's score. */
  sem: shown,
  /** Questions with a negative residual variance: omega and what follows from it are then withheld. */
  heywood: z.array(z.string()),
  /** Resamples without a solution, of how many. */
  failed: z.number(),
});

const pair = z.object({ first: z.string(), second: z.string(), n: z.number(), ratio: shown, tooClose: z.boolean().nullable() });

const flags = z.object({
  responses: z.number(),
  straightLining: z.number(),
  contradiction: z.number(),
  speeding: z.number(),
  /** Of how many each could be judged at all. */
  judged: z.object({ straightLining: z.number(), contradiction: z.number(), speeding: z.number() }),
});

/** What one form version in one language measures, and how consistently: as it is kept. Whoever reads one parses it with this. */
export const reliabilityResult = z.object({
  formTitle: z.string(),
  formKey: z.string().nullable(),
  version: z.number(),
  versionId: z.uuid(),
  language: z.enum(["en", "zh"]),
  responses: z.number(),
  exhibitors: z.number(),
  resamples: z.number(),
  scales: z.array(scale),
  pairs: z.array(pair),
  flags,
});
export type ReliabilityResult = z.infer<typeof reliabilityResult>;
export type Scale = z.infer<typeof scale>;
export type Shown = z.infer<typeof shown>;

export const SIMPSON_PAIRS = ["area_satisfaction", "first_satisfaction", "satisfaction_rebooked", "satisfaction_recommend"] as const;
export type SimpsonPair = (typeof SIMPSON_PAIRS)[number];

export const simpsonResult = z.object({
  editionId: z.uuid(),
  pairs: z.array(
    z.object({
      pair: z.enum(SIMPSON_PAIRS),
      n: z.number(),
      pooled: z.number().nullable(),
      within: z.number().nullable(),
      verdict: z.enum(["reversed", "mixed", "consistent", "none"]),
      segments: z.array(z.object({ segment: z.string().nullable(), n: z.number(), correlation: z.number().nullable() })),
    }),
  ),
});
export type SimpsonResult = z.infer<typeof simpsonResult>;

/** The answers that were read, so that a night computes again only where they changed. */
export const answersRead = z.object({ answers: z.number(), newest: z.string().nullable() });

export const STRATA = ["segment", "size", "first"] as const;
export type Stratification = (typeof STRATA)[number];

/** Which form version, which edition and which strata the address asks for. */
export interface ReliabilityView {
  readonly version: string | null;
  readonly edition: string | null;
  readonly by: Stratification;
}

export function reliabilityView(params: SearchParams): ReliabilityView {
  const id = (name: string) => z.uuid().nullable().catch(null).parse(single(params, name));
  return { version: id("form"), edition: id("edition"), by: z.enum(STRATA).catch("segment").parse(single(params, "by")) };
}

export const recomputeInput = z.object({});
