// npm run migrate: brings the database at MIGRATION_DATABASE_URL to the newest form.
import { VARIABLES, loadEnvironment, requireVariables } from "./lib/environment.mjs";
import { applyMigrations } from "./lib/migrations.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  loadEnvironment();
  requireVariables({ MIGRATION_DATABASE_URL: VARIABLES.MIGRATION_DATABASE_URL });
  const applied = await applyMigrations(process.env.MIGRATION_DATABASE_URL, { onApply: (name) => console.log(`Applying ${name}`) });
  console.log(applied.length === 0 ? "The database is up to date." : `Applied ${applied.length} migration${applied.length === 1 ? "" : "s"}.`);
});
