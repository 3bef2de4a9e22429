import type { PortfolioFilters } from "@/lib/portfolio/schema";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { empty, sql, type Sql } from "@/lib/tenant/sql";

/** The editions that the filters leave, numbered within their show in the order of time: columns id, show_id, place, starts_on, ends_on. */
export function numberedEditions(organizerId: OrganizerId, { show }: PortfolioFilters): Sql {
  return sql`
    SELECT d.id, d.show_id, d.starts_on, d.ends_on, (row_number() OVER (PARTITION BY d.show_id ORDER BY d.starts_on, d.id))::int AS place
    FROM editions d WHERE d.organizer_id = ${organizerId}::uuid ${show === null ? empty : sql`AND d.show_id = ${show}::uuid`}`;
}

/**
 * Every participation with its edition's number, as columns exhibitor_id, show_id, place, taken, status, area, amount, booked_on. Archived exhibitors
 * are in it: whoever left stays in every denominator, and filing a leaver away must not raise the retention.
 */
export function stands(organizerId: OrganizerId, filters: PortfolioFilters): Sql {
  const { segment, owner } = filters;
  return sql`
    SELECT n.exhibitor_id, d.show_id, d.place, n.status IN ('booked', 'held') AS taken, n.status, n.area::float8 AS area, n.amount::float8 AS amount, n.booked_on
    FROM participations n JOIN numbered d ON d.id = n.edition_id
    ${segment === null && owner === null ? empty : sql`JOIN exhibitors x ON x.organizer_id = n.organizer_id AND x.id = n.exhibitor_id`}
    WHERE n.organizer_id = ${organizerId}::uuid
      ${segment === null ? empty : sql`AND x.segment = ${segment}`} ${owner === null ? empty : sql`AND x.owner_member_id = ${owner}::uuid`}`;
}
