import { isIP } from "node:net";
import { v7 as uuidv7 } from "uuid";

import { webhooksMayGoInside } from "@/lib/env";
import { AppError, fieldError, notFound } from "@/lib/errors";
import { type Bearer, may } from "@/lib/rights/access";
import { asMember } from "@/lib/tenant/as-member";
import { type OrganizerId, reachOf } from "@/lib/tenant/organizer-id";
import { asSeen, expectOne } from "@/lib/tenant/seen-version";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { typesToChoose } from "./access";
import type { NewWebhook, WebhookChange } from "./schema";
import { newSecret, openSecret, sealSecret } from "./secret";
import { MOST_WEBHOOKS, OLD_SECRET_HOURS } from "./types";

const HOUR = 3_600_000;

/** Makes a webhook and tells its secret this once. Nobody has one told of what they may not read themselves. */
export async function makeWebhook({ db, organizerId }: TenantTransaction, input: NewWebhook, maker: Bearer & { readonly memberId: string }, now: Date): Promise<{ id: string; secret: string }> {
  expectOpen(input.events, maker);
  expectOutside(input.address);
  if ((await db.webhook.count({ where: { organizerId } })) >= MOST_WEBHOOKS) throw new AppError("too_many_webhooks");
  const id = uuidv7();
  const secret = newSecret();
  await db.webhook.create({ data: { organizerId, id, memberId: maker.memberId, name: input.name, address: input.address, events: input.events, secret: sealSecret(organizerId, id, secret), createdAt: now, updatedAt: now } });
  return { id, secret };
}

/** Who changes a webhook, with the proof of how far they see. */
type Changer = Bearer & { readonly organizerId: OrganizerId; readonly memberId: string };

/**
 * Changes what a webhook is called, where it leads, and what it is told. It goes on telling what its maker reads: so where it leads and what it is told is changed by the maker, or
 * by somebody who reads as much. What the maker chose before may stay, though they may not read it any more: then it is not told.
 */
export async function changeWebhook(tenant: TenantTransaction, { id, seenVersion, ...input }: WebhookChange, changer: Changer): Promise<{ id: string }> {
  const { db, organizerId } = tenant;
  const before = await db.webhook.findFirst({ where: { organizerId, id }, select: { memberId: true, address: true, events: true } });
  if (!before) throw notFound();
  const now = new Date();
  const moved = input.address !== before.address;
  const toldElse = input.events.length !== before.events.length || input.events.some((type) => !before.events.includes(type));
  if (moved || toldElse) await expectAsFar(tenant, before, input.events, changer, moved ? "address" : "events");
  expectOpen(input.events.filter((type) => !before.events.includes(type)), changer);
  expectOutside(input.address);
  const { count } = await db.webhook.updateMany({ where: { organizerId, id, ...asSeen(seenVersion) }, data: { ...input, ...(moved ? { addressSince: now } : {}), updatedAt: now } });
  await expectOne(count, () => db.webhook.findFirst({ where: { organizerId, id }, select: { id: true } }));
  return { id };
}

/** Refuses whoever is not the maker and reads less than the maker does at this moment: part of the events, part of the exhibitors, part of the fields, or nothing of the staff. */
async function expectAsFar(tenant: TenantTransaction, before: { readonly memberId: string; readonly events: readonly string[] }, events: readonly string[], changer: Changer, field: "address" | "events"): Promise<void> {
  if (changer.memberId === before.memberId) return;
  const { scope, kept } = reachOf(changer.organizerId);
  const [told, open] = [[...before.events, ...events], typesToChoose(changer)];
  const maker = await asMember(tenant, before.memberId);
  const ofStaff = told.some((type) => type.startsWith("relationship.")) && (maker === null || may(maker, "read", "staff"));
  if (scope !== null || kept.hides.length > 0 || !before.events.every((type) => open.includes(type)) || (ofStaff && !may(changer, "read", "staff"))) throw fieldError(field, "makers_alone");
}

function expectOpen(events: readonly string[], maker: Bearer): void {
  const open = typesToChoose(maker);
  if (!events.every((type) => open.includes(type))) throw fieldError("events", "not_a_choice");
}

/** What is plainly no address outside is refused here, where somebody can correct it; where a name leads is looked at with each message. */
function expectOutside(address: string): void {
  if (webhooksMayGoInside()) return;
  const { protocol, hostname } = new URL(address);
  const host = hostname.replace(/^\[|\]$/g, "");
  if (protocol !== "https:" || isIP(host) !== 0 || !host.includes(".") || /\.(local|localhost|internal|test|home\.arpa)$/.test(host)) throw fieldError("address", "not_outside");
}

/** Lets a webhook wait, or lets it go on with what waited meanwhile. Going on is also how one that was stopped begins again. */
export async function setWebhookState({ db, organizerId }: TenantTransaction, id: string, to: "live" | "paused", now: Date): Promise<{ id: string }> {
  const { count } = await db.webhook.updateMany({ where: { organizerId, id }, data: { state: to, stoppedFor: null, failingSince: null, quietUntil: null } });
  if (count !== 1) throw notFound();
  if (to === "paused") await db.webhookDelivery.updateMany({ where: { organizerId, webhookId: id, nextAttemptAt: { not: null } }, data: { nextAttemptAt: null } });
  else await db.webhookDelivery.updateMany({ where: { organizerId, webhookId: id, state: "waiting", nextAttemptAt: null }, data: { nextAttemptAt: now } });
  return { id };
}

/** Makes a new secret and tells it this once; for a day the one before signs beside it, so that a receiver can change over. */
export async function renewSecret({ db, organizerId }: TenantTransaction, id: string, now: Date): Promise<{ id: string; secret: string }> {
  const before = await db.webhook.findFirst({ where: { organizerId, id }, select: { secret: true } });
  if (!before) throw notFound();
  const secret = newSecret();
  const known = openSecret(organizerId, id, before.secret) !== null;
  await db.webhook.update({
    where: { organizerId_id: { organizerId, id } },
    data: { secret: sealSecret(organizerId, id, secret), previousSecret: known ? before.secret : null, previousUntil: known ? new Date(now.getTime() + OLD_SECRET_HOURS * HOUR) : null },
  });
  return { id, secret };
}

export async function removeWebhook({ db, organizerId }: TenantTransaction, id: string): Promise<{ id: string }> {
  const { count } = await db.webhook.deleteMany({ where: { organizerId, id } });
  if (count !== 1) throw notFound();
  return { id };
}
