import { AppError } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import type { FlagRule } from "./schema";

/** Opens a campaign's results under a rule for careless answers, once: what was chosen before looking stays. */
export async function openResults({ db, organizerId }: TenantTransaction, campaignId: string, { leaveOutFrom }: FlagRule, now: Date): Promise<void> {
  const { count } = await db.campaign.updateMany({ where: { organizerId, id: campaignId, resultsOpenedAt: null }, data: { resultsOpenedAt: now, leaveOutFrom: leaveOutFrom === 0 ? null : leaveOutFrom } });
  if (count === 1) return;
  const known = await db.campaign.count({ where: { organizerId, id: campaignId } });
  throw new AppError(known === 0 ? "not_found" : "already_settled");
}
