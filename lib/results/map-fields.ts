import type { MapRow } from "./types";

export const MAP_FIELDS = ["concentrate_here", "keep_it_up", "low_priority", "possible_overkill", "undecided"] as const;

/** The field a service surely lies in; undecided where an interval crosses a line, or the difference does not hold among so many. */
export function fieldOf({ quadrant, undecided, clear }: Pick<MapRow, "quadrant" | "undecided" | "clear">): (typeof MAP_FIELDS)[number] {
  return quadrant === null || undecided || !clear ? "undecided" : quadrant;
}
