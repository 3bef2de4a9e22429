import { raw, type Sql, sql } from "@/lib/tenant/sql";

/** Where a person may be named, and how the rows are found that may name them. */
export interface Place {
  readonly table: string;
  readonly texts: readonly string[];
  readonly documents: readonly string[];
  /**
   * Which rows are about the person's company $exhibitor: parts of the name mean the person there. In all other rows of the organizer only what names
   * this person alone is looked for; where no row is about one company (null), everywhere.
   */
  readonly here: string | null;
}

const here = (table: string, texts: readonly string[], documents: readonly string[] = [], where = "t.exhibitor_id = $exhibitor"): Place => ({ table, texts, documents, here: where });
const anywhere = (table: string, texts: readonly string[], documents: readonly string[] = []): Place => ({ table, texts, documents, here: null });
/** Rows that belong to one of the company's records in another table. */
const of = (column: string, table: string) => `t.${column} IN (SELECT r.id FROM ${table} r WHERE r.organizer_id = t.organizer_id AND r.exhibitor_id = $exhibitor)`;

/** Written in this order, so that what is copied by a trigger follows what it is copied from. */
export const PLACES: readonly Place[] = [
  here("interactions", ["note"]),
  here("promises", ["text", "withdrawn_reason"]),
  here("special_requests", ["text", "declined_reason"]),
  here("complaints", ["text", "withdrawn_reason"]),
  here("exchanges", ["text", "withdrawn_reason"]),
  here("tasks", ["title", "note", "withdrawn_reason"]),
  here("exhibitors", ["note"], ["own"], "t.id = $exhibitor"),
  here("participations", [], ["own"]),
  here("contacts", [], ["own"]),
  here("contact_grounds", ["source"], [], of("contact_id", "contacts")),
  here("exhibitor_files", ["name"]),
  here("alarms", ["reason", "note"], ["evidence", "values"]),
  here("alarm_steps", ["text"], [], of("alarm_id", "alarms")),
  here("notices", ["text"]),
  here("responses", ["withdrawn_for"]),
  here("answers", ["text"], [], of("response_id", "responses")),
  here("evidence", ["reason"]),
  here("stage_overrides", ["why"]),
  here("record_changes", [], ["fields"]),
  // an import notes one record a row: the company itself, one of its people or its participations
  here("import_changes", [], ["before", "after"], `t.exhibitor_id = $exhibitor OR ${of("contact_id", "contacts")} OR ${of("participation_id", "participations")}`),
  here("duplicate_merges", ["kept_name", "lost_name"], ["book"]),
  anywhere("audit_entries", [], ["fields"]),
  anywhere("imports", ["content"], ["left_out", "summary"]),
  anywhere("import_files", ["content"]),
  anywhere("import_parts", [], ["summary", "problems"]),
  anywhere("jobs", ["last_error"], ["payload", "result"]),
  // what was sent of the company, or of a record that is the company's
  here("webhook_deliveries", ["answer"], ["body"], "(t.record = $exhibitor OR t.body -> 'data' ->> 'exhibitorId' = ($exhibitor)::text)"),
  anywhere("list_changes", [], ["input", "scope"]),
  anywhere("list_change_rows", ["name", "before", "after", "problem", "undo_problem"]),
  anywhere("list_views", ["query"]),
  anywhere("selections", ["query"]),
  anywhere("board_tiles", [], ["query"]),
];

/** Columns that may hold something of a person and are left to what is said here. A unit test holds both lists against lib/privacy/columns.ts. */
export const ELSEWHERE: Readonly<Record<string, string>> = {
  "contacts.name": "the record itself",
  "contacts.email": "the record itself",
  "contacts.phone": "the record itself",
  "contacts.locale": "the record itself",
  "contacts.time_zone": "the record itself",
  "contact_own_values.value": "follows contacts.own by a trigger",
  "exhibitor_own_values.value": "follows exhibitors.own by a trigger",
  "participation_own_values.value": "follows participations.own by a trigger",
  "search_entries.title": "follows the records by triggers",
  "search_entries.body": "follows the records by triggers",
  "duplicate_keys.value": "follows contacts by a trigger",
  "campaign_messages.address": "the letters to this person: the address is taken out, and what has not gone out is deleted",
  "campaign_messages.reason": "a code of the program",
  "suppressions.address": "stays, so that nobody writes to this address again: the law asks for it",
  "response_drafts.answers": "the person's drafts: deleted",
  "responses.device": "a word for the kind of device; emptied for the person's own",
  "responses.source_key": "a hash; emptied for the person's own",
  "responses.flags": "codes of the program",
  "responses.language": "one of two languages",
  "anonymous_answers.text": "nobody can tell whose it is; the page of comments lets a manager take a sentence out",
  "anonymous_jars.waiting": "sealed, and nobody can tell whose it is",
  "file_contents.content": "what a file says cannot be searched; the page lists the company's files to be looked through",
  "exhibitor_tags.tag": "a label of the company",
  "playbook_steps.text": "a step of a plan, of no company",
  "participation_moves.before": "steps of a contract",
};

/** The condition for the rows about the company, with the company as a parameter; null where no row is about one. */
export function rowsAbout({ here: where }: Place, exhibitorId: string): Sql | null {
  return where === null ? null : filled(where, "$exhibitor", exhibitorId);
}

/** A condition of the code's own, with an id in each of its places. */
export function filled(where: string, place: string, id: string): Sql {
  const [first = "", ...rest] = where.split(place);
  return sql`(${rest.reduce((all, part) => sql`${all}${id}::uuid${raw(part)}`, raw(first))})`;
}
