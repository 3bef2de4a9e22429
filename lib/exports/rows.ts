import { isoDay } from "@/lib/format/days";
import type { FileChoice } from "./schema";
import { type CellValue, type Filled, type FileWords, type Given, LONG_COLUMNS, META_COLUMNS, type MetaColumn } from "./types";
import { isNotApplicable, type Variable } from "./variables";

type How = Pick<FileChoice, "writing" | "layout">;

/** The first row of a table: words where answers are words, ids where they are codes. */
export function headerRow(variables: readonly Variable[], { writing, layout }: How, words: FileWords): string[] {
  const plain = writing === "codes";
  const rest = layout === "long" ? LONG_COLUMNS.map((column) => (plain ? column : words.long[column])) : variables.map(({ name, label }) => (plain ? name : label));
  return [...META_COLUMNS.map((column) => (plain ? column : words.columns[column])), ...rest];
}

/** A form as rows: one, or one for each answer. */
export function rowsOf(filled: Filled, variables: readonly Variable[], { writing, layout }: How, words: FileWords): CellValue[][] {
  const meta = META_COLUMNS.map((column) => metaCell(column, filled, writing, words));
  const cell = (variable: Variable) => answerCell(variable, filled.answers.get(variable.item), writing, words);
  if (layout === "wide") return [[...meta, ...variables.map(cell)]];
  return variables.flatMap((variable) => {
    const value = cell(variable);
    return value === null ? [] : [[...meta, writing === "codes" ? variable.name : variable.label, value]];
  });
}

function answerCell(variable: Variable, given: Given | undefined, writing: FileChoice["writing"], words: FileWords): CellValue {
  if (given === undefined) return null;
  if (isNotApplicable(given)) return variable.notApplicable === null ? null : writing === "codes" ? variable.notApplicable : words.notApplicable;
  const value = variable.read(given);
  if (typeof value !== "number" || variable.measure !== "nominal") return value;
  const meant = variable.values.find(({ code }) => code === value);
  if (!meant) return value;
  if (writing === "labels") return meant.label;
  return meant.id === String(value) ? value : meant.id;
}

function metaCell(column: MetaColumn, { id, named }: Filled, writing: FileChoice["writing"], words: FileWords): CellValue {
  if (column === "respondent") return id;
  if (named === null) return null;
  const said = (names: Readonly<Record<string, string>>, code: string) => (writing === "codes" ? code : (names[code] ?? code));
  switch (column) {
    case "exhibitor": return named.exhibitor;
    case "contact": return named.contact;
    case "segment": return named.segment;
    case "language": return said(words.languages, named.language);
    case "answered_on": return isoDay(named.answeredOn);
    case "seconds": return named.seconds;
    case "device": return named.device === null ? null : said(words.devices, named.device);
    case "flags": return named.flags.map((flag) => said(words.flags, flag)).join("; ") || null;
    case "counted": return writing === "codes" ? Number(named.counted) : named.counted ? words.yes : words.no;
  }
}
