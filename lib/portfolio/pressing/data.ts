import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import type { Construct } from "@/lib/relationship-quality";
import { listScores } from "@/lib/relationships/data";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { RISKS, type RiskShare } from "../at-risk/types";
import { callCandidate, mostPressing } from "../calls/most-pressing";
import type { Call } from "../calls/types";
import { captiveRow, captivesOf } from "../captive-watch/captives-of";
import type { PortfolioFilters } from "../schema";
import type { CaptiveWatchList } from "../types";
import { withPressing } from "./pressing-sql";

/** So many by revenue are judged by their scores: more nobody could call today. */
const CANDIDATES = 40;
/** Whoever was spoken with this week is not called again today. */
const QUIET_DAYS = 7;
/** Who left longer ago is asked in a campaign, not called today. */
const LATELY_DAYS = 120;

const answer = z.object({
  risks: z.array(z.object({ risk: z.enum(RISKS), exhibitors: z.number(), revenue: z.number() })),
  candidates: z.array(callCandidate),
  captives: z.array(captiveRow),
  captive_count: z.number(),
});

export interface Pressing {
  /** The money at risk by reason, each exhibitor once under the surest; reasons without anybody included. */
  readonly risks: readonly RiskShare[];
  /**
   * Whom to call today: of those with money at risk, a promise overdue or a request unanswered, and not in touch this week, the most pressing
   * by the heart's advice, then by money. Members see only what they may.
   */
  readonly calls: readonly Call[];
  /** Exhibitors whose emotional attachment is probably below the line while leaving is probably costly, most revenue first. */
  readonly captives: CaptiveWatchList;
}

/** What presses today, asked in one question: the three rest on the same reading of everybody. */
export async function readPressing(tenant: Tenant, filters: PortfolioFilters, constructs: readonly Construct[], today: Date, size: { readonly calls: number; readonly captives: number }): Promise<Pressing> {
  const { db, organizerId } = tenant;
  const day = isoDay(today);
  // names decide only between equal revenues, so those who bring most are found first, all of the last place's equals among them
  const rows = await db.$queryRaw(sql`
    ${withPressing(organizerId, filters, today)},
    candidates AS (
      SELECT w.*, ${day}::date - greatest(r.last_inbound_on, r.last_outbound_on) AS quiet_days
      FROM pressing w JOIN relationships r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = w.exhibitor_id
      WHERE (w.risk IS NULL OR w.risk <> 'dissolving' OR r.stage_since > ${day}::date - ${LATELY_DAYS}::int OR w.overdue > 0 OR w.requests > 0)
        AND coalesce(greatest(r.last_inbound_on, r.last_outbound_on), '-infinity'::date) < ${day}::date - ${QUIET_DAYS}::int
      ORDER BY w.revenue DESC FETCH FIRST ${CANDIDATES} ROWS WITH TIES
    ),
    watched AS (SELECT w.* FROM pressing w WHERE w.captive AND w.stage <> 'dissolution' ORDER BY w.revenue DESC FETCH FIRST ${size.captives} ROWS WITH TIES)
    SELECT
      (SELECT coalesce(json_agg(s), '[]') FROM (SELECT w.risk, count(*)::int AS exhibitors, sum(w.revenue)::float8 AS revenue FROM pressing w WHERE w.risk IS NOT NULL GROUP BY w.risk) s) AS risks,
      (SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT c.exhibitor_id, x.name, x.name_local, u.name AS owner_name, c.show_id, c.stage, c.revenue::float8 AS revenue, c.risk, c.overdue, c.requests, c.quiet_days
        FROM candidates c JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = c.exhibitor_id
        LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = x.owner_member_id LEFT JOIN users u ON u.id = m.user_id
        ORDER BY c.revenue DESC, x.name, c.exhibitor_id LIMIT ${CANDIDATES}
      ) s) AS candidates,
      (SELECT coalesce(json_agg(s), '[]') FROM (
        SELECT w.exhibitor_id, x.name, x.name_local, w.show_id, w.revenue::float8 AS revenue
        FROM watched w JOIN exhibitors x ON x.organizer_id = ${organizerId}::uuid AND x.id = w.exhibitor_id
        ORDER BY w.revenue DESC, x.name, w.exhibitor_id LIMIT ${size.captives}
      ) s) AS captives,
      (SELECT count(*)::int FROM pressing w WHERE w.captive AND w.stage <> 'dissolution') AS captive_count`);
  const [{ risks, candidates, captives, captive_count: count }] = z.tuple([answer]).parse(rows);
  const ids = [...new Set([...candidates, ...captives].map((each) => each.exhibitor_id))];
  const scores = await listScores(tenant, ids, today);
  return {
    risks: RISKS.map((risk) => risks.find((each) => each.risk === risk) ?? { risk, exhibitors: 0, revenue: 0 }),
    calls: mostPressing(candidates, scores, constructs).slice(0, size.calls),
    captives: { count, rows: captivesOf(captives, scores) },
  };
}
