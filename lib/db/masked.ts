import type pg from "pg";

/** The tables that have a view of the same name in the schema `masked` (see make_masked_views in the migrations; a test compares them). */
export const MASKED_TABLES = [
  "campaign_messages", "contact_own_values", "contacts", "duplicate_keys", "duplicate_merges", "exchanges", "exhibitor_own_values", "exhibitors", "import_changes", "interactions", "invoices", "list_change_rows", "list_changes",
  "notices", "own_fields", "packages", "participation_moves", "participation_own_values", "participations", "portfolio_cells", "record_changes", "relationships", "search_entries", "special_requests", "stands", "suppressions",
] as const;

const OF_PRISMA = new RegExp(`"public"\\."(${MASKED_TABLES.join("|")})"`, "g");
/** What forms ask of the organizer's own fields, also while they save: those that are not read are not there, those that are not written are not required. */
const FIELDS_OF_PRISMA = /"public"\."(own_fields)"/g;

/**
 * A statement of a member who does not read everything. Our own statements name tables alone, so that the search path leads them to the views; Prisma
 * writes the schema before each table. Such a statement has no name: one text stands for two plans.
 */
export function maskedStatement(query: pg.QueryConfig, everything: boolean): pg.QueryConfig {
  return { ...query, name: undefined, text: query.text.replace(everything ? OF_PRISMA : FIELDS_OF_PRISMA, '"masked"."$1"') };
}
