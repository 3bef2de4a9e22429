import { notFound } from "@/lib/errors";
import { PAGE_SIZE, type PageOf, slice } from "@/lib/format/page";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { InvoiceView } from "./schema";
import type { Billable, InvoiceDetail, InvoiceSum } from "./types";

const about = { exhibitorId: true, exhibitor: { select: { name: true } }, edition: { select: { name: true, show: { select: { name: true } } } } } as const;
const include = { participation: { select: about } } satisfies Prisma.InvoiceInclude;

export interface InvoiceFilter {
  readonly view: InvoiceView;
  readonly exhibitorId: string | null;
  /** Part of the number or of the exhibitor's name. */
  readonly text: string | null;
}

/** Invoices: what is open by the day it is due, what is paid newest first, with what the whole list adds up to in each currency. */
export async function listInvoices(tenant: Tenant, filter: InvoiceFilter, today: Date, page: number, pageSize: number = PAGE_SIZE): Promise<PageOf<InvoiceDetail> & { readonly sums: readonly InvoiceSum[] }> {
  const { db, organizerId } = tenant;
  const { exhibitorId, text } = filter;
  const where: Prisma.InvoiceWhereInput = {
    organizerId,
    removedAt: null,
    ...inView(tenant, filter.view, today),
    ...(exhibitorId === null ? {} : { participation: { exhibitorId } }),
    ...(text === null
      ? {}
      : { OR: [{ number: { contains: text, mode: "insensitive" } }, { participation: { exhibitor: { name: { contains: text, mode: "insensitive" } } } }, { participation: { exhibitor: { nameLocal: { contains: text } } } }] }),
  };
  const open = filter.view === "overdue" || filter.view === "open";
  const [total, rows, sums] = await Promise.all([
    db.invoice.count({ where }),
    db.invoice.findMany({ where, include, orderBy: open ? [{ dueOn: "asc" }, { id: "asc" }] : [{ issuedOn: "desc" }, { id: "desc" }], ...slice(page, pageSize) }),
    db.invoice.groupBy({ by: ["currency"], where, _sum: { amount: true }, orderBy: { currency: "asc" } }),
  ]);
  return { total, page, pageSize, rows: rows.map(detail), sums: sums.map(({ currency, _sum }) => ({ currency, amount: _sum.amount?.toFixed(2) ?? "0" })) };
}

function inView({ db }: Tenant, view: InvoiceView, today: Date): Prisma.InvoiceWhereInput {
  switch (view) {
    case "overdue":
      return { paidOn: null, dueOn: { lt: today } };
    case "open":
      return { paidOn: null };
    case "late":
      return { paidOn: { gt: db.invoice.fields.dueOn } };
    case "paid":
      return { paidOn: { not: null } };
    case "all":
      return {};
  }
}

export async function getInvoice({ db, organizerId }: Tenant, id: string): Promise<InvoiceDetail> {
  const row = await db.invoice.findUnique({ where: { organizerId_id: { organizerId, id }, removedAt: null }, include });
  if (!row) throw notFound();
  return detail(row);
}

/** The number of an invoice that was removed, for the line that offers to bring it back. */
export async function getRemovedNumber({ db, organizerId }: Tenant, id: string): Promise<string | null> {
  return (await db.invoice.findUnique({ where: { organizerId_id: { organizerId, id }, removedAt: { not: null } }, select: { number: true } }))?.number ?? null;
}

function detail(row: Prisma.InvoiceGetPayload<{ include: typeof include }>): InvoiceDetail {
  const { exhibitorId, exhibitor, edition } = row.participation;
  return {
    id: row.id,
    number: row.number,
    participationId: row.participationId,
    exhibitorId,
    exhibitorName: exhibitor.name,
    editionName: edition.name,
    showName: edition.show.name,
    issuedOn: row.issuedOn,
    dueOn: row.dueOn,
    amount: row.amount.toFixed(2),
    currency: row.currency,
    paidOn: row.paidOn,
    version: row.updatedAt.toISOString(),
  };
}

const billed = { id: true, ...about, amount: true, contractAmount: true, contractCurrency: true } as const;

/** The participation that an invoice is for. */
export async function getBillable({ db, organizerId }: Tenant, id: string, own: string): Promise<Billable> {
  const row = await db.participation.findUnique({ where: { organizerId_id: { organizerId, id } }, select: billed });
  if (!row) throw notFound();
  return billable(row, own);
}

/** Bookings of exhibitors with this in their name, newest edition first: to choose the one that is billed. */
export async function findBillable({ db, organizerId }: Tenant, text: string, own: string): Promise<Billable[]> {
  const rows = await db.participation.findMany({
    where: { organizerId, status: { in: ["booked", "held", "cancelled"] }, exhibitor: { OR: [{ name: { contains: text, mode: "insensitive" } }, { nameLocal: { contains: text } }] } },
    orderBy: [{ edition: { startsOn: "desc" } }, { exhibitor: { name: "asc" } }, { id: "asc" }],
    take: 20,
    select: billed,
  });
  return rows.map((row) => billable(row, own));
}

function billable({ id, exhibitorId, exhibitor, edition, amount, contractAmount, contractCurrency }: Prisma.ParticipationGetPayload<{ select: typeof billed }>, own: string): Billable {
  return { id, exhibitorId, exhibitorName: exhibitor.name, editionName: edition.name, showName: edition.show.name, amount: (contractAmount ?? amount)?.toFixed(2) ?? null, currency: contractCurrency ?? own };
}
