import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { empty, join, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { AlarmRecords } from "./types";

const day = z.number().nullable();
const row = z.object({
  exhibitor_id: z.string(),
  talk: z.array(z.tuple([z.string(), z.number(), z.boolean(), z.boolean()])),
  answers: z.array(z.tuple([z.string(), z.number(), z.number().nullable()])),
  left: z.array(z.tuple([z.string(), z.number()])),
  invitations: z.array(z.tuple([z.string(), z.number(), day])),
  broken: z.array(z.tuple([z.string(), z.number(), day])),
  complaints: z.array(z.tuple([z.string(), z.number(), z.number(), day])),
  late: z.array(z.tuple([z.string(), z.number()])),
  stands: z.array(
    z.object({ id: z.string(), show: z.string(), starts: z.number(), status: z.enum(["offered", "booked", "held", "cancelled", "declined"]), area: z.number().nullable(), booked: day, cancelled: day, multi: z.boolean() }),
  ),
});

/**
 * Everything the rules read of some exhibitors, in one question, as known on a day. Whoever speaks in a contact is told as in the
 * quarters: in a call, a meeting, a visit and at help on site both do. An answered survey is a word of the exhibitor too.
 */
export async function readAlarmRecords({ db, organizerId }: Tenant, exhibitorIds: readonly string[], until: Date): Promise<AlarmRecords[]> {
  if (exhibitorIds.length === 0) return [];
  const on = isoDay(until);
  const rows = await db.$queryRaw(sql`
    SELECT x.id::text AS exhibitor_id,
      coalesce((SELECT json_agg(json_build_array(i.id, i.occurred_on - '1970-01-01'::date,
          i.direction = 'inbound' OR i.channel IN ('call', 'meeting', 'visit', 'onsite_help'), i.direction = 'outbound' OR i.channel IN ('call', 'meeting', 'visit', 'onsite_help')))
        FROM interactions i WHERE i.organizer_id = x.organizer_id AND i.exhibitor_id = x.id AND i.withdrawn_at IS NULL AND i.occurred_on <= ${on}::date), '[]') AS talk,
      coalesce((SELECT json_agg(json_build_array(r.id, r.answered_on - '1970-01-01'::date,
          (SELECT a.value FROM answers a WHERE a.organizer_id = r.organizer_id AND a.response_id = r.id AND a.item = 'VAL3')))
        FROM responses r WHERE r.organizer_id = x.organizer_id AND r.exhibitor_id = x.id AND r.withdrawn_at IS NULL AND r.answered_on <= ${on}::date), '[]') AS answers,
      coalesce((SELECT json_agg(json_build_array(c.id, c.left_on - '1970-01-01'::date))
        FROM contacts c WHERE c.organizer_id = x.organizer_id AND c.exhibitor_id = x.id AND c.left_on <= ${on}::date), '[]') AS "left",
      coalesce((SELECT json_agg(json_build_array(v.id, v.created_at::date - '1970-01-01'::date, v.answered_at::date - '1970-01-01'::date))
        FROM invitations v WHERE v.organizer_id = x.organizer_id AND v.exhibitor_id = x.id AND v.status <> 'withdrawn' AND v.created_at::date <= ${on}::date), '[]') AS invitations,
      coalesce((SELECT json_agg(json_build_array(p.id, p.settled_on - '1970-01-01'::date,
          (SELECT min(k.settled_on) FROM promises k WHERE k.organizer_id = p.organizer_id AND k.exhibitor_id = p.exhibitor_id AND k.status = 'kept' AND k.settled_on > p.settled_on) - '1970-01-01'::date))
        FROM promises p WHERE p.organizer_id = x.organizer_id AND p.exhibitor_id = x.id AND p.status = 'broken' AND p.settled_on <= ${on}::date), '[]') AS broken,
      coalesce((SELECT json_agg(json_build_array(k.id, k.raised_on - '1970-01-01'::date, k.resolve_due_on - '1970-01-01'::date, k.resolved_on - '1970-01-01'::date))
        FROM complaints k WHERE k.organizer_id = x.organizer_id AND k.exhibitor_id = x.id AND k.status <> 'withdrawn' AND k.raised_on <= ${on}::date), '[]') AS complaints,
      coalesce((SELECT json_agg(json_build_array(v.id, v.due_on + 1 - '1970-01-01'::date))
        FROM participations n JOIN invoices v ON v.organizer_id = n.organizer_id AND v.participation_id = n.id
        WHERE n.organizer_id = x.organizer_id AND n.exhibitor_id = x.id AND v.removed_at IS NULL AND v.due_on < ${on}::date AND (v.paid_on IS NULL OR v.paid_on > v.due_on)), '[]') AS late,
      coalesce((SELECT json_agg(json_build_object('id', n.id, 'show', e.show_id, 'starts', e.starts_on - '1970-01-01'::date, 'status', n.status, 'area', n.area,
          'booked', n.booked_on - '1970-01-01'::date, 'cancelled', n.cancelled_on - '1970-01-01'::date, 'multi', n.multi_year))
        FROM participations n JOIN editions e ON e.organizer_id = n.organizer_id AND e.id = n.edition_id WHERE n.organizer_id = x.organizer_id AND n.exhibitor_id = x.id), '[]') AS stands
    FROM exhibitors x
    WHERE x.organizer_id = ${organizerId}::uuid AND x.id IN (${join(exhibitorIds.map((id) => sql`${id}::uuid`))})`);
  return z.array(row).parse(rows).map(recordsOf);
}

function recordsOf({ exhibitor_id: exhibitorId, talk, answers, left, invitations, broken, complaints, late, stands }: z.output<typeof row>): AlarmRecords {
  const spoken = (side: 2 | 3) => talk.filter((contact) => contact[side]).map(([id, on]) => ({ kind: "interaction" as const, id, day: on }));
  return {
    exhibitorId,
    inbound: [...spoken(2), ...answers.map(([id, on]) => ({ kind: "response" as const, id, day: on }))],
    outbound: spoken(3),
    contactsLeft: left.map(([id, on]) => ({ kind: "contact", id, day: on })),
    invitations: invitations.map(([id, on, answeredDay]) => ({ kind: "invitation", id, day: on, answeredDay })),
    brokenPromises: broken.map(([id, on, madeGoodDay]) => ({ kind: "promise", id, day: on, madeGoodDay })),
    complaints: complaints.map(([id, on, targetDay, closedDay]) => ({ kind: "complaint", id, day: on, targetDay, closedDay })),
    alternatives: answers.flatMap(([id, on, answer]) => (answer === null ? [] : [{ kind: "response" as const, id, day: on, answer }])),
    latePayments: late.map(([id, on]) => ({ kind: "invoice", id, day: on })),
    stands: stands.map(({ id, show, starts, status, area, booked, cancelled, multi }) => ({ id, showId: show, startsDay: starts, status, area, bookedDay: booked, cancelledDay: cancelled, multiYear: multi })),
  };
}

const stakes = z.array(z.object({ id: z.string(), active: z.boolean() }));

/**
 * The next exhibitors, in the order of their ids, that have something to lose on a day: a stand booked or held then in an edition of the
 * last two years or to come, and not in dissolution at every show by then (who has left is no longer warned of). Those with an open
 * alarm come too, `active` or not, so that it can pass. In the order of the primary key, so that a batch stops reading where it is full.
 */
export async function listAtStake({ db, organizerId }: Tenant, on: Date, after: string | null, size: number): Promise<z.output<typeof stakes>> {
  const day = isoDay(on);
  const rows = await db.$queryRaw(sql`
    SELECT s.id::text AS id, s.active FROM (
      SELECT x.id, (x.archived_at IS NULL OR x.archived_at::date > ${day}::date) AND EXISTS (
          SELECT FROM participations p JOIN editions e ON e.organizer_id = p.organizer_id AND e.id = p.edition_id
          WHERE p.organizer_id = x.organizer_id AND p.exhibitor_id = x.id AND (p.status IN ('booked', 'held') OR p.status = 'cancelled' AND p.cancelled_on > ${day}::date)
            AND e.starts_on > ${day}::date - 730 AND coalesce(p.booked_on, e.starts_on) <= ${day}::date)
          AND NOT coalesce((SELECT bool_and(l."to" = 'dissolution') FROM (
            SELECT DISTINCT ON (m.show_id) m."to" FROM stage_moves m WHERE m.organizer_id = x.organizer_id AND m.exhibitor_id = x.id AND m.moved_on <= ${day}::date
            ORDER BY m.show_id, m.moved_on DESC, m.id DESC) l), false) AS active,
        EXISTS (SELECT FROM alarms a WHERE a.organizer_id = x.organizer_id AND a.exhibitor_id = x.id AND a.state = 'open') AS alarmed
      FROM exhibitors x
      WHERE x.organizer_id = ${organizerId}::uuid ${after === null ? empty : sql`AND x.id > ${after}::uuid`}
    ) s WHERE s.active OR s.alarmed ORDER BY s.id LIMIT ${size}`);
  return stakes.parse(rows);
}
