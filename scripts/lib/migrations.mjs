import { createHash, randomUUID } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import pg from "pg";

import { connectOrExplain } from "./connect.mjs";
import { inRoot } from "./paths.mjs";
import { PlainError } from "./plain.mjs";

/** The number Prisma locks with, so that its `migrate deploy` and this runner never work at once. */
const LOCK = 72_707_369;
const LOCK_PATIENCE = "60s";

/** Prisma's own table, column for column, so that `prisma migrate status` and `deploy` stay usable. */
const HISTORY = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY NOT NULL,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

/**
 * Applies every migration that the database does not have yet, one transaction a file, as the owner.
 * Answers the names of those it applied. Refuses when a file was changed or removed after it was applied.
 */
export async function applyMigrations(databaseUrl, { folder = inRoot("prisma", "migrations"), onApply } = {}) {
  const files = readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "fairbond migrations" });
  client.on("error", () => undefined);
  await connectOrExplain(client);
  try {
    await requireVersion(client);
    await takeLock(client);
    await client.query("SET client_min_messages = warning");
    await client.query(HISTORY);
    const pending = await findPending(client, files);
    for (const migration of pending) {
      onApply?.(migration.name);
      await applyOne(client, migration);
    }
    return pending.map((migration) => migration.name);
  } finally {
    await client.end().catch(() => undefined);
  }
}

export function readMigrations(folder) {
  if (!fs.existsSync(folder)) throw new PlainError(`There is no folder ${folder}.`);
  return fs
    .readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const file = path.join(folder, name, "migration.sql");
      if (!fs.existsSync(file)) throw new PlainError(`The migration ${name} has no migration.sql.`);
      // A checkout on Windows may have turned the line ends; the checksum is that of the committed text.
      const sql = fs.readFileSync(file, "utf8").replaceAll("\r\n", "\n");
      return { name, file, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function requireVersion(client) {
  const { rows } = await client.query("SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version");
  if (rows[0].number >= 160_000) return;
  throw new PlainError(`PostgreSQL 16 or newer is needed; this server is ${rows[0].version}.`);
}

async function takeLock(client) {
  await client.query(`SET lock_timeout = '${LOCK_PATIENCE}'`);
  try {
    await client.query("SELECT pg_advisory_lock($1)", [LOCK]);
  } catch (error) {
    if (error.code !== "55P03") throw error;
    throw new PlainError(`Another process has been migrating this database for ${LOCK_PATIENCE}. Try again when it is done.`);
  }
  await client.query("RESET lock_timeout");
}

async function findPending(client, files) {
  const { rows } = await client.query(
    "SELECT migration_name AS name, checksum, finished_at FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at",
  );
  for (const row of rows) {
    const file = files.find(({ name }) => name === row.name);
    if (!row.finished_at) {
      throw new PlainError(`The migration ${row.name} failed halfway in another tool. Mend the database, then mark it with: npx prisma migrate resolve`);
    }
    if (!file) throw new PlainError(`The database has the migration ${row.name}, but its file is gone. Is this an older copy of the program?`);
    if (file.checksum !== row.checksum) {
      throw new PlainError(`The migration ${row.name} was changed after it was applied here.\nPut the file back as it was, and write the change as a new migration: npm run migration:new -- name`);
    }
  }
  const applied = new Set(rows.map((row) => row.name));
  return files.filter(({ name }) => !applied.has(name));
}

async function applyOne(client, migration) {
  await client.query("BEGIN");
  try {
    await client.query(migration.sql);
    await client.query(
      "INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count) VALUES ($1, $2, $3, now(), clock_timestamp(), 1)",
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw new PlainError(`The migration ${migration.name} failed and left nothing behind.\n${place(migration, error)}${error.message}${error.hint ? `\n${error.hint}` : ""}`);
  }
}

function place(migration, { position }) {
  if (!position) return "";
  const line = Array.from(migration.sql).slice(0, Number(position)).filter((letter) => letter === "\n").length + 1;
  return `${path.relative(inRoot(), migration.file)}:${line}: `;
}
