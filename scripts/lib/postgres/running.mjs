import { spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";

/** What postmaster.pid says about a server on this data folder, or null. It outlives a server that was killed. */
export function recordedServer(place) {
  const file = path.join(place.data, "postmaster.pid");
  let lines;
  try {
    lines = fs.readFileSync(file, "utf8").split("\n");
  } catch {
    return null;
  }
  const [pid, , , port] = lines;
  return { file, pid: Number(pid), port: Number(port) || null };
}

/** Whether a process number belongs to a PostgreSQL now: numbers are given out again after a restart of the machine. */
export function isPostgres(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  const found =
    process.platform === "win32"
      ? spawnSync("tasklist", ["/fi", `PID eq ${pid}`, "/fo", "csv", "/nh"], { encoding: "utf8" })
      : process.platform === "linux"
        ? { stdout: readOrEmpty(`/proc/${pid}/comm`) }
        : spawnSync("ps", ["-p", String(pid), "-o", "comm="], { encoding: "utf8" });
  return /postgres/i.test(found.stdout ?? "");
}

function readOrEmpty(file) {
  try {
    return fs.readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
