import { SEED_CONSTRUCTS, type SeedConstruct } from "@/lib/relationship-quality";
import type { ExhibitorAnswers } from "./composites";

/** An item that fewer than this share of the answering exhibitors were asked would leave the others out of everything. */
const COVERED = 0.8;

export interface DriverColumns {
  readonly items: Partial<Readonly<Record<SeedConstruct, readonly string[]>>>;
  readonly columns: Readonly<Record<string, readonly (number | null)[]>>;
}

/** The items that nearly everybody answered, by construct, and a column each. */
export function driverColumns(rows: readonly Pick<ExhibitorAnswers, "items">[]): DriverColumns {
  const counts = new Map<string, number>();
  for (const { items } of rows) for (const item of Object.keys(items)) counts.set(item, (counts.get(item) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= COVERED * rows.length).map(([item]) => item).sort();
  const items = Object.fromEntries(SEED_CONSTRUCTS.flatMap((name) => {
    const own = kept.filter((item) => item.startsWith(`${name}:`));
    return own.length === 0 ? [] : [[name, own]];
  }));
  return { items, columns: Object.fromEntries(kept.map((item) => [item, rows.map((row) => row.items[item] ?? null)])) };
}

/** How far each construct's composite spreads over the exhibitors with all items answered, in points of the 0–100 scale. */
export function spreads({ items, columns }: DriverColumns): Partial<Record<SeedConstruct, number>> {
  const all = Object.values(columns);
  const complete = (all[0] ?? []).flatMap((_, row) => (all.every((column) => column[row] !== null) ? [row] : []));
  if (complete.length < 2) return {};
  return Object.fromEntries(SEED_CONSTRUCTS.flatMap((name) => {
    const own = items[name];
    if (own === undefined) return [];
    const means = complete.map((row) => own.reduce((sum, item) => sum + (columns[item]?.[row] ?? 0), 0) / own.length);
    const middle = means.reduce((sum, value) => sum + value, 0) / means.length;
    return [[name, Math.sqrt(means.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (means.length - 1))]];
  }));
}
