import { parse } from "csv-parse/sync";

import { AppError } from "@/lib/errors";
import type { FileRow } from "./file-row";
import { withoutFooter } from "./footer";
import { withoutReasons } from "./reasons";
import { joinedHeaders } from "./two-headers";

export type { FileRow } from "./file-row";

export const MAX_ROWS = 100_000;
const MAX_COLUMNS = 300;

export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export function delimiterOf(kept: string): Delimiter | undefined {
  return DELIMITERS.find((one) => one === kept);
}

export interface Table {
  readonly headers: readonly string[];
  readonly delimiter: Delimiter;
  readonly rows: readonly FileRow[];
}

/** The header and the rows of a text, whose delimiter is known or seen. Cells are text and stay text: `=1+1` is three characters and an equals sign. */
export function readTable(text: string, known?: Delimiter): Table {
  const { delimiter, from } = opening(text, known);
  const { first, rest: all } = withoutSecondHeader(filledRows(text.slice(from), delimiter, 2 * MAX_ROWS, from > 0 ? 2 : 1));
  if (first === undefined || first.cells.length > MAX_COLUMNS) throw new AppError("not_a_csv");
  const rest = withoutFooter(all);
  if (rest.length === 0) throw new AppError("not_a_csv");
  if (rest.length > MAX_ROWS) throw new AppError("too_many_rows");
  return { delimiter, ...withoutReasons(uniqueHeaders(first.cells), rest) };
}

/** The first rows alone, for showing them: a text of 20 MB is not read to its end for that. */
export function readHead(text: string, rows: number, known?: Delimiter): Table {
  const { delimiter, from } = opening(text, known);
  const { first, rest } = withoutSecondHeader(filledRows(text.slice(from), delimiter, 2 * rows + 2, from > 0 ? 2 : 1));
  return { delimiter, ...withoutReasons(uniqueHeaders(first?.cells ?? []), withoutFooter(rest)) };
}

/** SurveyMonkey writes the question above and its rows or options below; joined they are one header. */
function withoutSecondHeader([first, second, ...rest]: readonly FileRow[]): { first: FileRow | undefined; rest: FileRow[] } {
  const joined = first && second ? joinedHeaders(first.cells, second.cells) : null;
  if (first === undefined || joined === null) return { first, rest: second ? [second, ...rest] : [] };
  return { first: { ...first, cells: joined }, rest };
}

/** Empty lines are no rows, but count where a spreadsheet counts them. */
function filledRows(text: string, delimiter: Delimiter, most: number, firstNumber: number): FileRow[] {
  return parseRecords(text, delimiter, most)
    .map((cells, i) => ({ number: i + firstNumber, cells }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ""));
}

/** Excel writes `sep=;` as the first line when asked which delimiter to use. */
function opening(text: string, known: Delimiter | undefined): { delimiter: Delimiter; from: number } {
  if (/^\s*<(!doctype|html|\?xml)/i.test(text)) throw new AppError("not_a_csv");
  const told = /^sep=([,;\t])\r?\n/i.exec(text);
  const delimiter = DELIMITERS.find((one) => one === told?.[1]);
  return delimiter === undefined || told === null ? { delimiter: known ?? detectDelimiter(text), from: 0 } : { delimiter, from: told[0].length };
}

/** The delimiter that splits the first lines into most columns, and into equally many. */
export function detectDelimiter(text: string): Delimiter {
  const sample = text.slice(0, 65_536);
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const widths = parseLeniently(sample, delimiter).map((cells) => cells.length);
    const header = widths[0] ?? 1;
    if (header < 2) continue;
    const score = header * (widths.filter((width) => width === header).length / widths.length) ** 2;
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

/** The sample may end inside a quoted cell; whatever was complete before decides. */
function parseLeniently(sample: string, delimiter: Delimiter): string[][] {
  for (const end of [sample.length, sample.lastIndexOf("\n", sample.length - 1)]) {
    try {
      return parseRecords(sample.slice(0, Math.max(0, end)), delimiter, 50);
    } catch {
      continue;
    }
  }
  return [];
}

function parseRecords(text: string, delimiter: Delimiter, limit: number): string[][] {
  try {
    return parse(text, { delimiter, relax_column_count: true, relax_quotes: true, skip_empty_lines: false, max_record_size: 2_000_000, to: limit });
  } catch {
    throw new AppError("not_a_csv");
  }
}

/** Columns are known by their header; an empty or repeated one gets a name of its own. */
function uniqueHeaders(cells: readonly string[]): string[] {
  const taken = new Map<string, number>();
  return cells.map((cell, i) => {
    const name = cell.trim().replace(/\s+/g, " ").slice(0, 200) || `#${i + 1}`;
    const count = (taken.get(name) ?? 0) + 1;
    taken.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
