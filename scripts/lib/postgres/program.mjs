import { spawn } from "node:child_process";

/** Runs one of PostgreSQL's programs as the server's account; fails with what the program said. */
export function runProgram(place, program, args, { quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(place.programs[program], args, {
      ...(place.account ?? {}),
      cwd: place.home,
      env: cleanEnvironment(),
      // A server started by pg_ctl would hold an inherited pipe open for its whole life.
      stdio: quiet ? "ignore" : ["ignore", "pipe", "pipe"],
      windowsHide: true,
    });
    let said = "";
    child.stdout?.on("data", (part) => (said += part));
    child.stderr?.on("data", (part) => (said += part));
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(said);
      else reject(new Error(said.trim() || `${program} ended with code ${code}`));
    });
  });
}

/** A PGPORT, PGDATA or PGOPTIONS meant for another server must not reach ours. */
function cleanEnvironment() {
  const kept = Object.entries(process.env).filter(([key]) => !/^PG[A-Z]/.test(key));
  return { ...Object.fromEntries(kept), LC_ALL: "C" };
}
