import { today } from "@/lib/format/days";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { closeJar } from "./jar";

/** Lets out what may leave the jars of campaigns that are over; what has no company even then stays. Answers how many came out. */
export async function closeJars(organizerId: OrganizerId, now: Date): Promise<number> {
  const { timeZone, ended } = await withTenant(organizerId, async ({ db }) => ({
    ...(await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } })),
    ended: await db.campaign.findMany({ where: { organizerId, status: { in: ["closed", "cancelled"] }, jar: { waiting: { not: [] } }, receipts: { some: {} } }, select: { id: true } }),
  }));
  let left = 0;
  for (const { id } of ended) left += await inTenantTransaction(organizerId, (tenant) => closeJar(tenant, id, today(timeZone, now)));
  return left;
}
