import { z } from "zod";

import { storedStage } from "@/lib/relationships/stored";
import type { StageOrUnknown } from "@/lib/relationships/types";
import { join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { qualityOf, QUALITY_SCORES, scoresOn } from "./score-on-sql";
import { daysTable, stageInShowsOn, stageOn } from "./stage-on-sql";
import { DIMENSIONS } from "./types";
import { worthOn } from "./worth-on-sql";

const cellRow = z.object({
  day: z.date(),
  show_id: z.string().nullable(),
  segment: z.string().nullable(),
  owner_member_id: z.string().nullable(),
  stage: storedStage,
  exhibitors: z.number(),
  revenue: z.number(),
  scores: z.record(z.string(), z.tuple([z.number(), z.number(), z.number()])),
});

/** One group of exhibitors on one day, read from the log. */
export interface Cell {
  readonly day: Date;
  readonly showId: string | null;
  readonly segment: string | null;
  readonly ownerMemberId: string | null;
  readonly stage: StageOrUnknown;
  readonly exhibitors: number;
  readonly revenue: number;
  readonly scores: Readonly<Record<string, readonly [n: number, sum: number, squares: number]>>;
}

/**
 * The portfolio on some days, from the log: exhibitors, money and scores by show, segment, owner and stage. The same days give the same cells
 * whenever it is asked, as long as the log and the calibration stay. Segment and owner are today's: neither has a history.
 */
export async function readCells({ db, organizerId }: Tenant, on: readonly Date[]): Promise<Cell[]> {
  const days = sql`days`;
  const rows = await db.$queryRaw(sql`
    WITH days AS MATERIALIZED ${daysTable(on)},
    heads AS MATERIALIZED (${stageOn(organizerId, days)}),
    worth AS MATERIALIZED (${worthOn(organizerId, days)}),
    whole AS (SELECT w.day, w.exhibitor_id, sum(w.revenue) AS revenue, max(w.show_id::text) FILTER (WHERE w.place = 1)::uuid AS main_show_id FROM worth w GROUP BY w.day, w.exhibitor_id),
    standing AS MATERIALIZED (
      SELECT h.day, h.exhibitor_id, NULL::uuid AS scope, h.stage, coalesce(w.revenue, 0) AS revenue, coalesce(w.main_show_id, r.main_show_id) AS of_show
      FROM heads h LEFT JOIN whole w ON w.day = h.day AND w.exhibitor_id = h.exhibitor_id
      LEFT JOIN relationships r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = h.exhibitor_id
      UNION ALL
      SELECT p.day, p.exhibitor_id, p.show_id, p.stage, coalesce(w.revenue, 0), p.show_id
      FROM (${stageInShowsOn(organizerId, days, null)}) p
      JOIN heads h ON h.day = p.day AND h.exhibitor_id = p.exhibitor_id
      LEFT JOIN worth w ON w.day = p.day AND w.exhibitor_id = p.exhibitor_id AND w.show_id = p.show_id
    ),
    scored AS MATERIALIZED (
      SELECT s.day, s.exhibitor_id, s.scope, v.construct, v.value, v.se
      FROM standing s JOIN (${scoresOn(organizerId, sql`SELECT day, exhibitor_id FROM heads`)}) v ON v.day = s.day AND v.exhibitor_id = s.exhibitor_id
      WHERE v.show_id IS NULL OR v.show_id = s.of_show
    ),
    measured AS (
      SELECT day, exhibitor_id, scope, construct AS measure, value, se FROM scored
      UNION ALL
      ${dimensions()}
    ),
    grouped AS (
      SELECT s.day, s.scope, x.segment, x.owner_member_id, s.stage, m.measure, count(*) AS n, sum(m.value) AS sum, sum(m.value * m.value + m.se * m.se) AS squares
      FROM standing s JOIN measured m ON m.day = s.day AND m.exhibitor_id = s.exhibitor_id AND m.scope IS NOT DISTINCT FROM s.scope
      JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = s.exhibitor_id
      WHERE m.value IS NOT NULL
      GROUP BY s.day, s.scope, x.segment, x.owner_member_id, s.stage, m.measure
    )
    SELECT c.day, c.scope::text AS show_id, c.segment, c.owner_member_id::text, c.stage::text AS stage, c.exhibitors, c.revenue::float8 AS revenue,
      coalesce(g.scores, '{}'::jsonb) AS scores
    FROM (
      SELECT s.day, s.scope, x.segment, x.owner_member_id, s.stage, count(*)::int AS exhibitors, sum(s.revenue) AS revenue
      FROM standing s JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = s.exhibitor_id
      GROUP BY s.day, s.scope, x.segment, x.owner_member_id, s.stage
    ) c
    LEFT JOIN (
      SELECT day, scope, segment, owner_member_id, stage, jsonb_object_agg(measure, jsonb_build_array(n, round(sum::numeric, 3), round(squares::numeric, 2))) AS scores
      FROM grouped GROUP BY day, scope, segment, owner_member_id, stage
    ) g ON g.day = c.day AND g.stage = c.stage AND g.scope IS NOT DISTINCT FROM c.scope AND g.segment IS NOT DISTINCT FROM c.segment AND g.owner_member_id IS NOT DISTINCT FROM c.owner_member_id`);
  return z.array(cellRow).parse(rows).map(({ show_id: showId, owner_member_id: ownerMemberId, ...cell }) => ({ ...cell, showId, ownerMemberId }));
}

/** Relationship quality and its dimensions, an exhibitor a line. */
function dimensions(): Sql {
  const pick = (column: "value" | "se", name: string) => sql`max(v.${raw(column)}) FILTER (WHERE v.construct = ${name.toUpperCase()}) AS ${raw(column === "se" ? `se_${name}` : name)}`;
  const picked = join(QUALITY_SCORES.flatMap((name) => [pick("value", name), pick("se", name)]));
  const each = DIMENSIONS.map((dimension) => sql`SELECT q.day, q.exhibitor_id, q.scope, ${dimension}::text AS measure, ${qualityOf(dimension, "value")} AS value, ${qualityOf(dimension, "se")} AS se`);
  return sql`
    SELECT m.* FROM (SELECT v.day, v.exhibitor_id, v.scope, ${picked} FROM scored v GROUP BY v.day, v.exhibitor_id, v.scope) q
    CROSS JOIN LATERAL (${join(each, " UNION ALL ")}) m`;
}
