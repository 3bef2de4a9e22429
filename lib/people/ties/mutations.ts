import { fieldError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { Viewer } from "../access";
import { mayRate } from "./access";
import type { TieInput } from "./schema";

/** Notes how a member stands with a contact, as the noting member sees it; noted again, it replaces what the same member noted before. */
export async function noteTie({ db, organizerId }: TenantTransaction, { exhibitorId, contactId, memberId, ...said }: TieInput, viewer: Viewer, today: Date): Promise<{ exhibitorId: string; contactId: string }> {
  if (!mayRate(viewer, memberId)) throw fieldError("memberId", "unknown_reference");
  if (said.knownSince !== null && said.knownSince > today) throw fieldError("knownSince", "date_in_future");
  if (!(await db.contact.findUnique({ where: { organizerId_id: { organizerId, id: contactId }, exhibitorId }, select: { id: true } }))) throw notFound();
  if (!(await db.member.findUnique({ where: { organizerId_id: { organizerId, id: memberId } }, select: { id: true } }))) throw fieldError("memberId", "unknown_reference");
  const key = { organizerId, contactId, memberId, notedById: viewer.memberId };
  await db.contactTie.upsert({ where: { organizerId_contactId_memberId_notedById: key }, create: { ...key, ...said }, update: said });
  return { exhibitorId, contactId };
}
