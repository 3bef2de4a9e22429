import type { Closeness, Difference, Expectations, Figure, MapRow, ServiceMap, ServiceRow, ToleranceRow } from "@/lib/results/types";
import type { Trend } from "./measures";

export type { Closeness, Difference, Expectations, Figure, Hidden, MapRow, ServiceMap, ServiceRow, ToleranceRow } from "@/lib/results/types";

/** An edition that can be reported on, in the list and in a report. */
export interface ReportEdition {
  readonly id: string;
  readonly name: string;
  readonly showId: string;
  readonly showName: string;
  readonly showNameZh: string | null;
  readonly startsOn: Date;
  readonly endsOn: Date;
  readonly responses: number;
  readonly exhibitors: number;
}

export interface TrendRow {
  readonly key: Trend;
  /** In the order of the report's editions, oldest first; on the questions that all of them asked. */
  readonly editions: readonly Figure[];
  readonly asked: readonly string[];
  /** All questions of the reported edition, where they are more than the shared ones. */
  readonly whole: { readonly figure: Figure; readonly asked: number } | null;
  readonly difference: Difference | null;
}

export interface IndexRow {
  readonly editions: readonly Figure[];
  readonly difference: Difference | null;
}

export interface SegmentRow {
  readonly segment: string | null;
  readonly figures: Readonly<Record<Trend | "NPS", Figure>>;
}

export interface Comment {
  readonly responseId: string;
  readonly text: string;
  readonly language: string;
  readonly answeredOn: Date;
  readonly segment: string | null;
  /** Null for an answer without a name. */
  readonly exhibitor: { readonly id: string; readonly name: string } | null;
}

export interface Comments {
  readonly total: number;
  readonly shown: readonly Comment[];
  /** Comments without a name that are withheld because too few were given. */
  readonly withheld: number;
}

export interface EditionReport {
  readonly edition: ReportEdition;
  /** Oldest first; the last is the reported one. */
  readonly editions: readonly ReportEdition[];
  readonly previous: ReportEdition | null;
  readonly segment: string | null;
  readonly segments: readonly (string | null)[];
  readonly answeredFrom: Date | null;
  readonly answeredTo: Date | null;
  readonly trends: readonly TrendRow[];
  readonly nps: IndexRow;
  readonly csat: IndexRow;
  readonly acsi: IndexRow;
  /** How many differences were looked at together. */
  readonly comparisons: number;
  readonly bySegment: readonly SegmentRow[];
  readonly tolerance: readonly ToleranceRow[];
  readonly map: ServiceMap | null;
  readonly service: readonly ServiceRow[];
  /** The same attributes as earlier editions were asked about them, the newest first; editions that were not asked are left out. */
  readonly attributesBefore: readonly { readonly edition: ReportEdition; readonly tolerance: readonly ToleranceRow[]; readonly map: readonly MapRow[] }[];
  readonly expectations: Expectations;
  readonly closeness: Closeness;
  readonly comments: Comments;
  /** Campaigns about this edition that take answers without a name: those are counted in their own results alone. */
  readonly anonymousCampaigns: readonly { readonly id: string; readonly title: string }[];
}
