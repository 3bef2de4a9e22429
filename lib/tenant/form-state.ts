import type { ErrorCode, FieldErrors } from "@/lib/errors";

/** What a form shows after it was sent: nothing yet, what was wrong (with what was typed), or what came of it. */
export type FormState<T> =
  | { readonly status: "idle" }
  | { readonly status: "failed"; readonly code: ErrorCode; readonly fields: FieldErrors; readonly values: Readonly<Record<string, string>> }
  | { readonly status: "done"; readonly value: T };
