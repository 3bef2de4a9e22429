// npm run validate: the quick half of the tests: types, lint, import rules, messages, unit and reference tests.
import { ensurePackages } from "./lib/packages.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  await ensurePackages();
  const { quickSections } = await import("./lib/sections.mjs");
  const { closeTally } = await import("./lib/tally.mjs");
  await quickSections();
  closeTally();
});
