import { enqueue } from "@/lib/jobs/mutations";
import { canSendMail } from "@/lib/mail/send";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { CAMPAIGN_LETTERS } from "./work";

/** Has the worker look for due letters now, in the transaction that made one due. */
export async function bookAtOnce(tenant: TenantTransaction, now: Date): Promise<void> {
  if (canSendMail()) await enqueue(tenant, { kind: CAMPAIGN_LETTERS, key: "now", runAt: now });
}
