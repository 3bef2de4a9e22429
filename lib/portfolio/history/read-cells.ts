import { z } from "zod";

import { storedStage } from "@/lib/relationships/stored";
import type { StageOrUnknown } from "@/lib/relationships/types";
import { join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { qualityOf, QUALITY_SCORES, scoresOfAll } from "./score-on-sql";
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
    stood AS (
      SELECT h.day, h.exhibitor_id, NULL::uuid AS scope, h.stage, coalesce(w.revenue, 0) AS revenue, coalesce(w.main_show_id, r.main_show_id) AS of_show
      FROM heads h LEFT JOIN whole w ON w.day = h.day AND w.exhibitor_id = h.exhibitor_id
      LEFT JOIN relationships r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = h.exhibitor_id
      UNION ALL
      SELECT p.day, p.exhibitor_id, p.show_id, p.stage, coalesce(w.revenue, 0), p.show_id
      FROM (${stageInShowsOn(organizerId, days, null)}) p
      JOIN heads h ON h.day = p.day AND h.exhibitor_id = p.exhibitor_id
      LEFT JOIN worth w ON w.day = p.day AND w.exhibitor_id = p.exhibitor_id AND w.show_id = p.show_id
    ),
    -- whoever stands in the same group has its number: what is added up below is narrow
    standing AS MATERIALIZED (
      SELECT row_number() OVER () AS no, dense_rank() OVER (ORDER BY s.day, s.scope, x.segment, x.owner_member_id, s.stage) AS cell,
        s.day, s.exhibitor_id, s.scope, s.of_show, s.stage, s.revenue, x.segment, x.owner_member_id
      FROM stood s JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = s.exhibitor_id
    ),
    scored AS MATERIALIZED (${scoresOfAll(organizerId, sql`standing`)}),
    measured AS (
      SELECT cell, construct AS measure, count(*) AS n, sum(value) AS sum, sum(value * value + se * se) AS squares FROM scored GROUP BY cell, construct
      UNION ALL
      ${dimensions()}
    )
    SELECT c.day, c.show_id, c.segment, c.owner_member_id, c.stage, c.exhibitors, c.revenue, coalesce(g.scores, '{}'::jsonb) AS scores
    FROM (
      SELECT cell, day, scope::text AS show_id, segment, owner_member_id::text AS owner_member_id, stage::text AS stage, count(*)::int AS exhibitors, sum(revenue)::float8 AS revenue
      FROM standing GROUP BY cell, day, scope, segment, owner_member_id, stage
    ) c
    LEFT JOIN (
      SELECT cell, jsonb_object_agg(measure, jsonb_build_array(n, round(sum::numeric, 3), round(squares::numeric, 2))) AS scores FROM measured GROUP BY cell
    ) g ON g.cell = c.cell`);
  return z.array(cellRow).parse(rows).map(({ show_id: showId, owner_member_id: ownerMemberId, ...cell }) => ({ ...cell, showId, ownerMemberId }));
}

/** Relationship quality and its dimensions, added up by group: cell, measure, n, sum, squares. Whoever stands somewhere is one line until it is added up. */
function dimensions(): Sql {
  const pick = (column: "value" | "se", name: string) => sql`max(v.${raw(column)}) FILTER (WHERE v.construct = ${name.toUpperCase()}) AS ${raw(column === "se" ? `se_${name}` : name)}`;
  const picked = join(QUALITY_SCORES.flatMap((name) => [pick("value", name), pick("se", name)]));
  const each = join(DIMENSIONS.flatMap((dimension) => [sql`${qualityOf(dimension, "value")} AS ${raw(`of_${dimension}`)}`, sql`${qualityOf(dimension, "se")} AS ${raw(`se_of_${dimension}`)}`]));
  const added = join(DIMENSIONS.map((dimension) => {
    const [value, se] = [raw(`of_${dimension}`), raw(`se_of_${dimension}`)];
    return sql`count(${value}) AS ${raw(`n_${dimension}`)}, sum(${value}) AS ${raw(`sum_${dimension}`)}, sum(${value} * ${value} + ${se} * ${se}) AS ${raw(`squares_${dimension}`)}`;
  }));
  return sql`
    SELECT g.cell, m.measure, m.n, m.sum, m.squares
    FROM (
      SELECT e.cell, ${added}
      FROM (SELECT q.cell, ${each} FROM (SELECT v.no, v.cell, ${picked} FROM scored v WHERE v.construct IN (${join(QUALITY_SCORES.map((name) => name.toUpperCase()))}) GROUP BY v.no, v.cell) q) e
      GROUP BY e.cell
    ) g CROSS JOIN LATERAL (VALUES ${join(DIMENSIONS.map((dimension) => sql`(${dimension}::text, ${raw(`n_${dimension}`)}, ${raw(`sum_${dimension}`)}, ${raw(`squares_${dimension}`)})`))}) m(measure, n, sum, squares) WHERE m.n > 0`;
}
