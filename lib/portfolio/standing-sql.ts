import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { empty, sql, type Sql } from "@/lib/tenant/sql";
import type { PortfolioFilters } from "./schema";

/**
 * The exhibitors that the filters leave, each with where it stands: columns exhibitor_id, stage, show_id (whose satisfaction and attachments
 * count), revenue, name, name_local, segment, owner_member_id. Without a show it is the headline standing; with a show or an edition
 * the standing in that show, and the money of that show's newest booking or of that edition.
 */
export function standing(organizerId: OrganizerId, filters: PortfolioFilters): Sql {
  const narrowed = narrowing(filters);
  const who = sql`x.name, x.name_local, x.segment, x.owner_member_id`;
  if (filters.edition !== null) {
    return sql`
      SELECT n.exhibitor_id, coalesce(p.by_hand, p.stage, 'not_enough_evidence') AS stage, d.show_id, coalesce(n.amount, 0) AS revenue, ${who}
      FROM participations n
      JOIN editions d ON d.organizer_id = n.organizer_id AND d.id = n.edition_id
      JOIN exhibitors x ON x.organizer_id = n.organizer_id AND x.id = n.exhibitor_id
      LEFT JOIN stage_placements p ON p.organizer_id = n.organizer_id AND p.exhibitor_id = n.exhibitor_id AND p.show_id = d.show_id
      WHERE n.organizer_id = ${organizerId}::uuid AND n.edition_id = ${filters.edition}::uuid AND n.status IN ('booked', 'held')
        ${filters.stage === null ? empty : sql`AND coalesce(p.by_hand, p.stage, 'not_enough_evidence') = ${filters.stage}::stage`} ${narrowed}`;
  }
  if (filters.show !== null) {
    return sql`
      SELECT p.exhibitor_id, coalesce(p.by_hand, p.stage) AS stage, p.show_id, coalesce(m.amount, 0) AS revenue, ${who}
      FROM stage_placements p
      JOIN exhibitors x ON x.organizer_id = p.organizer_id AND x.id = p.exhibitor_id
      LEFT JOIN (
        SELECT DISTINCT ON (n.exhibitor_id) n.exhibitor_id, n.amount
        FROM participations n
        JOIN (SELECT id, starts_on FROM editions WHERE organizer_id = ${organizerId}::uuid AND show_id = ${filters.show}::uuid ORDER BY starts_on DESC, id DESC LIMIT 2) d ON d.id = n.edition_id
        WHERE n.organizer_id = ${organizerId}::uuid AND n.status IN ('booked', 'held')
        ORDER BY n.exhibitor_id, d.starts_on DESC
      ) m ON m.exhibitor_id = p.exhibitor_id
      WHERE p.organizer_id = ${organizerId}::uuid AND p.show_id = ${filters.show}::uuid
        ${filters.stage === null ? empty : sql`AND coalesce(p.by_hand, p.stage) = ${filters.stage}::stage`} ${narrowed}`;
  }
  return sql`
    SELECT r.exhibitor_id, r.stage, r.main_show_id AS show_id, r.revenue, ${who}
    FROM relationships r
    JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    WHERE r.organizer_id = ${organizerId}::uuid
      ${filters.stage === null ? empty : sql`AND r.stage = ${filters.stage}::stage`} ${narrowed}`;
}

/**
 * As `standing`, without the columns that are the exhibitor's own: for what counts and adds up. Where no filter asks for those, exhibitors
 * are not joined at all: the archived ones are few and are left out by their ids.
 */
export function standingFigures(organizerId: OrganizerId, filters: PortfolioFilters): Sql {
  if (filters.edition !== null || filters.show !== null || filters.segment !== null || filters.owner !== null || isSelected(filters)) return standing(organizerId, filters);
  return sql`
    SELECT r.exhibitor_id, r.stage, r.main_show_id AS show_id, r.revenue
    FROM relationships r
    WHERE r.organizer_id = ${organizerId}::uuid ${filters.stage === null ? empty : sql`AND r.stage = ${filters.stage}::stage`}
      AND r.exhibitor_id NOT IN (SELECT x.id FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid AND x.archived_at IS NOT NULL)`;
}

/** As `standing` without show and edition, archived exhibitors included: for what once happened, which filing somebody away does not undo. Columns exhibitor_id, stage, show_id, segment, owner_member_id. */
export function standingEver(organizerId: OrganizerId, { stage, ...own }: Pick<PortfolioFilters, "segment" | "owner" | "stage"> & Partial<Selected>): Sql {
  return sql`
    SELECT r.exhibitor_id, r.stage, r.main_show_id AS show_id, x.segment, x.owner_member_id
    FROM relationships r
    JOIN exhibitors x ON x.organizer_id = r.organizer_id AND x.id = r.exhibitor_id
    WHERE r.organizer_id = ${organizerId}::uuid ${stage === null ? empty : sql`AND r.stage = ${stage}::stage`} ${ofTheirOwn(own)}`;
}

/** As `standing`, only to be counted or searched by name: an exhibitor has one relationship from its first day, so where it stands need not be read. */
export function standingNames(organizerId: OrganizerId, filters: PortfolioFilters): Sql {
  if (filters.edition !== null || filters.show !== null || filters.stage !== null) return standing(organizerId, filters);
  return sql`SELECT x.id AS exhibitor_id, x.name, x.name_local FROM exhibitors x WHERE x.organizer_id = ${organizerId}::uuid ${narrowing(filters)}`;
}

function narrowing(filters: PortfolioFilters): Sql {
  return sql`${ofTheirOwn(filters)} AND x.archived_at IS NULL`;
}

type Selected = Pick<PortfolioFilters, "selection" | "within">;

export function isSelected({ selection, within }: Partial<Selected>): boolean {
  return within !== undefined || (selection ?? null) !== null;
}

/** What of the filters is the exhibitor's own, for a statement whose exhibitors stand under the alias x. A selection that nobody worked out finds nobody, rather than everybody. */
export function ofTheirOwn({ segment, owner, ...selected }: Pick<PortfolioFilters, "segment" | "owner"> & Partial<Selected>): Sql {
  const selection = selected.within ? sql`AND x.id IN (${selected.within})` : isSelected(selected) ? sql`AND false` : empty;
  return sql`${segment === null ? empty : sql`AND x.segment = ${segment}`} ${owner === null ? empty : sql`AND x.owner_member_id = ${owner}::uuid`} ${selection}`;
}
