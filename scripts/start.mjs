// npm start: serves the build in production. Refuses to run without its secrets, or as a role that sees every tenant.
import fs from "node:fs";
import { pathToFileURL } from "node:url";

import pg from "pg";

import { tool } from "./lib/child.mjs";
import { connectOrExplain } from "./lib/connect.mjs";
import { VARIABLES, loadEnvironment, requireVariables } from "./lib/environment.mjs";
import { inRoot } from "./lib/paths.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

let ready = false;
await runScript(async () => {
  loadEnvironment();
  const { DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL } = VARIABLES;
  requireVariables({ DATABASE_URL, NEXTAUTH_SECRET, NEXTAUTH_URL });
  if (process.env.NEXTAUTH_SECRET.length < 32) throw new PlainError("NEXTAUTH_SECRET is too short: it needs at least 32 random characters.");
  if (!URL.canParse(process.env.NEXTAUTH_URL)) throw new PlainError("NEXTAUTH_URL is not an address, such as https://crm.example.com");
  if (!fs.existsSync(inRoot(".next", "BUILD_ID"))) throw new PlainError("There is no build yet. Run first: npm run build");
  await requireHarmlessRole();
  ready = true;
});

async function requireHarmlessRole() {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await connectOrExplain(client);
  const { rows } = await client.query(
    `SELECT rolsuper OR rolbypassrls AS sees_all, EXISTS (SELECT 1 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
       WHERE n.nspname = 'public' AND pg_has_role(current_user, c.relowner, 'USAGE')) AS owns FROM pg_roles WHERE rolname = current_user`,
  );
  await client.end();
  if (!rows[0].sees_all && !rows[0].owns) return;
  throw new PlainError(
    "DATABASE_URL signs in as a role that owns the tables or may pass row-level security by, so organizers would not be kept apart.\n" +
      "Use the application's own role, fairbond_app; npm run roles makes it.",
  );
}

if (ready) {
  // Served in this very process: one process to watch, and signals reach the server itself.
  process.removeAllListeners("SIGINT").removeAllListeners("SIGTERM").removeAllListeners("SIGHUP");
  process.env.NODE_ENV = "production";
  process.env.NEXT_TELEMETRY_DISABLED = "1";
  const next = tool("next");
  process.argv.splice(1, process.argv.length, next, "start", "--hostname", process.env.HOST || "127.0.0.1", "--port", process.env.PORT || "3000");
  await import(pathToFileURL(next).href);
}
