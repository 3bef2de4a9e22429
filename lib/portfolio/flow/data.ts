import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { storedStage } from "@/lib/relationships/stored";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { daysTable, stageInShowsOn, stageOn } from "../history/stage-on-sql";
import type { PortfolioFilters } from "../schema";
import { STAGE_ORDER } from "../stage-order";
import { standing } from "../standing-sql";
import type { FlowLink } from "./types";

const row = z.object({ from: z.enum([...STAGE_ORDER, "new"]), to: storedStage, exhibitors: z.number(), revenue: z.number() });

/** Who moved from where to where between an earlier day and now. The right side is what countByStage counts. */
export async function listFlow({ db, organizerId }: Tenant, filters: PortfolioFilters, from: Date): Promise<FlowLink[]> {
  const rows = await db.$queryRaw(sql`
    WITH changed AS MATERIALIZED (${mayHaveChanged(organizerId, from)}),
    before AS MATERIALIZED (${stageBefore(organizerId, filters, from)}),
    now AS (${standing(organizerId, filters)})
    SELECT CASE WHEN c.exhibitor_id IS NULL THEN f.stage::text ELSE coalesce(b.stage::text, 'new') END AS "from", f.stage::text AS "to", count(*)::int AS exhibitors, sum(f.revenue)::float8 AS revenue
    FROM now f LEFT JOIN changed c ON c.exhibitor_id = f.exhibitor_id
    LEFT JOIN before b ON b.exhibitor_id = f.exhibitor_id AND (b.show_id IS NULL OR b.show_id = f.show_id)
    GROUP BY 1, 2`);
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
  const among = sql`SELECT exhibitor_id FROM changed`;
  const days = daysTable([from]);
  if (filters.show === null && filters.edition === null) return sql`SELECT h.exhibitor_id, NULL::uuid AS show_id, h.stage FROM (${stageOn(organizerId, days, among)}) h`;
  return sql`SELECT p.exhibitor_id, p.show_id, p.stage FROM (${stageInShowsOn(organizerId, days, among)}) p`;
}
