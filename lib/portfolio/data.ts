import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { evidenced, momentsOn } from "@/lib/relationships/score-sql";
import { storedConstruct, storedStage } from "@/lib/relationships/stored";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { meanOf, type Moments, pooled } from "./mean-score";
import type { PortfolioFilters } from "./schema";
import { STAGE_ORDER } from "./stage-order";
import { standingFigures } from "./standing-sql";
import type { ConstructByStage, StageCount, StageMoves } from "./types";

const stageRow = z.object({ stage: storedStage, exhibitors: z.number(), revenue: z.number() });

/** How many exhibitors stand in each stage, and the money that belongs to them; stages without anybody included. */
export async function countByStage({ db, organizerId }: Tenant, filters: PortfolioFilters): Promise<StageCount[]> {
  const rows = z.array(stageRow).parse(
    await db.$queryRaw(sql`SELECT f.stage::text AS stage, count(*)::int AS exhibitors, coalesce(sum(f.revenue), 0)::float8 AS revenue FROM (${standingFigures(organizerId, filters)}) f GROUP BY f.stage`),
  );
  return STAGE_ORDER.map((stage) => rows.find((row) => row.stage === stage) ?? { stage, exhibitors: 0, revenue: 0 });
}

const momentRow = z.object({ stage: storedStage, construct: storedConstruct, n: z.number(), sum: z.number(), squares: z.number() });

/** The mean of every construct in every stage, as of a day, over the exhibitors of whom something is known. */
export async function meansByStage({ db, organizerId }: Tenant, filters: PortfolioFilters, day: Date): Promise<ConstructByStage[]> {
  const { columns, sum, squares } = momentsOn("s", day);
  const rows = z.array(momentRow).parse(
    await db.$queryRaw(sql`
      SELECT stage::text AS stage, construct, count(*)::int AS n, ${sum} AS sum, ${squares} AS squares
      FROM (
        SELECT f.stage, s.construct, ${columns}
        FROM relationship_scores s JOIN (${standingFigures(organizerId, filters)}) f ON f.exhibitor_id = s.exhibitor_id
        WHERE s.organizer_id = ${organizerId}::uuid AND ${evidenced("s")} AND (s.show_id IS NULL OR s.show_id = f.show_id)
      ) own
      GROUP BY stage, construct`),
  );
  return FILTERED_CONSTRUCTS.map((construct) => {
    const own = rows.filter((row) => row.construct === construct);
    return {
      construct,
      all: meanOf(pooled(own)),
      stages: STAGE_ORDER.map((stage) => {
        const found: Moments = own.find((row) => row.stage === stage) ?? { n: 0, sum: 0, squares: 0 };
        return { stage, n: found.n, score: meanOf(found) };
      }),
    };
  });
}

const movesRow = z.object({ up: z.number(), down: z.number(), left: z.number(), first: z.number() });

/** How many of the exhibitors moved up, down or out of the ladder after a day; placed for the first time counts apart. */
export async function countStageMoves({ db, organizerId }: Tenant, filters: PortfolioFilters, from: Date, to: Date): Promise<StageMoves> {
  const rows = await db.$queryRaw(sql`
    WITH moved AS (
      -- one move a show: from where it stood before the window to where it stands at its end
      SELECT DISTINCT m.exhibitor_id, m.show_id,
        first_value(m."from") OVER w AS stood, last_value(m."to") OVER w AS stands
      FROM stage_moves m JOIN (${standingFigures(organizerId, filters)}) f ON f.exhibitor_id = m.exhibitor_id AND f.show_id = m.show_id
      WHERE m.organizer_id = ${organizerId}::uuid AND m.moved_on > ${isoDay(from)}::date AND m.moved_on <= ${isoDay(to)}::date
      WINDOW w AS (PARTITION BY m.exhibitor_id, m.show_id ORDER BY m.moved_on, m.id ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)
    )
    SELECT count(*) FILTER (WHERE stood <> 'not_enough_evidence' AND stands <> 'dissolution' AND (stands > stood OR stood = 'dissolution'))::int AS up,
      count(*) FILTER (WHERE stands <> 'dissolution' AND stood <> 'dissolution' AND stands < stood)::int AS down,
      count(*) FILTER (WHERE stands = 'dissolution' AND stood IS DISTINCT FROM 'dissolution')::int AS "left",
      count(*) FILTER (WHERE coalesce(stood, 'not_enough_evidence') = 'not_enough_evidence' AND stands NOT IN ('not_enough_evidence', 'dissolution'))::int AS first
    FROM moved`);
  return z.array(movesRow).length(1).parse(rows)[0] ?? { up: 0, down: 0, left: 0, first: 0 };
}
