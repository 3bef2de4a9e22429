/** Columns beyond an exhibitor's records that have a name in both languages. */
export const AUDIT_FIELDS = [
  "title", "rights", "scope", "begun_as", "own_role_id", "deactivated_at", "starts_on", "ends_on", "number", "label", "of", "query", "sender_name", "opens_at", "closes_at", "started_at", "ended_at",
  "paid_on", "issued_on", "stage", "file_name", "email", "role", "revoked_at", "time_zone", "locale", "currency", "address", "events", "state", "stopped_for", "secret",
  "issuer", "client_id", "client_secret", "just_in_time", "enforced", "tried_at", "domain", "proven_at",
  "naming", "audience", "texts", "reminders", "targets", "reply_to", "leave_out_from", "results_opened_at", "rate_per_minute", "quiet_from", "quiet_until", "resend_unclear", "prefix", "scopes", "per_minute", "expires_at", "last_used_at", "name_zh", "topic", "booking_deadline", "venue", "type", "size", "settings", "removed_at", "why", "set_on", "taken_back_on", "row_count", "undone_at", "imported_at", "fields", "noun", "label_zh", "help", "help_zh", "required", "options", "place",
] as const;

/** What the machine keeps for itself, and who a line is about or by, which the line says: no news for whoever reads the audit. */
export const UNTOLD_COLUMNS: readonly string[] = [
  "user_id", "member_id", "exhibitor_id", "show_id", "participation_id", "import_id", "form_version_id", "taken_back_by_id", "last_opened_at", "version", "hash",
  "encoding", "sheet", "other_sheets", "content", "mapping", "delimiter", "header_key", "created_rows", "summary", "done_rows", "failure", "stop_asked_at", "begun_at", "undoing", "tries", "left_out",
  "address_since", "previous_secret", "previous_until", "failing_since", "last_success_at",
];
