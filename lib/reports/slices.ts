import { suppressTable } from "@/lib/relationship-quality";
import type { Selected } from "@/lib/results/types";

/** Equal answers counted: what was read, from how many, of one segment. */
export interface Counted<T> {
  readonly segment: string | null;
  readonly value: T;
  readonly n: number;
}

/** Everybody, or one segment. The segment of those who have none is null. */
export type Selection = "all" | { readonly segment: string | null };

/**
 * The answers behind a figure for everybody or for one segment, one entry an answer; or why they stay hidden. What may be shown is decided for all segments
 * together, whichever is looked at: a segment hidden for its size cannot be worked out from the whole and the other segments.
 */
export function select<T>(counted: readonly Counted<T>[], selection: Selection): Selected<T> {
  const chosen = selection === "all" ? counted : counted.filter(({ segment }) => segment === selection.segment);
  const n = total(chosen);
  if (total(counted) === 0) return { values: null, n: 0, hidden: "not_asked" };
  const state = stateOf(counted, selection);
  if (state !== "shown") return { values: null, n, hidden: state };
  return { values: chosen.flatMap(({ value, n: times }) => Array.from({ length: times }, () => value)), n };
}

function stateOf<T>(counted: readonly Counted<T>[], selection: Selection): "shown" | "too_few" | "complementary" {
  const sizes = new Map<string | null, number>();
  for (const { segment, n } of counted) sizes.set(segment, (sizes.get(segment) ?? 0) + n);
  const table = suppressTable([[...sizes.values()]]);
  // the guard has nothing to hide in a figure of nobody; we have nothing to show there
  if (selection === "all") return table.total;
  const place = [...sizes.keys()].indexOf(selection.segment);
  return table.cells[0]?.[place] ?? "too_few";
}

function total<T>(counted: readonly Counted<T>[]): number {
  return counted.reduce((sum, { n }) => sum + n, 0);
}
