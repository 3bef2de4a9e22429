// npm test: everything that proves the program, set-up included. Closes with one line: N passed, N failed.
import { ensurePackages } from "./lib/packages.mjs";
import { runScript } from "./lib/plain.mjs";

await runScript(async () => {
  await ensurePackages();
  const { quickSections } = await import("./lib/sections.mjs");
  const { buildIfChanged } = await import("./lib/making.mjs");
  const { vitest } = await import("./lib/runners.mjs");
  const { endToEnd } = await import("./lib/end-to-end.mjs");
  const { closeTally, section } = await import("./lib/tally.mjs");

  await quickSections();
  await section("integration", () => vitest(["integration"]));
  const built = await section("build", async () => {
    await buildIfChanged();
    return { passed: 1, failed: 0 };
  });
  // without a build there is nothing to open in a browser; the failure is counted all the same
  await section("end to end", () => (built ? endToEnd() : Promise.reject(new Error("There is no build to test."))));
  closeTally();
});
