import pg from "pg";

const id = pg.escapeIdentifier;

/** Kept by the migrations themselves: a restore goes into a database that has them already. */
const OF_THE_MIGRATIONS = "_prisma_migrations";

/** Every table of the database with what is written of it: all columns that are not computed, in the order of the primary key. */
export async function listTables(client) {
  const { rows } = await client.query(
    `SELECT c.relname AS name,
       (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '') AS columns,
       (SELECT array_agg(a.attname::text ORDER BY k.place) FROM pg_index i CROSS JOIN unnest(i.indkey) WITH ORDINALITY AS k(attnum, place)
          JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = k.attnum WHERE i.indrelid = c.oid AND i.indisprimary) AS key
     FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1 ORDER BY c.relname`,
    [OF_THE_MIGRATIONS],
  );
  return rows.map(({ name, columns, key }) => ({ name, columns, key: key ?? columns }));
}

/** Rows in one order, so that the same rows are the same bytes wherever they are read. */
export const readOut = ({ name, columns, key }) => `COPY (SELECT ${columns.map(id).join(", ")} FROM ${id(name)} ORDER BY ${key.map(id).join(", ")}) TO STDOUT`;

export const readIn = ({ name, columns }) => `COPY ${id(name)} (${columns.map(id).join(", ")}) FROM STDIN`;

export async function listSequences(client) {
  const { rows } = await client.query("SELECT sequencename AS name, last_value::text AS value FROM pg_sequences WHERE schemaname = 'public' ORDER BY 1");
  return rows;
}

export async function listMigrations(client) {
  const { rows } = await client.query("SELECT migration_name AS name, checksum FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY 1");
  return rows;
}
