import { isoDay } from "@/lib/format/days";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Table } from "../reading/table";
import type { ExhibitorsMapping } from "../schema";

/** An invoice that is recorded, every field as the text that a file could say. */
export interface KnownInvoice {
  readonly id: string;
  readonly exhibitorId: string;
  readonly issuedOn: string;
  readonly dueOn: string;
  readonly invoiceAmount: string;
  readonly currency: string;
  readonly paidOn: string | null;
}

/** What invoices of a list are held against. */
export interface InvoiceGround {
  /** The organizer's own currency: of what names none. */
  readonly currency: string;
  readonly byNumber: ReadonlyMap<string, KnownInvoice>;
}

const A_TIME = 5_000;

/** The recorded invoices whose numbers the files name. */
export async function loadKnownInvoices({ db, organizerId }: Tenant, files: readonly { readonly table: Table; readonly mapping: ExhibitorsMapping }[]): Promise<InvoiceGround> {
  const { currency } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { currency: true } });
  const byNumber = new Map<string, KnownInvoice>();
  for (const { table, mapping } of files) {
    const column = mapping.columns.invoiceNumber === undefined ? -1 : table.headers.indexOf(mapping.columns.invoiceNumber);
    if (column === -1) continue;
    for (let start = 0; start < table.rows.length; start += A_TIME) {
      const numbers = [...new Set(table.rows.slice(start, start + A_TIME).map(({ cells }) => invoiceNumberOf(cells[column] ?? "")))];
      const rows = await db.invoice.findMany({
        where: { organizerId, number: { in: numbers }, removedAt: null },
        select: { id: true, number: true, issuedOn: true, dueOn: true, amount: true, currency: true, paidOn: true, participation: { select: { exhibitorId: true } } },
      });
      for (const { number, participation, issuedOn, dueOn, amount, paidOn, ...invoice } of rows) {
        byNumber.set(number, { ...invoice, exhibitorId: participation.exhibitorId, issuedOn: isoDay(issuedOn), dueOn: isoDay(dueOn), invoiceAmount: amount.toFixed(2), paidOn: paidOn === null ? null : isoDay(paidOn) });
      }
    }
  }
  return { currency, byNumber };
}

export function invoiceNumberOf(cell: string): string {
  return cell.trim().replace(/\s+/g, " ");
}
