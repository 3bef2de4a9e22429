import { z } from "zod";

import { type ActingMember, asMember } from "@/lib/tenant/as-member";
import { type OrganizerId, wholeOrganizer } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { mayHear, typesToChoose } from "../access";
import { readAs, readsWhole } from "../messages";
import { openSecret } from "../secret";
import { isWebhookNoun } from "../types";
import { noteOutcome } from "./outcome";
import { post, type PostAnswer } from "./post";
import { signedHeaders } from "./sign";
import { stopWebhook } from "./stop";
import { takeDeliveries } from "./take";
import type { TakenDelivery, Webhook } from "./types";

/** At once to one address, and for how long in one go: others wait, too. */
const TOGETHER = 5;
const GO_MS = 20_000;

const envelope = z.record(z.string(), z.unknown());
const NOBODY: PostAnswer = { status: null, problem: "no_right", answer: null };

/** Sends what is due for an organizer, to all its webhooks at once; answers how many arrived and how many did not. */
export async function sendDue(organizerId: OrganizerId, clock: () => Date = () => new Date()): Promise<{ delivered: number; failed: number }> {
  const { webhooks, timeZone } = await withTenant(organizerId, (tenant) => dueWebhooks(tenant, clock()));
  const done = await Promise.all(webhooks.map((webhook) => sendTo(organizerId, webhook, timeZone, clock)));
  return { delivered: done.reduce((sum, each) => sum + each.delivered, 0), failed: done.reduce((sum, each) => sum + each.failed, 0) };
}

async function dueWebhooks({ db, organizerId }: Tenant, now: Date): Promise<{ webhooks: Webhook[]; timeZone: string }> {
  const [webhooks, { timeZone }] = await Promise.all([
    db.webhook.findMany({
      where: { organizerId, state: "live", AND: [{ OR: [{ quietUntil: null }, { quietUntil: { lte: now } }] }], deliveries: { some: { nextAttemptAt: { lte: now } } } },
      select: { id: true, name: true, memberId: true, address: true, addressSince: true, events: true, secret: true, previousSecret: true, previousUntil: true, failingSince: true },
      orderBy: { id: "asc" },
    }),
    db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } }),
  ]);
  return { webhooks, timeZone };
}

/** An address that failed last is tried with one message; the others follow when that arrived. */
async function sendTo(organizerId: OrganizerId, webhook: Webhook, timeZone: string, clock: () => Date): Promise<{ delivered: number; failed: number }> {
  const count = { delivered: 0, failed: 0 };
  const maker = await withTenant(organizerId, (tenant) => asMember(tenant, webhook.memberId));
  const reason = maker === null ? "maker_gone" : typesToChoose(maker).some((type) => webhook.events.includes(type)) ? null : "maker_may_not";
  if (maker === null || reason !== null) {
    await inTenantTransaction(organizerId, (tenant) => stopWebhook(tenant, webhook, reason ?? "maker_gone", clock()));
    return count;
  }
  const begun = performance.now();
  let most = webhook.failingSince === null ? TOGETHER : 1;
  while (performance.now() - begun < GO_MS) {
    const batch = await withTenant(organizerId, (tenant) => takeDeliveries(tenant, webhook, clock(), most));
    if (batch.length === 0) break;
    const answers = await Promise.all(batch.map(async (delivery) => ({ delivery, answer: await attempt(webhook, maker, delivery, timeZone, clock()) })));
    for (const { delivery, answer } of answers) await inTenantTransaction(organizerId, (tenant) => noteOutcome(tenant, webhook, delivery, answer, clock()));
    const failed = answers.filter(({ answer }) => answer.problem !== null);
    count.failed += failed.length;
    count.delivered += answers.length - failed.length;
    if (failed.some(({ answer }) => answer.problem !== "no_right")) break;
    most = TOGETHER;
  }
  return count;
}

/** One attempt: what the maker may not read any more, or does not see any more, does not leave the house, though it was written down before. */
async function attempt(webhook: Webhook, maker: ActingMember, delivery: TakenDelivery, timeZone: string, now: Date): Promise<PostAnswer> {
  const said = await bodyNow(webhook, maker, delivery, timeZone, now);
  if (said === null) return NOBODY;
  const organizerId = wholeOrganizer(maker.organizerId);
  const current = openSecret(organizerId, webhook.id, webhook.secret);
  if (current === null) return { status: null, problem: "secret", answer: null };
  const former = webhook.previousSecret && webhook.previousUntil && webhook.previousUntil > now ? openSecret(organizerId, webhook.id, webhook.previousSecret) : null;
  const body = JSON.stringify(said);
  return await post(webhook.address, signedHeaders(former === null ? [current] : [current, former], delivery.messageId, now, body), body);
}

/**
 * What is sent at this moment; null: nothing. As it was stored, where the maker still reads all of such a record and the address is the one it was stored for; else
 * with the record as they read it now. Of a deletion the id alone is told.
 */
async function bodyNow({ addressSince }: Webhook, maker: ActingMember, { noun, record, type, body, createdAt }: TakenDelivery, timeZone: string, now: Date): Promise<unknown> {
  if (!isWebhookNoun(noun)) return body;
  if (!mayHear(maker, noun)) return null;
  const moved = addressSince !== null && createdAt <= addressSince;
  if (record === null || type.endsWith(".deleted") || (!moved && readsWhole(maker, noun))) return body;
  const data = (await readAs(maker, noun, [record], timeZone, now)).get(record);
  return data === undefined ? null : { ...envelope.parse(body), data };
}
