import type { FileRow } from "../reading/table";

/** The filled cells of a column among the first rows: enough to see how it is written. */
export function sampleCells(rows: readonly FileRow[], column: number, most = 2_000): string[] {
  const cells: string[] = [];
  for (const row of rows) {
    const cell = (row.cells[column] ?? "").trim();
    if (cell !== "" && cells.push(cell) >= most) break;
  }
  return cells;
}
