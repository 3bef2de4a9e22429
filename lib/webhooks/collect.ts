import { v7 as uuidv7 } from "uuid";
import { z } from "zod";

import type { ApiRecord } from "@/lib/api/noun";
import { type ActingMember, asMember } from "@/lib/tenant/as-member";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import type { Prisma } from "@/lib/tenant/prisma";
import { sql } from "@/lib/tenant/sql";
import { inTenantTransaction, type Tenant, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { mayHear } from "./access";
import { type Message, readAs, seesPart } from "./messages";
import { stopWebhook } from "./sending/stop";
import { isWebhookNoun, type WebhookAction, type WebhookNoun } from "./types";

/** As many events as become deliveries at once, and how often in one go: one organizer's import of 100,000 rows keeps nobody else's changes waiting. */
const MOST = 500;
const MOST_BATCHES = 4;

interface Happened {
  /** All events that this stands for, in their order, and what each was. */
  readonly ids: readonly string[];
  readonly actions: readonly string[];
  readonly noun: WebhookNoun;
  readonly record: string;
  readonly occurredAt: Date;
}

/** What a webhook would be told of an event, before it is known which of its events are this worker's. */
interface Planned {
  readonly event: Happened;
  readonly listener: Listener;
  /** The record as the webhook's maker sees it; undefined where they do not. */
  readonly record: ApiRecord | undefined;
  /** Whether they may hear that it is gone. */
  readonly ofDeletion: boolean;
}

interface Listener {
  readonly id: string;
  readonly name: string;
  readonly memberId: string;
  readonly events: readonly string[];
  readonly state: "live" | "paused" | "stopped";
}

const document = z.record(z.string(), z.json());
const eventRows = z.array(z.object({ ids: z.array(z.string()), noun: z.string(), record: z.string(), actions: z.array(z.string()), occurredAt: z.date() }));

/**
 * Makes deliveries of what happened since the last time, of so much as is an organizer's turn; answers how many. Events are read, records are read as each webhook's maker sees them, and in one transaction the
 * events go and the deliveries come: killed in between, all is there still; with a second worker beside, each event is one's.
 */
export async function collectEvents(organizerId: OrganizerId, now: Date): Promise<number> {
  let made = 0;
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const { events, listeners, organizer, erasures } = await withTenant(organizerId, waiting);
    if (events.length === 0) return made;
    const planned = (await Promise.all(listeners.map((listener) => plannedFor(organizerId, listener, events, organizer.timeZone, now)))).flat();
    made += await inTenantTransaction(organizerId, async (tenant) => {
      const { db } = tenant;
      // whoever was erased after the records were read: they are read again
      if ((await erasuresSoFar(tenant)) !== erasures) return 0;
      const taken = z.array(z.object({ id: z.string() })).parse(
        await db.$queryRaw(sql`DELETE FROM webhook_events WHERE organizer_id = ${organizerId}::uuid AND id = ANY(${events.flatMap((event) => event.ids)}::uuid[]) RETURNING id::text`),
      );
      const mine = new Set(taken.map(({ id }) => id));
      const data = planned.flatMap((each) => deliveryOf(each, mine, organizer.workspace, now)).map((each) => ({ organizerId, id: uuidv7(), createdAt: now, ...each }));
      return (await db.webhookDelivery.createMany({ data, skipDuplicates: true })).count;
    });
  }
  return made;
}

/** Of the events of a record those that this worker took: the message is called after the first of them. Where another took all of them, it is the other's. */
function deliveryOf({ event, listener, record, ofDeletion }: Planned, mine: ReadonlySet<string>, workspace: string, now: Date): Omit<Prisma.WebhookDeliveryCreateManyInput, "organizerId">[] {
  const messageId = event.ids.find((id) => mine.has(id));
  const action = actionOf(event.actions.filter((_, index) => mine.has(event.ids[index] ?? "")), record !== undefined, listener.events.includes(`${event.noun}.created`));
  const type = `${event.noun}.${action}`;
  if (messageId === undefined || action === null || !listener.events.includes(type) || (action === "deleted" && !ofDeletion)) return [];
  const message: Message = { id: messageId, type, occurredAt: event.occurredAt.toISOString(), workspace, data: action === "deleted" || record === undefined ? { id: event.record } : record };
  const { noun, occurredAt } = event;
  return [{ webhookId: listener.id, messageId, type, noun, record: event.record, occurredAt, body: document.parse(JSON.parse(JSON.stringify(message))), nextAttemptAt: listener.state === "live" ? now : null }];
}

/** The oldest events, those of one record together: it is told of as it is now, so telling it once says as much. */
async function waiting({ db, organizerId }: Tenant): Promise<{ events: Happened[]; listeners: Listener[]; organizer: { workspace: string; timeZone: string }; erasures: number }> {
  // first of all: what is read after it is as that many erasures left it, or later
  const erasures = await db.erasure.count({ where: { organizerId } });
  const [rows, listeners, organizer] = await Promise.all([
    db.$queryRaw(sql`
      SELECT array_agg(e.id::text ORDER BY e.occurred_at, e.id) AS ids, e.noun, e.record::text, array_agg(e.action ORDER BY e.occurred_at, e.id) AS actions, min(e.occurred_at) AS "occurredAt"
      FROM (SELECT * FROM webhook_events WHERE organizer_id = ${organizerId}::uuid ORDER BY occurred_at, id LIMIT ${MOST}) e GROUP BY e.noun, e.record ORDER BY 5, 3`),
    db.webhook.findMany({ where: { organizerId, state: { not: "stopped" } }, select: { id: true, name: true, memberId: true, events: true, state: true } }),
    db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { workspace: true, timeZone: true } }),
  ]);
  const events = eventRows.parse(rows).map(({ noun, ...rest }) => {
    if (!isWebhookNoun(noun)) throw new Error(`No message tells of ${noun}.`);
    return { ...rest, noun };
  });
  return { events, listeners, organizer, erasures };
}

/** Counted while no erasure is under way, and no other worker collects: an erasure that begins later finds these deliveries, one that ended before is counted. */
async function erasuresSoFar({ db, organizerId }: TenantTransaction): Promise<number> {
  await db.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended('erasure ' || ${organizerId}::text, 0))`);
  return await db.erasure.count({ where: { organizerId } });
}

/** What one webhook is told: of what it listens to, and of that what its maker may read at this moment. */
async function plannedFor(organizerId: OrganizerId, listener: Listener, events: readonly Happened[], timeZone: string, now: Date): Promise<Planned[]> {
  const heard = events.filter(({ noun }) => listener.events.some((type) => type.startsWith(`${noun}.`)));
  if (heard.length === 0) return [];
  const maker = await withTenant(organizerId, (tenant) => asMember(tenant, listener.memberId));
  if (!maker) {
    await inTenantTransaction(organizerId, (tenant) => stopWebhook(tenant, listener, "maker_gone", now));
    return [];
  }
  const nouns = [...new Set(heard.map(({ noun }) => noun))];
  const records = new Map(await Promise.all(nouns.map(async (noun): Promise<[WebhookNoun, Awaited<ReturnType<typeof readAs>>]> => [noun, await readAs(maker, noun, heard.flatMap((event) => (event.noun === noun ? [event.record] : [])), timeZone, now)])));
  const told = await toldBefore(organizerId, listener, maker, heard);
  return heard.map((event) => ({ event, listener, record: records.get(event.noun)?.get(event.record), ofDeletion: told(event) }));
}

/** What happened, all in all; what is new and was changed at once is a change for whoever hears of changes alone. Null: it came and went, or the maker does not see it, or it is gone by now and a later event says so. */
function actionOf(actions: readonly string[], seen: boolean, hearsOfNew: boolean): WebhookAction | null {
  if (seen) return actions.includes("created") && !actions.includes("deleted") && (hearsOfNew || !actions.includes("updated")) ? "created" : "updated";
  return actions.includes("deleted") && !actions.includes("created") ? "deleted" : null;
}

/**
 * Of which deletions a maker may hear: of what is gone nobody can ask any more whose it was. Who reads the noun and sees all exhibitors hears of each; who sees a part, of
 * the records that this webhook was told of before.
 */
async function toldBefore(organizerId: OrganizerId, listener: Listener, maker: ActingMember, heard: readonly Happened[]): Promise<(event: Happened) => boolean> {
  if (!seesPart(maker)) return ({ noun }) => mayHear(maker, noun);
  const gone = heard.filter(({ actions }) => actions.includes("deleted")).map(({ record }) => record);
  if (gone.length === 0) return () => false;
  const known = await withTenant(organizerId, ({ db }) => db.webhookDelivery.findMany({ where: { organizerId, webhookId: listener.id, record: { in: gone } }, select: { record: true }, distinct: ["record"] }));
  const ids = new Set(known.map(({ record }) => record));
  return ({ noun, record }) => mayHear(maker, noun) && ids.has(record);
}
