import { guessDateOrder } from "../reading/dates";
import { guessDecimal } from "../reading/numbers";
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
  return { kind: "exhibitors", columns, ...guessWriting(table, [columns.area, columns.amount], [columns.bookedOn]).writing, edition: null };
}

/** How numbers and dates are written in these columns, with what cannot be told from the file. */
export function guessWriting(table: Table, numberColumns: readonly (string | undefined)[], dateColumns: readonly (string | undefined)[]): { writing: Pick<ExhibitorsMapping, "decimal" | "dates">; notices: Notice[] } {
  const notices: Notice[] = [];
  const cells = (columns: readonly (string | undefined)[]) => columns.flatMap((column) => (column === undefined ? [] : sampleCells(table.rows, table.headers.indexOf(column))));
  const decimal = guessDecimal(cells(numberColumns));
  const dates = guessDateOrder(cells(dateColumns));
  if (decimal.ambiguous) notices.push({ code: "ambiguous_decimals", column: numberColumns.find((column) => column !== undefined) ?? null });
  if (dates.ambiguous) notices.push({ code: "ambiguous_dates", column: dateColumns.find((column) => column !== undefined) ?? null });
  return { writing: { decimal: decimal.decimal, dates: dates.order }, notices };
}
