import { isRight, type Noun, type Right, RIGHTS } from "@/lib/rights/types";

/** The nouns of the rules that programs can be let at. Everything else of a role (members, campaigns, settings) stays with people. */
export const KEY_NOUNS = ["exhibitors", "contacts", "participations", "shows", "interactions", "promises", "requests", "complaints", "exchanges", "tasks", "invoices"] as const satisfies readonly Noun[];
export type KeyNoun = (typeof KEY_NOUNS)[number];

/** What can be done with them from outside. Files are taken away by people, whose taking is noted. */
export const KEY_VERBS = ["read", "create", "edit", "delete"] as const;
export type KeyVerb = (typeof KEY_VERBS)[number];

/** The rights that a key can have: a part of the same closed list that roles are made of. */
export const KEY_RIGHTS: readonly Right[] = RIGHTS.filter((right) => {
  const [verb, noun] = right.split(" ");
  return KEY_NOUNS.some((known) => known === noun) && KEY_VERBS.some((known) => known === verb);
});

export function isKeyRight(text: string): text is Right {
  return isRight(text) && KEY_RIGHTS.includes(text);
}

/** What was chosen, with reading of whatever is written: what is written is answered as it then is. */
export function withReading(chosen: readonly Right[]): Right[] {
  const wanted = new Set(chosen.map((right) => right.split(" ")[1]));
  return KEY_RIGHTS.filter((right) => chosen.includes(right) || (right.startsWith("read ") && wanted.has(right.slice("read ".length))));
}

/** A key as its page lists it. The key itself is nowhere. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly Right[];
  readonly memberName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly state: "live" | "revoked" | "expired" | "member_gone";
}
