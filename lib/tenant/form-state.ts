import type { ErrorCode, FieldErrors } from "@/lib/errors";

/** A record as somebody else has saved it meanwhile: its fields as the form sends them, and the version to save upon. */
export interface Theirs {
  readonly values: Readonly<Record<string, string>>;
  readonly version: string;
}

/** What a form shows after it was sent: nothing yet, what was wrong (with what was typed), or what came of it. */
export type FormState<T> =
  | { readonly status: "idle" }
  | { readonly status: "failed"; readonly code: ErrorCode; readonly fields: FieldErrors; readonly values: Readonly<Record<string, string>>; /** After a conflict: the record as it stands now, in the form's own words. */ readonly theirs?: Theirs; /** Where too much was tried: how long to wait. */ readonly seconds?: number }
  | { readonly status: "done"; readonly value: T };
