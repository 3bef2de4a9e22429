import { guessDateOrder } from "../reading/dates";
import { guessDecimals } from "../reading/numbers";
import type { Table } from "../reading/table";
import { EXHIBITOR_FIELDS, type ExhibitorField, type ExhibitorsMapping } from "../schema";
import type { Notice } from "../types";
import { sampleCells } from "./column-cells";
import { headerFit } from "./header-words";

/** Which column says what, by the headers; each column and each field is used once, the best fit first. */
export function guessExhibitorsMapping(table: Table): ExhibitorsMapping {
  const fits = EXHIBITOR_FIELDS.flatMap((field) => table.headers.map((header) => ({ field, header, fit: headerFit(header, field) }))).filter(({ fit }) => fit > 0);
  fits.sort((a, b) => b.fit - a.fit);
  const columns: Partial<Record<ExhibitorField, string>> = {};
  const used = new Set<string>();
  for (const { field, header } of fits) {
    if (columns[field] !== undefined || used.has(header)) continue;
    columns[field] = header;
    used.add(header);
  }
  return { kind: "exhibitors", columns, own: {}, ...guessWriting(table, [columns.area, columns.amount], [columns.bookedOn]).writing, edition: null };
}

/** How numbers and dates are written in these columns, with what cannot be told from the file. */
export function guessWriting(table: Table, numberColumns: readonly (string | undefined)[], dateColumns: readonly (string | undefined)[]): { writing: Pick<ExhibitorsMapping, "decimal" | "dates">; notices: Notice[] } {
  const notices: Notice[] = [];
  const cells = (column: string) => sampleCells(table.rows, table.headers.indexOf(column));
  const numbers = numberColumns.filter((column) => column !== undefined);
  const decimals = guessDecimals(numbers.map(cells));
  for (const index of decimals.ambiguous) notices.push({ code: "ambiguous_decimals", column: numbers[index] ?? null });
  const days = dateColumns.filter((column) => column !== undefined);
  for (const column of days) {
    const { ambiguous, byPoint } = guessDateOrder(cells(column));
    if (ambiguous) notices.push({ code: "ambiguous_dates", column });
    if (byPoint) notices.push({ code: "dates_by_point", column });
  }
  return { writing: { decimal: decimals.decimal, dates: guessDateOrder(days.flatMap(cells)).order }, notices };
}
