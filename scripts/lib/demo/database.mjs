import { createHash } from "node:crypto";
import path from "node:path";

import { atEnd } from "../ending.mjs";
import { VARIABLES, requireVariables } from "../environment.mjs";
import { dataFolder } from "../paths.mjs";
import { startPostgres } from "../postgres.mjs";

const NAME = "fairbond_demo";

/**
 * The database of the demo: our own server's, or the one that DATABASE_URL names. `stateFile` remembers what was
 * filled in; `startOver`, given for our own alone, puts an empty database in its place.
 */
export async function openDemoDatabase() {
  if (process.env.DATABASE_URL || process.env.MIGRATION_DATABASE_URL) return givenDatabase();
  const server = await startPostgres({ name: "demo" });
  atEnd(() => server.stop());
  if (!(await server.databaseExists(NAME))) await server.createDatabase(NAME);
  const { appUrl, ownerUrl } = server.urls(NAME);
  return {
    appUrl,
    ownerUrl,
    stateFile: path.join(dataFolder, "demo", "demo.json"),
    where: server.elsewhere ?? path.join(".data", "demo"),
    startOver: async () => {
      await server.dropDatabase(NAME);
      await server.createDatabase(NAME);
    },
  };
}

function givenDatabase() {
  requireVariables({ DATABASE_URL: VARIABLES.DATABASE_URL, MIGRATION_DATABASE_URL: VARIABLES.MIGRATION_DATABASE_URL });
  const { host, pathname } = new URL(process.env.DATABASE_URL);
  const key = createHash("sha256").update(`${host}${pathname}`).digest("hex").slice(0, 12);
  return {
    appUrl: process.env.DATABASE_URL,
    ownerUrl: process.env.MIGRATION_DATABASE_URL,
    stateFile: path.join(dataFolder, `demo-${key}`, "demo.json"),
    where: `the database ${pathname.slice(1)} on ${host}`,
    startOver: null,
  };
}
