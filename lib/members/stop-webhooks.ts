import { v7 as uuidv7 } from "uuid";

import { may } from "@/lib/rights/access";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { OWN, powerIn } from "./data";

/**
 * Stops what is told outside in the name of a member who is gone, in the transaction in which they go, so that nothing of it waits to be sent when they are let back in
 * later. Whoever looks after webhooks finds a notice of each.
 */
export async function stopWebhooksOf({ db, organizerId }: TenantTransaction, memberId: string, now: Date): Promise<void> {
  const stopped = await db.webhook.updateManyAndReturn({ where: { organizerId, memberId, state: { not: "stopped" } }, data: { state: "stopped", stoppedFor: "maker_gone" }, select: { id: true, name: true } });
  if (stopped.length === 0) return;
  await db.webhookDelivery.updateMany({ where: { organizerId, webhookId: { in: stopped.map(({ id }) => id) }, nextAttemptAt: { not: null } }, data: { nextAttemptAt: null } });
  const members = await db.member.findMany({ where: { organizerId, deactivatedAt: null }, select: { id: true, role: true, ownRole: { select: OWN } } });
  const told = members.filter((member) => may(powerIn(member), "manage", "keys"));
  await db.notice.createMany({
    data: stopped.flatMap(({ id, name }) => told.map((member) => ({ organizerId, id: uuidv7(), memberId: member.id, kind: "webhook_stopped" as const, recordId: id, text: name, key: `webhook ${id} ${now.getTime()}`, createdAt: now }))),
    skipDuplicates: true,
  });
}
