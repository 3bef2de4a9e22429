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
export const NEAR_WEIGHT = 2;

/** From this weight on a pair counts as strong, likely. Two kinds of sign with a name among them are strong; one good sign alone is likely. */
export const FROM = { strong: 6, likely: 4, possible: 0 } as const satisfies Record<Strength, number>;

export function strengthOf(weight: number): Strength {
  return weight >= FROM.strong ? "strong" : weight >= FROM.likely ? "likely" : "possible";
}

/** Of which kind of key a reason is, in the queue's filter. */
export const KIND_OF: Readonly<Record<Exclude<ReasonKind, "near">, string>> = { name: "name", reading: "name", email: "email", phone: "phone", domain: "domain", person: "person" };
