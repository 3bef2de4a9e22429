import fs from "node:fs";
import path from "node:path";

import { PlainError } from "../plain.mjs";
import { runProgram } from "./program.mjs";
import { includeSettings } from "./settings.mjs";

/**
 * What tells letters from other signs, the best first: an index of trigrams leaves out what the system's own locale takes for no letter, and "C" knows Latin
 * letters alone, so that Chinese would be found by reading every row. Not every system has the better ones.
 */
const LETTERS = { linux: ["C.UTF-8", "C"], darwin: ["UTF-8", "C"] }[process.platform] ?? ["C"];

/** Makes the data folder if there is none; answers whether it did. An interrupted attempt leaves nothing that counts. */
export async function makeCluster(place, passwords) {
  if (fs.existsSync(place.data)) return false;
  const half = path.join(place.home, "data.unfinished");
  const secret = path.join(place.home, "superuser.unfinished");
  fs.writeFileSync(secret, `${passwords.superuser}\n`, { mode: 0o600 });
  if (place.account) fs.chownSync(secret, place.account.uid, place.account.gid);
  try {
    await withAnyOf(LETTERS, (letters) => {
      fs.rmSync(half, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
      return runProgram(place, "initdb", [
        `--pgdata=${half}`,
        "--username=postgres",
        `--pwfile=${secret}`,
        "--auth=scram-sha-256",
        "--data-checksums",
        "--encoding=UTF8",
        // The built-in provider sorts and folds alike on every system, whatever locales it has.
        "--locale=C",
        `--lc-ctype=${letters}`,
        "--locale-provider=builtin",
        "--builtin-locale=C.UTF-8",
        "--no-instructions",
      ]);
    });
  } catch (error) {
    fs.rmSync(half, { recursive: true, force: true });
    throw new PlainError(`PostgreSQL could not make its data folder in ${place.home}.\n${error.message.split("\n").slice(-6).join("\n")}`);
  } finally {
    fs.rmSync(secret, { force: true });
  }
  includeSettings(half);
  fs.renameSync(half, place.data);
  return true;
}

/** Tries one choice after the other; the last one's failure is the failure. */
async function withAnyOf([choice, ...others], attempt) {
  try {
    return await attempt(choice);
  } catch (error) {
    if (others.length === 0) throw error;
    return await withAnyOf(others, attempt);
  }
}
