import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { TakenDelivery, Webhook } from "./types";

/** A worker that has not said what came of an attempt by then is taken for dead. */
const LEASE_SECONDS = 60;

const taken = z.array(z.object({ id: z.string(), messageId: z.string(), type: z.string(), noun: z.string(), record: z.string().nullable(), body: z.unknown(), createdAt: z.date(), attempts: z.number() }));

/** Takes the next deliveries of a webhook that are due, the oldest first. */
export async function takeDeliveries({ db, organizerId }: Tenant, { id }: Pick<Webhook, "id">, now: Date, most: number): Promise<TakenDelivery[]> {
  // chosen once, before anything is written: a sub-select of the UPDATE itself may be asked again for each row, and its limit with it
  const rows = await db.$queryRaw(sql`
    WITH chosen AS MATERIALIZED (
      SELECT d.id FROM webhook_deliveries d JOIN webhooks w ON w.organizer_id = d.organizer_id AND w.id = d.webhook_id AND w.state = 'live' AND (w.quiet_until IS NULL OR w.quiet_until <= ${now}::timestamptz)
      WHERE d.organizer_id = ${organizerId}::uuid AND d.webhook_id = ${id}::uuid AND d.next_attempt_at <= ${now}::timestamptz
      ORDER BY d.next_attempt_at, d.id FOR UPDATE OF d SKIP LOCKED LIMIT ${most})
    UPDATE webhook_deliveries t SET attempts = t.attempts + 1, last_attempt_at = ${now}::timestamptz, next_attempt_at = ${now}::timestamptz + make_interval(secs => ${LEASE_SECONDS}::int)
    FROM chosen c WHERE t.organizer_id = ${organizerId}::uuid AND t.id = c.id
    RETURNING t.id::text, t.message::text AS "messageId", t.type, t.noun, t.record::text, t.body, t.created_at AS "createdAt", t.attempts`);
  return taken.parse(rows).toSorted((a, b) => (a.id < b.id ? -1 : 1));
}
