import { AppError, fieldError, notFound } from "@/lib/errors";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { InvoiceInput } from "./schema";

/** Invoices are no evidence: the alarms read from them, at night, who paid late. */
export async function createInvoice(tenant: TenantTransaction, { participationId, ...input }: InvoiceInput & { participationId: string }, memberId: string, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  expectPast(input, today);
  if (!(await db.participation.findUnique({ where: { organizerId_id: { organizerId, id: participationId } }, select: { id: true } }))) throw fieldError("participationId", "unknown_reference");
  await expectFreeNumber(tenant, input.number, null);
  return db.invoice.create({ data: { organizerId, participationId, ...input, memberId }, select: { id: true } });
}

export async function changeInvoice(tenant: TenantTransaction, id: string, input: InvoiceInput, seenVersion: string | null, today: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  expectPast(input, today);
  await expectFreeNumber(tenant, input.number, id);
  const { count } = await db.invoice.updateMany({ where: { organizerId, id, removedAt: null, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, () => db.invoice.findUnique({ where: { organizerId_id: { organizerId, id }, removedAt: null }, select: { id: true } }));
  return { id };
}

/** Notes that an open invoice was paid; said twice it was paid the first time. */
export async function payInvoice({ db, organizerId }: TenantTransaction, id: string, paidOn: Date): Promise<{ id: string }> {
  const { count } = await db.invoice.updateMany({ where: { organizerId, id, removedAt: null, paidOn: null }, data: { paidOn } });
  if (count === 1) return { id };
  throw (await db.invoice.count({ where: { organizerId, id, removedAt: null } })) === 0 ? notFound() : new AppError("already_settled");
}

export async function unpayInvoice({ db, organizerId }: TenantTransaction, id: string): Promise<{ id: string }> {
  const { count } = await db.invoice.updateMany({ where: { organizerId, id, removedAt: null }, data: { paidOn: null } });
  if (count === 0) throw notFound();
  return { id };
}

/** An invoice that was none is taken away and can be brought back; its number is free meanwhile. */
export async function removeInvoice({ db, organizerId }: TenantTransaction, id: string): Promise<{ id: string }> {
  const { count } = await db.invoice.updateMany({ where: { organizerId, id, removedAt: null }, data: { removedAt: new Date() } });
  if (count === 0) throw notFound();
  return { id };
}

export async function restoreInvoice({ db, organizerId }: TenantTransaction, id: string): Promise<{ id: string }> {
  const { count } = await db.invoice.updateMany({ where: { organizerId, id, removedAt: { not: null } }, data: { removedAt: null } });
  if (count === 0) throw notFound();
  return { id };
}

async function expectFreeNumber({ db, organizerId }: TenantTransaction, number: string, ownId: string | null): Promise<void> {
  const taken = await db.invoice.findFirst({ where: { organizerId, number, removedAt: null }, select: { id: true } });
  if (taken && taken.id !== ownId) throw fieldError("number", "already_exists");
}

function expectPast({ issuedOn, paidOn }: InvoiceInput, today: Date): void {
  if (issuedOn > today) throw fieldError("issuedOn", "date_in_future");
  if (paidOn !== null && paidOn > today) throw fieldError("paidOn", "date_in_future");
}
