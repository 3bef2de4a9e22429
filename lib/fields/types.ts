import type { Locale } from "@/lib/i18n/locales";

/** What an organizer can know more of. */
export const OWN_NOUNS = ["exhibitors", "contacts", "participations"] as const;
export type OwnNoun = (typeof OWN_NOUNS)[number];

/** choice: one of several; choices: some of several; person: one of our members. */
export const OWN_KINDS = ["text", "number", "money", "day", "choice", "choices", "link", "person"] as const;
export type OwnKind = (typeof OWN_KINDS)[number];

/** One of a field's choices. A value keeps the key, so that another word changes no record. */
export interface OwnOption {
  readonly key: string;
  readonly label: string;
  readonly labelZh: string | null;
  readonly archived: boolean;
}

/** Something that an organizer wants to know beyond what the product asks. */
export interface OwnField {
  readonly id: string;
  readonly noun: OwnNoun;
  readonly kind: OwnKind;
  readonly label: string;
  readonly labelZh: string | null;
  readonly help: string | null;
  readonly helpZh: string | null;
  readonly required: boolean;
  readonly options: readonly OwnOption[];
  readonly archived: boolean;
  readonly version: string;
}

/** What a record's own fields hold: field → text, or the keys of several choices. Figures as 1234.5, days as YYYY-MM-DD. */
export type OwnValues = Readonly<Record<string, string | readonly string[]>>;

/** What a form, a column or an address calls the field. */
export function ownName(id: string): `own-${string}` {
  return `own-${id}`;
}

interface Worded {
  readonly label: string;
  readonly labelZh: string | null;
}

/** What a field or a choice is called in a reader's language, or in the one that it was given a name in. */
export function ownLabel({ label, labelZh }: Worded, locale: Locale): string {
  return locale === "zh" ? (labelZh ?? label) : label;
}

export function ownHelp({ help, helpZh }: OwnField, locale: Locale): string | null {
  return locale === "zh" ? (helpZh ?? help) : (help ?? helpZh);
}

export function hasOptions(kind: OwnKind): boolean {
  return kind === "choice" || kind === "choices";
}

/** A field of a form: its words in the reader's language, what can be picked, and what stands in it. */
export interface OwnInput {
  readonly name: string;
  readonly kind: OwnKind;
  readonly label: string;
  readonly hint: string | undefined;
  readonly required: boolean;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly value: string;
  readonly values: readonly string[];
}

/** What is known of a record in its own fields, in words; nothing of fields that are empty. */
export interface OwnFact {
  readonly id: string;
  readonly kind: OwnKind;
  readonly label: string;
  readonly values: readonly string[];
}
