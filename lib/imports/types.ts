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
  "unknown_channel",
  "unknown_direction",
  "unknown_phase",
  "unknown_mood",
  "unknown_choice",
  "unknown_member",
  "not_recorded",
  "person_without_company",
  "no_invoice_number",
  "no_due_day",
  "no_invoice_edition",
  "no_participation",
  "date_order",
  "not_a_currency",
  "repeats_invoice",
  "invoice_of_other",
] as const;
export type ProblemCode = (typeof PROBLEM_CODES)[number];

/** What somebody should know before importing, about the file as a whole. */
export const NOTICE_CODES = ["ambiguous_dates", "dates_by_point", "ambiguous_decimals", "missing_column", "no_name", "no_respondent", "no_day", "no_questions", "no_show", "scale_guessed", "double_construct", "no_edition"] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];
/** With one of these, nothing can be imported until the columns are mended. */
export const BLOCKING: ReadonlySet<NoticeCode> = new Set<NoticeCode>(["missing_column", "no_name", "no_respondent", "no_day", "no_questions", "double_construct"]);

/** Which of the import's files a row is in; 0, and left out by imports of one file, is the first. */
const file = z.int().default(0);

export const problemSchema = z.object({ file, row: z.int(), column: z.string().nullable(), code: z.enum(PROBLEM_CODES), value: z.string(), other: z.int().nullable() });
export type Problem = z.infer<typeof problemSchema>;

const changedField = z.object({ file, row: z.int(), name: z.string(), field: z.string(), before: z.string().nullable(), after: z.string().nullable() });
export type ChangedField = z.infer<typeof changedField>;

/** A record that a row makes: the first of each are listed. */
const createdRecord = z.object({ file, row: z.int(), record: z.enum(["exhibitor", "contact", "participation", "interaction", "invoice"]), name: z.string(), of: z.string().nullable() });
export type CreatedRecord = z.infer<typeof createdRecord>;

/** By what exhibitors that are recorded were found, and how many were not. */
const matched = z.object({ key: z.int(), email: z.int(), domain: z.int(), name: z.int(), invoice: z.int().default(0), none: z.int() });
export type Matched = z.infer<typeof matched>;
export const FOUND_BY = ["key", "email", "domain", "name", "invoice", "none"] as const satisfies readonly (keyof Matched)[];
export const NO_MATCHES: Matched = { key: 0, email: 0, domain: 0, name: 0, invoice: 0, none: 0 };

/** `others`: how many more columns it is true of. */
const notice = z.object({ file, code: z.enum(NOTICE_CODES), column: z.string().nullable(), others: z.int().optional() });
export type Notice = z.infer<typeof notice>;

const counts = z.object({ exhibitors: z.int(), contacts: z.int(), participations: z.int(), interactions: z.int().default(0), invoices: z.int().default(0), responses: z.int(), evidence: z.int() });
export type Counts = z.infer<typeof counts>;
export const NO_COUNTS: Counts = { exhibitors: 0, contacts: 0, participations: 0, interactions: 0, invoices: 0, responses: 0, evidence: 0 };
export const COUNTED = ["exhibitors", "contacts", "participations", "interactions", "invoices", "responses", "evidence"] as const satisfies readonly (keyof Counts)[];

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
  problems: z.array(problemSchema),
  problemCounts: z.partialRecord(z.enum(PROBLEM_CODES), z.int()),
  creates: z.array(createdRecord).default([]),
  changes: z.array(changedField),
  matched: matched.default(NO_MATCHES),
  notices: z.array(notice),
  undone: undone.nullable().default(null),
});
export type Summary = z.infer<typeof summarySchema>;

/** The rows that a done import left out: cells as they were, with what is wrong with each, file by file. */
export const leftOutSchema = z.array(z.object({ name: z.string(), headers: z.array(z.string()), rows: z.array(z.object({ number: z.int(), cells: z.array(z.string()), problems: z.array(problemSchema) })) }));
export type LeftOut = z.infer<typeof leftOutSchema>;

/** partly: its first parts are written, and nobody is at work over the rest. */
export const IMPORT_STATES = ["previewed", "running", "partly", "imported", "undoing", "undone"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** As long an import can be undone; after that too much stands on it. */
export const UNDO_DAYS = 30;

export function undoUntil(begunAt: Date): Date {
  return new Date(begunAt.getTime() + UNDO_DAYS * 86_400_000);
}

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

/** A file or sheet of an import; the first stands in the import itself. */
export interface ImportFileInfo {
  readonly name: string;
  readonly sheet: string | null;
  readonly rowCount: number;
  readonly mapping: Mapping;
}

export interface ImportDetail extends ImportListItem {
  /** All of its files, the first included. */
  readonly files: readonly ImportFileInfo[];
  /** The last try ended without an end: the server was stopped, or the database. A worker goes on with it, unless it has tried too often. */
  readonly brokenOff: boolean;
  readonly goesOnByItself: boolean;
  /** What was begun last is the undo. */
  readonly undoing: boolean;
  /** Rows that are written or left out; the file's, once it is imported. */
  readonly settledRows: number;
  /** The last day on which it can be undone; null before anything is written. */
  readonly undoUntil: Date | null;
  readonly mayUndo: boolean;
  readonly stopAsked: boolean;
  /** Whether the rows that it left out can still be taken away as a file. */
  readonly leftOutKept: boolean;
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
