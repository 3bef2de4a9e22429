import { z } from "zod";

import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { isoDay } from "@/lib/format/days";
import { storedConstruct, storedStage } from "@/lib/relationships/stored";
import { empty, join, raw, sql, type Sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { meanOf, type Moments } from "../mean-score";
import type { PortfolioFilters } from "../schema";
import { isSelected } from "../standing-sql";
import type { Earlier, QualityDay } from "./types";
import { DIMENSIONS } from "./types";

/** A line of two years reads best from a point a week in the last half year and a point a month before. */
const WEEKLY_DAYS = 182;
const FURTHEST_DAYS = 3 * 366;

const summed = z.object({ n: z.number(), sum: z.number(), squares: z.number() });
const dayRow = z.object({ day: z.date(), version: z.number(), exhibitors: z.number(), revenue: z.number(), quality: summed, satisfaction: summed, trust: summed, attachment: summed });

/** Relationship quality and its dimensions over the snapshots, the newest of each week and then of each month. */
export async function listQuality(tenant: Tenant, filters: PortfolioFilters, today: Date): Promise<QualityDay[]> {
  const { db, organizerId } = tenant;
  const show = await showOf(tenant, filters);
  const sums = DIMENSIONS.map((name) => sql`json_build_object('n', coalesce(sum(${part(name, 0)}), 0), 'sum', coalesce(sum(${part(name, 1)}), 0), 'squares', coalesce(sum(${part(name, 2)}), 0)) AS ${raw(name)}`);
  const rows = await db.$queryRaw(sql`
    SELECT s.day, s.calibration_version AS version, coalesce(sum(c.exhibitors), 0)::int AS exhibitors, coalesce(sum(c.revenue), 0)::float8 AS revenue, ${join(sums)}
    FROM (
      SELECT DISTINCT ON (s.stretch) s.id, s.day, s.calibration_version
      FROM (
        SELECT s.id, s.day, s.calibration_version, date_trunc(CASE WHEN s.day > ${isoDay(today)}::date - ${WEEKLY_DAYS}::int THEN 'week' ELSE 'month' END, s.day::timestamp) AS stretch
        FROM portfolio_snapshots s
        WHERE s.organizer_id = ${organizerId}::uuid AND s.day <= ${isoDay(today)}::date AND s.day > ${isoDay(today)}::date - ${FURTHEST_DAYS}::int
      ) s ORDER BY s.stretch, s.day DESC
    ) s
    LEFT JOIN portfolio_cells c ON c.organizer_id = ${organizerId}::uuid AND c.snapshot_id = s.id AND ${matching(filters, show)}
    GROUP BY s.day, s.calibration_version ORDER BY s.day`);
  return z.array(dayRow).parse(rows).map(({ day, version, exhibitors, revenue, ...moments }) => ({
    day,
    calibrationVersion: version,
    exhibitors,
    revenue,
    scores: { quality: meanOf(moments.quality), satisfaction: meanOf(moments.satisfaction), trust: meanOf(moments.trust), attachment: meanOf(moments.attachment) },
  }));
}

const earlierRow = z.object({ day: z.date().nullable(), stage: storedStage.nullable(), exhibitors: z.number(), revenue: z.number(), measure: storedConstruct.nullable(), n: z.number(), sum: z.number(), squares: z.number() });

/** The portfolio as the newest snapshot up to a day has it: exhibitors, money and means by stage. Null where no snapshot reaches back that far. */
export async function readEarlier(tenant: Tenant, filters: PortfolioFilters, day: Date): Promise<Earlier | null> {
  const { db, organizerId } = tenant;
  const show = await showOf(tenant, filters);
  const rows = z.array(earlierRow).parse(
    await db.$queryRaw(sql`
      WITH s AS MATERIALIZED (SELECT id, day FROM portfolio_snapshots WHERE organizer_id = ${organizerId}::uuid AND day <= ${isoDay(day)}::date ORDER BY day DESC LIMIT 1), c AS MATERIALIZED (
        SELECT c.stage, c.exhibitors, c.revenue, c.scores FROM portfolio_cells c
        WHERE c.organizer_id = ${organizerId}::uuid AND c.snapshot_id = (SELECT id FROM s) AND ${matching(filters, show)}
      )
      SELECT s.day, NULL AS stage, 0 AS exhibitors, 0::float8 AS revenue, NULL AS measure, 0 AS n, 0::float8 AS sum, 0::float8 AS squares FROM s
      UNION ALL
      SELECT NULL, c.stage::text, sum(c.exhibitors)::int, sum(c.revenue)::float8, NULL, 0, 0, 0 FROM c GROUP BY c.stage
      UNION ALL
      SELECT NULL, c.stage::text, 0, 0, e.key, sum((e.value->>0)::int)::int, sum((e.value->>1)::float8), sum((e.value->>2)::float8)
      FROM c CROSS JOIN LATERAL jsonb_each(c.scores) e WHERE e.key IN (${join(FILTERED_CONSTRUCTS)}) GROUP BY c.stage, e.key`),
  );
  const snapshot = rows.find((row) => row.day !== null)?.day;
  if (!snapshot) return null;
  const placed = rows.flatMap(({ stage, ...row }) => (stage === null ? [] : [{ ...row, stage }]));
  const counts = placed.filter(({ measure }) => measure === null).map(({ stage, exhibitors, revenue }) => ({ stage, exhibitors, revenue }));
  const means = placed.flatMap(({ stage, measure, n, sum, squares }) => {
    const score = meanOf({ n, sum, squares } satisfies Moments);
    return measure !== null && score ? [{ stage, construct: measure, score }] : [];
  });
  return { day: snapshot, counts, means };
}

/** Snapshots are kept by show: an edition is looked at as its show. */
async function showOf({ db, organizerId }: Tenant, { show, edition }: PortfolioFilters): Promise<string | null> {
  if (edition === null) return show;
  return (await db.edition.findUnique({ where: { organizerId_id: { organizerId, id: edition } }, select: { showId: true } }))?.showId ?? edition;
}

function part(measure: string, place: number): Sql {
  return sql`(c.scores->${measure}->>${place}::int)::float8`;
}

/** The nights are written by segment, owner and stage: of a selection they know nothing. */
function matching(filters: PortfolioFilters, show: string | null): Sql {
  const { segment, owner, stage } = filters;
  if (isSelected(filters)) return sql`false`;
  return sql`${show === null ? sql`c.show_id IS NULL` : sql`c.show_id = ${show}::uuid`}
    ${segment === null ? empty : sql`AND c.segment = ${segment}`} ${owner === null ? empty : sql`AND c.owner_member_id = ${owner}::uuid`} ${stage === null ? empty : sql`AND c.stage = ${stage}::stage`}`;
}
