import { isoDay } from "@/lib/format/days";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { join, sql, type Sql } from "@/lib/tenant/sql";

/**
 * Where exhibitors stood on past days, from what is kept for good: the moves between stages, the stages set by hand and the contacts.
 * On the day it is asked for it is what `relationships` stores; a test holds the two equal.
 */

/** The days as a table: one column, day. */
export function daysTable(days: readonly Date[]): Sql {
  return sql`(SELECT unnest(ARRAY[${join(days.map(isoDay))}]::date[]) AS day)`;
}

/** Which exhibitors are asked about: all of them, or those of a statement that answers exhibitor_id. */
export type Among = Sql | null;

const only = (column: Sql, among: Among): Sql => (among === null ? sql`TRUE` : sql`${column} IN (${among})`);

/** In each show: day, exhibitor_id, show_id, stage, since. */
export function stageInShowsOn(organizerId: OrganizerId, days: Sql, among: Among): Sql {
  return sql`
    SELECT d.day, v.exhibitor_id, v.show_id, coalesce(o.stage, v.stage) AS stage, coalesce(o.set_on, v.since) AS since
    FROM (
      SELECT m.exhibitor_id, m.show_id, m."to" AS stage, m.moved_on AS since, lead(m.moved_on) OVER (PARTITION BY m.exhibitor_id, m.show_id ORDER BY m.moved_on, m.id) AS until
      FROM stage_moves m WHERE m.organizer_id = ${organizerId}::uuid AND ${only(sql`m.exhibitor_id`, among)}
    ) v
    JOIN ${days} d ON d.day >= v.since AND (v.until IS NULL OR d.day < v.until)
    LEFT JOIN stage_overrides o ON o.organizer_id = ${organizerId}::uuid AND o.exhibitor_id = v.exhibitor_id AND o.show_id = v.show_id
      AND d.day >= o.set_on AND d.day <= o.until_on AND (o.taken_back_on IS NULL OR d.day < o.taken_back_on)`;
}

/** The ladder of the headline: the highest stage at any show, dissolution only where nothing else is left (the heart's headlinePlacement). */
export const RANK = sql`CASE p.stage WHEN 'commitment' THEN 5 WHEN 'expansion' THEN 4 WHEN 'exploration' THEN 3 WHEN 'discovery' THEN 2 WHEN 'dissolution' THEN 1 ELSE 0 END`;

/** A contact `i` in which the exhibitor spoke too. */
export const SPOKEN = sql`AND (i.direction = 'inbound' OR i.channel IN ('call', 'meeting', 'visit', 'onsite_help'))`;

/**
 * As a whole: day, exhibitor_id, stage. Without a show its contacts place it, as the rules do: spoken with, or only written to.
 * An exhibitor is there from the first thing on record or from the day it was entered, whichever came first.
 */
export function stageOn(organizerId: OrganizerId, days: Sql): Sql {
  return sql`
    SELECT d.day, x.id AS exhibitor_id,
      coalesce(h.stage, CASE WHEN least(i.spoke_on, r.answered_on) <= d.day THEN 'exploration' WHEN i.first_on <= d.day THEN 'discovery' ELSE 'not_enough_evidence' END::stage) AS stage
    FROM exhibitors x
    LEFT JOIN (
      SELECT i.exhibitor_id, min(i.occurred_on) AS first_on, min(i.occurred_on) FILTER (WHERE TRUE ${SPOKEN}) AS spoke_on
      FROM interactions i WHERE i.organizer_id = ${organizerId}::uuid AND i.withdrawn_at IS NULL GROUP BY i.exhibitor_id
    ) i ON i.exhibitor_id = x.id
    LEFT JOIN (
      SELECT a.exhibitor_id, min(a.answered_on) AS answered_on
      FROM responses a WHERE a.organizer_id = ${organizerId}::uuid AND a.withdrawn_at IS NULL GROUP BY a.exhibitor_id
    ) r ON r.exhibitor_id = x.id
    LEFT JOIN (
      SELECT m.exhibitor_id, min(m.moved_on) AS moved_on FROM stage_moves m WHERE m.organizer_id = ${organizerId}::uuid GROUP BY m.exhibitor_id
    ) m ON m.exhibitor_id = x.id
    JOIN ${days} d ON d.day >= least(x.created_at::date, i.first_on, r.answered_on, m.moved_on)
    LEFT JOIN (
      SELECT DISTINCT ON (p.day, p.exhibitor_id) p.day, p.exhibitor_id, p.stage
      FROM (${stageInShowsOn(organizerId, days, null)}) p ORDER BY p.day, p.exhibitor_id, ${RANK} DESC, p.since
    ) h ON h.exhibitor_id = x.id AND h.day = d.day
    WHERE x.organizer_id = ${organizerId}::uuid AND (x.archived_at IS NULL OR x.archived_at::date > d.day)`;
}
