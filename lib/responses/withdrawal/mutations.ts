import { AppError, notFound } from "@/lib/errors";
import { retractEvidence, type RelationshipChange } from "@/lib/relationships/mutations";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** Takes a filled form back: it stays to be read, counts nowhere any more, and the log says why what it said no longer holds. */
export async function withdrawResponse(tenant: TenantTransaction, id: string, reason: string, now: Date, today: Date): Promise<RelationshipChange> {
  const { db, organizerId } = tenant;
  const { count } = await db.response.updateMany({ where: { organizerId, id, withdrawnAt: null }, data: { withdrawnAt: now, withdrawnFor: reason } });
  const response = await db.response.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { exhibitorId: true } });
  if (!response) throw notFound();
  if (count !== 1) throw new AppError("already_settled");
  return await retractEvidence(tenant, response.exhibitorId, "response", id, reason, today);
}
