import { z } from "zod";

import { day, id, requiredText } from "@/lib/format/input";
import { LOCALES } from "@/lib/i18n/locales";

export const IMPORT_KINDS = ["exhibitors", "answers"] as const;
export type Kind = (typeof IMPORT_KINDS)[number];

/** The encodings that spreadsheets of our users save in. */
export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "gb18030", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** Which mark stands before the decimals of a column. */
export const DECIMALS = ["point", "comma"] as const;
export type Decimal = (typeof DECIMALS)[number];

/** In which order a column writes day, month and year where figures alone do not tell. */
export const DATE_ORDERS = ["dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What a column of an exhibitor list can say, in the order of the page. */
export const EXHIBITOR_FIELDS = [
  "name",
  "nameLocal",
  "externalKey",
  "segment",
  "country",
  "city",
  "website",
  "contactName",
  "contactEmail",
  "contactPhone",
  "contactRole",
  "show",
  "edition",
  "status",
  "hall",
  "stand",
  "area",
  "amount",
  "bookedOn",
] as const;
export type ExhibitorField = (typeof EXHIBITOR_FIELDS)[number];

const header = z.string().min(1).max(210);

/** How figures and days of the file are written. */
const writing = { decimal: z.enum(DECIMALS).default("point"), dates: z.enum(DATE_ORDERS).default("dmy") };

/** An edition by the names a person would use, so that a mapping file can be read by another organizer too. */
const editionName = z.strictObject({ show: z.string().min(1).max(200), edition: z.string().min(1).max(200) });
export type EditionName = z.infer<typeof editionName>;

export const exhibitorsMapping = z.strictObject({
  kind: z.literal("exhibitors"),
  /** Field → column. */
  columns: z.partialRecord(z.enum(EXHIBITOR_FIELDS), header),
  ...writing,
  /** For rows that name no edition: all of them are about this one. */
  edition: editionName.nullable().default(null),
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
});
export type MappedQuestion = z.infer<typeof mappedQuestion>;

/** A construct in the words of the file: which questions ask for it, and which of the product's constructs it stands for, if any. */
const mappedConstruct = z.strictObject({ name: z.string().min(1).max(120), columns: z.array(header).min(1), standsFor: z.string().max(20).nullable().default(null) });
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
  language: z.enum(LOCALES).default("en"),
  respondent: respondent.nullable(),
  answeredOn: z.union([z.strictObject({ column: header }), z.strictObject({ day: z.iso.date() })]).nullable(),
  edition: z.union([z.strictObject({ column: header }), editionName]).nullable().default(null),
  questions: z.array(mappedQuestion).max(300),
  constructs: z.array(mappedConstruct).max(100),
  ...writing,
});
export type AnswersMapping = z.infer<typeof answersMapping>;

/** How a file's columns are read: kept with the import, remembered for the next file with the same header, and exchanged as a file. */
export const mappingSchema = z.discriminatedUnion("kind", [exhibitorsMapping, answersMapping]);
export type Mapping = z.infer<typeof mappingSchema>;

export const importId = z.object({ id });

/** The page that edits an exhibitor list's columns sends one field a column, by the column's number. */
export const exhibitorColumnsInput = z.looseObject({ id, decimal: z.enum(DECIMALS, "not_a_choice"), dates: z.enum(DATE_ORDERS, "not_a_choice"), editionId: z.string().optional() });

export const answerColumnsInput = z.looseObject({
  id,
  title: requiredText(200),
  language: z.enum(LOCALES, "not_a_choice"),
  respondentName: z.string().trim().max(150, "too_long").optional(),
  dates: z.enum(DATE_ORDERS, "not_a_choice"),
  decimal: z.enum(DECIMALS, "not_a_choice"),
  day: z.union([z.literal("").transform(() => null), day]).optional(),
  editionId: z.string().optional(),
});
