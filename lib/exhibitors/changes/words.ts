/** The columns that have a name in both languages; another one is shown as it is called in the database. */
export const CHANGE_FIELDS = [
  "name", "name_local", "external_key", "segment", "country", "city", "website", "note", "owner_member_id", "archived_at",
  "email", "phone", "role", "locale", "left_on", "reach", "time_zone", "wants_no_surveys", "edition_id", "status",
  "hall", "stand", "area", "amount", "booked_on", "cancelled_on", "multi_year", "contact_id", "text", "made_on",
  "due_on", "settled_on", "withdrawn_reason", "implied", "asked_on", "answer_due_on", "answered_on", "declined_reason", "cost", "severity",
  "channel", "raised_on", "resolve_due_on", "first_answered_on", "resolution", "resolved_on", "outcome", "confirmed_on", "outcome_fair", "dealt_quickly",
  "shown_respect", "kind", "direction", "occurred_on", "confidentiality", "worth", "until_on", "withdrawn_on", "other_record",
] as const;

/** The words of enumerations that have a name in both languages. */
export const CHANGE_VALUES = [
  "open", "kept", "broken", "withdrawn", "granted", "partly", "declined_with_reason", "declined", "closed", "first_contact",
  "later", "never", "settled", "not_settled", "unconfirmed", "minor", "serious", "severe", "offered", "booked",
  "held", "cancelled", "decision_maker", "booth_staff", "marketing", "finance", "other", "disclosure", "favour", "gesture",
  "referral", "investment", "inbound", "outbound", "confidential", "secret", "en", "zh",
] as const;
