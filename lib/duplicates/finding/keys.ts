import type { ReasonKind, Strength } from "../types";

/** How much a shared key says, and among how many it still says anything: a holding's domain or an agent's telephone is shared by many. [our assumption] */
export const KEYS = {
  name: { weight: 4, most: 30 },
  email: { weight: 4, most: 20 },
  phone: { weight: 3, most: 10 },
  domain: { weight: 2, most: 8 },
} as const;
/** A name that only reads alike in pinyin. */
export const READING_WEIGHT = 3;
/** Two names spelled nearly alike are a hint: with an address, a telephone or a domain beside it, it becomes likely. */
export const NEAR_WEIGHT = 2;

/**
 * From this share of trigrams in common on, of two folded names, one may be the other mistyped. Of n letters one wrong one leaves (n − 2)/(n + 4), one too many or too few (n − 1)/(n + 4): so a
 * slip is found from 9 to 11 letters on, where names of one trade that share only "textiles" stay apart. Shorter names differ by a letter without being one. [our assumption]
 */
export const NEAR_FROM = 0.6;
/** As many names nearly like one name as still say anything. */
export const NEAREST = 5;

/** From this weight on a pair counts as strong, likely. Two kinds of sign with a name among them are strong; one good sign alone is likely. */
export const FROM = { strong: 6, likely: 4, possible: 0 } as const satisfies Record<Strength, number>;

export function strengthOf(weight: number): Strength {
  return weight >= FROM.strong ? "strong" : weight >= FROM.likely ? "likely" : "possible";
}

/** Of which kind of key a reason is, in the queue's filter. */
export const KIND_OF: Readonly<Record<ReasonKind, string>> = { near: "near", name: "name", reading: "name", email: "email", phone: "phone", domain: "domain", person: "person" };
