import { currency as currencyInput } from "@/lib/format/input";
import { isoDay } from "@/lib/format/days";
import { parseDay } from "../reading/dates";
import { parseNumber } from "../reading/numbers";
import type { ExhibitorsMapping } from "../schema";
import type { InvoiceGround, KnownInvoice } from "./known-invoices";
import type { KnownEdition } from "./known-editions";
import type { RowCells } from "./row-cells";

/** An invoice as a row says it: what the row leaves open is null. */
export interface RowInvoice {
  readonly number: string;
  /** For which edition; null where only the number says it. */
  readonly edition: KnownEdition | null;
  readonly issuedOn: string | null;
  readonly dueOn: string | null;
  readonly amount: string | null;
  readonly currency: string | null;
  readonly paidOn: string | null;
  /** The recorded invoice of this number. */
  readonly known: KnownInvoice | null;
}

interface InvoiceReader {
  readonly mapping: ExhibitorsMapping;
  readonly invoices: InvoiceGround;
  readonly today: Date;
}

const FIELDS = ["invoiceIssuedOn", "invoiceDueOn", "invoiceAmount", "invoiceCurrency", "invoicePaidOn"] as const;
const MOST_LETTERS = 60;

/** The invoice of a row, or nothing where it has none. What is wrong is told by `wrong`. */
export function readInvoice({ mapping, invoices, today }: InvoiceReader, { cell, wrong }: RowCells, edition: KnownEdition | null): RowInvoice | null {
  const number = cell("invoiceNumber");
  if (number === "") {
    if (mapping.columns.invoiceNumber !== undefined && FIELDS.some((field) => cell(field) !== "")) wrong("invoiceNumber", "no_invoice_number");
    return null;
  }
  if (number.length > MOST_LETTERS) wrong("invoiceNumber", "too_long");
  const day = (field: "invoiceIssuedOn" | "invoiceDueOn" | "invoicePaidOn"): string | null => {
    if (cell(field) === "") return null;
    const read = parseDay(cell(field), mapping.dates);
    if (read === null) return wrong(field, "not_a_date");
    return field !== "invoiceDueOn" && read > today ? wrong(field, "date_in_future") : isoDay(read);
  };
  const known = invoices.byNumber.get(number) ?? null;
  const [issuedOn, dueOn, paidOn] = [day("invoiceIssuedOn"), day("invoiceDueOn"), day("invoicePaidOn")];
  const [from, due] = [issuedOn ?? known?.issuedOn ?? null, dueOn ?? known?.dueOn ?? null];
  if (from !== null && due !== null && due < from) wrong("invoiceDueOn", "date_order");
  const amount = amountOf(cell("invoiceAmount"), mapping, (code) => wrong("invoiceAmount", code));
  const currency = cell("invoiceCurrency") === "" ? null : (currencyInput.safeParse(cell("invoiceCurrency")).data ?? wrong("invoiceCurrency", "not_a_currency"));
  if (known === null && FIELDS.slice(0, 3).some((field) => cell(field) === "")) wrong("invoiceNumber", "no_due_day");
  else if (known === null && edition === null) wrong("invoiceNumber", "no_invoice_edition");
  return { number, edition, issuedOn, dueOn, amount, currency: currency ?? (known === null ? invoices.currency : null), paidOn, known };
}

function amountOf(text: string, { decimal }: ExhibitorsMapping, wrong: (code: "not_a_number" | "too_small" | "too_large") => null): string | null {
  if (text === "") return null;
  const value = parseNumber(text, decimal);
  if (value === null) return wrong("not_a_number");
  if (value < 0) return wrong("too_small");
  return value > 999_999_999_999 ? wrong("too_large") : value.toFixed(2);
}

/** Two rows that say the same of one invoice are one; any other second row of its number is a contradiction. */
export function invoiceText({ edition, known, ...said }: RowInvoice): string {
  return JSON.stringify({ ...said, edition: edition?.id ?? null, known: known?.id ?? null });
}
