/** Columns beyond an exhibitor's records that have a name in both languages; another one is shown as it is called in the database. */
export const AUDIT_FIELDS = [
  "title", "rights", "scope", "begun_as", "own_role_id", "deactivated_at", "starts_on", "ends_on", "number", "label", "of", "query", "sender_name", "opens_at", "closes_at", "started_at", "ended_at",
  "paid_on", "issued_on", "stage", "file_name", "email", "role", "revoked_at", "time_zone", "locale", "currency", "address", "events", "state", "stopped_for", "secret", "member_id",
] as const;
