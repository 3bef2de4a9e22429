import type { FileRow } from "./file-row";

/** How the file of rows that need somebody begins, in either language: the words of messages/<language>/imports.json. */
export const REASON_HEADERS: readonly (readonly [string, string])[] = [
  ["Row", "Problem"],
  ["行", "问题"],
];

/**
 * A file of rows that needed somebody, come back mended, is the file that it was taken from: without the two columns that were put before the others, and
 * without the apostrophe that keeps a spreadsheet from running a cell.
 */
export function withoutReasons(headers: readonly string[], rows: readonly FileRow[]): { headers: readonly string[]; rows: readonly FileRow[] } {
  if (!REASON_HEADERS.some(([row, problem]) => headers[0] === row && headers[1] === problem)) return { headers, rows };
  return { headers: headers.slice(2), rows: rows.map(({ number, cells }) => ({ number, cells: cells.slice(2).map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, "")) })) };
}
