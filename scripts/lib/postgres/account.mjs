import { execFileSync, spawnSync } from "node:child_process";
import fs from "node:fs";

import { PlainError } from "../plain.mjs";

const NAME = "postgres";

/**
 * Which account the database server runs as. PostgreSQL refuses to run as root, so root lends it the account that
 * owns the data already, or "postgres" (made if missing); everybody else runs it as themselves.
 */
export function serverAccount(data) {
  if (process.getuid?.() !== 0) return null;
  const { uid, gid } = fs.statSync(data, { throwIfNoEntry: false }) ?? { uid: 0 };
  return uid === 0 ? (find() ?? make()) : { uid, gid };
}

function find() {
  const id = (flag) => Number(execFileSync("id", [flag, NAME], { stdio: ["ignore", "pipe", "ignore"], encoding: "utf8" }).trim());
  try {
    return { uid: id("-u"), gid: id("-g") };
  } catch {
    return null;
  }
}

function make() {
  const made = spawnSync("useradd", ["--system", "--user-group", "--no-create-home", "--shell", "/usr/sbin/nologin", NAME], { encoding: "utf8" });
  const account = find();
  if (account) return account;
  throw new PlainError(
    `PostgreSQL refuses to run as root, and an account "${NAME}" to run it as could not be made` +
      `${made.stderr ? ` (${made.stderr.trim()})` : ""}.\nRun the command as an ordinary user, or make the account first: useradd --system ${NAME}`,
  );
}

/** Whether the account can pass through every folder above the path and use the path itself. */
export function canReach(account, path) {
  if (!account) return true;
  const folder = fs.statSync(path).isDirectory();
  return spawnSync("test", [folder ? "-x" : "-r", path], { ...account, cwd: "/", stdio: "ignore" }).status === 0;
}
