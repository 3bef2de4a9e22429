import fs from "node:fs";
import path from "node:path";

import pg from "pg";

import { mustRunNode } from "../child.mjs";
import { makeFolder, inRoot } from "../paths.mjs";
import { PlainError } from "../plain.mjs";
import { demoSecret } from "./secret.mjs";

/**
 * Whether the demo organizer still has to be filled in. The state file is written when it is complete, so a database
 * that holds something without it was left by an interrupted start: ours is then emptied, a person's own never.
 */
export async function needsWorld(database) {
  if (fs.existsSync(database.stateFile)) {
    if (await hasOrganizers(database)) return false;
    fs.rmSync(database.stateFile);
  }
  if (!(await hasOrganizers(database))) return true;
  if (!database.startOver) {
    throw new PlainError(
      `The demo fills an empty database only; ${database.where} already holds organizers.\n` +
        "Name an empty one in DATABASE_URL and MIGRATION_DATABASE_URL, or leave both unset to use the demo's own.\nTo serve what is there: npm run build && npm start",
    );
  }
  return "from an empty database";
}

/** Asked as the application through its door: the owner sees no organizer's row either. */
async function hasOrganizers({ appUrl }) {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    const { rows } = await client.query("SELECT EXISTS (SELECT 1 FROM door_organizers()) AS some");
    return rows[0].some;
  } finally {
    await client.end();
  }
}

/** Runs the seed, with the secret under which the server will read what the seed sealed; its one line of JSON tells the sign-ins and the survey link, which later starts print again. */
export async function fillWorld(database) {
  const output = await mustRunNode("Filling the demo organizer", ["--import", "tsx", inRoot("prisma", "seed", "demo.ts")], {
    env: { DATABASE_URL: database.appUrl, MIGRATION_DATABASE_URL: database.ownerUrl, NEXTAUTH_SECRET: demoSecret(), FAIRBOND_DEMO: "1" },
  });
  const line = output.trim().split("\n").findLast((text) => text.startsWith("{"));
  if (!line) throw new PlainError(`The seed told no sign-ins. It said:\n${output.trim().split("\n").slice(-10).join("\n")}`);
  makeFolder(path.dirname(database.stateFile));
  const half = `${database.stateFile}.unfinished`;
  fs.writeFileSync(half, `${JSON.stringify(JSON.parse(line), null, 2)}\n`, { mode: 0o600 });
  fs.renameSync(half, database.stateFile);
}

export const readWorld = (database) => JSON.parse(fs.readFileSync(database.stateFile, "utf8"));
