import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { dataFolder, makeFolder } from "../paths.mjs";

/** The secret that the demo's sessions are signed with: random, kept, and no production's. */
export function demoSecret() {
  const { NEXTAUTH_SECRET = "" } = process.env;
  if (NEXTAUTH_SECRET.length >= 32) return NEXTAUTH_SECRET;
  const file = path.join(dataFolder, "demo", "session-secret");
  if (!fs.existsSync(file)) {
    makeFolder(path.dirname(file));
    fs.writeFileSync(file, randomBytes(32).toString("base64url"), { mode: 0o600 });
  }
  return fs.readFileSync(file, "utf8");
}
