import type { Right } from "./types";

/** The groups of fields that a role can be kept from. Closed: each holds wherever its columns are read, because the database leaves them empty (make_masked_views). */
export const FIELD_GROUPS = ["money", "reach", "notes"] as const;
export type FieldGroup = (typeof FIELD_GROUPS)[number];

/** What a role does with a field: nothing, read it, or write it as its right to the record says. */
export const FIELD_LEVELS = ["none", "read", "write"] as const;
export type FieldLevel = (typeof FIELD_LEVELS)[number];

const RULE = /^(none|read) (money|reach|notes|own-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** Whether a text is a rule as a role keeps it: `none money`, `read own-<field>`. Writing is what is not named. */
export function isFieldRule(text: string): boolean {
  return RULE.test(text);
}

/** Whoever asks, with what their role keeps back of single fields. */
export interface FieldBearer {
  readonly fields?: readonly string[] | null;
}

/** What a member does with a field: a group, or `own-<field>`. */
export function fieldLevel({ fields }: FieldBearer, field: string): FieldLevel {
  if (fields?.includes(`none ${field}`)) return "none";
  return fields?.includes(`read ${field}`) ? "read" : "write";
}

export const mayRead = (member: FieldBearer, field: string): boolean => fieldLevel(member, field) !== "none";
export const mayWrite = (member: FieldBearer, field: string): boolean => fieldLevel(member, field) === "write";

/** Whether anything is kept back: what a queue does sees everything, so such a member's work is done in their own session. */
export const keepsBack = ({ fields }: FieldBearer): boolean => (fields?.length ?? 0) > 0;

/** The rules that a form or a page names, in a fixed order, each field once. */
export function composeFields(rules: readonly string[]): string[] {
  const known = rules.filter(isFieldRule);
  return [...new Set(known.filter((rule) => rule.startsWith("none ") || !known.includes(rule.replace(/^read/, "none"))))].sort();
}

/**
 * What takes or gives whole records at once, and so is not given where a field is kept back: half a file, half a merge or half an audit would be wrong, and a
 * file about a person is whole or none.
 */
const WHOLE_RECORDS: readonly Right[] = ["read imports", "manage imports", "edit duplicates", "read audit", "export audit", "read privacy", "export privacy", "manage privacy", "manage fields", "manage selections", "manage alarms", "manage rules"];
/** An invoice is its amount: whoever does not write money writes none. */
const OF_MONEY: readonly Right[] = ["create invoices", "edit invoices", "edit rates"];

/** Whom a campaign reaches is told by addresses. */
const OF_REACH: readonly Right[] = ["manage campaigns", "export campaigns"];

/** Whether a right makes sense with what is kept back. */
export function fitsFields(right: Right, fields: readonly string[]): boolean {
  if (fields.length === 0) return true;
  if (WHOLE_RECORDS.includes(right)) return false;
  if (!mayWrite({ fields }, "money") && OF_MONEY.includes(right)) return false;
  if (!mayRead({ fields }, "reach") && OF_REACH.includes(right)) return false;
  return mayRead({ fields }, "money") || right !== "read retention";
}

const WIDTH: Readonly<Record<FieldLevel, number>> = { none: 0, read: 1, write: 2 };

/** Whether one who has `mine` reads and writes whatever `theirs` does: what is kept back of the giver is kept back of the other. */
export function coversFields(mine: readonly string[], theirs: readonly string[]): boolean {
  return mine.every((rule) => {
    const field = rule.slice(rule.indexOf(" ") + 1);
    return WIDTH[fieldLevel({ fields: mine }, field)] >= WIDTH[fieldLevel({ fields: theirs }, field)];
  });
}
