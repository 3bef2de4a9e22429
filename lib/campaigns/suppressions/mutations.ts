import { notFound } from "@/lib/errors";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import type { SuppressionInput } from "./schema";
import type { Suppressed } from "./types";

/** Takes addresses off all further letters. A list of bounces also marks the newest letter that went to each as come back. */
export async function suppress({ db, organizerId }: TenantTransaction, memberId: string, { addresses, reason }: SuppressionInput): Promise<Suppressed> {
  const { count: added } = await db.suppression.createMany({ data: addresses.map((address) => ({ organizerId, address, reason, memberId })), skipDuplicates: true });
  if (reason !== "bounced") return { added, known: addresses.length - added, bounced: 0 };
  const newest = await db.campaignMessage.findMany({ where: { organizerId, channel: "email", status: "sent", address: { in: [...addresses] } }, orderBy: { sentAt: "desc" }, distinct: ["address"], select: { id: true } });
  const { count: bounced } = await db.campaignMessage.updateMany({ where: { organizerId, id: { in: newest.map(({ id }) => id) } }, data: { status: "bounced", reason: "by_hand", memberId } });
  return { added, known: addresses.length - added, bounced };
}

/** The address may get letters again. */
export async function unsuppress({ db, organizerId }: TenantTransaction, id: string): Promise<{ address: string }> {
  const row = await db.suppression.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { address: true } });
  if (!row) throw notFound();
  await db.suppression.delete({ where: { organizerId_id: { organizerId, id } } });
  return row;
}

/** What the reader of a letter asked for by its link: the address it went to gets no more. False where the invitation has no address. */
export async function unsubscribe({ db, organizerId }: Tenant, invitationId: string): Promise<boolean> {
  const invitation = await db.invitation.findUnique({
    where: { organizerId_id: { organizerId, id: invitationId } },
    select: { contact: { select: { email: true } }, messages: { where: { address: { not: null }, channel: "email" }, take: 1, select: { address: true } } },
  });
  const address = invitation?.messages[0]?.address ?? invitation?.contact.email?.toLowerCase();
  if (!address) return false;
  await db.suppression.createMany({ data: [{ organizerId, address, reason: "unsubscribed" }], skipDuplicates: true });
  return true;
}
