import { v7 as uuidv7 } from "uuid";

import { AppError, notFound } from "@/lib/errors";
import type { Prisma } from "@/lib/tenant/prisma";
import { sql } from "@/lib/tenant/sql";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { TEST_TYPE } from "./types";

const DAY = 86_400_000;
/** What was taken out with a person is sent no more. */
const NOT_ERASED = { OR: [{ problem: null }, { problem: { not: "erased" } }] } satisfies Prisma.WebhookDeliveryWhereInput;

/** Sends one message again, whatever came of it before: with the same id, so that a receiver who had it knows it again. */
export async function sendAgain(tenant: TenantTransaction, webhookId: string, deliveryId: string, memberId: string, now: Date): Promise<{ count: number }> {
  const { db, organizerId } = tenant;
  await begin(tenant, webhookId);
  const delivery = await db.webhookDelivery.findFirst({ where: { organizerId, webhookId, id: deliveryId }, select: { messageId: true } });
  if (!delivery) throw notFound();
  const { count } = await db.webhookDelivery.updateMany({ where: { organizerId, webhookId, id: deliveryId, ...NOT_ERASED }, data: afresh(now) });
  if (count !== 1) throw new AppError("taken_out");
  await note(tenant, webhookId, memberId, delivery.messageId);
  return { count };
}

/** Sends again all that failed in the last days. */
export async function sendFailedAgain(tenant: TenantTransaction, webhookId: string, days: number, memberId: string, now: Date): Promise<{ count: number }> {
  const { db, organizerId } = tenant;
  await begin(tenant, webhookId);
  const since = new Date(now.getTime() - days * DAY);
  const { count } = await db.webhookDelivery.updateMany({ where: { organizerId, webhookId, state: "failed", createdAt: { gte: since }, ...NOT_ERASED }, data: afresh(now) });
  await note(tenant, webhookId, memberId, `${count} × failed, ${days} d`);
  return { count };
}

/** Sends a message that tells of nothing, to see whether it arrives. */
export async function sendTest(tenant: TenantTransaction, webhookId: string, memberId: string, now: Date): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  await begin(tenant, webhookId);
  const { workspace } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { workspace: true } });
  const messageId = uuidv7();
  const body = { id: messageId, type: TEST_TYPE, occurredAt: now.toISOString(), workspace, data: {} };
  const { id } = await db.webhookDelivery.create({ data: { organizerId, id: uuidv7(), webhookId, messageId, type: TEST_TYPE, noun: "webhook", occurredAt: now, body, nextAttemptAt: now, createdAt: now }, select: { id: true } });
  await note(tenant, webhookId, memberId, TEST_TYPE);
  return { id };
}

const afresh = (now: Date) => ({ state: "waiting", attempts: 0, nextAttemptAt: now, problem: null, status: null, answer: null, deliveredAt: null }) as const;

/** Only of a webhook that sends; somebody waits for the answer, so it is not kept quiet after a failure. */
async function begin({ db, organizerId }: TenantTransaction, id: string): Promise<void> {
  const webhook = await db.webhook.findFirst({ where: { organizerId, id }, select: { state: true } });
  if (!webhook) throw notFound();
  if (webhook.state !== "live") throw new AppError("not_sending");
  await db.webhook.updateMany({ where: { organizerId, id }, data: { quietUntil: null } });
}

/** The audit says who sent what again: it changes no record, so no trigger does. */
async function note({ db, organizerId }: TenantTransaction, id: string, memberId: string, what: string): Promise<void> {
  await db.$executeRaw(sql`INSERT INTO audit_entries (organizer_id, member_id, action, noun, record, fields) VALUES (${organizerId}::uuid, ${memberId}::uuid, 'send', 'webhooks', ${id}::uuid, ${JSON.stringify({ of: [null, what] })}::jsonb)`);
}
