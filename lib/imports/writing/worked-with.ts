/**
 * What hangs on a record is somebody's work: an undo leaves such a record. A new table that refers to exhibitors or contacts and that people fill
 * belongs here, or an undo would take their rows along.
 */
const OF_EXHIBITORS = [
  "participations", "contacts", "interactions", "promises", "special_requests", "complaints", "exchanges", "tasks", "invitations", "responses", "evidence", "stage_overrides", "exhibitor_tags", "exhibitor_files", "exhibitor_team_members",
  "exhibitor_links",
] as const;
const OF_CONTACTS = ["interactions", "promises", "special_requests", "complaints", "exchanges", "tasks", "invitations", "responses", "contact_ties"] as const;
const OF_INTERACTIONS = ["promises", "special_requests", "complaints", "exchanges", "tasks"] as const;

type OfExhibitors = (typeof OF_EXHIBITORS)[number];

/** True of an exhibitor (e) on which nothing hangs; `but` names what does not count. */
export function emptyExhibitor(but: readonly OfExhibitors[] = []): string {
  const free = OF_EXHIBITORS.filter((table) => !but.includes(table)).map((table) => none(table, "exhibitor_id", "e"));
  return [...free, none("exhibitor_links", "other_id", "e")].join(" AND ");
}

/** True of a contact (c) on which nothing hangs. */
export const EMPTY_CONTACT = OF_CONTACTS.map((table) => none(table, "contact_id", "c")).join(" AND ");

/** True of a participation (p) on which nothing hangs. */
export const EMPTY_PARTICIPATION = none("invoices", "participation_id", "p");

/** True of an interaction (i) out of which nothing came. */
export const EMPTY_INTERACTION = OF_INTERACTIONS.map((table) => none(table, "interaction_id", "i")).join(" AND ");

function none(table: string, column: string, of: string): string {
  return `NOT EXISTS (SELECT FROM ${table} x WHERE x.organizer_id = ${of}.organizer_id AND x.${column} = ${of}.id)`;
}
