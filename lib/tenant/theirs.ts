import { isoDay } from "@/lib/format/days";
import type { Theirs } from "./form-state";

/**
 * A record in the words of its form, for whoever was slower to save: fields named alike, days as days, a ticked box as "on". What the form calls or
 * writes otherwise is given in `words`; what it does not have is left out where it is shown.
 */
export function theirsOf<T extends { readonly version: string }>({ version, ...record }: T, words: Readonly<Record<string, string>> = {}): Theirs {
  const values: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    const text = formText(value);
    if (text !== null) values[name] = text;
  }
  return { version, values: { ...values, ...words } };
}

/** Null for what no single field of a form can hold. */
function formText(value: unknown): string | null {
  if (value === null || value === undefined) return "";
  if (typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  if (typeof value === "boolean") return value ? "on" : "";
  return value instanceof Date ? isoDay(value) : null;
}
