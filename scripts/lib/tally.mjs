import fs from "node:fs";
import path from "node:path";

import { seconds } from "./demo/timed.mjs";

const sum = { passed: 0, failed: 0 };
const rows = [];

/** Runs one section of the checks, says how it went, and adds it to the sum. A section that breaks off has failed. */
export async function section(name, work) {
  const since = Date.now();
  console.log(`\n── ${name} ──`);
  let result;
  try {
    result = await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    result = { passed: 0, failed: 1 };
  }
  // a section in which nothing ran proves nothing
  if (result.passed + result.failed === 0) result = { passed: 0, failed: 1 };
  sum.passed += result.passed;
  sum.failed += result.failed;
  rows.push(`${result.failed === 0 ? "✓" : "✗"} ${name.padEnd(22)} ${String(result.passed).padStart(5)} passed ${String(result.failed).padStart(4)} failed  ${seconds(since)}`);
  return result.failed === 0;
}

/** Prints the sections and closes with the one line, or hands the sum to .ci/run, which closes for several commands. */
export function closeTally() {
  console.log(`\n${rows.join("\n")}\n`);
  if (sum.failed > 0) process.exitCode = 1;
  const shared = process.env.FAIRBOND_TOTALS;
  if (shared) {
    fs.mkdirSync(shared, { recursive: true });
    fs.writeFileSync(path.join(shared, `${process.pid}.json`), JSON.stringify(sum));
  } else console.log(closingLine(sum));
}

export const closingLine = ({ passed, failed }) => `${passed} passed, ${failed} failed`;
