import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { runNode } from "./child.mjs";
import { inRoot } from "./paths.mjs";
import { PlainError, explain } from "./plain.mjs";

/** Installs the locked packages when they are missing or older than the lock. Imports nothing that would need them. */
export async function ensurePackages({ say = console.log } = {}) {
  requireNode();
  if (areCurrent()) return;
  const modules = fs.lstatSync(inRoot("node_modules"), { throwIfNoEntry: false });
  if (modules?.isSymbolicLink()) {
    // npm ci would empty the folder behind the link, which is another copy's
    console.warn("node_modules is a link and older than package-lock.json; it is used as it is.");
    return;
  }
  say("Installing the locked packages …");
  const first = await install();
  if (first.code !== 0) {
    if (explain(first.output)) throw new PlainError("npm ci failed.\n" + tail(first.output) + `\n\n${explain(first.output)}`);
    say("npm ci failed; trying once more …");
    const second = await install();
    if (second.code !== 0) throw new PlainError(`npm ci failed twice:\n${tail(second.output)}`);
  }
  fs.writeFileSync(stampFile(), lockHash());
}

function install() {
  return runNode([npm(), "ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], { quiet: true });
}

const tail = (output) => output.trim().split("\n").slice(-15).join("\n");
const stampFile = () => inRoot("node_modules", ".fairbond-lock");
const lockHash = () => createHash("sha256").update(fs.readFileSync(inRoot("package-lock.json"))).digest("hex");

/** npm writes its own list into node_modules at the very end, so an interrupted install has none. */
function areCurrent() {
  const list = fs.statSync(inRoot("node_modules", ".package-lock.json"), { throwIfNoEntry: false });
  if (!list) return false;
  if (fs.existsSync(stampFile()) && fs.readFileSync(stampFile(), "utf8") === lockHash()) return true;
  // npm install writes both within seconds, the list first
  return list.mtimeMs + 10_000 >= fs.statSync(inRoot("package-lock.json")).mtimeMs;
}

/** npm's own JavaScript: as npm tells when it runs the script, or beside node. */
export function npm() {
  const beside = path.dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    path.join(beside, "node_modules", "npm", "bin", "npm-cli.js"),
    path.join(beside, "..", "lib", "node_modules", "npm", "bin", "npm-cli.js"),
  ];
  const found = places.find((place) => place && /npm-cli\.js$/.test(place) && fs.existsSync(place));
  if (!found) throw new PlainError("npm was not found beside node. Run this through npm, or run npm ci first.");
  return found;
}

function requireNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new PlainError(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
}
