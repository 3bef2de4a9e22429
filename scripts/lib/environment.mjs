import fs from "node:fs";

import { inRoot } from "./paths.mjs";
import { PlainError } from "./plain.mjs";

/** Reads .env.local and .env, if they are there; what the environment says already wins. */
export function loadEnvironment() {
  for (const file of [inRoot(".env.local"), inRoot(".env")]) {
    if (fs.existsSync(file)) process.loadEnvFile(file);
  }
}

/** Stops with the names of all that are missing, so that nobody meets them one by one. */
export function requireVariables(meanings) {
  const missing = Object.entries(meanings).filter(([name]) => !process.env[name]);
  if (missing.length === 0) return;
  const list = missing.map(([name, meaning]) => `  ${name}  ${meaning}`).join("\n");
  throw new PlainError(`These environment variables are missing:\n${list}`);
}

export const VARIABLES = {
  DATABASE_URL: "the application role's address, e.g. postgresql://fairbond_app:…@host:5432/fairbond",
  MIGRATION_DATABASE_URL: "the owner role's address, e.g. postgresql://fairbond_owner:…@host:5432/fairbond",
  BACKUP_DATABASE_URL: "an administrator's address of the same database, e.g. postgresql://postgres:…@host:5432/fairbond",
  NEXTAUTH_SECRET: "at least 32 random characters; sessions are signed with it",
  NEXTAUTH_URL: "the public address of this server, e.g. https://crm.example.com",
};
