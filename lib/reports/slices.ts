import { suppressTable } from "@/lib/relationship-quality";
import type { Selected } from "@/lib/results/types";

/** Equal answers counted: what was read, from how many, of one segment. */
export interface Counted<T> {
  readonly segment: string | null;
  readonly value: T;
  readonly n: number;
  /** False: answers without a name. Left out where nothing but the whole of them is looked at. */
  readonly named?: boolean;
  /** Of an exhibitor some of whose answers have no name: its score by the others; null where there are none. */
  readonly instead?: T | null;
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

/**
 * The rows without the anonymous answers that could be told apart. Those count only where all of the edition's may be counted anywhere (`admitted`, which is
 * decided with every other page that shows them), and where `unnamed`, the forms without a name that answered all of the figure's block, are enough in every
 * segment that is shown. Named answers stand on their exhibitor's card in any case, so what is left when they are taken away must not be one or two people.
 */
export function withoutTellable<T>(counted: readonly Counted<T>[], unnamed: readonly Counted<unknown>[], selection: Selection, admitted: boolean): readonly Counted<T>[] {
  if (counted.every(({ named }) => named !== false) || (admitted && select(unnamed, selection).values !== null)) return counted;
  return counted.flatMap((row) => (row.named !== false ? [row] : row.instead == null ? [] : [{ segment: row.segment, value: row.instead, n: row.n, named: true }]));
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
