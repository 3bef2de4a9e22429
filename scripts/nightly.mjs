// npm run nightly [-- --organizer <workspace>] [-- --now]: closes quarters, recalibrates and looks at every stage again.
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
