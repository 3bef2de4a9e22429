import { createHash } from "node:crypto";
import fs from "node:fs";
import path from "node:path";

import { inRoot } from "./paths.mjs";

/** One hash over the contents of these files and folders, so that a copied or re-dated file makes no difference. */
export function fingerprint(places) {
  const hash = createHash("sha256").update(process.version);
  for (const file of places.flatMap(filesIn).sort()) hash.update(`\0${file}\0`).update(fs.readFileSync(inRoot(file)));
  return hash.digest("hex");
}

function filesIn(place) {
  const found = fs.statSync(inRoot(place), { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [place];
  return fs.readdirSync(inRoot(place)).flatMap((name) => filesIn(path.posix.join(place, name)));
}

/** Does the work unless the remembered fingerprint is still true; answers whether it did. */
export async function unlessUnchanged({ places, memory, result }, work) {
  const now = fingerprint(places);
  const known = fs.existsSync(memory) && fs.readFileSync(memory, "utf8") === now;
  if (known && fs.existsSync(result)) return false;
  fs.rmSync(memory, { force: true });
  await work();
  fs.mkdirSync(path.dirname(memory), { recursive: true });
  fs.writeFileSync(memory, now);
  return true;
}
