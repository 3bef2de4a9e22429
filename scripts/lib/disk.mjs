import fs from "node:fs";

import { root } from "./paths.mjs";
import { PlainError } from "./plain.mjs";

const MEBI = 1024 * 1024;

/** Better said before minutes of installing and building than after them. */
export function requireDiskSpace(mebibytes) {
  const { bavail, bsize } = fs.statfsSync(root);
  const free = Math.floor((bavail * bsize) / MEBI);
  if (free >= mebibytes) return;
  throw new PlainError(`The disk is nearly full: ${free} MB are free at ${root}, and about ${mebibytes} MB are needed. Free some space and run the command again.`);
}
