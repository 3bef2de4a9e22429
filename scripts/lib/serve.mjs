import { execFileSync } from "node:child_process";

import { startNode, tool } from "./child.mjs";
import { isEnding } from "./ending.mjs";
import { inRoot } from "./paths.mjs";
import { PlainError } from "./plain.mjs";

/**
 * Keeps the server small: 269 MB at most after every kind of page was opened nine times, whichever the heap's end (256, 320 and 400 MB tried on
 * 23 November 2026). V8 compiles late and once, collects with one thread and soon; glibc gives freed blocks back instead of keeping an arena a thread. The limit leaves room for an import.
 */
const FRUGAL_V8 = ["--optimize-for-size", "--max-semi-space-size=1", "--max-old-space-size=400", "--max-lazy", "--no-sparkplug", "--no-maglev", "--single-threaded-gc", "--bytecode-old-age=2"];
const FRUGAL_NODE = ["--v8-pool-size=1"];
const FRUGAL_ENV = { MALLOC_ARENA_MAX: "1", MALLOC_MMAP_THRESHOLD_: "131072", MALLOC_TRIM_THRESHOLD_: "131072", UV_THREADPOOL_SIZE: "2" };

/** Node refuses a flag that its V8 has not; flags come and go with its versions. */
function knownFlags(flags) {
  const known = execFileSync(process.execPath, ["--v8-options"], { encoding: "utf8" });
  return flags.filter((flag) => new RegExp(`^  --(no-)?${flag.replace(/^--(no-)?/, "").replace(/=.*$/, "")} `, "m").test(known));
}

/** Serves the build, as npm start does, or frugal with memory; answers when it answers, with the child process. `settings` are more of its environment. */
export async function serveBuild({ host, port, address, appUrl, secret, frugal = false, settings = {} }) {
  const child = startNode([...(frugal ? [...knownFlags(FRUGAL_V8), ...FRUGAL_NODE] : []), tool("next"), "start", "--hostname", host, "--port", String(port)], {
    stdio: ["ignore", "pipe", "pipe"],
    env: {
      ...(frugal ? FRUGAL_ENV : {}),
      NODE_ENV: "production",
      NEXT_TELEMETRY_DISABLED: "1",
      DATABASE_URL: appUrl,
      MIGRATION_DATABASE_URL: "",
      NEXTAUTH_SECRET: secret,
      NEXTAUTH_URL: address,
      ...settings,
    },
  });
  let said = "";
  const remember = (part) => (said = (said + part).slice(-4000));
  child.stdout.on("data", remember);
  child.stderr.on("data", (part) => {
    remember(part);
    process.stderr.write(part);
  });
  await untilHealthy(child, `http://${host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host}:${port}/api/ready`, () => said);
  return child;
}

/** The worker beside a server, with the secret that the server seals anonymous answers with: ends with this script, and is not waited for. */
export function startWorker({ appUrl, address, secret }) {
  return startNode(["--optimize-for-size", "--import", "tsx", inRoot("scripts", "worker.ts")], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...FRUGAL_ENV, NODE_ENV: "production", DATABASE_URL: appUrl, MIGRATION_DATABASE_URL: "", NEXTAUTH_SECRET: secret, NEXTAUTH_URL: address },
  });
}

async function untilHealthy(child, health, said) {
  for (const until = Date.now() + 60_000; Date.now() < until; await new Promise((resolve) => setTimeout(resolve, 150))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new PlainError(`The server ended at its start:\n${said().trim()}`);
    const answer = await fetch(health, { signal: AbortSignal.timeout(5000) }).catch(() => null);
    if (answer?.ok) return;
  }
  throw new PlainError(`The server did not become ready within a minute (${health}):\n${said().trim()}`);
}

/** Waits for the server's end, which is a failure unless somebody asked for it. */
export async function untilServerEnds(child) {
  if (child.exitCode === null && child.signalCode === null) await new Promise((resolve) => child.once("exit", resolve));
  if (isEnding()) return;
  throw new PlainError(`The server ended by itself (${child.signalCode ?? `exit code ${child.exitCode}`}).`);
}
