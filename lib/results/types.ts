import type { ChangeWord, Quadrant } from "@/lib/relationship-quality";
import type { ServiceDimension } from "@/lib/surveys/attribute-questions";
import type { QuestionScale } from "@/lib/surveys/schema";
import type { Language, View } from "./view";

/** Why a figure is missing: nobody was asked, too few answered, or it would give a hidden group away by subtraction. */
export type Hidden = "not_asked" | "too_few" | "complementary" | "not_computable";

/** A figure with its 95 % interval and how many stand behind it, or why there is none. */
export type Figure = { readonly value: number; readonly se: number; readonly low: number; readonly high: number; readonly n: number; readonly hidden?: undefined } | { readonly value: null; readonly hidden: Hidden; readonly n: number };

/** A difference to another edition, or to all others: marked only when it holds after allowing for how many are looked at together. */
export interface Difference {
  readonly by: number;
  readonly marked: boolean;
  readonly word: ChangeWord;
}

/** The answers behind a figure, one entry an answer; or why they stay hidden. */
export type Selected<T> = { readonly values: readonly T[]; readonly n: number; readonly hidden?: undefined } | { readonly values: null; readonly n: number; readonly hidden: Hidden };

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

/** Importance against performance, with the lines that part the fields. */
export interface ServiceMap {
  readonly rows: readonly MapRow[];
  readonly crosshair: { readonly importance: number; readonly performance: number };
}

/** A figure of both languages together (language null), or of one of them. */
export interface Part {
  readonly language: Language | null;
  readonly figure: Figure;
  /** The same of the campaign or edition that is compared with. */
  readonly then: Figure | null;
  readonly difference: Difference | null;
}

/** Languages stand apart until the answers are shown to be the same in both. */
export interface Parted {
  readonly parts: readonly Part[];
  readonly languages: "one" | "together" | "apart";
  /** Anonymous answers of this view are left out, because they could be worked out. */
  readonly withheld: boolean;
}

export interface QuestionResult extends Parted {
  readonly id: string;
  readonly wording: { readonly en: string; readonly zh: string };
  readonly construct: string | null;
  readonly reverse: boolean;
  readonly scale: QuestionScale;
  readonly distributions: readonly Distribution[];
}

/** How often each answer was given; choices in the order offered. Several may be ticked, so they need not add up to n. */
export interface Distribution {
  readonly language: Language | null;
  readonly n: number;
  readonly hidden: Hidden | null;
  readonly counts: readonly { readonly value: string; readonly label: { readonly en: string; readonly zh: string } | null; readonly n: number }[];
}

export interface MeasureResult extends Parted {
  readonly key: string;
  readonly name: string;
  readonly own: boolean;
  readonly asked: readonly string[];
}

export interface IndexResult extends Parted {
  readonly key: "NPS" | "CSAT" | "ACSI";
}

export interface SegmentResult {
  readonly segment: string | null;
  readonly figures: readonly { readonly key: string; readonly name: string; readonly own: boolean; readonly figure: Figure; readonly difference: Difference | null }[];
}

export interface ServiceResult {
  readonly language: Language | null;
  readonly tolerance: readonly ToleranceRow[];
  readonly map: ServiceMap | null;
  readonly service: readonly ServiceRow[];
  readonly closeness: Closeness;
}

/** How many forms under a name show signs of careless answering, and how many are left out by the rule chosen beforehand. */
export interface FlagCounts {
  readonly forms: number;
  readonly straightLining: number;
  readonly speeding: number;
  readonly contradiction: number;
  readonly leftOut: number;
  /** Forms for which time was measured: the others cannot be too fast. */
  readonly timed: number;
  readonly leaveOutFrom: number | null;
}

export interface Compared {
  readonly title: string;
  readonly kind: "campaign" | "edition";
  readonly edition: { readonly name: string; readonly show: { readonly name: string; readonly nameZh: string | null } };
}

export interface CampaignResults {
  readonly view: View;
  readonly segments: readonly (string | null)[];
  readonly languages: readonly Language[];
  /** Anonymous answers are counted once the campaign is over; until then they wait. */
  readonly anonymous: "counted" | "waiting" | "none";
  readonly withheld: boolean;
  readonly flags: FlagCounts;
  readonly comparedWith: Compared | null;
  readonly comparisons: number;
  readonly questions: readonly QuestionResult[];
  readonly measures: readonly MeasureResult[];
  readonly indices: readonly IndexResult[];
  readonly bySegment: readonly SegmentResult[];
  readonly service: readonly ServiceResult[];
}
