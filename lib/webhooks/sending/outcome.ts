import type { DeliveryProblem } from "@/lib/tenant/enums";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { FAILING_DAYS } from "../types";
import { nextAttempt } from "./back-off";
import type { PostAnswer } from "./post";
import { stopWebhook } from "./stop";
import type { TakenDelivery, Webhook } from "./types";

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;
/** After a failure the others wait as long: an address that does not answer is not knocked at by each of a thousand messages. */
const QUIET = MINUTE;

/** Problems of ours, about which sending again says nothing new. */
const FINAL: readonly DeliveryProblem[] = ["no_right", "secret", "gone"];

/** Writes what came of an attempt. */
export async function noteOutcome(tenant: TenantTransaction, webhook: Webhook, delivery: TakenDelivery, { status, problem, answer }: PostAnswer, now: Date): Promise<void> {
  const { db, organizerId } = tenant;
  const next = problem === null || FINAL.includes(problem) ? null : nextAttempt(delivery.attempts, now);
  const state = problem === null ? "delivered" : next === null ? "failed" : "waiting";
  const { count } = await db.webhookDelivery.updateMany({
    where: { organizerId, id: delivery.id, attempts: delivery.attempts, state: "waiting" },
    data: { state, status, problem, answer, nextAttemptAt: next, ...(problem === null ? { deliveredAt: now } : {}) },
  });
  if (count === 0) return;
  if (problem === null) await db.webhook.updateMany({ where: { organizerId, id: webhook.id }, data: { lastSuccessAt: now, failingSince: null, quietUntil: null } });
  else if (problem === "gone") await stopWebhook(tenant, webhook, "gone", now);
  else if (problem !== "no_right") await noteFailure(tenant, webhook, now);
}

async function noteFailure(tenant: TenantTransaction, webhook: Webhook, now: Date): Promise<void> {
  const { db, organizerId } = tenant;
  await db.webhook.updateMany({ where: { organizerId, id: webhook.id, failingSince: null }, data: { failingSince: now } });
  await db.webhook.updateMany({ where: { organizerId, id: webhook.id }, data: { quietUntil: new Date(now.getTime() + QUIET) } });
  const tooLong = await db.webhook.findFirst({ where: { organizerId, id: webhook.id, failingSince: { lte: new Date(now.getTime() - FAILING_DAYS * DAY) } }, select: { id: true } });
  if (tooLong) await stopWebhook(tenant, webhook, "failing", now);
}
