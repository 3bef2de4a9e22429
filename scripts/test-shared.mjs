// npm run test:shared: the tests on data that is not published with the program, from ../shared (or FAIRBOND_SHARED).
import fs from "node:fs";

import { ensurePackages } from "./lib/packages.mjs";
import { inRoot } from "./lib/paths.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

await runScript(async () => {
  const shared = process.env.FAIRBOND_SHARED ?? inRoot("..", "shared");
  if (!fs.existsSync(shared)) throw new PlainError(`These tests need the folder ${shared}; FAIRBOND_SHARED can name another.`);
  await ensurePackages();
  const { generateIfChanged } = await import("./lib/making.mjs");
  const { vitest } = await import("./lib/runners.mjs");
  const { closeTally, section } = await import("./lib/tally.mjs");
  await generateIfChanged();
  await section("shared data", () => vitest(["shared"]));
  closeTally();
});
