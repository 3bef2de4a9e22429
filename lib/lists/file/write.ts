import writeXlsxFile from "write-excel-file/node";

import { csvCell } from "@/lib/format/csv";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Description } from "../columns/column";
import { rowsOf } from "../data";
import type { ChoiceWords, ColumnInfo, ListState } from "../types";
import { cellsOf, type FileCell } from "./cells";

/** Rows that are read and written at a time: memory does not grow with the file beyond the ids of its rows. */
const A_TIME = 1000;

/** A file goes through the ids of its rows, read at once so that it holds one moment's list: half a million take some 50 MB. */
export const MOST_ROWS = 500_000;

/** A workbook is put together in memory, cell by cell: above this many cells there is the CSV, which is not. */
export const MOST_CELLS = 400_000;

export interface Wanted {
  readonly read: <T>(work: (tenant: Tenant) => Promise<T>) => Promise<T>;
  readonly of: Description;
  readonly state: ListState;
  readonly day: Date;
  readonly ids: readonly string[];
  readonly columns: readonly ColumnInfo[];
  readonly words: ChoiceWords;
  readonly header: readonly string[];
}

/** The list as CSV, a part at a time, while it is sent. Cells that a spreadsheet would take for a formula are made harmless. */
export async function* csvFile(wanted: Wanted): AsyncGenerator<Uint8Array> {
  yield Buffer.from(`\uFEFF${line(wanted.header)}`);
  for await (const rows of parts(wanted)) yield Buffer.from(rows.map(line).join(""));
}

/** The list as a workbook whose first row stays in sight. Words are words: a cell that begins with an equals sign is no formula. */
export async function xlsxFile(wanted: Wanted, sheet: string): Promise<Uint8Array> {
  const cells = [wanted.header.map((value) => ({ value: clean(value), type: String, fontWeight: "bold" as const })), ...(await allRows(wanted)).map((row) => row.map((value) => (typeof value === "number" ? { value, type: Number } : value === null || value === "" ? null : { value: clean(value), type: String })))];
  return await writeXlsxFile(cells, { sheet: sheet.slice(0, 28), stickyRowsCount: 1 }).toBuffer();
}

async function allRows(wanted: Wanted): Promise<FileCell[][]> {
  const all: FileCell[][] = [];
  for await (const rows of parts(wanted)) all.push(...rows);
  return all;
}

async function* parts({ read, of, state, day, ids, columns, words }: Wanted): AsyncGenerator<FileCell[][]> {
  for (let at = 0; at < ids.length; at += A_TIME) {
    const rows = await read((tenant) => rowsOf(tenant, of, state, day, ids.slice(at, at + A_TIME)));
    yield rows.map((row) => cellsOf(row, columns, words));
  }
}

function line(cells: readonly FileCell[]): string {
  return `${cells.map((cell) => (cell === null ? "" : csvCell(String(cell)))).join(",")}\r\n`;
}

/** XML has no place for control characters. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").slice(0, 32_000);
}
