import fs from "node:fs";
import path from "node:path";

import { runNode, tool } from "./child.mjs";
import { cacheFolder } from "./paths.mjs";

/** A tool that only says yes or no counts as one check. */
export async function check(args, options) {
  const { code } = await runNode(args, options);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs vitest's projects and counts their tests; a file that cannot be loaded counts as one failure. */
export async function vitest(projects) {
  const report = freshReport(`vitest-${projects.join("-")}`);
  const args = projects.flatMap((project) => ["--project", project]);
  const { code } = await runNode([tool("vitest"), "run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${report}`]);
  const { numPassedTests: passed = 0, numFailedTests = 0, numPendingTests: pending = 0, numTodoTests: todo = 0, testResults = [] } = read(report);
  const unloaded = testResults.filter(({ status, assertionResults }) => status === "failed" && !assertionResults.some((result) => result.status === "failed")).length;
  return result({ passed, failed: numFailedTests + unloaded, skipped: pending + todo, code });
}

/** Runs Playwright and counts its tests. */
export async function playwright(env, args = []) {
  const report = freshReport("playwright");
  const { code } = await runNode([tool("playwright", "@playwright/test"), "test", ...args], { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  const { stats = {}, errors = [] } = read(report);
  return result({ passed: stats.expected ?? 0, failed: (stats.unexpected ?? 0) + (stats.flaky ?? 0) + errors.length, skipped: stats.skipped ?? 0, code });
}

/** A skipped test proves nothing and an exit code is never explained away, so both count as failures. */
function result({ passed, failed, skipped, code }) {
  if (skipped > 0) console.error(`${skipped} tests were skipped; they count as failed.`);
  const all = failed + skipped;
  return { passed, failed: code !== 0 && all === 0 ? 1 : all };
}

function freshReport(name) {
  fs.mkdirSync(cacheFolder, { recursive: true });
  const file = path.join(cacheFolder, `${name}.json`);
  fs.rmSync(file, { force: true });
  return file;
}

function read(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, "utf8")) : {};
}
