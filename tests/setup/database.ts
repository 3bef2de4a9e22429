import { createHash } from "node:crypto";
import path from "node:path";
import type { TestProject } from "vitest/node";

import { applyMigrations, readMigrations } from "../../scripts/lib/migrations.mjs";
import { dataFolder, inRoot } from "../../scripts/lib/paths.mjs";
import { startPostgres, type EmbeddedPostgres } from "../../scripts/lib/postgres.mjs";
import { inTurn } from "../../scripts/lib/turn.mjs";

declare module "vitest" {
  interface ProvidedContext {
    testServer: { readonly superUrl: string; readonly ownerUrl: string; readonly appUrl: string; readonly template: string };
  }
}

/** Starts the tests' own PostgreSQL with one migrated database, from which every test file gets a copy. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ name: "test", durable: false });
  const template = await inTurn(path.join(dataFolder, "test.template"), () => makeTemplate(server));
  project.provide("testServer", { ...server.urls("postgres"), template });
  return () => server.stop();
}

/** Named after the migrations, so that it is made again exactly when they change. */
async function makeTemplate(server: EmbeddedPostgres): Promise<string> {
  const hash = createHash("sha256");
  for (const { checksum } of readMigrations(inRoot("prisma", "migrations"))) hash.update(checksum);
  const template = `migrated_${hash.digest("hex").slice(0, 16)}`;
  // A database whose run was killed is nobody's when no other run has the server in use.
  if (!server.joined) {
    for (const name of await server.listDatabases()) if (name !== template) await server.dropDatabase(name);
  }
  if (await server.databaseExists(template)) return template;
  const unfinished = `${template}_unfinished`;
  await server.dropDatabase(unfinished);
  await server.createDatabase(unfinished);
  await applyMigrations(server.urls(unfinished).ownerUrl);
  await server.renameDatabase(unfinished, template);
  return template;
}
