import { z } from "zod";

import { listScores } from "@/lib/relationships/data";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { RISKS, type RiskShare } from "../at-risk/types";
import { captiveRow, captivesOf } from "../captive-watch/captives-of";
import type { PortfolioFilters } from "../schema";
import type { CaptiveWatchList } from "../types";
import { withPressing } from "./pressing-sql";

const answer = z.object({
  risks: z.array(z.object({ risk: z.enum(RISKS), exhibitors: z.number(), revenue: z.number() })),
  captives: z.array(captiveRow),
  captive_count: z.number(),
});

export interface Pressing {
  /** The money at risk by reason, each exhibitor once under the surest; reasons without anybody included. */
  readonly risks: readonly RiskShare[];
  /** Exhibitors whose emotional attachment is probably below the line while leaving is probably costly, most revenue first. */
  readonly captives: CaptiveWatchList;
}

/** What presses today, asked in one question: both rest on the same reading of everybody. */
export async function readPressing(tenant: Tenant, filters: PortfolioFilters, today: Date, most: number): Promise<Pressing> {
  const { db, organizerId } = tenant;
    // names decide only between equal revenues, so those who bring most are found first, all of the last place's equals among them
  const rows = await db.$queryRaw(sql`
    ${withPressing(organizerId, filters, today)},
    watched AS (SELECT w.* FROM pressing w WHERE w.captive AND w.stage <> 'dissolution' ORDER BY w.revenue DESC FETCH FIRST ${most} ROWS WITH TIES)
    SELECT
      (SELECT coalesce(json_agg(s), '[]') FROM (SELECT w.risk, count(*)::int AS exhibitors, sum(w.revenue)::float8 AS revenue FROM pressing w WHERE w.risk IS NOT NULL GROUP BY w.risk) s) AS risks,
      (SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT w.exhibitor_id, x.name, x.name_local, w.show_id, w.revenue::float8 AS revenue
        FROM watched w JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = w.exhibitor_id
        ORDER BY w.revenue DESC, x.name, w.exhibitor_id LIMIT ${most}
      ) s) AS captives,
      (SELECT count(*)::int FROM pressing w WHERE w.captive AND w.stage <> 'dissolution') AS captive_count`);
  const [{ risks, captives, captive_count: count }] = z.tuple([answer]).parse(rows);
    const scores = await listScores(tenant, captives.map((each) => each.exhibitor_id), today);
  return {
    risks: RISKS.map((risk) => risks.find((each) => each.risk === risk) ?? { risk, exhibitors: 0, revenue: 0 }),
    captives: { count, rows: captivesOf(captives, scores) },
  };
}
