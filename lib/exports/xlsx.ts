import writeXlsxFile from "write-excel-file/node";

import type { CellValue } from "./types";

/** A workbook is put together in memory, cell by cell: above this many cells there is the CSV, which is not. */
export const MOST_CELLS = 400_000;

/** Rows as a sheet whose first row stays in sight. Words are words: a cell that begins with an equals sign is no formula. */
export function workbook(header: readonly string[], rows: readonly (readonly CellValue[])[], sheet: string): Promise<Buffer> {
  const cells = [header.map((value) => ({ value: clean(value), type: String, fontWeight: "bold" as const })), ...rows.map((row) => row.map((value) => (typeof value === "number" ? { value, type: Number } : value === null ? null : { value: clean(value), type: String })))];
  return writeXlsxFile(cells, { sheet, stickyRowsCount: 1 }).toBuffer();
}

/** XML has no place for control characters. */
function clean(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "").slice(0, 32_000);
}
