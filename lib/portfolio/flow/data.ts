import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { storedStage } from "@/lib/relationships/stored";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { empty, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { daysTable, RANK, SPOKEN, stageInShowsOn } from "../history/stage-on-sql";
import type { PortfolioFilters } from "../schema";
import { STAGE_ORDER } from "../stage-order";
import { standingFigures } from "../standing-sql";
import type { FlowLink } from "./types";

const row = z.object({ from: z.enum([...STAGE_ORDER, "new"]), to: storedStage, exhibitors: z.number(), revenue: z.number() });

/** Who moved from where to where between an earlier day and now. The right side is what countByStage counts. */
export async function listFlow({ db, organizerId }: Tenant, filters: PortfolioFilters, from: Date): Promise<FlowLink[]> {
  const rows = await db.$queryRaw(sql`
    WITH changed AS MATERIALIZED (${mayHaveChanged(organizerId, from)}),
    before AS MATERIALIZED (${stageBefore(organizerId, filters, from)}),
    now AS (${standingFigures(organizerId, filters)})
    SELECT CASE WHEN g.same THEN g.stage::text ELSE coalesce(g.before::text, 'new') END AS "from", g.stage::text AS "to", sum(g.exhibitors)::int AS exhibitors, sum(g.revenue)::float8 AS revenue
    FROM (
      SELECT c.exhibitor_id IS NULL AS same, b.stage AS before, f.stage, count(*) AS exhibitors, sum(f.revenue) AS revenue
      FROM now f LEFT JOIN changed c ON c.exhibitor_id = f.exhibitor_id
      LEFT JOIN before b ON b.exhibitor_id = f.exhibitor_id AND (b.show_id IS NULL OR b.show_id = f.show_id)
      GROUP BY c.exhibitor_id IS NULL, b.stage, f.stage
    ) g GROUP BY 1, 2`);
  return z.array(row).parse(rows);
}

/** Whoever may stand elsewhere than on the earlier day: moved since, set by hand, or placed by contacts alone. All others stand where they stood. */
export function mayHaveChanged(organizerId: OrganizerId, from: Date): Sql {
  const day = isoDay(from);
  return sql`
    SELECT m.exhibitor_id FROM stage_moves m WHERE m.organizer_id = ${organizerId}::uuid AND m.moved_on > ${day}::date
    UNION SELECT o.exhibitor_id FROM stage_overrides o WHERE o.organizer_id = ${organizerId}::uuid AND o.until_on >= ${day}::date
    UNION SELECT r.exhibitor_id FROM relationships r WHERE r.organizer_id = ${organizerId}::uuid
      AND NOT EXISTS (SELECT FROM stage_placements p WHERE p.organizer_id = r.organizer_id AND p.exhibitor_id = r.exhibitor_id)`;
}

/** Where those stood on the earlier day: as a whole, or in each show where a show or an edition is looked at. Reads the statement's `changed`. */
export function stageBefore(organizerId: OrganizerId, filters: PortfolioFilters, from: Date): Sql {
  const inShows = stageInShowsOn(organizerId, daysTable([from]), sql`SELECT exhibitor_id FROM changed`);
  if (filters.show === null && filters.edition === null) return headlineOn(organizerId, inShows, from);
  return sql`SELECT p.exhibitor_id, p.show_id, p.stage FROM (${inShows}) p`;
}

/** As stageOn, for those few: who stood in a show that day is not asked for its contacts, and of the others the first that counts is enough. */
function headlineOn(organizerId: OrganizerId, inShows: Sql, from: Date): Sql {
  const day = isoDay(from);
  // each a look-up of one row: written with EXISTS the planner would rather hash every contact there is
  const contact = (counts: Sql) => sql`(SELECT TRUE FROM interactions i WHERE i.organizer_id = ${organizerId}::uuid AND i.exhibitor_id = c.exhibitor_id AND i.occurred_on <= ${day}::date AND i.withdrawn_at IS NULL ${counts} LIMIT 1)`;
  return sql`
    SELECT c.exhibitor_id, NULL::uuid AS show_id, coalesce(h.stage, CASE
        WHEN ${contact(SPOKEN)} THEN 'exploration'
        WHEN (SELECT TRUE FROM responses a WHERE a.organizer_id = ${organizerId}::uuid AND a.exhibitor_id = c.exhibitor_id AND a.answered_on <= ${day}::date AND a.withdrawn_at IS NULL LIMIT 1) THEN 'exploration'
        WHEN ${contact(empty)} THEN 'discovery'
        WHEN x.created_at::date <= ${day}::date THEN 'not_enough_evidence'
      END::stage) AS stage
    FROM changed c JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = c.exhibitor_id AND (x.archived_at IS NULL OR x.archived_at::date > ${day}::date)
    LEFT JOIN (SELECT DISTINCT ON (p.exhibitor_id) p.exhibitor_id, p.stage FROM (${inShows}) p ORDER BY p.exhibitor_id, ${RANK} DESC, p.since) h ON h.exhibitor_id = c.exhibitor_id`;
}
