import { z } from "zod";

import type { Kind, Mapping } from "./schema";

/** Why a row cannot be brought in, as a closed list; the sentences are in messages/<language>/imports.json. */
export const PROBLEM_CODES = [
  "required",
  "too_long",
  "not_a_number",
  "too_small",
  "too_large",
  "not_a_date",
  "date_in_future",
  "not_an_email",
  "not_an_address",
  "unknown_country",
  "unknown_status",
  "unknown_edition",
  "unknown_exhibitor",
  "ambiguous_exhibitor",
  "repeats",
  "ragged",
  "off_scale",
  "unclear_word",
  "unknown_choice",
  "unknown_member",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What somebody should know before importing, about the file as a whole. */
export const NOTICE_CODES = ["ambiguous_dates", "dates_by_point", "ambiguous_decimals", "missing_column", "no_name", "no_respondent", "no_day", "no_questions", "no_show", "scale_guessed", "double_construct"] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];
/** With one of these, nothing can be imported until the columns are mended. */
export const BLOCKING: ReadonlySet<NoticeCode> = new Set<NoticeCode>(["missing_column", "no_name", "no_respondent", "no_day", "no_questions", "double_construct"]);

const problem = z.object({ row: z.int(), column: z.string().nullable(), code: z.enum(PROBLEM_CODES), value: z.string(), other: z.int().nullable() });
export type Problem = z.infer<typeof problem>;

const changedField = z.object({ row: z.int(), name: z.string(), field: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export type ChangedField = z.infer<typeof changedField>;

/** `others`: how many more columns it is true of. */
const notice = z.object({ code: z.enum(NOTICE_CODES), column: z.string().nullable(), others: z.int().optional() });
export type Notice = z.infer<typeof notice>;

const counts = z.object({ exhibitors: z.int(), contacts: z.int(), participations: z.int(), responses: z.int(), evidence: z.int() });
export type Counts = z.infer<typeof counts>;
export const NO_COUNTS: Counts = { exhibitors: 0, contacts: 0, participations: 0, responses: 0, evidence: 0 };

/** What the undo could and could not take back. */
const undone = z.object({ removed: counts, restored: z.int(), archived: z.int(), kept: z.int(), keptNames: z.array(z.string()), changedSince: z.int() });
export type Undone = z.infer<typeof undone>;

/** What a file would do, or did. Lists are cut; the counts are whole. */
export const summarySchema = z.object({
  rows: z.int(),
  ready: z.int(),
  leftOut: z.int(),
  created: counts,
  updated: counts,
  unchanged: z.int(),
  problems: z.array(problem),
  problemCounts: z.partialRecord(z.enum(PROBLEM_CODES), z.int()),
  changes: z.array(changedField),
  notices: z.array(notice),
  undone: undone.nullable().default(null),
});
export type Summary = z.infer<typeof summarySchema>;

export const IMPORT_STATES = ["previewed", "running", "imported", "undoing", "undone"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

export interface ImportListItem {
  readonly id: string;
  readonly kind: Kind;
  readonly state: ImportState;
  readonly fileName: string;
  readonly rowCount: number;
  readonly createdRows: number;
  readonly memberName: string;
  readonly createdAt: Date;
}

export interface ImportDetail extends ImportListItem {
  readonly encoding: string;
  readonly delimiter: string;
  /** Which sheet of a workbook was read, and which others had rows. */
  readonly sheet: string | null;
  readonly otherSheets: readonly string[];
  readonly mapping: Mapping;
  readonly summary: Summary | null;
  readonly doneRows: number;
  readonly failure: string | null;
  readonly importedAt: Date | null;
  readonly undoneAt: Date | null;
}

/** What the answers of an import say about one construct of the file. Null: too few answers to be shown, or nothing to say. */
export interface ConstructResult {
  readonly name: string;
  /** The product's construct that it stands for. */
  readonly standsFor: string | null;
  readonly questions: number;
  readonly respondents: number;
  /** Respondents with a score: they answered enough of the questions. */
  readonly n: number;
  readonly missing: number;
  /** Percent of the way from the worst to the best answer. */
  readonly mean: number | null;
  /** 95 % interval of the mean. */
  readonly meanLow: number | null;
  readonly meanHigh: number | null;
  /** The mean on the file's own scale, where all questions share one. */
  readonly rawMean: number | null;
  readonly scale: { readonly min: number; readonly max: number } | null;
  /** Null for a single question. */
  readonly reliability: {
    /** Respondents who answered every question. */
    readonly n: number;
    readonly band: "none" | "indicative" | "firm";
    readonly alpha: number | null;
    readonly low: number | null;
    readonly high: number | null;
    readonly spearmanBrown: number | null;
  } | null;
  readonly items: readonly ItemResult[];
}

export interface ItemResult {
  readonly id: string;
  readonly wording: { readonly en: string; readonly zh: string };
  readonly reverse: boolean;
  readonly scale: { readonly min: number; readonly max: number };
  readonly n: number;
  readonly missing: number;
  /** On the file's scale, as answered. */
  readonly mean: number | null;
  readonly itemRest: number | null;
  readonly alphaIfDeleted: number | null;
}

/** The first rows as read, for the preview and the columns page. */
export interface FileHead {
  readonly headers: readonly string[];
  readonly rows: readonly { readonly number: number; readonly cells: readonly string[] }[];
}

export interface EditionChoice {
  readonly id: string;
  readonly show: string;
  readonly showZh: string | null;
  readonly edition: string;
}
