import type { TenantTransaction } from "./with-tenant";

/** A column of a bulk write: its name and the PostgreSQL type its values are cast to. */
export type Columns = Readonly<Record<string, string>>;
type Row<C extends Columns> = Readonly<Record<keyof C & string, unknown>>;

/** PostgreSQL takes at most 65,535 parameters a statement. */
const MOST_PARAMETERS = 60_000;

/**
 * Writes many rows of one table as multi-row VALUES: the one place for bulk writes, because under row-level security
 * COPY is refused, and a distributed engine refuses INSERT … SELECT too. Dates are passed as YYYY-MM-DD text.
 * `onConflict` is the text after ON CONFLICT, for instance `(organizer_id, id) DO NOTHING`.
 */
export async function writeRows<C extends Columns>({ db, organizerId }: TenantTransaction, table: string, columns: C, rows: readonly Row<C>[], onConflict?: string): Promise<void> {
  const names = Object.keys(columns);
  const perStatement = Math.max(1, Math.floor((MOST_PARAMETERS - 1) / names.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    const parameters: unknown[] = [organizerId];
    const tuples = rows.slice(start, start + perStatement).map((row) => {
      const places = names.map((name) => `$${parameters.push(row[name] ?? null)}::${columns[name]}`);
      return `($1::uuid, ${places.join(", ")})`;
    });
    await db.$executeRawUnsafe(
      `INSERT INTO ${table} (organizer_id, ${names.join(", ")}) VALUES ${tuples.join(", ")}${onConflict ? ` ON CONFLICT ${onConflict}` : ""}`,
      ...parameters,
    );
  }
}
