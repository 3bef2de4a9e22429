// npm run licences: writes docs/licences.md from the lock file.
import fs from "node:fs";

import { licencesPage } from "./lib/licences.mjs";
import { inRoot } from "./lib/paths.mjs";

fs.writeFileSync(inRoot("docs", "licences.md"), licencesPage(JSON.parse(fs.readFileSync(inRoot("package-lock.json"), "utf8"))));
console.log("Wrote docs/licences.md.");
