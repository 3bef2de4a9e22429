import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { measurementPages } from "./docs-measurement/pages";

/** Writes docs/measurement from the same data that the heart computes with; a unit test says when it is due again. */
const folder = path.resolve(import.meta.dirname, "../docs/measurement");
const pages = measurementPages();
for (const [name, text] of pages) {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}
console.log(`${pages.size} pages written to docs/measurement`);
