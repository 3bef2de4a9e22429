import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";

import pg from "pg";

import { connectOrExplain } from "../connect.mjs";
import { copyOut } from "../copy-out.mjs";
import { PlainError } from "../plain.mjs";
import { listMigrations, listSequences, listTables, readOut } from "./tables.mjs";

export const FORMAT = 1;

/**
 * Writes every row of the database into a folder, as they stood at one moment, while people go on working. The folder has its name only
 * when it is whole; its manifest holds each table's number of rows and checksum, and a checksum of itself.
 */
export async function writeBackup(databaseUrl, folder, { onTable } = {}) {
  if (fs.existsSync(folder)) throw new PlainError(`${folder} is there already. Name a folder that is not.`);
  const unfinished = `${folder}.unfinished`;
  fs.rmSync(unfinished, { recursive: true, force: true });
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 });
  const client = new pg.Client({ connectionString: databaseUrl, application_name: "fairbond backup" });
  client.on("error", () => undefined);
  await connectOrExplain(client);
  try {
    await requireAllRows(client);
    // everything that is read from here on stood there at this moment, in all tables alike
    await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    const tables = [];
    for (const table of await listTables(client)) {
      tables.push({ ...table, ...(await writeTable(client, table, unfinished)) });
      onTable?.(tables.at(-1));
    }
    const manifest = JSON.stringify({ format: FORMAT, takenAt: new Date().toISOString(), migrations: await listMigrations(client), sequences: await listSequences(client), tables }, null, 1);
    await client.query("COMMIT");
    writeWhole(path.join(unfinished, "manifest.json"), manifest);
    writeWhole(path.join(unfinished, "manifest.sha256"), `${sha256(manifest)}\n`);
    fs.renameSync(unfinished, folder);
    return { tables: tables.length, rows: tables.reduce((sum, { rows }) => sum + rows, 0) };
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function writeTable(client, table, folder) {
  const file = `${table.name}.copy.gz`;
  const measured = measure();
  const written = pipeline(measured.stream, createGzip({ level: 6 }), fs.createWriteStream(path.join(folder, file), { mode: 0o600 }));
  const rows = await copyOut(client, readOut(table), measured.stream);
  measured.stream.end();
  await written;
  return { file, rows, ...measured.result() };
}

/** Passes bytes on and remembers how many they were and what they add up to. */
export function measure() {
  const hash = createHash("sha256");
  let bytes = 0;
  const stream = new Transform({
    transform(chunk, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.length;
      done(null, chunk);
    },
  });
  return { stream, result: () => ({ bytes, sha256: hash.digest("hex") }) };
}

export const sha256 = (text) => createHash("sha256").update(text).digest("hex");

/** Row-level security would leave rows out without a word, so only a role that it does not bind may take a backup. */
export async function requireAllRows(client) {
  const { rows } = await client.query("SELECT rolsuper OR rolbypassrls AS sees_all FROM pg_roles WHERE rolname = current_user");
  if (rows[0]?.sees_all) return;
  throw new PlainError("BACKUP_DATABASE_URL must sign in as an administrator (superuser or BYPASSRLS): any other role sees no organizer's rows.");
}

function writeWhole(file, text) {
  const handle = fs.openSync(file, "w", 0o600);
  fs.writeSync(handle, text);
  fs.fsyncSync(handle);
  fs.closeSync(handle);
}
