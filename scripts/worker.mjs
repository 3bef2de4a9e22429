// npm run worker: does what waits in the queue (reports to send, analyses to compute) and each organizer's nightly work.
// One or several beside the server; each job is done by one of them. docs/operating.md says how to run it as a service.
import { runNode } from "./lib/child.mjs";
import { VARIABLES, loadEnvironment, requireVariables } from "./lib/environment.mjs";
import { inRoot } from "./lib/paths.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  loadEnvironment();
  requireVariables({ DATABASE_URL: VARIABLES.DATABASE_URL });
  const { code } = await runNode(["--import", "tsx", inRoot("scripts", "worker.ts"), ...process.argv.slice(2)]);
  process.exitCode = code;
});
