import { randomBytes } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { PlainError } from "../plain.mjs";

const NAMES = ["superuser", "owner", "app"];

/** The random passwords of one embedded server, kept where only the person who started it can read them. */
export function serverPasswords(place) {
  const file = path.join(place.own, "passwords.json");
  if (fs.existsSync(file)) return read(file);
  if (fs.existsSync(place.data)) {
    throw new PlainError(`The passwords of the database in ${place.data} are missing (${file}).\nDelete the folder ${place.home} to begin with an empty database.`);
  }
  const passwords = Object.fromEntries(NAMES.map((name) => [name, randomBytes(24).toString("base64url")]));
  fs.writeFileSync(file, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  return passwords;
}

function read(file) {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch (error) {
    if (error.code !== "EACCES") throw error;
    throw new PlainError(`${file} belongs to another account (root, perhaps). Run the command as that account, or delete the .data folder to start over.`);
  }
}
