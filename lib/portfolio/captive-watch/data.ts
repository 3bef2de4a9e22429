import { z } from "zod";

import { CUT_OFFS } from "@/lib/relationship-quality";
import { listScores } from "@/lib/relationships/data";
import { Z80 } from "@/lib/relationships/ranges";
import { evidenced, scoreOn } from "@/lib/relationships/score-sql";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { PortfolioFilters } from "../schema";
import { standing } from "../standing-sql";
import type { CaptiveWatchList } from "../types";

const watchRow = z.object({ exhibitor_id: z.string(), name: z.string(), name_local: z.string().nullable(), show_id: z.string(), revenue: z.number(), total: z.number() });

/** Exhibitors whose emotional attachment is probably below the line while leaving is probably costly, most revenue first (the heart's captive watch). */
export async function listCaptives(tenant: Tenant, filters: PortfolioFilters, day: Date, size: number): Promise<CaptiveWatchList> {
  const { db, organizerId } = tenant;
  const [a, c] = [scoreOn("a", day), scoreOn("c", day)];
  const line = CUT_OFFS.captive.value;
  const rows = z.array(watchRow).parse(
    await db.$queryRaw(sql`
      SELECT f.exhibitor_id, f.name, f.name_local, f.show_id, f.revenue::float8 AS revenue, count(*) OVER ()::int AS total
      FROM (${standing(organizerId, filters)}) f
      JOIN relationship_scores a ON a.organizer_id = ${organizerId}::uuid AND a.construct = 'AFF' AND a.exhibitor_id = f.exhibitor_id AND a.show_id = f.show_id
      JOIN relationship_scores c ON c.organizer_id = ${organizerId}::uuid AND c.construct = 'CON' AND c.exhibitor_id = f.exhibitor_id AND c.show_id = f.show_id
      WHERE f.stage <> 'dissolution' AND ${evidenced("a")} AND ${evidenced("c")}
        AND ${a.value} + ${Z80} * ${a.se} < ${line} AND ${c.value} - ${Z80} * ${c.se} >= ${line}
      ORDER BY f.revenue DESC, f.name, f.exhibitor_id LIMIT ${size}`),
  );
  const scores = await listScores(tenant, rows.map((row) => row.exhibitor_id), day);
  return {
    count: rows[0]?.total ?? 0,
    rows: rows.flatMap((row) => {
      const of = (key: string) => scores.get(row.exhibitor_id)?.find((score) => score.key === key && score.showId === row.show_id) ?? null;
      const [AFF, CON, NOR] = [of("AFF"), of("CON"), of("NOR")];
      return AFF && CON ? [{ exhibitorId: row.exhibitor_id, name: row.name, nameLocal: row.name_local, revenue: row.revenue, AFF, CON, NOR: NOR?.evidenced ? NOR : null }] : [];
    }),
  };
}
