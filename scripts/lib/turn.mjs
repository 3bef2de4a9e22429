import fs from "node:fs";

import { PlainError } from "./plain.mjs";

const STALE_AFTER = 300_000;

/** Lets one process at a time do a piece of work that takes seconds; the others wait. A killed holder blocks nobody. */
export async function inTurn(file, work) {
  for (const until = Date.now() + STALE_AFTER; !take(file); ) {
    if (Date.now() > until) throw new PlainError(`Another process has been busy for five minutes. If there is none, delete ${file}.`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work();
  } finally {
    fs.rmSync(file, { force: true });
  }
}

function take(file) {
  try {
    fs.writeFileSync(file, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
    if (abandoned(file)) fs.rmSync(file, { force: true });
    return false;
  }
}

function abandoned(file) {
  try {
    const { mtimeMs } = fs.statSync(file);
    const pid = Number(fs.readFileSync(file, "utf8"));
    return Date.now() - mtimeMs > STALE_AFTER || (pid > 0 && !isAlive(pid));
  } catch {
    return false;
  }
}

export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}
