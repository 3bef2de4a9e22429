import type { Construct } from "@/lib/relationship-quality";
import { type Bearer, may } from "@/lib/rights/access";
import { SCORE_KEYS, type ScoreKey } from "./types";

/** What exhibitors say of the staff by name is for managers, never for the person it is about. */
const ABOUT_STAFF: ReadonlySet<ScoreKey> = new Set<ScoreKey>(["TST", "FRI"]);

/** The scores a member may see, in the order of every table. */
export function visibleKeys(member: Bearer): ScoreKey[] {
  return SCORE_KEYS.filter((key) => may(member, "read", "staff") || !ABOUT_STAFF.has(key));
}

/** As `visibleKeys`, without the mean of the three kinds of trust. */
export function visibleConstructs(member: Bearer): Construct[] {
  return visibleKeys(member).flatMap((key) => (key === "TRUST" ? [] : [key]));
}
