import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { empty, raw, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { type ClosedQuarter, type Given, type Quarter, QUARTER_KINDS, type Talk } from "./types";

/** The day of the first contact on record; null without any. */
export async function firstContactOn({ db, organizerId }: Tenant): Promise<Date | null> {
  const { _min } = await db.interaction.aggregate({ where: { organizerId, withdrawnAt: null }, _min: { occurredOn: true } });
  return _min.occurredOn;
}

/** The day on which anything was first given, by either side; null without any. */
export async function firstExchangeOn({ db, organizerId }: Tenant): Promise<Date | null> {
  const { _min } = await db.exchange.aggregate({ where: { organizerId, withdrawnOn: null }, _min: { occurredOn: true } });
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

const given = z.object({ exhibitorId: z.string(), quarterStart: z.date(), favours: z.number(), disclosure: z.number() });

/** What an entry is counted as: lib/relationships/quarters/given.ts says why. */
const COUNTS_AS = {
  favours: sql`g.direction = 'outbound' AND g.kind <> 'investment'`,
  disclosure: sql`g.direction = 'inbound' AND g.kind IN ('disclosure', 'referral')`,
};

/** How often something was given, by exhibitor and quarter, between two days; of all exhibitors or of one. */
export async function listGiven({ db, organizerId }: Tenant, span: { readonly from: Date; readonly until: Date }, exhibitorId: string | null = null): Promise<Given[]> {
  const rows = await db.$queryRaw(sql`
    SELECT g.exhibitor_id::text AS "exhibitorId", date_trunc('quarter', g.occurred_on::timestamp)::date AS "quarterStart",
      count(*) FILTER (WHERE ${COUNTS_AS.favours})::int AS favours, count(*) FILTER (WHERE ${COUNTS_AS.disclosure})::int AS disclosure
    FROM exchanges g
    WHERE g.organizer_id = ${organizerId}::uuid AND g.withdrawn_on IS NULL AND g.occurred_on BETWEEN ${isoDay(span.from)}::date AND ${isoDay(span.until)}::date
      ${exhibitorId === null ? empty : sql`AND g.exhibitor_id = ${exhibitorId}::uuid`}
    GROUP BY 1, 2`);
  return z.array(given).parse(rows);
}

/** Whether there was any contact with one exhibitor in a quarter. */
export async function talkedIn({ db, organizerId }: Tenant, exhibitorId: string, { start, lastDay }: Quarter): Promise<boolean> {
  return (await db.interaction.findFirst({ where: { organizerId, exhibitorId, withdrawnAt: null, occurredOn: { gte: start, lte: lastDay } }, select: { id: true } })) !== null;
}

const actives = z.array(z.object({ id: z.string(), two_way: z.boolean(), favours: z.boolean(), disclosure: z.boolean() }));

/**
 * The exhibitors that had a stand booked or held at the end of a quarter, in an edition of the two years before or to come,
 * each with whether there was any entry of each kind in the last year. All of them, or one if it is among them.
 */
export async function listActive({ db, organizerId }: Tenant, { lastDay }: Pick<Quarter, "lastDay">, exhibitorId: string | null = null): Promise<z.output<typeof actives>> {
  const day = isoDay(lastDay);
  const givenAs = (kind: keyof typeof COUNTS_AS) => sql`EXISTS (SELECT FROM exchanges g WHERE g.organizer_id = x.organizer_id AND g.exhibitor_id = x.id AND g.withdrawn_on IS NULL
        AND g.occurred_on > ${day}::date - 365 AND g.occurred_on <= ${day}::date AND ${COUNTS_AS[kind]}) AS ${raw(kind)}`;
  const rows = await db.$queryRaw(sql`
    SELECT x.id::text, EXISTS (SELECT FROM interactions i WHERE i.organizer_id = x.organizer_id AND i.exhibitor_id = x.id AND i.withdrawn_at IS NULL
        AND i.occurred_on > ${day}::date - 365 AND i.occurred_on <= ${day}::date) AS two_way,
      ${givenAs("favours")}, ${givenAs("disclosure")}
    FROM exhibitors x
    WHERE x.organizer_id = ${organizerId}::uuid ${exhibitorId === null ? empty : sql`AND x.id = ${exhibitorId}::uuid`} AND (x.archived_at IS NULL OR x.archived_at::date > ${day}::date)
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
