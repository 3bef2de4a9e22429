import type { FilterChoices } from "@/lib/portfolio/types";
import type { SelectionNow } from "./selections/now";
import type { Score, ScoreKey } from "@/lib/relationships/types";

/** What has a list. */
export const LIST_NOUNS = ["exhibitors", "contacts", "participations", "interactions", "promises", "requests", "complaints", "exchanges", "tasks", "invoices", "invitations", "responses", "campaigns", "alarms", "shows", "editions", "stands", "members"] as const;
export type ListNoun = (typeof LIST_NOUNS)[number];

/** What a column holds: it decides how the column is filtered, shown, added up and written into a file. */
export type ColumnKind = "text" | "long" | "link" | "number" | "money" | "day" | "choice" | "choices" | "yesno" | "tags" | "stage" | "score";

/** Words that come from somewhere: the words of an enumeration, or what the organizer's own records hold. */
export const CHOICE_SETS = [
  "stages", "segments", "members", "countries", "tags", "shows", "editions", "contactRoles", "reachChannels", "languages", "participationStatuses", "channels", "directions", "phases", "moods",
  "promiseOutcomes", "requestStatuses", "severities", "complaintStatuses", "resolutions", "complaintOutcomes", "exchangeKinds", "givers", "confidentialities", "taskStatuses", "invoiceStates", "invitationStates", "currencies", "pipelineSteps", "yesNo",
  "alarmReasons", "alarmFamilies", "alarmLevels", "alarmStates", "alarmOutcomes", "standKinds", "campaignStatuses", "campaignNamings", "memberRoles",
] as const;
export type ChoiceSet = (typeof CHOICE_SETS)[number] | OwnSet;
/** The choices of an own field. */
export type OwnSet = `own-${string}`;

/** What narrows a list by one column. */
export type Filter =
  | { readonly column: string; readonly how: "is"; readonly values: readonly string[] }
  | { readonly column: string; readonly how: "has"; readonly text: string }
  | { readonly column: string; readonly how: "between"; readonly from: string | null; readonly to: string | null }
  | { readonly column: string; readonly how: "empty"; readonly empty: boolean };

export interface Sort {
  readonly column: string;
  readonly direction: "asc" | "desc";
}

/** What is looked at, as the address says it. */
export interface ListState {
  readonly search: string | null;
  /** Whose standing is looked at: of one show or one edition, or as a whole. */
  readonly show: string | null;
  readonly edition: string | null;
  /** The selection that the list is narrowed to; of exhibitors alone. */
  readonly selection: string | null;
  readonly columns: readonly string[];
  readonly filters: readonly Filter[];
  readonly sorts: readonly Sort[];
  /** The column by which rows are counted and added up; "all" adds up everything together. */
  readonly group: string | null;
  readonly page: number;
}

/** A value as the database gives it. */
export type Value = string | number | boolean | readonly string[] | null;

/** One row of a list: the shown columns in their order, and what stands beside the first of them. */
export interface ListRow {
  readonly id: string;
  /** When it was last changed, for whoever edits it in place. */
  readonly version: string;
  readonly values: readonly Value[];
  readonly beside: Readonly<Record<string, Value>>;
  readonly scores: Readonly<Record<string, Score | null>>;
}

export interface ListPage {
  readonly rows: readonly ListRow[];
  readonly total: number;
}

/** What the rows of one value of a column come to. */
export interface GroupRow {
  readonly value: string | null;
  readonly shown: Value;
  readonly count: number;
  readonly sums: readonly (number | null)[];
}

/** Words for values, by the set they come from. */
export type ChoiceWords = Readonly<Partial<Record<ChoiceSet, readonly { readonly value: string; readonly label: string }[]>>>;

export const PAGE_SIZE = 50;

/** A column as a page needs it: words and what can be done, without where it comes from. */
export interface ColumnInfo {
  readonly id: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly sorts: boolean;
  readonly filters: boolean;
  readonly groups: boolean;
  /** Whether it may be empty. */
  readonly empties: boolean;
  readonly choices: ChoiceSet | null;
  /** The field that an edit in place writes. */
  readonly field: string | null;
  readonly score: ScoreKey | null;
}

/** A kept view as its list names it. */
export interface ViewName {
  readonly id: string;
  readonly name: string;
  readonly shared: boolean;
  /** Whether the member who looks may change it. */
  readonly own: boolean;
  readonly usual: boolean;
}

/** A list as a page shows it. */
export interface LoadedList {
  readonly noun: ListNoun;
  readonly path: string;
  readonly state: ListState;
  /** How the list begins for everybody. */
  readonly usual: { readonly columns: readonly string[]; readonly sorts: readonly Sort[] };
  /** The state as the address writes it. */
  readonly params: readonly (readonly [string, string])[];
  readonly all: readonly ColumnInfo[];
  readonly columns: readonly ColumnInfo[];
  readonly rows: readonly ListRow[];
  readonly total: number;
  readonly groups: { readonly sums: readonly string[]; readonly groups: readonly GroupRow[] } | null;
  /** What exhibitors are most often narrowed by; null for other lists. */
  readonly quick: FilterChoices | null;
  /** The selection that is on, as it stands today; null where none is, or where it is not there. */
  readonly selected: SelectionNow | null;
  readonly words: ChoiceWords;
  readonly views: readonly ViewName[];
  readonly view: ViewName | null;
  /** Whether rows of it can be changed here, many at a time or in place. */
  readonly changes: boolean;
  /** Whether what is looked at is no longer what the view keeps. */
  readonly changed: boolean;
}

/** What came of an edit in place. A failure comes in words: the rows are sent none of their own. */
export type CellOutcome = { readonly status: "saved"; readonly changeId: string | null } | { readonly status: "failed"; readonly text: string };
