import { guessDateOrder } from "../reading/dates";
import { guessDecimals } from "../reading/numbers";
import type { Table } from "../reading/table";
import { type CrmSystem, EXHIBITOR_FIELDS, type ExhibitorField, type ExhibitorsMapping, FIELD_GROUPS, USUAL_RULES } from "../schema";
import type { Notice } from "../types";
import { sampleCells } from "./column-cells";
import { recogniseCrm } from "./crm-systems";
import { headerFit } from "./header-words";

type Columns = Partial<Record<ExhibitorField, string>>;

/** Which column says what: as the system writes it that the file is of, else by the headers; each column and each field is used once, the best fit first. */
export function guessExhibitorsMapping(table: Table): ExhibitorsMapping {
  const { system, columns } = recogniseCrm(table.headers) ?? { system: null, columns: talksOnlyWhole(guessColumns(table.headers)) };
  return { kind: "exhibitors", system, columns, own: {}, ...guessWriting(table, [columns.area, columns.amount, columns.invoiceAmount], [columns.bookedOn, columns.spokenOn, columns.invoiceIssuedOn, columns.invoiceDueOn, columns.invoicePaidOn], system).writing, edition: null, rules: USUAL_RULES };
}

/** An invoice has a number. In a list with a column of invoice numbers "Amount" and "Date" are the invoice's; in one without, nothing is read of invoices. */
function guessColumns(headers: readonly string[]): Columns {
  const columns = bestFits(headers, EXHIBITOR_FIELDS);
  if (columns.invoiceNumber === undefined) return bestFits(headers, EXHIBITOR_FIELDS.filter((field) => !OF_INVOICES.has(field)));
  const { amount, bookedOn, ...others } = columns;
  if (columns.status !== undefined || columns.area !== undefined || columns.stand !== undefined) return columns;
  const moved = { ...others, invoiceAmount: columns.invoiceAmount ?? amount, invoiceIssuedOn: columns.invoiceIssuedOn ?? bookedOn };
  return Object.fromEntries(Object.entries(moved).filter(([, header]) => header !== undefined));
}

const OF_INVOICES: ReadonlySet<ExhibitorField> = new Set(FIELD_GROUPS.invoice);

function bestFits(headers: readonly string[], fields: readonly ExhibitorField[]): Columns {
  const fits = fields.flatMap((field) => headers.map((header) => ({ field, header, fit: headerFit(header, field) }))).filter(({ fit }) => fit > 0);
  fits.sort((a, b) => b.fit - a.fit);
  const columns: Columns = {};
  const used = new Set<string>();
  for (const { field, header } of fits) {
    if (columns[field] !== undefined || used.has(header)) continue;
    columns[field] = header;
    used.add(header);
  }
  return columns;
}

/** An interaction has a day. In a list of talks alone "Date" is that day; in a list without one, a note is a remark about something else and nothing is read of it. */
function talksOnlyWhole(columns: Columns): Columns {
  const { bookedOn, ...others } = columns;
  const talks = columns.channel !== undefined || columns.direction !== undefined || columns.mood !== undefined;
  const places = columns.status !== undefined || columns.area !== undefined || columns.amount !== undefined || columns.stand !== undefined;
  if (columns.spokenOn === undefined && bookedOn !== undefined && talks && !places) return { ...others, spokenOn: bookedOn };
  if (columns.spokenOn !== undefined) return columns;
  const whole: Columns = { ...columns };
  for (const field of FIELD_GROUPS.interaction) delete whole[field];
  return whole;
}

/** How numbers and dates are written in these columns, with what cannot be told from the file. */
export function guessWriting(table: Table, numberColumns: readonly (string | undefined)[], dateColumns: readonly (string | undefined)[], system: CrmSystem | null = null): { writing: Pick<ExhibitorsMapping, "decimal" | "dates">; notices: Notice[] } {
  const notices: Notice[] = [];
  const cells = (column: string) => sampleCells(table.rows, table.headers.indexOf(column));
  const numbers = numberColumns.filter((column) => column !== undefined);
  const decimals = guessDecimals(numbers.map(cells));
  for (const index of decimals.ambiguous) notices.push({ file: 0, code: "ambiguous_decimals", column: numbers[index] ?? null });
  const days = dateColumns.filter((column) => column !== undefined);
  for (const column of days) {
    const { ambiguous, byPoint } = guessDateOrder(cells(column));
    if (ambiguous) notices.push({ file: 0, code: "ambiguous_dates", column });
    if (byPoint) notices.push({ file: 0, code: "dates_by_point", column });
  }
  const { order, ambiguous } = guessDateOrder(days.flatMap(cells));
  // an American system's report, where its days do not tell
  return { writing: { decimal: decimals.decimal, dates: ambiguous && system === "salesforce" ? "mdy" : order }, notices };
}
