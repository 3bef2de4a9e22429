import { fieldError, notFound } from "@/lib/errors";
import { refreshRelationship } from "@/lib/relationships/mutations";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { ContactInput } from "./schema";

export async function createContact(tenant: TenantTransaction, { exhibitorId, ...input }: ContactInput & { exhibitorId: string }, today: Date): Promise<{ id: string; exhibitorId: string }> {
  const { db, organizerId } = tenant;
  expectPast(input, today);
  if (!(await db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id: exhibitorId } }, select: { id: true } }))) throw notFound();
  // nobody has spoken with a new contact yet, so it is no tie and the exhibitor's stage stays as it is
  return await db.contact.create({ data: { organizerId, exhibitorId, ...input }, select: { id: true, exhibitorId: true } });
}

export async function updateContact(tenant: TenantTransaction, id: string, input: ContactInput, seenVersion: string | null, today: Date): Promise<{ id: string; exhibitorId: string }> {
  const { db, organizerId } = tenant;
  expectPast(input, today);
  const contact = await db.contact.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { id: true, exhibitorId: true, erasedAt: true } });
  // who was erased is nobody any more: no form and no old value makes them somebody again
  if (!contact || contact.erasedAt !== null) throw notFound();
  const { count } = await db.contact.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: input });
  await expectOne(count, async () => contact);
  await refreshRelationship(tenant, contact.exhibitorId, today);
  return { id, exhibitorId: contact.exhibitorId };
}

/** "Left on" says what happened, not what is planned: the estrangement alarm reads it. */
function expectPast(input: ContactInput, today: Date): void {
  if (input.leftOn !== null && input.leftOn > today) throw fieldError("leftOn", "date_in_future");
}
