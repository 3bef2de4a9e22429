import type { ExhibitorsMapping } from "../schema";
import type { FieldValues } from "./plan";

type Found = ExhibitorsMapping["rules"]["found"];

/** What a list's filled cells change of a record that is there: empty cells leave it, and so does the rule that forbids it. */
export function difference(now: FieldValues, said: FieldValues, found: Found): { before: FieldValues; after: FieldValues } {
  const fields = found === "skip" ? [] : Object.keys(said).filter((field) => said[field] !== null && said[field] !== undefined && said[field] !== now[field] && (found === "overwrite" || field === "own" || (now[field] ?? null) === null));
  return { before: Object.fromEntries(fields.map((field) => [field, now[field] ?? null])), after: Object.fromEntries(fields.map((field) => [field, said[field] ?? null])) };
}

export function isEmpty(change: { readonly after: FieldValues }): boolean {
  return Object.keys(change.after).length === 0;
}
