/**
 * What a merge does with each column that points at the record which ceases to be. A test holds these lists against the database's own catalog, so that
 * a new table cannot be forgotten: it has to be named here, or merging would lose its rows with the record.
 */
export type Reference = { readonly table: string; readonly column: string } & (
  | { readonly how: "move" }
  /** Moves, unless the kept record has a row with the same values already: then the row waits in the book for an undo. */
  | { readonly how: "move_unless"; readonly same: readonly string[] }
  /** Cannot follow; waits in the book for an undo. */
  | { readonly how: "book"; readonly why: string }
  /** Computed: both sides' rows wait in the book, and the kept record's are computed anew. */
  | { readonly how: "recomputed"; readonly why: string }
  /** The database's own triggers write and remove it. */
  | { readonly how: "by_trigger"; readonly why: string }
);

const move = (table: string, column = "exhibitor_id"): Reference => ({ table, column, how: "move" });
const unless = (table: string, same: readonly string[], column = "exhibitor_id"): Reference => ({ table, column, how: "move_unless", same });

const OWN_UNDO = "what an import changed in a record that is gone cannot be restored in another one: its undo would write over what was chosen here";

const OWN_FIELDS = "written from the record's own column, whose empty fields a merge fills";

/** In the order of moving: whose ids others compare comes first. */
export const EXHIBITOR_REFERENCES: readonly Reference[] = [
  { table: "relationship_scores", column: "exhibitor_id", how: "recomputed", why: "the joint log is replayed" },
  { table: "filter_states", column: "exhibitor_id", how: "recomputed", why: "the joint log is replayed" },
  { table: "score_steps", column: "exhibitor_id", how: "recomputed", why: "the joint log is replayed" },
  { table: "relationships", column: "exhibitor_id", how: "recomputed", why: "one row an exhibitor, placed anew" },
  // before the placements: a move belongs to a show that the kept exhibitor does not know yet, or waits
  { table: "stage_moves", column: "exhibitor_id", how: "book", why: "where both know the show, the kept one's history goes on; where only the other did, its moves follow (see standing.ts)" },
  { table: "stage_placements", column: "exhibitor_id", how: "recomputed", why: "where both know the show, the kept one's stage is what the rules remember" },
  move("evidence"),
  move("stage_overrides"),
  move("contacts"),
  move("participations"),
  move("interactions"),
  move("promises"),
  move("special_requests"),
  move("complaints"),
  move("exchanges"),
  move("invitations"),
  move("responses"),
  move("tasks"),
  move("alarms"),
  move("exhibitor_files"),
  unless("exhibitor_tags", ["tag"]),
  unless("exhibitor_team_members", ["member_id"]),
  unless("exhibitor_links", ["other_id", "kind"]),
  unless("exhibitor_links", ["exhibitor_id", "kind"], "other_id"),
  unless("not_duplicates", ["b_id"], "a_id"),
  unless("not_duplicates", ["a_id"], "b_id"),
  unless("recent_items", ["member_id"]),
  unless("rebooking_predictions", ["edition_id"]),
  unless("backtest_judgements", ["edition_id"]),
  move("notices"),
  move("record_changes"),
  move("duplicate_merges"),
  { table: "import_changes", column: "exhibitor_id", how: "book", why: OWN_UNDO },
  { table: "exhibitor_own_values", column: "exhibitor_id", how: "by_trigger", why: OWN_FIELDS },
  { table: "search_entries", column: "exhibitor_id", how: "by_trigger", why: "follows contacts and participations, and goes with the exhibitor" },
  { table: "duplicate_keys", column: "exhibitor_id", how: "by_trigger", why: "follows contacts, and goes with the exhibitor" },
];

export const CONTACT_REFERENCES: readonly Reference[] = [
  move("interactions", "contact_id"),
  move("promises", "contact_id"),
  move("special_requests", "contact_id"),
  move("complaints", "contact_id"),
  move("exchanges", "contact_id"),
  move("tasks", "contact_id"),
  move("responses", "contact_id"),
  move("invitations", "contact_id"),
  move("contact_grounds", "contact_id"),
  unless("contact_ties", ["member_id", "noted_by_id"], "contact_id"),
  unless("not_duplicate_contacts", ["b_id"], "a_id"),
  unless("not_duplicate_contacts", ["a_id"], "b_id"),
  { table: "import_changes", column: "contact_id", how: "book", why: OWN_UNDO },
  { table: "contact_own_values", column: "contact_id", how: "by_trigger", why: OWN_FIELDS },
  { table: "duplicate_keys", column: "contact_id", how: "by_trigger", why: "goes with the contact" },
];

/** Where both exhibitors took part in one edition, one participation stays and these follow it. */
export const PARTICIPATION_REFERENCES: readonly Reference[] = [
  move("invoices", "participation_id"),
  move("participation_moves", "participation_id"),
  move("survey_points", "participation_id"),
  { table: "import_changes", column: "participation_id", how: "book", why: OWN_UNDO },
  { table: "participation_own_values", column: "participation_id", how: "by_trigger", why: OWN_FIELDS },
];

/** Columns that name a record without a reference, and why they stay as they are. */
export const NAMED_WITHOUT_REFERENCE: Readonly<Record<string, string>> = {
  "presences.record_id": "who looks at a page now; gone within a minute",
  "list_change_rows.record_id": "a bulk edit's own undo: of a record that is gone it restores nothing, and says so; after the undo of a merge it works again",
  "record_changes.record": "the row that was changed, which may be gone",
  "audit_entries.record": "what was done was done to this one; it may be gone",
  "erasures.exhibitor_id": "the receipt of an erasure, which outlives what it names",
  "erasures.contact_id": "the receipt of an erasure, which outlives what it names",
  "webhook_events.record": "which record changed: one that a merge took away is told of as deleted",
  "webhook_deliveries.record": "what was told of a record that was there then",
  "api_answers.record": "which record a program wrote, for a day: one that is gone is answered as not there",
  "evidence.source_id": "records keep their ids when they change hands",
  "notices.record_id": "records keep their ids when they change hands",
  "duplicate_merges.kept_id": "what was merged then",
  "duplicate_merges.lost_id": "what was merged then",
};
