import os from "node:os";

import pg from "pg";

import { mustRunNode } from "../lib/child.mjs";
import { seconds } from "../lib/demo/timed.mjs";
import { applyMigrations } from "../lib/migrations.mjs";
import { inRoot } from "../lib/paths.mjs";

const DAY = 86_400_000;
/** The tables that exhibitors and their lives go into. The other tables are small, and their writers rely on their indices. */
const BIG = ["exhibitors", "contacts", "participations", "interactions", "promises", "special_requests", "invitations", "responses", "answers", "evidence", "relationship_scores", "filter_states", "score_steps", "stage_placements", "stage_moves", "relationships", "search_entries"];

/**
 * A database with the world of so many exhibitors, as of today. It is kept and used again by the next run of the same day,
 * because loading 100,000 exhibitors takes minutes; migrations that came since are applied to it. `fresh` loads it anew.
 */
export async function worldDatabase(server, { exhibitors, fresh, say }) {
  const today = Math.floor(Date.now() / DAY);
  const name = `world_${exhibitors}_${today}`;
  // yesterday's world has aged: its newest evidence is no longer of today
  for (const other of await server.listDatabases()) if (other.startsWith(`world_${exhibitors}_`) && (other !== name || fresh)) await server.dropDatabase(other);
  const urls = server.urls(name);
  if (await server.databaseExists(name)) {
    const upToDate = await applyMigrations(urls.ownerUrl).then(() => true, () => false);
    if (upToDate) return { name, ...urls, loaded: null };
    // a migration was changed after it was applied here, as happens while it is being written
    await server.dropDatabase(name);
  }

  const unfinished = `${name}_unfinished`;
  await server.dropDatabase(unfinished);
  await server.createDatabase(unfinished);
  const { appUrl, ownerUrl, superUrl } = server.urls(unfinished);
  await applyMigrations(ownerUrl);
  const since = Date.now();
  await load({ appUrl, superUrl, exhibitors, today, say });
  await server.renameDatabase(unfinished, name);
  return { name, ...urls, loaded: seconds(since) };
}

async function load({ appUrl, superUrl, exhibitors, today, say }) {
  const step = (...args) =>
    mustRunNode("Loading the world", ["--import", "tsx", inRoot("scripts", "bench", "load.ts"), String(today), ...args.map(String)], {
      env: { DATABASE_URL: appUrl, BENCH_SUPER_DATABASE_URL: superUrl },
    });
  await step("found");
  const admin = new pg.Client({ connectionString: superUrl });
  await admin.connect();
  const indices = await takeIndices(admin);
  const processes = Math.max(1, Math.min(os.availableParallelism(), Math.ceil(exhibitors / 1000), 8));
  const part = Math.ceil(exhibitors / processes);
  say(`Loading ${exhibitors.toLocaleString("en")} exhibitors in ${processes} parts …`);
  await Promise.all(Array.from({ length: processes }, (_, place) => step("stripe", place * part, Math.min(exhibitors, (place + 1) * part))));
  await step("histories", exhibitors);
  // the rows came past the triggers that would have written what they are found by
  await admin.query("SELECT fill_search_entries()");
  say("Building the indices …");
  await admin.query("SET maintenance_work_mem = '512MB'");
  for (const statement of indices) await admin.query(statement);
  await admin.query("VACUUM (ANALYZE)");
  await admin.query("CHECKPOINT");
  await admin.end();
}

/** Drops the big tables' indices but the primary keys, and answers the statements that make them again: one sort is quicker than a million searches. */
async function takeIndices(admin) {
  const { rows } = await admin.query(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS statement
     FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relname = ANY($1) AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
    [BIG],
  );
  for (const { name } of rows) await admin.query(`DROP INDEX ${name}`);
  return rows.map(({ statement }) => statement);
}
