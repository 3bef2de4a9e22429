import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { PlainError } from "../plain.mjs";
import { dataFolder, makeFolder, root } from "../paths.mjs";
import { canReach, serverAccount } from "./account.mjs";
import { installedPostgres, programs } from "./binaries.mjs";

/**
 * Where a server's programs and data lie: in the repository, or, where root's helper account may not go there
 * (a clone under /root, say), under /var/lib/fairbond with a copy of the programs.
 */
export async function serverPlace(name) {
  const own = path.join(dataFolder, name);
  const isNew = !fs.existsSync(own);
  makeFolder(own);
  const account = serverAccount(path.join(own, "postgres", "data"));
  const installed = await installedPostgres();
  const place = { name, own, account };
  if (canReach(account, own) && canReach(account, installed) && canReach(account, programs(installed).initdb)) {
    const home = handOver(path.join(own, "postgres"), account);
    return { ...place, home, data: path.join(home, "data"), programs: programs(installed), elsewhere: false };
  }
  const base = openFolder("/var/lib/fairbond");
  const copy = copyPrograms(installed, base);
  const away = openFolder(path.join(base, createHash("sha256").update(root).digest("hex").slice(0, 12)));
  const home = path.join(away, name);
  // A person who deleted the repository's own folder wants to start over; what lies outside it follows.
  if (isNew) removeLeftOver(home);
  handOver(home, account);
  if (!canReach(account, home)) throw new PlainError(`The account that runs PostgreSQL cannot reach ${home}. Run the command as an ordinary user.`);
  return { ...place, home, data: path.join(home, "data"), programs: programs(copy), elsewhere: true };
}

function handOver(folder, account) {
  fs.mkdirSync(folder, { recursive: true });
  if (account) fs.chownSync(folder, account.uid, account.gid);
  return folder;
}

/** A server still running on the removed folder notices within a minute and ends by itself; its process is not searched for. */
function removeLeftOver(home) {
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
}

/** A folder that others may pass through, whatever root's umask. */
function openFolder(folder) {
  fs.mkdirSync(folder, { recursive: true });
  fs.chmodSync(folder, 0o755);
  return folder;
}

function copyPrograms(installed, base) {
  const { version } = JSON.parse(fs.readFileSync(path.join(installed, "..", "package.json"), "utf8"));
  const copy = path.join(base, `postgresql-${version}`);
  if (fs.existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  fs.cpSync(installed, half, { recursive: true, verbatimSymlinks: true });
  fs.renameSync(half, copy);
  return openFolder(copy);
}
