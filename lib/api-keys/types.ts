import type { Noun, Right } from "@/lib/rights/types";

/** What a program can ask for, and the noun of the rules that each stands under. */
export const RIGHTS_NOUN = {
  exhibitors: "exhibitors",
  contacts: "contacts",
  participations: "participations",
  interactions: "interactions",
  promises: "promises",
  requests: "requests",
  complaints: "complaints",
  shows: "shows",
  editions: "shows",
  scores: "exhibitors",
  responses: "responses",
} as const satisfies Readonly<Record<string, Noun>>;

export type ApiNoun = keyof typeof RIGHTS_NOUN;
/** What a key is for: `read contacts`, `write promises`. */
export type KeyScope = `${"read" | "write"} ${ApiNoun}`;

const isNoun = (text: string): text is ApiNoun => Object.hasOwn(RIGHTS_NOUN, text);
export const API_NOUNS: readonly ApiNoun[] = Object.keys(RIGHTS_NOUN).filter(isNoun);

/** Of these nothing is written from outside: scores follow from evidence, answers come through survey links. */
export const READ_ONLY: readonly ApiNoun[] = ["scores", "responses"];

export const KEY_SCOPES: readonly KeyScope[] = API_NOUNS.flatMap((noun): KeyScope[] => (READ_ONLY.includes(noun) ? [`read ${noun}`] : [`read ${noun}`, `write ${noun}`]));

export function isKeyScope(text: string): text is KeyScope {
  return KEY_SCOPES.some((scope) => scope === text);
}

/** The scopes that somebody with these rights can give a key: reading what they read, writing where they may add or change anything. */
export function scopesWithin(rights: readonly Right[]): KeyScope[] {
  return KEY_SCOPES.filter((scope) => {
    const [kind, noun = ""] = scope.split(" ");
    const under = isNoun(noun) ? RIGHTS_NOUN[noun] : noun;
    return rights.some((right) => (kind === "read" ? right === `read ${under}` : right === `create ${under}` || right === `edit ${under}`));
  });
}

/** A key as its page lists it. The key itself is nowhere. */
export interface KeyRow {
  readonly id: string;
  readonly name: string;
  readonly prefix: string;
  readonly scopes: readonly KeyScope[];
  readonly memberName: string;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly lastUsedAt: Date | null;
  readonly state: "live" | "revoked" | "expired" | "member_gone";
}
