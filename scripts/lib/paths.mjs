import fs from "node:fs";
import path from "node:path";

import { PlainError } from "./plain.mjs";

export const root = path.resolve(import.meta.dirname, "..", "..");

/** What the scripts keep between runs: databases and the demo's state. Git-ignored; deleting it starts over. */
export const dataFolder = path.join(root, ".data");

/** What the scripts can make again at any time: reports, fingerprints. Git-ignored. */
export const cacheFolder = path.join(root, ".cache");

export const inRoot = (...parts) => path.join(root, ...parts);

export function makeFolder(folder) {
  try {
    fs.mkdirSync(folder, { recursive: true });
  } catch (error) {
    if (error.code !== "EACCES" && error.code !== "EROFS") throw error;
    throw new PlainError(`The folder ${folder} cannot be made (${error.code}). Run the command as the account that owns this copy.`);
  }
}
