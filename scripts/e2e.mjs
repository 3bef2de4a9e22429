// npm run test:e2e: the end-to-end tests alone; what follows -- goes to Playwright (npm run test:e2e -- sign-in).
import { ensurePackages } from "./lib/packages.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  await ensurePackages();
  const { buildIfChanged } = await import("./lib/making.mjs");
  const { endToEnd } = await import("./lib/end-to-end.mjs");
  const { closeTally, section } = await import("./lib/tally.mjs");
  await buildIfChanged();
  await section("end to end", () => endToEnd(process.argv.slice(2)));
  closeTally();
});
