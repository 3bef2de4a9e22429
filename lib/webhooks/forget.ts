import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { KEPT_DAYS } from "./types";

const DAY = 86_400_000;

/** Throws away messages that are older than is kept, sent or not. */
export async function forgetDeliveries(organizerId: OrganizerId, now: Date): Promise<number> {
  const before = new Date(now.getTime() - KEPT_DAYS * DAY);
  return await inTenantTransaction(organizerId, async ({ db }) => (await db.webhookDelivery.deleteMany({ where: { organizerId, createdAt: { lt: before } } })).count);
}
