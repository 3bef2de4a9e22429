import { CUT_OFFS } from "@/lib/relationship-quality";
import { isoDay } from "@/lib/format/days";
import { Z80 } from "@/lib/relationships/ranges";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { PortfolioFilters } from "../schema";
import { standingFigures } from "../standing-sql";

/** The coming edition of each show whose booking deadline is over, with the edition before it: show_id, next_id, last_id. */
function overdueEditions(organizerId: OrganizerId, today: Date): Sql {
  return sql`
    SELECT DISTINCT ON (n.show_id) n.show_id, n.id AS next_id, l.id AS last_id
    FROM editions n
    JOIN LATERAL (SELECT e.id FROM editions e WHERE e.organizer_id = n.organizer_id AND e.show_id = n.show_id AND e.starts_on < n.starts_on ORDER BY e.starts_on DESC LIMIT 1) l ON TRUE
    WHERE n.organizer_id = ${organizerId}::uuid AND n.starts_on > ${isoDay(today)}::date AND n.booking_deadline < ${isoDay(today)}::date
    ORDER BY n.show_id, n.starts_on`;
}

/** Who took one of two editions and did so in the other as well or not, as two sets: the planner cannot know that most who came come again. */
function lapsed(organizerId: OrganizerId): Sql {
  const took = (edition: Sql) => sql`
    SELECT p.exhibitor_id, d.show_id FROM overdue_editions d
    JOIN participations p ON p.organizer_id = ${organizerId}::uuid AND p.edition_id = ${edition} AND p.status IN ('booked', 'held')`;
  return sql`${took(sql`d.last_id`)} EXCEPT ${took(sql`d.next_id`)}`;
}

/** Stays, but probably only because leaving is costly (the heart's captive watch), in each show. */
function captive(organizerId: OrganizerId, today: Date): Sql {
  const [a, c] = [scoreOn("a", today), scoreOn("c", today)];
  const line = CUT_OFFS.captive.value;
  return sql`
    SELECT a.exhibitor_id, a.show_id FROM relationship_scores a
    JOIN relationship_scores c ON c.organizer_id = ${organizerId}::uuid AND c.construct = 'CON' AND c.exhibitor_id = a.exhibitor_id AND c.show_id = a.show_id
    WHERE a.organizer_id = ${organizerId}::uuid AND a.construct = 'AFF' AND ${evidenced("a")} AND ${evidenced("c")}
      AND ${a.value} + ${Z80} * ${a.se} < ${line} AND ${c.value} - ${Z80} * ${c.se} >= ${line}`;
}

/**
 * Beginning of a statement that reads `pressing`: the exhibitors that the filters leave with a reason why their money is at risk:
 * exhibitor_id, stage, show_id, revenue, captive and `risk`, the surest of the reasons.
 * Dissolving by the rules; took the last edition of its main show and let the deadline of the next pass without booking; the conditions of its stage
 * have begun to fail; captive. All of these are few among many, so each is found by itself and then held against where everybody stands, once.
 */
export function withPressing(organizerId: OrganizerId, filters: PortfolioFilters, today: Date): Sql {
  return sql`
    WITH overdue_editions AS MATERIALIZED (${overdueEditions(organizerId, today)}),
    lapsed AS MATERIALIZED (${lapsed(organizerId)}),
    captive AS MATERIALIZED (${captive(organizerId, today)}),
    pressing AS MATERIALIZED (
      SELECT f.exhibitor_id, f.stage, f.show_id, f.revenue, c.exhibitor_id IS NOT NULL AS captive,
        CASE WHEN f.stage = 'dissolution' THEN 'dissolving' WHEN l.exhibitor_id IS NOT NULL THEN 'not_rebooked' WHEN g.exhibitor_id IS NOT NULL THEN 'failing' WHEN c.exhibitor_id IS NOT NULL THEN 'captive' END AS risk
      FROM (${standingFigures(organizerId, filters)}) f
      LEFT JOIN lapsed l ON l.exhibitor_id = f.exhibitor_id AND l.show_id = f.show_id
      LEFT JOIN captive c ON c.exhibitor_id = f.exhibitor_id AND c.show_id = f.show_id
      LEFT JOIN (SELECT exhibitor_id, show_id FROM stage_placements WHERE organizer_id = ${organizerId}::uuid AND failing_since IS NOT NULL) g ON g.exhibitor_id = f.exhibitor_id AND g.show_id = f.show_id
      WHERE f.stage = 'dissolution' OR l.exhibitor_id IS NOT NULL OR c.exhibitor_id IS NOT NULL OR g.exhibitor_id IS NOT NULL
    )`;
}
