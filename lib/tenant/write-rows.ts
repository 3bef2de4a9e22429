import type { TenantTransaction } from "./with-tenant";

/** The columns of a bulk write: name → the PostgreSQL type its values are cast to. */
export type Columns = Readonly<Record<string, string>>;

/** Many rows for one table. Names are the code's own, values travel as parameters. */
export interface RowWrite {
  readonly table: string;
  readonly columns: Columns;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** The text after ON CONFLICT, for instance `(organizer_id, id) DO NOTHING`. */
  readonly onConflict?: string;
}

/** PostgreSQL takes at most 65,535 parameters a statement. */
const MOST_PARAMETERS = 60_000;

/**
 * Writes many rows of several tables as multi-row VALUES: the one place for bulk writes, because under row-level security
 * COPY is refused, and a distributed engine refuses INSERT … SELECT too. What fits into one statement goes in one, so that
 * a small write costs one round trip whatever the number of tables. References are checked at the end of the statement.
 * Dates are passed as YYYY-MM-DD text. The answer is the number of rows of each statement's last table.
 */
export async function writeTables(tenant: TenantTransaction, writes: readonly RowWrite[]): Promise<number> {
  let written = 0;
  let statement = new Statement(tenant.organizerId);
  for (const write of writes) {
    const width = Object.keys(write.columns).length;
    for (let start = 0; start < write.rows.length; ) {
      const room = Math.floor((MOST_PARAMETERS - statement.parameters.length) / width);
      if (room < 1) {
        written += await statement.run(tenant);
        statement = new Statement(tenant.organizerId);
        continue;
      }
      statement.add(write, write.rows.slice(start, start + room));
      start += room;
    }
  }
  return written + (await statement.run(tenant));
}

/** As `writeTables`, for one table; answers how many rows were written, which `DO NOTHING` may leave out. */
export async function writeRows(tenant: TenantTransaction, table: string, columns: Columns, rows: RowWrite["rows"], onConflict?: string): Promise<number> {
  return await writeTables(tenant, [{ table, columns, rows, onConflict }]);
}

class Statement {
  readonly parameters: unknown[];
  readonly #inserts: string[] = [];

  constructor(organizerId: string) {
    this.parameters = [organizerId];
  }

  add({ table, columns, onConflict }: RowWrite, rows: RowWrite["rows"]): void {
    const names = Object.keys(columns);
    const tuples = rows.map((row) => `($1::uuid, ${names.map((name) => `$${this.parameters.push(row[name] ?? null)}::${columns[name]}`).join(", ")})`);
    this.#inserts.push(`INSERT INTO ${table} (organizer_id, ${names.join(", ")}) VALUES ${tuples.join(", ")}${onConflict ? ` ON CONFLICT ${onConflict}` : ""}`);
  }

  async run({ ask }: TenantTransaction): Promise<number> {
    const last = this.#inserts.pop();
    if (last === undefined) return 0;
    const others = this.#inserts.map((insert, place) => `w${place} AS (${insert})`);
    const { count } = await ask({ text: `${others.length > 0 ? `WITH ${others.join(", ")} ` : ""}${last}`, values: this.parameters });
    return count;
  }
}
