import { z } from "zod";

import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { PortfolioFilters } from "../schema";
import { withRisk } from "./at-risk-sql";
import { RISKS, type RiskShare } from "./types";

const row = z.object({ risk: z.enum(RISKS), exhibitors: z.number(), revenue: z.number() });

/** The money at risk by reason, each exhibitor once under the surest; reasons without anybody included. */
export async function sumAtRisk({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date): Promise<RiskShare[]> {
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`SELECT w.risk, count(*)::int AS exhibitors, coalesce(sum(w.revenue), 0)::float8 AS revenue FROM (${withRisk(organizerId, filters, today)}) w WHERE w.risk IS NOT NULL GROUP BY w.risk`),
  );
  return RISKS.map((risk) => rows.find((each) => each.risk === risk) ?? { risk, exhibitors: 0, revenue: 0 });
}
