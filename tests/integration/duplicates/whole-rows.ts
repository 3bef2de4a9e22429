import type pg from "pg";

/**
 * Versions of records, and what is kept for good: who changed what (record_changes), that there was a merge (duplicate_merges), and moves of a stage,
 * of which a merge and its undo may add some. Keys of duplicates and values of own fields are made anew by triggers, so their ids say nothing, nor whether a worker has compared them.
 */
const LEFT_OUT: Readonly<Record<string, readonly string[]>> = { "*": ["updated_at"], duplicate_keys: ["id", "compared"], exhibitor_own_values: ["id"], contact_own_values: ["id"], participation_own_values: ["id"] };
const KEPT_FOR_GOOD = ["record_changes", "duplicate_merges", "stage_moves"];

/** Every row of every table of an organizer, in an order that is the same each time. */
export async function wholeRows(superuser: pg.Client, organizerId: string): Promise<Record<string, string[]>> {
  const { rows: tables } = await superuser.query<{ name: string }>(
    "SELECT c.relname AS name FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'organizer_id' WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 1",
  );
  const all: Record<string, string[]> = {};
  for (const { name } of tables) {
    if (KEPT_FOR_GOOD.includes(name)) continue;
    const without = [...(LEFT_OUT["*"] ?? []), ...(LEFT_OUT[name] ?? [])];
    const { rows } = await superuser.query<{ row: string }>(`SELECT (to_jsonb(t) - $2::text[])::text AS row FROM ${name} t WHERE organizer_id = $1 ORDER BY 1`, [organizerId, without]);
    all[name] = rows.map(({ row }) => row);
  }
  return all;
}
