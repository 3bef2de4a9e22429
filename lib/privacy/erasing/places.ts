import { raw, type Sql, sql } from "@/lib/tenant/sql";

/** Where a person may be named, and how the rows are found that may name them. */
export interface Place {
  readonly table: string;
  readonly texts?: readonly string[];
  readonly documents?: readonly string[];
  /** here: rows about the person's company, by this condition · anywhere: all of the organizer's rows, for what names this person alone. */
  readonly reach: "here" | "anywhere";
  /** Which rows are about the company $exhibitor; its own column where none is given. */
  readonly where?: string;
}

const here = (table: string, texts: readonly string[], documents: readonly string[] = [], where = "t.exhibitor_id = $exhibitor"): Place => ({ table, texts, documents, reach: "here", where });
const anywhere = (table: string, texts: readonly string[], documents: readonly string[] = []): Place => ({ table, texts, documents, reach: "anywhere" });

/** Written in this order, so that what is copied by a trigger follows what it is copied from. */
export const PLACES: readonly Place[] = [
  here("interactions", ["note"]),
  here("promises", ["text", "withdrawn_reason"]),
  here("special_requests", ["text", "declined_reason"]),
  here("complaints", ["text", "withdrawn_reason"]),
  here("exchanges", ["text", "withdrawn_reason"]),
  here("tasks", ["title", "note", "withdrawn_reason"]),
  here("exhibitors", ["note"], ["own"], "t.id = $exhibitor"),
  here("exhibitor_own_values", ["value"]),
  here("participations", [], ["own"]),
  here("participation_own_values", ["value"], [], "t.participation_id IN (SELECT p.id FROM participations p WHERE p.organizer_id = t.organizer_id AND p.exhibitor_id = $exhibitor)"),
  here("exhibitor_files", ["name"]),
  here("alarms", ["reason", "note"], ["evidence", "values"]),
  here("alarm_steps", ["text"], [], "t.alarm_id IN (SELECT a.id FROM alarms a WHERE a.organizer_id = t.organizer_id AND a.exhibitor_id = $exhibitor)"),
  here("notices", ["text"]),
  here("responses", ["withdrawn_for"]),
  here("answers", ["text"], [], "t.response_id IN (SELECT r.id FROM responses r WHERE r.organizer_id = t.organizer_id AND r.exhibitor_id = $exhibitor)"),
  here("evidence", ["reason"]),
  here("record_changes", [], ["fields"]),
  here("import_changes", [], ["before", "after"]),
  here("duplicate_merges", ["kept_name", "lost_name"], ["book"]),
  anywhere("audit_entries", [], ["fields"]),
  anywhere("imports", ["content"], ["left_out", "summary"]),
  anywhere("import_files", ["content"]),
  anywhere("import_parts", [], ["summary", "problems"]),
  anywhere("jobs", ["last_error"], ["payload", "result"]),
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
  "contacts.own": "the record itself",
  "contact_grounds.source": "the grounds for keeping this person: deleted with what they were for",
  "contact_own_values.value": "follows contacts.own by a trigger",
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
  "stage_overrides.why": "a book that is only added to: the reason for a stage of the company",
  "file_contents.content": "what a file says cannot be searched; the page lists the company's files to be looked through",
  "exhibitor_tags.tag": "a label of the company",
  "playbook_steps.text": "a step of a plan, of no company",
  "participation_moves.before": "steps of a contract",
};

/** The condition for the rows of a place, with the company as a parameter. */
export function rowsAbout({ where }: Place, exhibitorId: string): Sql {
  if (where === undefined) return sql`TRUE`;
  const [before = "", after = ""] = where.split("$exhibitor");
  return sql`${raw(before)}${exhibitorId}::uuid${raw(after)}`;
}
