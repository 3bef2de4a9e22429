// npm run bench: how fast it is, as ratios against the same work by hand on the same server.
// Options: --exhibitors 100000, --repeats 200, --only log,list,nouns,search,isolation,overview,submit,results,api,rights,imports,pages,heart (and manager, which takes long), --fresh (loads the world anew), --json,
// --server test (joins the tests' server, which does not wait for its disk: for a test that this runs, not for figures).
import fs from "node:fs";
import os from "node:os";
import { parseArgs } from "node:util";

import { ensurePackages } from "./lib/packages.mjs";
import { inRoot } from "./lib/paths.mjs";
import { PlainError, runScript } from "./lib/plain.mjs";

const DATABASE_PARTS = ["log", "list", "nouns", "search", "isolation", "overview", "submit", "results", "api", "rights", "manager"];
const PARTS = [...DATABASE_PARTS, "imports", "pages", "heart"];
/** Without the manager pages at full size: the edition report alone reads more than a million answers. */
const USUAL = PARTS.filter((part) => part !== "manager");
const SIGN_IN = { email: "owner@bench.example", password: "bench-password-2027" };

await runScript(async () => {
  const options = read();
  await ensurePackages();
  const { atEnd } = await import("./lib/ending.mjs");
  const { generateIfChanged } = await import("./lib/making.mjs");
  const { mustRunNode } = await import("./lib/child.mjs");
  const { startPostgres } = await import("./lib/postgres.mjs");
  const { worldDatabase } = await import("./bench/database.mjs");
  const { measurePages } = await import("./bench/http.mjs");
  const { report } = await import("./bench/report.mjs");
  const say = (text) => console.error(text);

  const machine = { cpu: os.cpus()[0]?.model ?? "processor", cpus: os.cpus().length, node: process.version, load: os.loadavg() };
  await generateIfChanged();
  const server = await startPostgres({ name: options.server, durable: options.server !== "test" });
  atEnd(() => server.stop());
  const world = await worldDatabase(server, { exhibitors: options.exhibitors, fresh: options.fresh, say });

  say("Measuring …");
  // the loaders of the pages are measured as the server has them: they refuse to be loaded elsewhere
  const env = { DATABASE_URL: world.appUrl, BENCH_SUPER_DATABASE_URL: world.superUrl };
  const wanted = DATABASE_PARTS.filter((part) => options.only.includes(part));
  const output = await mustRunNode("Measuring", ["--import", "tsx", inRoot("scripts", "bench", "measure.ts"), String(options.repeats), wanted.join(",") || "none"], { env: { ...env, TSX_TSCONFIG_PATH: inRoot("scripts", "bench", "tsconfig.json") } });
  const said = output.split("\n").filter((line) => line.startsWith("{")).map((line) => JSON.parse(line));
  const lines = said.flatMap(({ line }) => (line ? [line] : []));
  const { exhibitors, organizerId, link, pages: statements } = said.at(-1);

  let imported = null;
  if (options.only.includes("imports")) {
    const found = (await mustRunNode("Importing", ["--max-old-space-size=400", "--import", "tsx", inRoot("scripts", "bench", "imports.ts"), String(options.exhibitors)], { env: { ...env, TSX_TSCONFIG_PATH: inRoot("scripts", "bench", "tsconfig.json") } }))
      .split("\n")
      .filter((line) => line.startsWith("{"))
      .map((line) => JSON.parse(line));
    lines.push(...found.flatMap(({ line }) => (line ? [line] : [])));
    imported = found.at(-1).imported;
  }

  let survey = null;
  let weights = null;
  if (options.only.includes("pages") && fs.existsSync(inRoot(".next", "BUILD_ID"))) {
    const repeats = Math.max(5, Math.ceil(options.repeats / 5));
    const pages = await measurePages({ ...SIGN_IN, appUrl: world.appUrl, exhibitors, organizerId, link, pages: statements, repeats });
    lines.push(...pages.lines);
    survey = { ...pages.survey, paint: pages.paint };
    weights = pages.weights;
  } else if (options.only.includes("pages")) say("There is no production build, so no page is measured. Run first: npm run build");
  const heart = options.only.includes("heart") ? JSON.parse((await mustRunNode("The heart's benches", ["--import", "tsx", inRoot("scripts", "bench", "heart.ts")])).split("\n").findLast((line) => line.startsWith("["))) : [];

  const result = { machine, exhibitors, load: world.loaded, lines, imported, survey, weights, heart };
  console.log(options.json ? JSON.stringify(result, null, 2) : report(result));
});

function read() {
  let values;
  try {
    ({ values } = parseArgs({
      options: { exhibitors: { type: "string", default: "100000" }, repeats: { type: "string", default: "200" }, only: { type: "string", default: USUAL.join(",") }, fresh: { type: "boolean", default: false }, server: { type: "string", default: "bench" }, json: { type: "boolean", default: false } },
    }));
  } catch (error) {
    throw new PlainError(error.message);
  }
  const [exhibitors, repeats] = [Number(values.exhibitors), Number(values.repeats)];
  const only = values.only.split(",");
  if (!Number.isInteger(exhibitors) || exhibitors < 1) throw new PlainError(`--exhibitors must be a whole number from 1; it is "${values.exhibitors}".`);
  if (!Number.isInteger(repeats) || repeats < 1) throw new PlainError(`--repeats must be a whole number from 1; it is "${values.repeats}".`);
  const unknown = only.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new PlainError(`--only knows ${PARTS.join(", ")}; "${unknown}" is none of them.`);
  return { exhibitors, repeats, only, server: values.server, fresh: values.fresh, json: values.json };
}
