import { z } from "zod";

import { LOYALTY_CUTOFFS, loyaltyMix, loyaltyType, relativeAttitude, repeatShare } from "@/lib/relationship-quality";
import { isoDay } from "@/lib/format/days";
import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { standing } from "@/lib/portfolio/standing-sql";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { shareOf } from "./shape";
import { LOYALTY_NAMES, type LoyaltyMap, type LoyaltyPoint } from "./types";

/** The map looks at so many exhibitors, those that bring most first: more dots nobody could tell apart. */
export const MOST_POINTS = 600;

const nullable = z.number().nullable();
const row = z.object({
  exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), revenue: z.number(), total: z.number(), taken: z.number(), eligible: z.number(),
  aff: nullable, aff_se: nullable, con: nullable, con_se: nullable, sac: nullable, sac_se: nullable, loy2: nullable, loy3: nullable,
});

const estimate = (value: number | null, se: number | null) => (value === null || se === null ? null : { value, se });

/** Attitude against behaviour, exhibitor by exhibitor, by the heart's typology; who cannot be placed is counted, not drawn. */
export async function readLoyaltyMap({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date): Promise<LoyaltyMap> {
  const [a, c, s] = [scoreOn("a", today), scoreOn("c", today), scoreOn("s", today)];
  const answer = (item: string) => sql`(SELECT n.value FROM responses r JOIN answers n ON n.organizer_id = r.organizer_id AND n.response_id = r.id AND n.item = ${item}
      WHERE r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = f.exhibitor_id AND r.withdrawn_at IS NULL AND n.value IS NOT NULL ORDER BY r.answered_on DESC, r.id DESC LIMIT 1)`;
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      WITH f AS MATERIALIZED (SELECT g.*, count(*) OVER ()::int AS total FROM (${standing(organizerId, filters)}) g WHERE g.show_id IS NOT NULL ORDER BY g.revenue DESC, g.exhibitor_id LIMIT ${MOST_POINTS})
      SELECT f.exhibitor_id::text, f.name, f.name_local, f.revenue::float8 AS revenue, f.total, coalesce(t.taken, 0)::int AS taken, coalesce(t.eligible, 0)::int AS eligible,
        ${a.value} AS aff, ${a.se} AS aff_se, ${c.value} AS con, ${c.se} AS con_se, ${s.value} AS sac, ${s.se} AS sac_se, ${answer("LOY2")} AS loy2, ${answer("LOY3")} AS loy3
      FROM f
      LEFT JOIN relationship_scores a ON a.organizer_id = ${organizerId}::uuid AND a.exhibitor_id = f.exhibitor_id AND a.construct = 'AFF' AND a.show_id = f.show_id AND ${evidenced("a")}
      LEFT JOIN relationship_scores c ON c.organizer_id = ${organizerId}::uuid AND c.exhibitor_id = f.exhibitor_id AND c.construct = 'CON' AND c.show_id = f.show_id AND ${evidenced("c")}
      LEFT JOIN relationship_scores s ON s.organizer_id = ${organizerId}::uuid AND s.exhibitor_id = f.exhibitor_id AND s.construct = 'SAC' AND ${evidenced("s")}
      LEFT JOIN LATERAL (
        -- editions it could have repeated: those after its first, skipped and declined ones too
        SELECT count(*) AS eligible, count(*) FILTER (WHERE p.status IN ('booked', 'held')) AS taken
        FROM editions e LEFT JOIN participations p ON p.organizer_id = e.organizer_id AND p.edition_id = e.id AND p.exhibitor_id = f.exhibitor_id
        WHERE e.organizer_id = ${organizerId}::uuid AND e.show_id = f.show_id AND e.starts_on <= ${isoDay(today)}::date AND e.starts_on > (
          SELECT min(o.starts_on) FROM participations q JOIN editions o ON o.organizer_id = q.organizer_id AND o.id = q.edition_id
          WHERE q.organizer_id = ${organizerId}::uuid AND q.exhibitor_id = f.exhibitor_id AND o.show_id = f.show_id AND q.status IN ('booked', 'held'))
      ) t ON true
      ORDER BY f.revenue DESC, f.exhibitor_id`),
  );
  const points = rows.flatMap((found): LoyaltyPoint[] => {
    const attitude = relativeAttitude({ AFF: estimate(found.aff, found.aff_se), SAC: estimate(found.sac, found.sac_se), LOY2: found.loy2, LOY3: found.loy3 }).value;
    const loyalty = loyaltyType({ attitude, repeat: repeatShare(found.taken, found.eligible).value, continuity: estimate(found.con, found.con_se) }).value;
    if (!attitude || !loyalty) return [];
    const { type, nearest, behaviour } = loyalty;
    return [{ exhibitorId: found.exhibitor_id, name: found.name, nameLocal: found.name_local, revenue: found.revenue, type, nearest, attitude: attitude.value, behaviour: behaviour.value }];
  });
  return {
    points,
    types: LOYALTY_NAMES.flatMap((type) => {
      const own = points.filter((point) => point.type === type);
      const share = shareOf(own.length, points.length);
      return share ? [{ type, share, revenue: own.reduce((sum, { revenue }) => sum + revenue, 0) }] : [];
    }),
    placed: points.length,
    lookedAt: rows.length,
    all: rows[0]?.total ?? 0,
    lines: { attitude: LOYALTY_CUTOFFS.attitude.value, behaviour: LOYALTY_CUTOFFS.behaviour.value },
    spuriousShare: loyaltyMix(points.map(({ type }) => type)).value?.spuriousShare ?? null,
  };
}
