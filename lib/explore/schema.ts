import { z } from "zod";

import { type SearchParams, single } from "@/lib/format/address";
import { storedStage } from "@/lib/relationships/stored";
import { type BreakDown, BREAK_DOWNS, breakDownsOf, type Chart, CHARTS, chartsOf, type MeasureId, MEASURES } from "./types";

const nameOf = (name: string): MeasureId | undefined => MEASURE_IDS.find((known) => known === name);
const isMeasureId = (name: string): name is MeasureId => Object.hasOwn(MEASURES, name);
export const MEASURE_IDS: readonly MeasureId[] = Object.keys(MEASURES).filter(isMeasureId);

const measureId = z.string().transform((name, context) => {
  const found = nameOf(name);
  if (found === undefined) context.addIssue({ code: "custom", message: "not_a_choice" });
  return found ?? "exhibitors";
});

/** The whole grammar: one measure, one break-down it knows, a chart, and the filters of the overview. Nothing else can be asked. */
export const exploreQuery = z
  .object({
    measure: measureId,
    by: z.enum(BREAK_DOWNS),
    chart: z.enum(CHARTS),
    show: z.uuid().nullable(),
    edition: z.uuid().nullable(),
    segment: z.string().max(80).nullable(),
    owner: z.uuid().nullable(),
    stage: storedStage.nullable(),
    // questions that were kept before there were selections name none
    selection: z.uuid().nullable().default(null),
  })
  .refine(({ measure, by }) => breakDownsOf(measure).includes(by), { path: ["by"], message: "not_a_choice" })
  .refine(({ chart, by }) => chartsOf(by).includes(chart), { path: ["chart"], message: "not_a_choice" });
export type ExploreQuery = z.infer<typeof exploreQuery>;

export const QUERY_NAMES = ["measure", "by", "chart", "show", "edition", "segment", "owner", "stage", "selection"] as const;

/** The question in the address; what makes no sense there falls back on what does. */
export function queryInAddress(params: SearchParams): ExploreQuery {
  const measure = nameOf(single(params, "measure") ?? "") ?? "exhibitors";
  const by: BreakDown = breakDownsOf(measure).find((known) => known === single(params, "by")) ?? (single(params, "by") === null ? "segment" : "none");
  const chart: Chart = chartsOf(by).find((known) => known === single(params, "chart")) ?? "bars";
  const id = (name: string) => z.uuid().nullable().catch(null).parse(single(params, name));
  return {
    measure,
    by,
    chart,
    show: id("show"),
    edition: id("edition"),
    segment: z.string().max(80).nullable().catch(null).parse(single(params, "segment")),
    owner: id("owner"),
    stage: storedStage.nullable().catch(null).parse(single(params, "stage")),
    selection: id("selection"),
  };
}

/** The question as the values of an address. */
export function addressOf(query: ExploreQuery): Readonly<Record<string, string>> {
  return Object.fromEntries(QUERY_NAMES.flatMap((name) => (query[name] === null ? [] : [[name, query[name]]])));
}
