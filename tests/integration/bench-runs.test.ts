import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { z } from "zod";

import { inRoot } from "../../scripts/lib/paths.mjs";

const line = z.object({ group: z.string(), what: z.string(), own: z.object({ median: z.number().positive() }), ratio: z.number().positive().nullable() });
const result = z.object({ exhibitors: z.number(), lines: z.array(line) });

it("the benchmark runs on a small world and measures every part of the database; how fast is not judged here", { timeout: 600_000 }, async () => {
  const args = [inRoot("scripts", "bench.mjs"), "--exhibitors", "60", "--repeats", "2", "--only", "log,list,isolation,overview", "--server", "test", "--fresh", "--json"];
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 24 });
  const { exhibitors, lines } = result.parse(JSON.parse(stdout));
  expect(exhibitors).toBeGreaterThanOrEqual(60);
  expect(new Set(lines.map(({ group }) => group))).toEqual(new Set(["log an interaction", "exhibitor list", "tenant isolation", "overview"]));
});
