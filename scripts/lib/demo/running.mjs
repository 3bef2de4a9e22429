import fs from "node:fs";
import path from "node:path";

import { atEnd } from "../ending.mjs";
import { dataFolder, makeFolder } from "../paths.mjs";
import { PlainError } from "../plain.mjs";
import { isAlive } from "../turn.mjs";

const file = path.join(dataFolder, "demo.running.json");

/** One demo at a time on one folder: a second would fill, build and serve into the first one's hands. */
export function beTheOnlyDemo(address) {
  makeFolder(dataFolder);
  const other = readOther();
  if (other && other.pid !== process.pid && isAlive(other.pid)) {
    throw new PlainError(
      `The demo of this folder is running already (process ${other.pid}), or just starting: ${other.address}\n` +
        `If that is not so, delete ${path.relative(process.cwd(), file) || file} and try again.`,
    );
  }
  fs.writeFileSync(file, JSON.stringify({ pid: process.pid, address }));
  atEnd(() => {
    if (readOther()?.pid === process.pid) fs.rmSync(file, { force: true });
  });
}

function readOther() {
  try {
    return JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
