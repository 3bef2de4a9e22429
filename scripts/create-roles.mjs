// npm run roles: on a database server of your own, makes the three roles and the database that the two addresses name.
// ADMIN_DATABASE_URL is an administrator's address on the same server; it is used here and nowhere else.
import pg from "pg";

import { connectOrExplain } from "./lib/connect.mjs";
import { VARIABLES, loadEnvironment, requireVariables } from "./lib/environment.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";
import { APP, OWNER, createDatabase, createRoles, databaseExists, mayBecomeOwner } from "./lib/postgres/roles.mjs";

await runScript(async () => {
  loadEnvironment();
  requireVariables({
    ADMIN_DATABASE_URL: "an administrator's address on the database server, e.g. postgresql://postgres:…@host:5432/postgres",
    DATABASE_URL: VARIABLES.DATABASE_URL,
    MIGRATION_DATABASE_URL: VARIABLES.MIGRATION_DATABASE_URL,
  });
  const app = parse("DATABASE_URL", APP);
  const owner = parse("MIGRATION_DATABASE_URL", OWNER);
  if (app.database !== owner.database) throw new PlainError("DATABASE_URL and MIGRATION_DATABASE_URL name different databases.");

  const admin = new pg.Client({ connectionString: process.env.ADMIN_DATABASE_URL });
  await connectOrExplain(admin);
  try {
    await createRoles(admin, { owner: owner.password, app: app.password });
    await mayBecomeOwner(admin);
    if (!(await databaseExists(admin, app.database))) await createDatabase(admin, app.database);
  } finally {
    await admin.end();
  }
  console.log(`The roles and the database ${app.database} are there. Next: npm run migrate`);
});

function parse(variable, role) {
  const url = new URL(process.env[variable]);
  const found = { user: decodeURIComponent(url.username), password: decodeURIComponent(url.password), database: url.pathname.slice(1) };
  if (found.user !== role) throw new PlainError(`${variable} must sign in as ${role}; it says "${found.user}".`);
  if (!found.password || !found.database) throw new PlainError(`${variable} needs a password and a database name.`);
  return found;
}
