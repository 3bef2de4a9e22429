import { notFound } from "@/lib/errors";
import type { Bearer } from "@/lib/rights/access";
import type { DeliveryState } from "@/lib/tenant/enums";
import type { Prisma } from "@/lib/tenant/prisma";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { mayHearAll } from "./access";
import { type DeliveryCursor, type DeliveryRow, isWebhookNoun, type WebhookRow } from "./types";

/** Everything but the secrets, which no page reads. */
const select = {
  id: true, name: true, address: true, events: true, state: true, stoppedFor: true, failingSince: true, lastSuccessAt: true, createdAt: true, updatedAt: true,
  member: { select: { deactivatedAt: true, user: { select: { name: true } } } },
  _count: { select: { deliveries: { where: { state: "waiting" } } } },
} satisfies Prisma.WebhookSelect;

type Row = Prisma.WebhookGetPayload<{ select: typeof select }>;

/** The webhooks of the organizer, by name. */
export async function listWebhooks({ db, organizerId }: Tenant): Promise<WebhookRow[]> {
  return (await db.webhook.findMany({ where: { organizerId }, select, orderBy: [{ name: "asc" }, { id: "asc" }] })).map(asRow);
}

export async function getWebhook({ db, organizerId }: Tenant, id: string): Promise<WebhookRow> {
  const row = await db.webhook.findFirst({ where: { organizerId, id }, select });
  if (!row) throw notFound();
  return asRow(row);
}

/** One whose maker is gone sends nothing, whether or not the worker has come by since. */
function asRow({ member, _count, updatedAt, ...row }: Row): WebhookRow {
  const gone = member.deactivatedAt !== null && row.state !== "stopped";
  return { ...row, ...(gone ? { state: "stopped", stoppedFor: "maker_gone" } : {}), memberName: member.user.name, waiting: _count.deliveries, version: updatedAt.toISOString() };
}

interface Asked {
  readonly state: DeliveryState | null;
  readonly after: DeliveryCursor | null;
  readonly size: number;
  /** Who looks: what a message says of a noun is shown to whoever may read that noun, all of its fields. */
  readonly reader: Bearer;
}

/** A page of a webhook's messages, newest first, from where the last one ended. */
export async function listDeliveries({ db, organizerId, kept }: Tenant, webhookId: string, { state, after, size, reader }: Asked): Promise<{ rows: DeliveryRow[]; next: DeliveryCursor | null }> {
  const at = after && new Date(after.at);
  const rows = await db.webhookDelivery.findMany({
    where: { organizerId, webhookId, ...(state ? { state } : {}), ...(after && at ? { OR: [{ createdAt: { lt: at } }, { createdAt: at, id: { lt: after.id } }] } : {}) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: size + 1,
    omit: { organizerId: true, webhookId: true },
  });
  const page = rows.slice(0, size).map(({ body, answer, noun, ...row }) => {
    const hidden = kept.hides.length > 0 || (isWebhookNoun(noun) && !mayHearAll(reader, noun));
    return { ...row, hidden, answer: hidden ? null : answer, body: hidden || body === null ? null : JSON.stringify(body, null, 2) };
  });
  const last = page.at(-1);
  return { rows: page, next: rows.length > size && last ? { at: last.createdAt.toISOString(), id: last.id } : null };
}
