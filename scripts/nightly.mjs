// npm run nightly [-- --organizer <workspace>] [-- --now] [-- --date 2026-11-01]: closes quarters, recalibrates, looks at every stage again and
// writes down where the portfolio stands; with a date, only that past day's snapshot anew.
// Meant for a timer; docs/operating.md says how. Safe to run twice, at once, or again after it was killed.
import { runNode } from "./lib/child.mjs";
import { VARIABLES, loadEnvironment, requireVariables } from "./lib/environment.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  loadEnvironment();
  requireVariables({ DATABASE_URL: VARIABLES.DATABASE_URL });
  const { code } = await runNode(["--import", "tsx", inRoot("scripts", "nightly.ts"), ...process.argv.slice(2)]);
  process.exitCode = code;
});
