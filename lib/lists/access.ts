import { type Bearer, mayByName } from "@/lib/rights/access";
import type { Verb } from "@/lib/rights/types";
import { LIST_NOUNS, type ListNoun } from "./types";

/** Where a list's rows belong to a noun of another name: a show's years and its stands are the show's. */
const BELONGS_TO: Readonly<Partial<Record<ListNoun, string>>> = { editions: "shows", stands: "shows" };

/** Whether a member may do something with the rows of a list. */
export function mayWithRows(member: Bearer, verb: Verb, noun: ListNoun): boolean {
  return mayByName(member, verb, BELONGS_TO[noun] ?? noun);
}

/** The lists that are there for a member. */
export function readableLists(member: Bearer): readonly ListNoun[] {
  return LIST_NOUNS.filter((noun) => mayWithRows(member, "read", noun));
}
