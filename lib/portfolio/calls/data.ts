import { z } from "zod";

import { dayNumber, isoDay } from "@/lib/format/days";
import { type Advice, ADVICE_MESSAGES, advise, type Construct, FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { listScores } from "@/lib/relationships/data";
import { headlineScores } from "@/lib/relationships/headline";
import { storedStage } from "@/lib/relationships/stored";
import type { Score } from "@/lib/relationships/types";
import { sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { withRisk } from "../at-risk/at-risk-sql";
import { RISKS } from "../at-risk/types";
import type { PortfolioFilters } from "../schema";
import type { Call } from "./types";

/** So many by revenue are judged by their scores: more nobody could call today. */
const CANDIDATES = 40;
/** Whoever was spoken with this week is not called again today. */
const QUIET_DAYS = 7;
/** Who left longer ago is asked in a campaign, not called today. */
const LATELY_DAYS = 120;

const row = z.object({
  exhibitor_id: z.string(),
  name: z.string(),
  name_local: z.string().nullable(),
  owner_name: z.string().nullable(),
  show_id: z.string().nullable(),
  stage: storedStage,
  revenue: z.number(),
  risk: z.enum(RISKS).nullable(),
  overdue: z.number(),
  requests: z.number(),
  touched_on: z.date().nullable(),
});

/**
 * Whom to call today: of those with money at risk, a promise overdue or a request unanswered, and not in touch this week, the most pressing by the
 * heart's advice, then by money. Members see only what they may.
 */
export async function listCalls(tenant: Tenant, filters: PortfolioFilters, constructs: readonly Construct[], today: Date, size: number): Promise<Call[]> {
  const { db, organizerId } = tenant;
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      WITH overdue AS (SELECT p.exhibitor_id, count(*)::int AS n FROM promises p WHERE p.organizer_id = ${organizerId}::uuid AND p.status = 'open' AND p.due_on < ${isoDay(today)}::date GROUP BY p.exhibitor_id),
      asked AS (SELECT q.exhibitor_id, count(*)::int AS n FROM special_requests q WHERE q.organizer_id = ${organizerId}::uuid AND q.status = 'open' GROUP BY q.exhibitor_id)
      SELECT c.*, u.name AS owner_name FROM (
        SELECT w.exhibitor_id, w.name, w.name_local, w.owner_member_id, w.show_id, w.stage::text AS stage, w.revenue::float8 AS revenue, w.risk,
          coalesce(o.n, 0) AS overdue, coalesce(q.n, 0) AS requests, greatest(r.last_inbound_on, r.last_outbound_on) AS touched_on
        FROM (${withRisk(organizerId, filters, today)}) w
        JOIN relationships r ON r.organizer_id = ${organizerId}::uuid AND r.exhibitor_id = w.exhibitor_id
        LEFT JOIN overdue o ON o.exhibitor_id = w.exhibitor_id
        LEFT JOIN asked q ON q.exhibitor_id = w.exhibitor_id
        WHERE (w.risk IN ('not_rebooked', 'failing', 'captive') OR (w.risk = 'dissolving' AND r.stage_since > ${isoDay(today)}::date - ${LATELY_DAYS}::int) OR o.n > 0 OR q.n > 0)
          AND coalesce(greatest(r.last_inbound_on, r.last_outbound_on), '-infinity'::date) < ${isoDay(today)}::date - ${QUIET_DAYS}::int
        ORDER BY w.revenue DESC, w.name, w.exhibitor_id LIMIT ${CANDIDATES}
      ) c
      LEFT JOIN members m ON m.organizer_id = ${organizerId}::uuid AND m.id = c.owner_member_id LEFT JOIN users u ON u.id = m.user_id`),
  );
  const scores = await listScores(tenant, rows.map((each) => each.exhibitor_id), today);
  const judged = rows.map((each) => {
    const own = headlineScores(scores.get(each.exhibitor_id) ?? [], each.show_id);
    return { each, advice: adviceFor(each, own, constructs) };
  });
  return judged
    .toSorted((a, b) => (a.advice?.urgency ?? 9) - (b.advice?.urgency ?? 9) || b.each.revenue - a.each.revenue)
    .slice(0, size)
    .map(({ each, advice }): Call => ({
      exhibitorId: each.exhibitor_id,
      name: each.name,
      nameLocal: each.name_local,
      ownerName: each.owner_name,
      stage: each.stage,
      revenue: each.revenue,
      risk: each.risk,
      overduePromises: each.overdue,
      openRequests: each.requests,
      weak: advice?.reason.messageKey === "advice.weak" ? (constructs.find((construct) => construct === advice.reason.values.construct) ?? null) : null,
      quietDays: each.touched_on === null ? null : dayNumber(today) - dayNumber(each.touched_on),
      action: advice ? (ADVICE_MESSAGES[advice.id]?.action ?? null) : null,
    }));
}

/** The most pressing advice: scores with own evidence, the stage, and what the captive watch says. */
function adviceFor(each: z.output<typeof row>, own: readonly Score[], constructs: readonly Construct[]): Advice | null {
  const scores: Partial<Record<Construct, { value: number; se: number }>> = {};
  const notMeasured: Construct[] = [];
  for (const construct of FILTERED_CONSTRUCTS) {
    const score = own.find(({ key }) => key === construct);
    if (!constructs.includes(construct) || !score?.evidenced) continue;
    if (score.stale) notMeasured.push(construct);
    else scores[construct] = score.reading;
  }
  // an overdue promise and an unanswered request deteriorate by themselves; a booking that did not come is drawing apart
  const alarms = [...(each.overdue > 0 || each.requests > 0 ? (["deterioration"] as const) : []), ...(each.risk === "not_rebooked" ? (["estrangement"] as const) : [])];
  return advise({ scores, notMeasured, stage: each.stage, alarms, loyalty: each.risk === "captive" ? "captive" : null })[0] ?? null;
}
