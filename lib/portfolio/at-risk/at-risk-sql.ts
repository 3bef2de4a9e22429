import { CUT_OFFS } from "@/lib/relationship-quality";
import { isoDay } from "@/lib/format/days";
import { Z80 } from "@/lib/relationships/ranges";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { PortfolioFilters } from "../schema";
import { standing } from "../standing-sql";

/** The coming edition of each show whose booking deadline is over, with the edition before it: show_id, next_id, last_id. */
export function overdueEditions(organizerId: OrganizerId, today: Date): Sql {
  return sql`
    SELECT DISTINCT ON (n.show_id) n.show_id, n.id AS next_id, l.id AS last_id
    FROM editions n
    JOIN LATERAL (SELECT e.id FROM editions e WHERE e.organizer_id = n.organizer_id AND e.show_id = n.show_id AND e.starts_on < n.starts_on ORDER BY e.starts_on DESC LIMIT 1) l ON TRUE
    WHERE n.organizer_id = ${organizerId}::uuid AND n.starts_on > ${isoDay(today)}::date AND n.booking_deadline < ${isoDay(today)}::date
    ORDER BY n.show_id, n.starts_on`;
}

/**
 * The exhibitors that the filters leave with a reason why their money is at risk: the columns of `standing` and `risk`, which is null where none
 * holds. Dissolving by the rules; took the last edition of its main show and let the deadline of the next pass without booking; the conditions of its
 * stage have begun to fail; stays, but probably only because leaving is costly (the captive watch).
 */
export function withRisk(organizerId: OrganizerId, filters: PortfolioFilters, today: Date): Sql {
  const [a, c] = [scoreOn("a", today), scoreOn("c", today)];
  const line = CUT_OFFS.captive.value;
  return sql`
    WITH lapsed AS MATERIALIZED (
      SELECT p.exhibitor_id, d.show_id FROM (${overdueEditions(organizerId, today)}) d
      JOIN participations p ON p.organizer_id = ${organizerId}::uuid AND p.edition_id = d.last_id AND p.status IN ('booked', 'held')
      WHERE NOT EXISTS (SELECT FROM participations n WHERE n.organizer_id = p.organizer_id AND n.exhibitor_id = p.exhibitor_id AND n.edition_id = d.next_id AND n.status IN ('booked', 'held'))
    )
    SELECT f.*, g.failing_since, CASE
        WHEN f.stage = 'dissolution' THEN 'dissolving'
        WHEN l.exhibitor_id IS NOT NULL THEN 'not_rebooked'
        WHEN g.failing_since IS NOT NULL THEN 'failing'
        WHEN ${evidenced("a")} AND ${evidenced("c")} AND ${a.value} + ${Z80} * ${a.se} < ${line} AND ${c.value} - ${Z80} * ${c.se} >= ${line} THEN 'captive'
      END AS risk
    FROM (${standing(organizerId, filters)}) f
    LEFT JOIN lapsed l ON l.exhibitor_id = f.exhibitor_id AND l.show_id = f.show_id
    LEFT JOIN stage_placements g ON g.organizer_id = ${organizerId}::uuid AND g.exhibitor_id = f.exhibitor_id AND g.show_id = f.show_id
    LEFT JOIN relationship_scores a ON a.organizer_id = ${organizerId}::uuid AND a.construct = 'AFF' AND a.exhibitor_id = f.exhibitor_id AND a.show_id = f.show_id
    LEFT JOIN relationship_scores c ON c.organizer_id = ${organizerId}::uuid AND c.construct = 'CON' AND c.exhibitor_id = f.exhibitor_id AND c.show_id = f.show_id`;
}
