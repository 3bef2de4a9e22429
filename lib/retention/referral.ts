import { z } from "zod";

import { MINIMUMS, netPromoterFromCounts, suppressQueries } from "@/lib/relationship-quality";
import { isoDay, dateOfDay, dayNumber } from "@/lib/format/days";
import { isFiltered, type PortfolioFilters } from "@/lib/portfolio/schema";
import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { FourR } from "./types";

/** Answers of the last year and a half: one wave of every yearly show. [our assumption] */
const RECENT_DAYS = 548;

const row = z.object({ promoters: z.number(), passives: z.number(), detractors: z.number(), all: z.number() });

/**
 * Who would recommend, by those who gave their name: anonymous answers are counted by edition and show alone, and this window of time beside those
 * pages could tell some of them apart. Each respondent counts once, with the newest answer. Hidden under the minimum (of staff's where one
 * member's exhibitors are looked at), and where what the filters leave out would be so few that the whole minus this gave them away.
 */
export async function readReferral({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date): Promise<Pick<FourR, "referral" | "referralAnswers">> {
  const { show, segment, owner } = filters;
  const chosen = sql`true ${show === null ? empty : sql`AND e.show_id = ${show}::uuid`} ${segment === null ? empty : sql`AND x.segment = ${segment}`} ${owner === null ? empty : sql`AND x.owner_member_id = ${owner}::uuid`}`;
  const rows = await db.$queryRaw(sql`
    SELECT count(*) FILTER (WHERE chosen AND value >= 9)::int AS promoters, count(*) FILTER (WHERE chosen AND value BETWEEN 7 AND 8)::int AS passives,
      count(*) FILTER (WHERE chosen AND value <= 6)::int AS detractors, count(*)::int AS all
    FROM (
      SELECT DISTINCT ON (r.contact_id) n.value, coalesce(${chosen}, false) AS chosen
      FROM responses r
      JOIN answers n ON n.organizer_id = r.organizer_id AND n.response_id = r.id AND n.item = 'NPS' AND n.value IS NOT NULL
      JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
      LEFT JOIN editions e ON e.organizer_id = r.organizer_id AND e.id = r.edition_id
      WHERE r.organizer_id = ${organizerId}::uuid AND r.withdrawn_at IS NULL AND r.contact_id IS NOT NULL AND r.answered_on > ${isoDay(dateOfDay(dayNumber(today) - RECENT_DAYS))}::date AND r.answered_on <= ${isoDay(today)}::date
      ORDER BY r.contact_id, r.answered_on DESC, r.id DESC
    ) newest`);
  const [found] = z.array(row).length(1).parse(rows);
  if (!found) return { referral: null, referralAnswers: 0 };
  const n = found.promoters + found.passives + found.detractors;
  const score = mayShow(n, found.all, isFiltered(filters)) && n >= (owner === null ? 0 : MINIMUMS.staff.needed) ? netPromoterFromCounts(found).value : null;
  return { referral: score && { score: score.score, low: score.low, high: score.high, n }, referralAnswers: n };
}

/** By the heart's guard: the whole is always there to subtract from. */
export function mayShow(n: number, all: number, filtered: boolean): boolean {
  const { needed } = MINIMUMS.group;
  if (!filtered || n === all) return n >= needed;
  const [chosen, rest] = [Math.min(n, needed), Math.min(all - n, needed)].map((size, group) => Array.from({ length: size }, (_, place) => `${group} ${place}`));
  if (!chosen || !rest) return false;
  return suppressQueries([{ id: "chosen", members: chosen }], { minimum: needed, alreadyShown: [{ id: "all", members: [...chosen, ...rest] }] }).shown.includes("chosen");
}
