import fs from "node:fs";
import path from "node:path";
import { z } from "zod";

import { connections } from "@/lib/db/client";

export type Readiness = "ready" | "database unreachable" | "migration missing";

const applied = z.array(z.object({ name: z.string() }));

/** The newest migration that this version of the program brought along; a newer one in the database is well, since it serves while it is upgraded. */
let newest: string | undefined;
function newestMigration(): string {
  return (newest ??= fs.readdirSync(path.join(process.cwd(), "prisma", "migrations"), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort().at(-1) ?? "");
}

/** Whether requests can be answered now; asks nothing of any organizer. */
export async function readiness(expected = newestMigration()): Promise<Readiness> {
  try {
    const { rows } = await connections().doorPool.query("SELECT name FROM door_migrations() AS name WHERE name = $1", [expected]);
    return applied.parse(rows).length === 1 ? "ready" : "migration missing";
  } catch (error) {
    // the question itself is a migration's: a database from before it cannot answer it
    return z.object({ code: z.literal("42883") }).safeParse(error).success ? "migration missing" : "database unreachable";
  }
}
