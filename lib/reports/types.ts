import type { ChangeWord, Quadrant } from "@/lib/relationship-quality";
import type { ServiceDimension } from "@/lib/surveys/attribute-questions";
import type { Trend } from "./measures";

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

/** Why a figure is missing: nobody was asked, too few answered, or it would give a hidden group away by subtraction. */
export type Hidden = "not_asked" | "too_few" | "complementary" | "not_computable";

/** A figure with its 95 % interval and how many stand behind it, or why there is none. */
export type Figure = { readonly value: number; readonly se: number; readonly low: number; readonly high: number; readonly n: number; readonly hidden?: undefined } | { readonly value: null; readonly hidden: Hidden; readonly n: number };

/** A difference to the edition before: marked only when it holds after allowing for how many are looked at together. */
export interface Difference {
  readonly by: number;
  readonly marked: boolean;
  readonly word: ChangeWord;
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

export interface ToleranceRow {
  readonly attribute: string;
  readonly wording: { readonly en: string; readonly zh: string };
  readonly hidden: Hidden | null;
  readonly n: number;
  readonly levels: { readonly adequate: number; readonly desired: number; readonly perceived: number } | null;
  readonly adequacy: Figure | null;
  readonly superiority: Figure | null;
  readonly counts: { readonly below: number; readonly within: number; readonly above: number; readonly rejected: number } | null;
  /** Where the mean lies, or undecided when the interval of the difference crosses the zone's end. */
  readonly verdict: "below" | "within" | "above" | "undecided" | null;
}

export interface MapRow {
  readonly attribute: string;
  readonly wording: { readonly en: string; readonly zh: string };
  readonly importance: Figure;
  readonly performance: Figure;
  readonly quadrant: Quadrant | null;
  readonly undecided: boolean;
  readonly clear: boolean;
}

export interface ServiceRow {
  readonly dimension: ServiceDimension;
  readonly performance: Figure;
  readonly expectation: Figure;
  readonly gap: Figure;
}

export interface Expectations {
  readonly expected: Figure;
  /** Outcome: how far the goals were met. */
  readonly technical: Figure;
  /** Process: the five dimensions of service. */
  readonly functional: Figure;
  readonly image: Figure;
  readonly experienced: Figure | null;
  readonly gap: Figure | null;
  readonly filter: "may_forgive" | "may_magnify" | "neutral" | "unknown";
}

export interface Closeness {
  readonly gap: Figure;
  readonly readings: { readonly wants_closer: number; readonly content: number; readonly too_close: number } | null;
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
  readonly map: { readonly rows: readonly MapRow[]; readonly crosshair: { readonly importance: number; readonly performance: number } } | null;
  readonly service: readonly ServiceRow[];
  /** The same attributes as earlier editions were asked about them, the newest first; editions that were not asked are left out. */
  readonly attributesBefore: readonly { readonly edition: ReportEdition; readonly tolerance: readonly ToleranceRow[]; readonly map: readonly MapRow[] }[];
  readonly expectations: Expectations;
  readonly closeness: Closeness;
  readonly comments: Comments;
}
