import { spawn } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

import { atEnd } from "./ending.mjs";
import { inRoot, root } from "./paths.mjs";
import { PlainError } from "./plain.mjs";

const running = new Set();
atEnd(stopChildren);

/** The JavaScript file behind a package's command: started with node, it needs no shell on any system. */
export function tool(name, packageName = name) {
  const folder = inRoot("node_modules", ...packageName.split("/"));
  const { bin } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  return path.join(folder, typeof bin === "string" ? bin : bin[name]);
}

/** Starts node with these arguments; it ends when this script does, however that comes about. */
export function startNode(args, { env = {}, stdio = "inherit" } = {}) {
  const watch = `--import ${pathToFileURL(path.join(import.meta.dirname, "die-with-parent.mjs")).href}`;
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio,
    windowsHide: true,
    env: {
      ...process.env,
      ...(stdio === "inherit" ? {} : { NO_COLOR: "1" }),
      ...env,
      FAIRBOND_PARENT: String(process.pid),
      NODE_OPTIONS: `${env.NODE_OPTIONS ?? process.env.NODE_OPTIONS ?? ""} ${watch}`.trim(),
    },
  });
  running.add(child);
  child.once("close", () => running.delete(child));
  child.once("error", () => running.delete(child));
  return child;
}

/** Runs node to its end. Answers its exit code and, where `quiet`, what it said. */
export function runNode(args, { env, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = startNode(args, { env, stdio: quiet ? ["ignore", "pipe", "pipe"] : ["ignore", "inherit", "inherit"] });
    let output = "";
    child.stdout?.on("data", (part) => (output += part));
    child.stderr?.on("data", (part) => (output += part));
    child.once("error", reject);
    child.once("close", (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Runs node quietly; a failure becomes a sentence with the last lines of what it said. */
export async function mustRunNode(what, args, { env } = {}) {
  const { code, output } = await runNode(args, { env, quiet: true });
  if (code !== 0) throw new PlainError(`${what} failed (exit code ${code}):\n${output.trim().split("\n").slice(-25).join("\n")}`);
  return output;
}

async function stopChildren() {
  await Promise.all([...running].map(stopChild));
}

/** Asks a child to end, and after ten seconds no longer asks. */
export function stopChild(child) {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    const force = setTimeout(() => child.kill("SIGKILL"), 10_000);
    child.once("close", () => {
      clearTimeout(force);
      resolve();
    });
    child.kill("SIGTERM");
  });
}
