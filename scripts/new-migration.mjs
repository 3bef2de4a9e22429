// npm run migration:new -- name: writes the SQL that turns the migrations' result into what prisma/schema describes.
import fs from "node:fs";
import path from "node:path";

import { applyMigrations } from "./lib/migrations.mjs";
import { inRoot } from "./lib/paths.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";
import { startPostgres } from "./lib/postgres.mjs";
import { schemaDifference } from "./lib/schema-engine.mjs";

await runScript(async () => {
  const name = process.argv[2] ?? "";
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new PlainError("Give the migration a name in small letters: npm run migration:new -- add_campaigns");
  const sql = await missingSql();
  if (!sql) {
    console.log("The migrations already make what prisma/schema describes; nothing to write.");
    return;
  }
  const stamp = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const file = inRoot("prisma", "migrations", `${stamp}_${name}`, "migration.sql");
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, sql);
  console.log(`Wrote ${path.relative(inRoot(), file)}.\nA new table needs its policies, its grants and FORCE ROW LEVEL SECURITY in the same file.`);
});

async function missingSql() {
  const server = await startPostgres({ name: "test", durable: false });
  const scratch = `scratch_${process.pid}`;
  try {
    await server.createDatabase(scratch);
    const { ownerUrl } = server.urls(scratch);
    await applyMigrations(ownerUrl);
    return await schemaDifference(ownerUrl);
  } finally {
    await server.dropDatabase(scratch);
    await server.stop();
  }
}
