import { MINIMUMS, suppressTable } from "@/lib/relationship-quality";
import type { Moments } from "./figure";
import type { ExploreQuery } from "./schema";
import { isEstimated } from "./access";
import type { Hidden } from "./types";

interface Group {
  readonly key: string | null;
  readonly moments: Moments;
  readonly namedOnly: boolean;
}

/**
 * Which groups may be shown beside each other and beside the row for all, which comes last. What has an interval needs five behind it; anything by who
 * looks after an exhibitor needs seven. A group that could be had back by subtraction takes another one with it.
 */
export function guarded(query: ExploreQuery, groups: readonly Group[], all: Omit<Group, "key">): { readonly group: Group; readonly hidden: Hidden | null }[] {
  const byStaff = query.by === "owner" || query.owner !== null;
  const total: Group = { key: null, ...all };
  if (!byStaff && !isEstimated(query.measure)) return [...groups, total].map((group) => ({ group, hidden: null }));
  const minimum = byStaff ? MINIMUMS.staff.needed : MINIMUMS.group.needed;
  const behind = ({ moments }: Group) => moments.n;
  if (query.by === "none") return [{ group: total, hidden: behind(total) < minimum ? "too_few" : null }];
  const { cells, total: whole } = suppressTable([groups.map(behind)], { minimum });
  const row = cells[0] ?? [];
  const word = (state: "shown" | Hidden | undefined): Hidden | null => (state === "shown" ? null : (state ?? "too_few"));
  return [
    ...groups.map((group, index) => ({ group, hidden: behind(group) === 0 ? ("too_few" as const) : word(row[index]) })),
    { group: total, hidden: behind(total) < minimum ? "too_few" : word(whole) },
  ];
}
