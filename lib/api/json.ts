import { z } from "zod";

import { ERROR_CODES, type ErrorCode } from "@/lib/errors";
import { type FieldProblem, Refusal, sentenceOf } from "./problem";

/** JSON as it comes and goes: days as YYYY-MM-DD, figures as numbers, null for what is not there. What it means is checked by the noun's own form. */
const wrong = { error: (issue: { readonly input?: unknown }): string => (issue.input === undefined ? "required" : "invalid") };
const sometimes = <T extends z.ZodType>(type: T) => type.nullable().optional();

export const text = (max: number) => z.string(wrong).max(max, "too_long");
export const maybeText = (max: number) => sometimes(text(max));
export const uuid = z.uuid({ error: (issue) => (issue.input === undefined ? "required" : "not_an_id") });
export const maybeUuid = sometimes(uuid);
export const day = z.iso.date({ error: (issue) => (issue.input === undefined ? "required" : "not_a_date") });
export const maybeDay = sometimes(day);
export const figure = (min: number, max: number) => sometimes(z.number(wrong).min(min, "too_small").max(max, "too_large"));
/** Money as text, exactly as it was agreed: 1234.50. */
export const moneyText = text(20);
export const maybeMoney = sometimes(moneyText);
/** One of a few figures. */
export const figureOf = <const T extends readonly [number, ...number[]]>(options: T) => sometimes(z.literal(options, "not_a_choice"));
export const yes = z.boolean(wrong).optional();
export const oneOf = <const T extends readonly [string, ...string[]]>(options: T) => z.enum(options, { error: (issue) => (issue.input === undefined ? "required" : "not_a_choice") });
export const maybeOneOf = <const T extends readonly [string, ...string[]]>(options: T) => sometimes(oneOf(options));
/** What an organizer's own fields hold, by the field's id. */
export const own = z.record(z.uuid("not_an_id"), z.union([text(5000), z.array(text(80)).max(100, "too_long"), z.null()], "invalid")).optional();

/** In answers. */
export const said = { text: z.string().nullable(), uuid: z.uuid().nullable(), day: z.iso.date().nullable(), figure: z.number().nullable(), version: z.iso.datetime() };

/** What the noun's form takes, made of JSON: it knows texts alone, an empty field is one that is not sent, and a ticked box says "on". */
export function asForm(body: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const form: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(body)) {
    if (value === null || value === undefined || value === false) continue;
    form[name] = value === true ? "on" : typeof value === "number" ? plain(value) : name === "own" ? JSON.stringify(value, (_, inner: unknown) => inner ?? "") : value;
  }
  return form;
}

/** Figures without an exponent, as the forms read them. */
function plain(value: number): string {
  return Math.abs(value) < 1e-6 ? "0" : String(value);
}

/** Reads a value by a schema, or refuses with the code of each field. */
export function readBy<T>(schema: z.ZodType<T>, value: unknown): T {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  throw new Refusal("invalid", problemsOf(read.error.issues));
}

function problemsOf(issues: readonly z.core.$ZodIssue[]): FieldProblem[] {
  const found = new Map<string, FieldProblem>();
  const add = (field: string, code: FieldProblem["code"]) => {
    if (!found.has(field)) found.set(field, { field, code, detail: sentenceOf(code) });
  };
  for (const issue of issues) {
    const path = issue.path.map(String);
    if (issue.code === "unrecognized_keys") for (const key of issue.keys) add([...path, key].join("."), "unknown_field");
    else add(path.join("."), codeOf(issue.message));
  }
  return [...found.values()];
}

function codeOf(message: string): ErrorCode {
  return ERROR_CODES.find((code) => code === message) ?? "invalid";
}

/** Letters that no database text can hold: refused wherever they stand, with the path to them. */
export function refuseUnwritable(value: unknown, path: readonly string[] = []): void {
  if (path.length > DEEPEST) throw new Refusal("invalid", [{ field: path.join("."), code: "invalid", detail: sentenceOf("invalid") }]);
  if (typeof value === "string") {
    if (UNWRITABLE.test(value)) throw new Refusal("invalid", [{ field: path.join("."), code: "invalid", detail: sentenceOf("invalid") }]);
    return;
  }
  if (typeof value !== "object" || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    refuseUnwritable(key, path);
    refuseUnwritable(inner, [...path, key]);
  }
}

/** No body of ours is nested deeper. */
const DEEPEST = 8;

/** NUL, and half of a letter that takes two. */
const UNWRITABLE = /\p{Surrogate}|\0/u;
