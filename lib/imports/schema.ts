import { z } from "zod";

import { choice, day, id, requiredText } from "@/lib/format/input";
import { LOCALES } from "@/lib/i18n/locales";
import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";

export const IMPORT_KINDS = ["exhibitors", "answers"] as const;
export type Kind = (typeof IMPORT_KINDS)[number];

/** Larger files would have to be held in memory as a whole, twice. */
export const MAX_FILE_BYTES = 20_000_000;

/** Files and sheets that one import may hold. */
export const MOST_FILES = 12;

/** The encodings that spreadsheets of our users save in. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Which mark stands before the decimals of a column. */
export const DECIMALS = ["point", "comma"] as const;
export type Decimal = (typeof DECIMALS)[number];

/** In which order a column writes day, month and year where figures alone do not tell. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** The survey tools whose exports are known by the columns that they add to the answers. */
export const SURVEY_SYSTEMS = ["surveymonkey", "wenjuanxing", "limesurvey", "google_forms"] as const;
export type SurveySystem = (typeof SURVEY_SYSTEMS)[number];

/** The systems for exhibitors and their people whose exports are known by their columns. */
export const CRM_SYSTEMS = ["hubspot", "salesforce", "odoo"] as const;
export type CrmSystem = (typeof CRM_SYSTEMS)[number];

/** What a column of a list can say, by the record that it says it of, in the order of the page. A new target is a name here, its words in mapping/header-words.ts and its reading in planning/. */
export const FIELD_GROUPS = {
  exhibitor: ["name", "nameLocal", "externalKey", "segment", "country", "city", "website", "rowKind", "parentName", "parentKey"],
  contact: ["contactName", "contactFirstName", "contactLastName", "contactEmail", "contactPhone", "contactRole"],
  participation: ["show", "edition", "status", "hall", "stand", "area", "amount", "bookedOn"],
  interaction: ["spokenOn", "channel", "direction", "phase", "mood", "note", "loggedBy", "interactionKey"],
  invoice: ["invoiceNumber", "invoiceIssuedOn", "invoiceDueOn", "invoiceAmount", "invoiceCurrency", "invoicePaidOn"],
} as const;
export type FieldGroup = keyof typeof FIELD_GROUPS;
export const EXHIBITOR_FIELDS = [...FIELD_GROUPS.exhibitor, ...FIELD_GROUPS.contact, ...FIELD_GROUPS.participation, ...FIELD_GROUPS.interaction, ...FIELD_GROUPS.invoice] as const;
export type ExhibitorField = (typeof EXHIBITOR_FIELDS)[number];

/** What makes a name two lists' same company. */
export const NAME_RULES = ["name", "name_country", "no"] as const;
/** What a list does to a record that is there: filled cells replace, they fill what is empty, or the record stays as it is. */
export const FOUND_RULES = ["overwrite", "fill", "skip"] as const;
/** What becomes of a row about a company that is not recorded. */
export const MISSING_RULES = ["create", "leave_out"] as const;

/** How a list finds what is recorded, and what it may do there. The first that finds one decides: key, e-mail, domain, name. */
const rules = z.strictObject({
  key: z.boolean().default(true),
  email: z.boolean().default(false),
  domain: z.boolean().default(false),
  name: z.enum(NAME_RULES).default("name"),
  found: z.enum(FOUND_RULES).default("overwrite"),
  missing: z.enum(MISSING_RULES).default("create"),
});
export type MatchRules = z.infer<typeof rules>;
export const USUAL_RULES: MatchRules = rules.parse({});

const header = z.string().min(1).max(210);

/** How figures and days of the file are written. */
const writing = { decimal: z.enum(DECIMALS).default("point"), dates: z.enum(DATE_ORDERS).default("dmy") };

/** An edition by the names a person would use, so that a mapping file can be read by another organizer too. */
const editionName = z.strictObject({ show: z.string().min(1).max(200), edition: z.string().min(1).max(200) });
export type EditionName = z.infer<typeof editionName>;

export const exhibitorsMapping = z.strictObject({
  kind: z.literal("exhibitors"),
  /** The system that the file was exported from, where its columns say so. */
  system: z.enum(CRM_SYSTEMS).nullable().default(null),
  /** Field → column. */
  columns: z.partialRecord(z.enum(EXHIBITOR_FIELDS), header),
  /** The organizer's own field → column. */
  own: z.record(z.uuid(), header).default({}),
  ...writing,
  /** For rows that name no edition: all of them are about this one. */
  edition: editionName.nullable().default(null),
  rules: rules.default(USUAL_RULES),
});
export type ExhibitorsMapping = z.infer<typeof exhibitorsMapping>;

const mappedQuestion = z.strictObject({
  column: header,
  /** The question word for word, where the header is only a short name. */
  wording: z.strictObject({ en: z.string().min(1).max(500), zh: z.string().min(1).max(500) }).nullable().default(null),
  /** The ends of its scale; null for an answer in words. */
  scale: z.strictObject({ min: z.number(), max: z.number() }).refine(({ min, max }) => min < max).nullable(),
  /** Agreement is bad news: scored as min + max − x. */
  reverse: z.boolean().default(false),
  /** The scale was guessed from the answers, and nobody has looked at it yet. */
  guessed: z.boolean().default(false),
});
export type MappedQuestion = z.infer<typeof mappedQuestion>;

/** What a construct of a file may stand for: the attitudes that the product follows, then those it reports as survey results only. */
export const STANDS_FOR = [...FILTERED_CONSTRUCTS, "LOY", "VAL", "IMG", "BEN", "JUS", "CLO", "NPS", "SQR", "SQP", "SQA", "SQE", "SQT"] as const;
export type StandsFor = (typeof STANDS_FOR)[number];

/** A construct in the words of the file: which questions ask for it, and which of the product's constructs it stands for, if any. */
const mappedConstruct = z.strictObject({ name: z.string().min(1).max(120), columns: z.array(header).min(1), standsFor: z.enum(STANDS_FOR).nullable().default(null) });
export type MappedConstruct = z.infer<typeof mappedConstruct>;

const respondent = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("name"), column: header }),
  z.strictObject({ by: z.literal("key"), column: header }),
  /** Each row is an exhibitor of its own, named by this word and the row's number. */
  z.strictObject({ by: z.literal("row"), name: z.string().min(1).max(150) }),
]);

export const answersMapping = z.strictObject({
  kind: z.literal("answers"),
  title: z.string().min(1).max(200),
  /** The tool that the file was exported from, where its columns say so. */
  system: z.enum(SURVEY_SYSTEMS).nullable().default(null),
  language: z.enum(LOCALES).default("en"),
  respondent: respondent.nullable(),
  answeredOn: z.union([z.strictObject({ column: header }), z.strictObject({ day: z.iso.date() })]).nullable(),
  edition: z.union([z.strictObject({ column: header }), editionName]).nullable().default(null),
  /** The columns that know an answer again when the same export comes a second time: its id, its time, who gave it. Empty: every row is new. */
  knownBy: z.array(header).max(300).default([]),
  questions: z.array(mappedQuestion).max(300),
  constructs: z.array(mappedConstruct).max(100),
  ...writing,
});
export type AnswersMapping = z.infer<typeof answersMapping>;

/** How a file's columns are read: kept with the import, remembered for the next file with the same header, and exchanged as a file. */
export const mappingSchema = z.discriminatedUnion("kind", [exhibitorsMapping, answersMapping]);
export type Mapping = z.infer<typeof mappingSchema>;

/** The columns that a mapping reads, each by its header. */
export function usedColumns(mapping: Mapping): ReadonlySet<string> {
  if (mapping.kind === "exhibitors") return new Set([...Object.values(mapping.columns), ...Object.values(mapping.own)]);
  const { respondent, answeredOn, edition, knownBy, questions, constructs } = mapping;
  return new Set([
    ...(respondent !== null && respondent.by !== "row" ? [respondent.column] : []),
    ...(answeredOn !== null && "column" in answeredOn ? [answeredOn.column] : []),
    ...(edition !== null && "column" in edition ? [edition.column] : []),
    ...knownBy,
    ...questions.map(({ column }) => column),
    ...constructs.flatMap(({ columns }) => columns),
  ]);
}

export const importId = z.object({ id });

const ticked = z.literal("on").optional().transform((value) => value === "on");
/** Which of an import's files is meant: 0 is the first. */
export const filePlace = z.coerce.number().int().min(0).max(MOST_FILES).catch(0);

export const uploadInput = z.object({
  kind: choice(IMPORT_KINDS),
  /** Every filled sheet of a workbook, not one. */
  allSheets: ticked,
  /** Of a workbook: the sheet to be read, by name or number; empty: the first with rows. */
  sheet: z.string().trim().max(100, "too_long").default(""),
  encoding: z.union([z.enum(ENCODINGS), z.literal("")], "not_a_choice").transform((value) => (value === "" ? null : value)),
});

const writingInput = { decimal: choice(DECIMALS), dates: choice(DATE_ORDERS), editionId: z.string().default("") };

/** The columns page sends one field a column beside these, named by the column's number. */
export const exhibitorColumnsInput = z.looseObject({
  id,
  file: filePlace,
  ...writingInput,
  ruleKey: ticked,
  ruleEmail: ticked,
  ruleDomain: ticked,
  ruleName: choice(NAME_RULES),
  ruleFound: choice(FOUND_RULES),
  ruleMissing: choice(MISSING_RULES),
});

/** What a column of an answers file can be. */
export const COLUMN_USES = ["ignore", "question", "text", "name", "key", "day", "edition"] as const;
export type ColumnUse = (typeof COLUMN_USES)[number];

export const answerColumnsInput = z.looseObject({
  id,
  title: requiredText(200),
  language: choice(LOCALES),
  /** Filled: each row is an exhibitor of its own, named by this word. */
  rowName: z.string().trim().max(150, "too_long").default(""),
  day: z.union([z.literal("").transform(() => null), day]),
  ...writingInput,
});
