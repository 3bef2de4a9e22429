import fs from "node:fs";
import path from "node:path";
import { Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";

import pg from "pg";

import { connectOrExplain } from "../connect.mjs";
import { copyInStream } from "../copy-in-stream.mjs";
import { copyOut } from "../copy-out.mjs";
import { PlainError } from "../plain.mjs";
import { listMigrations, listTables, readIn, readOut } from "./tables.mjs";
import { FORMAT, measure, requireAllRows, sha256 } from "./write.mjs";

const id = pg.escapeIdentifier;

/**
 * Puts a backup into a database that has the same migrations and nobody's data yet. All of it happens in one transaction and is read
 * back before it counts: a file that was changed, or a row that came out differently, leaves the database as it was.
 */
export async function restoreBackup(databaseUrl, folder, { onTable } = {}) {
  const manifest = readManifest(folder);
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "fairbond restore" });
  client.on("error", () => undefined);
  await connectOrExplain(client);
  try {
    await requireAllRows(client);
    await requireReplica(client);
    for (const table of manifest.tables) await checkFile(folder, table);
    await requireSameForm(client, manifest);
    await client.query("BEGIN");
    await requireEmpty(client);
    // rows come in the order of their names, not of their references, and what triggers wrote is among them
    await client.query("SET LOCAL session_replication_role = replica");
    // what the migrations themselves put in is in the backup too
    await client.query(`TRUNCATE ${manifest.tables.map(({ name }) => id(name)).join(", ")}`);
    for (const table of manifest.tables) {
      await copyInStream(client, readIn(table), fs.createReadStream(path.join(folder, table.file)).pipe(createGunzip()));
      await requireSameRows(client, table);
      onTable?.(table);
    }
    for (const { name, value } of manifest.sequences) if (value !== null) await client.query("SELECT setval($1::regclass, $2::bigint)", [`public.${id(name)}`, value]);
    const closed = await closeDoors(client);
    await client.query("COMMIT");
    await client.query("ANALYZE");
    return {
      ...closed,
      tables: manifest.tables.length,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      takenAt: manifest.takenAt,
    };
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/**
 * What was open when the backup was taken may have been closed since: a session ended, a link used, a letter sent. Nobody is signed in after a restore, no link of
 * before it leads anywhere, and no letter about an account and no message to a webhook goes out a second time. Done after the comparison, which is of the rows as the backup holds them.
 */
async function closeDoors(client) {
  const { rowCount: sessions } = await client.query("UPDATE person_sessions SET ended_at = now() WHERE ended_at IS NULL");
  const { rowCount: links } = await client.query("UPDATE person_tokens SET used_at = now() WHERE used_at IS NULL");
  const { rowCount: letters } = await client.query("UPDATE person_letters SET status = 'skipped', reason = 'restored' WHERE status = 'planned'");
  const { rowCount: messages } = await client.query("UPDATE webhook_deliveries SET state = 'failed', problem = 'restored', next_attempt_at = NULL WHERE state = 'waiting'");
  await client.query("DELETE FROM webhook_events");
  const { rows } = await client.query("SELECT count(*)::int AS receipts FROM erasures");
  return { sessions, links, letters, messages, receipts: rows[0].receipts };
}

/** Rows come in the order of their names, so references and triggers have to wait: a right that seeing all rows does not bring. Asked before the files are read. */
async function requireReplica(client) {
  await client.query("BEGIN");
  try {
    await client.query("SET LOCAL session_replication_role = replica");
  } catch {
    throw new PlainError("BACKUP_DATABASE_URL must sign in as a superuser for a restore: BYPASSRLS is enough to take a backup, but not to put one back (it may not set session_replication_role).");
  } finally {
    await client.query("ROLLBACK");
  }
}

function readManifest(folder) {
  const file = path.join(folder, "manifest.json");
  if (!fs.existsSync(file)) throw new PlainError(`${folder} is no backup: it has no manifest.json.`);
  const text = fs.readFileSync(file, "utf8");
  if (sha256(text) !== fs.readFileSync(path.join(folder, "manifest.sha256"), "utf8").trim()) throw new PlainError("The backup's manifest was changed after it was written.");
  const manifest = JSON.parse(text);
  if (manifest.format !== FORMAT) throw new PlainError(`This backup has the format ${manifest.format}; this program reads the format ${FORMAT}.`);
  return manifest;
}

/** Before anything is written: every file is whole. */
async function checkFile(folder, table) {
  const measured = measure();
  try {
    await pipeline(fs.createReadStream(path.join(folder, table.file)), createGunzip(), measured.stream, nowhere());
  } catch (error) {
    throw new PlainError(`The file of the table ${table.name} cannot be read: ${error.message}`);
  }
  if (measured.result().sha256 !== table.sha256) throw new PlainError(`The file of the table ${table.name} was changed after it was written.`);
}

async function requireSameForm(client, manifest) {
  const there = JSON.stringify(await listMigrations(client));
  if (there !== JSON.stringify(manifest.migrations)) {
    throw new PlainError("The database has other migrations than the backup. Take the version of the program that wrote the backup, run npm run migrate on an empty database, restore, and upgrade then.");
  }
  const shape = (tables) => JSON.stringify(tables.map(({ name, columns }) => [name, columns]));
  if (shape(await listTables(client)) !== shape(manifest.tables)) throw new PlainError("The database has other tables than the backup.");
}

async function requireEmpty(client) {
  await client.query("LOCK TABLE organizers, users IN ACCESS EXCLUSIVE MODE");
  const { rows } = await client.query("SELECT (SELECT count(*) FROM organizers)::int AS organizers, (SELECT count(*) FROM users)::int AS users");
  if (rows[0].organizers + rows[0].users === 0) return;
  throw new PlainError(`The database is in use: it has ${rows[0].organizers} organizers and ${rows[0].users} people. Restore into an empty one, made by npm run roles and npm run migrate.`);
}

async function requireSameRows(client, table) {
  const measured = measure();
  const end = pipeline(measured.stream, nowhere());
  await copyOut(client, readOut(table), measured.stream);
  measured.stream.end();
  await end;
  if (measured.result().sha256 !== table.sha256) throw new PlainError(`The table ${table.name} came out differently from what the backup holds. Nothing was restored.`);
}

const nowhere = () => new Writable({ write: (_chunk, _encoding, done) => done() });
