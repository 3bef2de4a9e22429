import type { AppError, ErrorCode, FieldErrors } from "@/lib/errors";
import sentences from "@/messages/en/errors.json" with { type: "json" };

/** What can go wrong before a noun is asked at all, each with its status and its sentence. */
const OF_THE_DOOR = {
  no_key: [401, "A key is missing, or is not known, or has ended."],
  scope_missing: [403, "The key, or the member who made it, may not do this."],
  no_such_route: [404, "There is no such address."],
  method_not_allowed: [405, "This address does not answer that method."],
  not_json: [400, "The body is not JSON."],
  wrong_type: [415, "The body must be sent as application/json."],
  body_too_large: [413, "The body is larger than 1 MB."],
  version_changed: [412, "The record was changed since the version that If-Match names."],
  key_used_otherwise: [422, "This Idempotency-Key was used for another request."],
  too_many_requests: [429, "The key has used up its requests of this minute."],
  unknown_field: [422, "There is no such field."],
} as const satisfies Readonly<Record<string, readonly [number, string]>>;
export type DoorCode = keyof typeof OF_THE_DOOR;

const STATUS: Partial<Readonly<Record<ErrorCode, number>>> = { not_found: 404, conflict: 409, already_exists: 409, already_settled: 409, unexpected: 500 };

export interface FieldProblem {
  /** The field's path: `name`, or `items.3.name` in a batch. */
  readonly field: string;
  readonly code: ErrorCode | DoorCode;
  readonly detail: string;
}

/** The body of application/problem+json, after RFC 9457. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly FieldProblem[];
}

/** A request that is refused, with what is wrong at which field. */
export class Refusal extends Error {
  constructor(
    readonly code: DoorCode | ErrorCode,
    readonly errors: readonly FieldProblem[] = [],
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(code);
  }
}

const isDoorCode = (code: string): code is DoorCode => Object.hasOwn(OF_THE_DOOR, code);

export function sentenceOf(code: DoorCode | ErrorCode): string {
  return isDoorCode(code) ? OF_THE_DOOR[code][1] : sentences[code];
}

export function problemOf(code: DoorCode | ErrorCode, errors: readonly FieldProblem[] = []): Problem {
  const status = isDoorCode(code) ? OF_THE_DOOR[code][0] : (STATUS[code] ?? 422);
  return { type: `urn:fairbond:problem:${code}`, title: sentenceOf(code), status, code, ...(errors.length > 0 ? { errors } : {}) };
}

/** What a mutation says is wrong, in the words of the API. */
export function refusalOf(error: AppError): Refusal {
  return new Refusal(error.code, fieldProblems(error.fields));
}

export function fieldProblems(fields: FieldErrors): FieldProblem[] {
  return Object.entries(fields).map(([field, code]) => ({ field, code, detail: sentenceOf(code) }));
}
