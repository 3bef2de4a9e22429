import { generateIfChanged } from "../making.mjs";
import { applyMigrations } from "../migrations.mjs";
import { PlainError } from "../plain.mjs";
import { openDemoDatabase } from "./database.mjs";
import { timed } from "./timed.mjs";
import { fillWorld, needsWorld } from "./world.mjs";

/** The demo's database, started, migrated and filled; `meanwhile` is other long work that needs no database. */
export async function readyDatabase(meanwhile = async () => false) {
  const [database] = await Promise.all([openDemoDatabase(), generateIfChanged()]);
  await migrate(database);
  const missing = await needsWorld(database);
  if (missing === "from an empty database") {
    console.log("An earlier start was interrupted; beginning again from an empty database.");
    await database.startOver();
    await migrate(database);
  }
  await Promise.all([missing ? timed("Filling the demo organizer", () => fillWorld(database)) : false, meanwhile()]);
  return database;
}

async function migrate(database) {
  try {
    await applyMigrations(database.ownerUrl);
  } catch (error) {
    if (!(error instanceof PlainError) || !database.startOver) throw error;
    throw new PlainError(`${error.message}\n\nTo throw the demo's data away and begin again, delete the folder .data/demo.`);
  }
}
