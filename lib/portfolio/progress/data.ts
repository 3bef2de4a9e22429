import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { empty, sql } from "@/lib/tenant/sql";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { PortfolioFilters } from "../schema";
import { isSelected, ofTheirOwn } from "../standing-sql";
import type { ShowProgress } from "./types";

const row = z.object({
  show_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  survey_id: z.string().nullable(),
  survey_edition: z.string().nullable(),
  invited: z.number(),
  answered: z.number(),
  last_edition: z.string().nullable(),
  next_edition: z.string().nullable(),
  deadline: z.date().nullable(),
  took: z.number(),
  booked: z.number(),
  took_revenue: z.number(),
  booked_revenue: z.number(),
});

/**
 * Survey and rebooking, show by show, among the exhibitors of the filters by segment, owner and selection. Leavers stay in what was taken. Of a selection
 * the survey is left out: it can be made of one exhibitor, and who of few has answered is for the campaign's own pages and their rules.
 */
export async function listProgress({ db, organizerId }: Tenant, filters: PortfolioFilters, today: Date): Promise<ShowProgress[]> {
  const { show, edition, segment, owner } = filters;
  const selected = isSelected(filters);
  const of = (column: ReturnType<typeof sql>) =>
    segment === null && owner === null && !selected ? empty : sql`AND ${column} IN (SELECT x.id FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid ${ofTheirOwn(filters)})`;
  const rows = z.array(row).parse(
    await db.$queryRaw(sql`
      SELECT s.id AS show_id, s.name, s.name_zh, a.id AS survey_id, a.name AS survey_edition, coalesce(i.invited, 0) AS invited, coalesce(i.answered, 0) AS answered,
        l.name AS last_edition, n.name AS next_edition, n.booking_deadline AS deadline, coalesce(b.took, 0) AS took, coalesce(b.booked, 0) AS booked,
        coalesce(b.took_revenue, 0)::float8 AS took_revenue, coalesce(b.booked_revenue, 0)::float8 AS booked_revenue
      FROM shows s
      LEFT JOIN LATERAL (
        SELECT e.id, e.name FROM editions e WHERE e.organizer_id = s.organizer_id AND e.show_id = s.id
          AND EXISTS (SELECT FROM invitations v WHERE v.organizer_id = e.organizer_id AND v.edition_id = e.id) ORDER BY e.starts_on DESC LIMIT 1
      ) a ON TRUE
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS invited, count(*) FILTER (WHERE v.status = 'answered')::int AS answered
        FROM invitations v WHERE v.organizer_id = s.organizer_id AND v.edition_id = a.id AND v.status <> 'withdrawn' ${of(sql`v.exhibitor_id`)}
      ) i ON TRUE
      LEFT JOIN LATERAL (SELECT e.* FROM editions e WHERE e.organizer_id = s.organizer_id AND e.show_id = s.id AND e.starts_on > ${isoDay(today)}::date ORDER BY e.starts_on LIMIT 1) n ON TRUE
      LEFT JOIN LATERAL (SELECT e.* FROM editions e WHERE e.organizer_id = s.organizer_id AND e.show_id = s.id AND e.starts_on < n.starts_on ORDER BY e.starts_on DESC LIMIT 1) l ON TRUE
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS took, count(q.id)::int AS booked, sum(p.amount) AS took_revenue, sum(q.amount) AS booked_revenue
        FROM participations p
        LEFT JOIN participations q ON q.organizer_id = p.organizer_id AND q.exhibitor_id = p.exhibitor_id AND q.edition_id = n.id AND q.status IN ('booked', 'held')
        WHERE p.organizer_id = s.organizer_id AND p.edition_id = l.id AND p.status IN ('booked', 'held') ${of(sql`p.exhibitor_id`)}
      ) b ON TRUE
      WHERE s.organizer_id = ${organizerId}::uuid AND s.archived_at IS NULL
        ${show === null ? empty : sql`AND s.id = ${show}::uuid`}
        ${edition === null ? empty : sql`AND s.id = (SELECT e.show_id FROM editions e WHERE e.organizer_id = ${organizerId}::uuid AND e.id = ${edition}::uuid)`}
      ORDER BY s.name`),
  );
  return rows.map((each): ShowProgress => ({
    showId: each.show_id,
    name: each.name,
    nameZh: each.name_zh,
    survey: !selected && each.survey_id !== null && each.survey_edition !== null ? { editionId: each.survey_id, edition: each.survey_edition, invited: each.invited, answered: each.answered } : null,
    rebooking:
      each.last_edition !== null && each.next_edition !== null
        ? { last: each.last_edition, next: each.next_edition, took: each.took, booked: each.booked, deadline: each.deadline, revenueTook: each.took_revenue, revenueBooked: each.booked_revenue }
        : null,
  }));
}
