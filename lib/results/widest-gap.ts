import type { ServiceRow } from "./types";

/** The dimension that falls farthest short of what should be, where that is more than noise; null: none does. */
export function widestGap(rows: readonly ServiceRow[]): { readonly dimension: ServiceRow["dimension"]; readonly gap: number } | null {
  const short = rows.flatMap(({ dimension, gap }) => (gap.value !== null && gap.high < 0 ? [{ dimension, gap: gap.value }] : []));
  return short.toSorted((a, b) => a.gap - b.gap)[0] ?? null;
}
