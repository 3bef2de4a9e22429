import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { type ClosedQuarter, type Quarter, QUARTER_KINDS, type Talk } from "./types";

/** The day of the first contact on record; null without any. */
export async function firstContactOn({ db, organizerId }: Tenant): Promise<Date | null> {
  const { _min } = await db.interaction.aggregate({ where: { organizerId, withdrawnAt: null }, _min: { occurredOn: true } });
  return _min.occurredOn;
}

const talk = z.object({ exhibitorId: z.string(), quarterStart: z.date(), inbound: z.number(), outbound: z.number() });

/**
 * How often each side spoke, by exhibitor and quarter, up to a day. In a call, a meeting, a visit and at help on site both speak,
 * whoever began it: what matters to a relationship is that talk goes both ways.
 */
export async function listTalk({ db, organizerId }: Tenant, until: Date): Promise<Talk[]> {
  const rows = await db.$queryRaw(sql`
    SELECT i.exhibitor_id::text AS "exhibitorId", date_trunc('quarter', i.occurred_on::timestamp)::date AS "quarterStart",
      count(*) FILTER (WHERE i.direction = 'inbound' OR i.channel IN ('call', 'meeting', 'visit', 'onsite_help'))::int AS inbound,
      count(*) FILTER (WHERE i.direction = 'outbound' OR i.channel IN ('call', 'meeting', 'visit', 'onsite_help'))::int AS outbound
    FROM interactions i
    WHERE i.organizer_id = ${organizerId}::uuid AND i.withdrawn_at IS NULL AND i.occurred_on <= ${isoDay(until)}::date
    GROUP BY 1, 2`);
  return z.array(talk).parse(rows);
}

const actives = z.array(z.object({ id: z.string(), with_entry: z.boolean() }));

/**
 * The exhibitors that had a stand booked or held at the end of a quarter, in an edition of the two years before or to come,
 * each with whether there was any contact in the last year.
 */
export async function listActive({ db, organizerId }: Tenant, { lastDay }: Quarter): Promise<z.output<typeof actives>> {
  const day = isoDay(lastDay);
  const rows = await db.$queryRaw(sql`
    SELECT x.id::text, EXISTS (SELECT FROM interactions i WHERE i.organizer_id = x.organizer_id AND i.exhibitor_id = x.id AND i.withdrawn_at IS NULL
        AND i.occurred_on > ${day}::date - 365 AND i.occurred_on <= ${day}::date) AS with_entry
    FROM exhibitors x
    WHERE x.organizer_id = ${organizerId}::uuid AND (x.archived_at IS NULL OR x.archived_at::date > ${day}::date)
      AND EXISTS (SELECT FROM participations p JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id
        WHERE p.organizer_id = x.organizer_id AND p.exhibitor_id = x.id
          AND (p.status IN ('booked', 'held') OR p.status = 'cancelled' AND p.cancelled_on > ${day}::date)
          AND e.starts_on > ${day}::date - 730 AND coalesce(p.booked_on, e.starts_on) <= ${day}::date)`);
  return actives.parse(rows);
}

/** The quarters closed so far, newest first. */
export async function listClosedQuarters({ db, organizerId }: Tenant, size?: number): Promise<ClosedQuarter[]> {
  const rows = await db.quarterClosing.findMany({ where: { organizerId }, orderBy: [{ quarterStart: "desc" }, { kind: "asc" }], take: size });
  return rows.flatMap(({ quarterStart, kind: text, active, withEntry, median, readable, exhibitors }) => {
    const kind = QUARTER_KINDS.find((name) => name === text);
    return kind ? [{ kind, quarterStart, active, withEntry, median, readable, exhibitors }] : [];
  });
}
