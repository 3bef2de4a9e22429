import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { isoDay } from "@/lib/format/days";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { empty, sql, type Sql } from "@/lib/tenant/sql";

/** "A year" of contacts and "a quarter" of entries. [our assumption] */
export const TIE_DAYS = 365;
export const ENTRY_DAYS = 90;

/** Exhibitors with a stand at an edition of the last year or one ahead, with the money of their relationship: exhibitor_id, owner_member_id, revenue. */
export function activeExhibitors(organizerId: OrganizerId, { show, segment }: PortfolioFilters, today: Date): Sql {
  return sql`
    SELECT x.id AS exhibitor_id, x.owner_member_id, x.name, x.name_local, coalesce(r.revenue, 0)::float8 AS revenue
    FROM exhibitors x LEFT JOIN relationships r ON r.organizer_id = x.organizer_id AND r.exhibitor_id = x.id
    WHERE x.organizer_id = ${organizerId}::uuid AND x.archived_at IS NULL ${segment === null ? empty : sql`AND x.segment = ${segment}`}
      AND x.id IN (
        SELECT p.exhibitor_id FROM participations p
        WHERE p.organizer_id = ${organizerId}::uuid AND p.status IN ('booked', 'held') AND p.edition_id IN (
          SELECT e.id FROM editions e WHERE e.organizer_id = ${organizerId}::uuid AND e.starts_on > ${isoDay(today)}::date - ${TIE_DAYS}::int ${show === null ? empty : sql`AND e.show_id = ${show}::uuid`}))`;
}

/** Who spoke how often with whom in a year, on either side's initiative, and when last: exhibitor_id, member_id, n, newest. */
export function contactsByMember(organizerId: OrganizerId, today: Date): Sql {
  return sql`
    SELECT i.exhibitor_id, i.member_id, count(*)::int AS n, max(i.occurred_on) AS newest FROM interactions i
    WHERE i.organizer_id = ${organizerId}::uuid AND i.withdrawn_at IS NULL AND i.occurred_on > ${isoDay(today)}::date - ${TIE_DAYS}::int AND i.occurred_on <= ${isoDay(today)}::date
    GROUP BY i.exhibitor_id, i.member_id`;
}
