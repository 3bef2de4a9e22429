import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedFamily, storedLevel, storedOutcome, storedReason, storedState } from "../stored";
import type { AlarmWithOutcome } from "./types";

const row = z.object({
  id: z.string(),
  exhibitorId: z.string(),
  reason: storedReason,
  family: storedFamily,
  level: storedLevel,
  state: storedState,
  outcome: storedOutcome.nullable(),
  beganOn: z.date(),
  raisedOn: z.date(),
  closedOn: z.date().nullable(),
  heldOut: z.boolean(),
  acted: z.boolean(),
  rebooked: z.boolean().nullable(),
  decidedOn: z.date().nullable(),
});

/** Silence this long after the booking deadline is leaving, as the stages have it. */
const SILENCE_DAYS = 60;

/**
 * The alarms raised after one day and up to another, each with the exhibitor's next decision as known today: the first edition of its main
 * show whose booking deadline (or start) lies after the alarm. For lead time, for what alarms are worth, and for what acting on them did.
 */
export async function listAlarmOutcomes({ db, organizerId }: Tenant, { from, to }: { readonly from: Date; readonly to: Date }, today: Date): Promise<AlarmWithOutcome[]> {
  const rows = await db.$queryRaw(sql`
    SELECT a.id::text, a.exhibitor_id::text AS "exhibitorId", a.reason, a.family::text, a.level::text, a.state::text, a.outcome::text, a.began_on AS "beganOn", a.raised_on AS "raisedOn",
      a.closed_on AS "closedOn", a.held_out AS "heldOut",
      a.state = 'done' OR EXISTS (SELECT FROM alarm_steps t WHERE t.organizer_id = a.organizer_id AND t.alarm_id = a.id AND t.done_on IS NOT NULL) AS acted,
      d.rebooked, CASE WHEN d.rebooked IS NOT NULL THEN d.decided_on END AS "decidedOn"
    FROM alarms a
    LEFT JOIN relationships r ON r.organizer_id = a.organizer_id AND r.exhibitor_id = a.exhibitor_id
    LEFT JOIN LATERAL (
      SELECT CASE WHEN p.status IN ('booked', 'held') THEN true WHEN p.status IN ('cancelled', 'declined') THEN false
          WHEN coalesce(e.booking_deadline, e.starts_on) + ${SILENCE_DAYS}::int < ${isoDay(today)}::date THEN false END AS rebooked,
        CASE WHEN p.status IN ('booked', 'held') THEN coalesce(p.booked_on, e.starts_on) WHEN p.status = 'cancelled' THEN coalesce(p.cancelled_on, e.starts_on)
          WHEN p.status = 'declined' THEN coalesce(e.booking_deadline, e.starts_on) ELSE coalesce(e.booking_deadline, e.starts_on) + ${SILENCE_DAYS}::int END AS decided_on
      FROM editions e LEFT JOIN participations p ON p.organizer_id = e.organizer_id AND p.edition_id = e.id AND p.exhibitor_id = a.exhibitor_id
      WHERE e.organizer_id = a.organizer_id AND e.show_id = r.main_show_id AND coalesce(e.booking_deadline, e.starts_on) > a.raised_on
      ORDER BY e.starts_on, e.id LIMIT 1
    ) d ON true
    WHERE a.organizer_id = ${organizerId}::uuid AND a.raised_on > ${isoDay(from)}::date AND a.raised_on <= ${isoDay(to)}::date
    ORDER BY a.raised_on, a.id`);
  return z.array(row).parse(rows);
}
