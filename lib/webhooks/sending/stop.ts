import { notify } from "@/lib/notices/mutations";
import type { WebhookStop } from "@/lib/tenant/enums";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { looksAfter } from "../access";
import type { Webhook } from "./types";

/** Stops a webhook and tells its maker and whoever looks after webhooks. What waits stays, and goes out when somebody lets it go on. */
export async function stopWebhook(tenant: TenantTransaction, { id, name, memberId }: Pick<Webhook, "id" | "name" | "memberId">, reason: WebhookStop, now: Date): Promise<void> {
  const { db, organizerId } = tenant;
  const { count } = await db.webhook.updateMany({ where: { organizerId, id, state: "live" }, data: { state: "stopped", stoppedFor: reason } });
  if (count === 0) return;
  await db.webhookDelivery.updateMany({ where: { organizerId, webhookId: id, nextAttemptAt: { not: null } }, data: { nextAttemptAt: null } });
  const members = await db.member.findMany({ where: { organizerId, deactivatedAt: null }, select: { id: true, role: true, ownRole: { select: { rights: true } } } });
  const told = members.filter((member) => member.id === memberId || looksAfter({ role: member.role, rights: member.ownRole?.rights ?? null }));
  const key = `webhook ${id} ${now.getTime()}`;
  await notify(tenant, told.map((member) => ({ memberId: member.id, kind: "webhook_stopped", actorMemberId: null, exhibitorId: null, recordId: id, text: name, key })), now);
}
