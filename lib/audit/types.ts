import type { RecordChange } from "@/lib/exhibitors/changes/types";

/** What somebody did: changed something, read personal data, took a file away, signed in, looked as another role. */
export const AUDIT_ACTIONS = ["insert", "update", "delete", "merge", "unmerge", "read", "export", "sign_in", "sign_in_failed", "sign_out", "session_end", "passkey_added", "passkey_removed", "passkey_refused", "look", "send"] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** What a line can be about: the tables whose changes are kept, and the nouns that are read and taken away. */
export const AUDIT_NOUNS = [
  "exhibitors", "contacts", "participations", "promises", "special_requests", "complaints", "exchanges",
  "roles", "members", "member_invitations", "organizers", "own_fields", "shows", "editions", "invoices", "campaigns", "mail_settings", "alarm_rules", "stage_overrides", "imports", "selections", "exhibitor_files",
  "interactions", "requests", "tasks", "invitations", "responses", "results", "reports", "audit", "api_keys", "webhooks", "alarms", "stands", "sign_ons", "sign_on_domains",
] as const;
export type AuditNoun = (typeof AUDIT_NOUNS)[number];

/** A line of the audit. */
export interface AuditLine {
  readonly id: string;
  readonly at: Date;
  readonly memberName: string;
  readonly action: AuditAction;
  readonly noun: AuditNoun;
  /** What the record is called today; null where it is gone, or of a kind without a name. */
  readonly subject: string | null;
  readonly exhibitorId: string | null;
  readonly fields: RecordChange["fields"];
  readonly address: string | null;
  readonly agent: string | null;
  /** Whether this line is in the book of exhibitors' records, whose old values can be brought back. */
  readonly ofBook: boolean;
}

export interface AuditCursor {
  readonly at: string;
  readonly id: string;
}

/** How long a line of the audit is kept, and how long it says from where it came: as the database's own function has it. */
export const KEPT = { lineDays: 730, originDays: 90 } as const;
