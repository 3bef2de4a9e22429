import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { standing } from "@/lib/portfolio/standing-sql";
import { storedStage } from "@/lib/relationships/stored";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { storedFamily, storedLevel, storedReason, storedValues } from "../stored";
import type { Call, CallList } from "./types";

/** Whoever was spoken with this week is not called again today. */
const QUIET_DAYS = 7;

const row = z.object({
  id: z.string(),
  exhibitor_id: z.string(),
  name: z.string(),
  name_local: z.string().nullable(),
  stage: storedStage,
  revenue: z.number(),
  reason: storedReason,
  family: storedFamily,
  level: storedLevel,
  values: storedValues,
  due_on: z.date(),
  owner_name: z.string().nullable(),
  play: z.string().nullable(),
  text: z.string().nullable(),
  others: z.number(),
  quiet_days: z.number().nullable(),
});

const counted = z.array(z.object({ due: z.number(), resting: z.number(), heldOut: z.number() })).length(1);

/**
 * Whom to call today: the exhibitors with open alarms whom nobody was in touch with this week, each once under its most pressing alarm, in
 * the order of the page of alarms: at risk before watch, then by the day it is due, then by money. They are the alarms as they are stored,
 * with their owner, day and playbook. Those that are held out to learn what steps are worth are no one's call.
 */
export async function listCalls({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date, size: number): Promise<CallList> {
  const open = sql`
    WITH pressing AS MATERIALIZED (
      SELECT DISTINCT ON (a.exhibitor_id) a.exhibitor_id, a.id, a.level, a.due_on, (count(*) OVER (PARTITION BY a.exhibitor_id) - 1)::int AS others
      FROM alarms a WHERE a.organizer_id = ${organizerId}::uuid AND a.state = 'open' AND NOT a.held_out
      ORDER BY a.exhibitor_id, a.level DESC, a.due_on, a.id
    ),
    placed AS (
      SELECT p.*, f.name, f.name_local, f.stage, f.revenue, (${isoDay(today)}::date - greatest(r.last_inbound_on, r.last_outbound_on))::int AS quiet_days
      FROM pressing p JOIN (${standing(organizerId, filters)}) f ON f.exhibitor_id = p.exhibitor_id
      JOIN relationships r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = p.exhibitor_id
    )`;
  const counts = counted.parse(
    await db.$queryRaw(sql`${open} SELECT count(*) FILTER (WHERE quiet_days IS NULL OR quiet_days > ${QUIET_DAYS}::int)::int AS due, count(*) FILTER (WHERE quiet_days <= ${QUIET_DAYS}::int)::int AS resting,
      (SELECT count(DISTINCT a.exhibitor_id)::int FROM alarms a JOIN (${standing(organizerId, filters)}) f ON f.exhibitor_id = a.exhibitor_id
        WHERE a.organizer_id = ${organizerId}::uuid AND a.state = 'open' AND a.held_out AND NOT EXISTS (SELECT FROM pressing p WHERE p.exhibitor_id = a.exhibitor_id)) AS "heldOut" FROM placed`),
  )[0];
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`${open}
      SELECT c.id::text, c.exhibitor_id::text, c.name, c.name_local, c.stage::text AS stage, c.revenue::float8 AS revenue, a.reason, a.family::text, a.level::text, a."values", a.due_on, u.name AS owner_name, s.play, s.text, c.others, c.quiet_days
      FROM (SELECT * FROM placed WHERE quiet_days IS NULL OR quiet_days > ${QUIET_DAYS}::int ORDER BY level DESC, due_on, revenue DESC, id LIMIT ${size}) c
      JOIN alarms a ON a.organizer_id = ${organizerId}::uuid AND a.id = c.id
      LEFT JOIN members m ON m.organizer_id = a.organizer_id AND m.id = a.owner_member_id LEFT JOIN users u ON u.id = m.user_id
      LEFT JOIN LATERAL (SELECT t.play, t.text FROM alarm_steps t WHERE t.organizer_id = a.organizer_id AND t.alarm_id = a.id AND t.done_on IS NULL ORDER BY t.position, t.id LIMIT 1) s ON TRUE
      ORDER BY c.level DESC, c.due_on, c.revenue DESC, c.id`),
  );
  return { calls: rows.map(callOf), due: counts?.due ?? 0, resting: counts?.resting ?? 0, heldOut: counts?.heldOut ?? 0 };
}

function callOf({ exhibitor_id: exhibitorId, name_local: nameLocal, due_on: dueOn, owner_name: ownerName, quiet_days: quietDays, play, text, ...rest }: z.output<typeof row>): Call {
  return { ...rest, exhibitorId, nameLocal, dueOn, ownerName, quietDays, step: play === null && text === null ? null : { play, text } };
}
