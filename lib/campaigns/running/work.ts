import { AppError } from "@/lib/errors";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { bookLetters } from "../letters/work";
import { closeCampaign, startCampaign } from "./mutations";

/** Opens the scheduled campaigns whose time has come, closes those whose last day is over, and books the letters that are due. */
export async function keepCampaigns(organizerId: OrganizerId, now: Date): Promise<{ opened: number; closed: number }> {
  const { opening, closing } = await withTenant(organizerId, async ({ db }) => ({
    opening: await db.campaign.findMany({ where: { organizerId, status: "scheduled", opensAt: { lte: now } }, select: { id: true } }),
    closing: await db.campaign.findMany({ where: { organizerId, status: "running", closesAt: { lte: now } }, select: { id: true } }),
  }));
  const count = { opened: 0, closed: 0 };
  for (const { id } of opening) count.opened += await once(() => inLongTenantTransaction(organizerId, (tenant) => startCampaign(tenant, id, now)));
  for (const { id } of closing) count.closed += await once(() => inTenantTransaction(organizerId, (tenant) => closeCampaign(tenant, id, now)));
  await bookLetters(organizerId, now);
  return count;
}

/** Two workers may look at the same moment; the second finds it done. */
async function once(work: () => Promise<unknown>): Promise<number> {
  try {
    await work();
    return 1;
  } catch (error) {
    if (error instanceof AppError) return 0;
    throw error;
  }
}
