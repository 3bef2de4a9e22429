import { tool } from "./child.mjs";
import { generateIfChanged } from "./making.mjs";
import { inRoot } from "./paths.mjs";
import { check, vitest } from "./runners.mjs";
import { section } from "./tally.mjs";

/** What needs neither a database nor a browser: the quick half of the tests. */
export async function quickSections() {
  await generateIfChanged();
  // each keeps one core busy for most of a minute
  await Promise.all([
    section("types", async () => {
      const routes = await check([tool("next"), "typegen"], { quiet: true });
      return routes.failed ? routes : check([tool("tsc", "typescript"), "--noEmit"]);
    }),
    section("lint and import rules", () => check([tool("eslint"), ".", "--max-warnings", "0"])),
  ]);
  await section("messages", () => check([inRoot("scripts", "check-messages.mjs")]));
  await section("unit and reference", () => vitest(["unit", "reference"]));
}
