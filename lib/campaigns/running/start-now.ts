import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { bookAtOnce } from "../letters/book-at-once";
import { startCampaign, type Started } from "./mutations";

/** Starts a campaign, and puts its first letters into the queue in the same transaction. */
export async function startNow(tenant: TenantTransaction, id: string, now: Date): Promise<Started> {
  const started = await startCampaign(tenant, id, now);
  await bookAtOnce(tenant, now);
  return started;
}
