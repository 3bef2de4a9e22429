import { type Bearer, rightsOf } from "@/lib/rights/access";
import type { Right } from "@/lib/rights/types";
import { isKeyRight } from "./types";

/** The rights that somebody can give a key: of their own, those that a key can have. */
export function rightsToGive(maker: Bearer): Right[] {
  return rightsOf(maker).filter(isKeyRight);
}

/** A key as the one rule set asks it: what it was made for, and of that only what its maker may at this moment. */
export function bearerOf(maker: Bearer, scopes: readonly string[]): Bearer {
  return { role: "viewer", rights: rightsToGive(maker).filter((right) => scopes.includes(right)), fields: maker.fields };
}
