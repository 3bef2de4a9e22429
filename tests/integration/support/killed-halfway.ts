import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";

import type pg from "pg";

/** Waits until a backend of the application sleeps inside the trigger: the work is then half written. */
async function untilHalfWritten(superuser: pg.Client): Promise<number> {
  for (;;) {
    const { rows } = await superuser.query<{ pid: number }>("SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'");
    if (rows[0]) return rows[0].pid;
  }
}

/**
 * Runs a program of tests/integration/support, or the one at a whole path, as a process of its own and kills it the hard way when it is about to write the row
 * of `table` that fits `when`. Programs have no time to tidy up then, and neither has the database been told.
 */
export async function killHalfway(superuser: pg.Client, program: string, args: readonly string[], { table, when = "true" }: { table: string; when?: string }): Promise<void> {
  await superuser.query(`
    CREATE FUNCTION dawdle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(600); RETURN NEW; END $$;
    CREATE TRIGGER dawdle BEFORE INSERT ON ${table} FOR EACH ROW WHEN (${when}) EXECUTE FUNCTION dawdle();`);
  const server = spawn(process.execPath, ["--import", "tsx", path.resolve("tests/integration/support", program), ...args], { stdio: "ignore" });
  const backend = await untilHalfWritten(superuser);
  server.kill("SIGKILL");
  await once(server, "exit");
  // the database learns of a dead client when it next speaks to it; ending the sleep is what the end of the machine would do
  await superuser.query("SELECT pg_terminate_backend($1)", [backend]);
  await superuser.query(`DROP TRIGGER dawdle ON ${table}; DROP FUNCTION dawdle();`);
}
