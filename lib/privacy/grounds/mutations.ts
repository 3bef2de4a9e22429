import { fieldError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { GroundInput } from "../schema";

/** Notes why something is kept of a person. */
export async function addGround(tenant: TenantTransaction, { exhibitorId, contactId, ...ground }: GroundInput, memberId: string, today: Date): Promise<string> {
  const { db, organizerId } = tenant;
  if (ground.givenOn > today) throw fieldError("givenOn", "date_in_future");
  const contact = await db.contact.findFirst({ where: { organizerId, exhibitorId, id: contactId, erasedAt: null }, select: { id: true } });
  if (!contact) throw notFound();
  return (await db.contactGround.create({ data: { organizerId, contactId, ...ground, memberId }, select: { id: true } })).id;
}

/** Ends a ground today. Who takes back a consent to surveys is asked by none from then on, unless another ground for them still holds. */
export async function endGround({ db, organizerId }: TenantTransaction, { exhibitorId, contactId, id }: { exhibitorId: string; contactId: string; id: string }, today: Date): Promise<string> {
  const ground = await db.contactGround.findFirst({ where: { organizerId, id, contactId, contact: { exhibitorId } } });
  if (!ground) throw notFound();
  if (ground.endedOn === null) await db.contactGround.update({ where: { organizerId_id: { organizerId, id } }, data: { endedOn: today } });
  const left = await db.contactGround.count({ where: { organizerId, contactId, purpose: "surveys", endedOn: null } });
  if (ground.purpose === "surveys" && left === 0) await db.contact.update({ where: { organizerId_id: { organizerId, id: contactId } }, data: { wantsNoSurveys: true } });
  return id;
}
