import type { NoteBeginning } from "@/lib/interactions/templates/types";

/** What was kept or answered, read by hand: every page has this, and a schema library would weigh 33 KB more. */
export type Fields = Readonly<Record<string, string>>;

export const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

export const isFields = (value: unknown): value is Fields => isObject(value) && !Array.isArray(value) && Object.values(value).every((each) => typeof each === "string");

export interface Refused {
  readonly code: string;
  readonly fields: Fields;
}

export const isRefused = (value: unknown): value is Refused => isObject(value) && "code" in value && typeof value.code === "string" && "fields" in value && isFields(value.fields);

export const isNamed = (value: unknown): value is { readonly id: string; readonly name: string } =>
  isObject(value) && "id" in value && typeof value.id === "string" && "name" in value && typeof value.name === "string";

const PHASES: readonly unknown[] = ["before", "during", "after"];
export const isBeginning = (value: unknown): value is NoteBeginning =>
  isObject(value) && "id" in value && typeof value.id === "string" && "text" in value && typeof value.text === "string" && "phase" in value && PHASES.includes(value.phase);
