/**
 * Every way in which a request can fail, as a closed list of codes. The sentences live in messages/<language>/errors.json;
 * anything unexpected becomes `unexpected`, and its details stay in the log.
 */
export const ERROR_CODES = [
  "not_found",
  "sign_in_failed",
  "conflict",
  "invalid",
  "required",
  "too_long",
  "too_short",
  "not_a_number",
  "too_small",
  "too_large",
  "not_a_date",
  "date_order",
  "date_in_future",
  "date_too_far",
  "not_a_choice",
  "not_an_email",
  "not_an_address",
  "not_an_id",
  "unknown_reference",
  "already_exists",
  "already_settled",
  "already_answered",
  "expired",
  "withdrawn",
  "off_scale",
  "below_least",
  "file_too_large",
  "file_over_limit",
  "file_not_kept",
  "too_many_files",
  "not_a_csv",
  "too_many_rows",
  "too_many_parts",
  "workbook_too_large",
  "old_workbook",
  "unknown_sheet",
  "two_at_most",
  "in_use",
  "already_running",
  "stopped",
  "unknown_placeholder",
  "missing_link",
  "no_mail_server",
  "not_money",
  "not_a_currency",
  "unknown_country",
  "stand_taken",
  "too_early",
  "own_currency",
  "asked_twice",
  "undo_too_late",
  "undo_later_first",
  "undo_key_taken",
  "undo_stand_taken",
  "undo_in_the_way",
  "nothing_narrowed",
  "too_many_tries",
  "password_too_short",
  "weak_password",
  "link_used",
  "confirm_first",
  "wrong_code",
  "passkey_failed",
  "passkey_stopped",
  "too_many_passkeys",
  "last_owner",
  "workspace_taken",
  "reserved_word",
  "only_viewing",
  "not_outside",
  "not_sending",
  "too_many_webhooks",
  "taken_out",
  "makers_alone",
  "not_https",
  "provider_not_found",
  "try_first",
  "owners_need_codes",
  "not_a_domain",
  "proof_not_found",
  "name_server_silent",
  "sign_on_unknown",
  "sign_on_first",
  "field_kept",
  "unexpected",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export function isErrorCode(text: unknown): text is ErrorCode {
  return ERROR_CODES.some((code) => code === text);
}

/** Field name → code. The empty name stands for the form as a whole. */
export type FieldErrors = Readonly<Record<string, ErrorCode>>;

/** An expected failure. "Not yours" and "not there" are the same `not_found`. */
export class AppError extends Error {
  override readonly name = "AppError";
  readonly code: ErrorCode;
  readonly fields: FieldErrors;
  /** For `too_many_tries`: when it may be tried again. */
  readonly seconds?: number;

  constructor(code: ErrorCode, fields: FieldErrors = {}, seconds?: number) {
    super(code);
    this.code = code;
    this.fields = fields;
    this.seconds = seconds;
  }
}

export function notFound(): AppError {
  return new AppError("not_found");
}

export function fieldError(field: string, code: ErrorCode): AppError {
  return new AppError("invalid", { [field]: code });
}
