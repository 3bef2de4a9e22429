import { execFile } from "node:child_process";
import fs from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import openapiTS, { astToString } from "openapi-typescript";

import { keyOf } from "../integration/support/api-asker";
import { expect, test } from "./support/test";

const run = promisify(execFile);
const folder = path.resolve(".cache", "api-examples");

const TSCONFIG = {
  compilerOptions: { strict: true, noUncheckedIndexedAccess: true, target: "es2022", module: "esnext", moduleResolution: "bundler", types: ["node"], skipLibCheck: true, noEmit: true },
  files: ["example.ts"],
};

/** The examples of a language in docs/api.md. */
async function examples(language: string): Promise<string[]> {
  const text = await fs.readFile("docs/api.md", "utf8");
  return [...text.matchAll(new RegExp(`\`\`\`${language}\\n(.*?)\`\`\``, "gs"))].map(([, code = ""]) => code);
}

test("a client generated from this server's document, and every example of the documentation, run against this server", async ({ organizer }) => {
  const address = process.env.E2E_ADDRESS ?? "";
  const env = { ...process.env, FAIRBOND_URL: address, FAIRBOND_KEY: await keyOf(organizer) };
  const response = await fetch(`${address}/api/v1/openapi.json`);
  expect(response.status).toBe(200);
  const types = astToString(await openapiTS(await response.json()));
  const [program = "", ...more] = await examples("ts");
  expect(more).toEqual([]);
  await fs.mkdir(folder, { recursive: true });
  await Promise.all(Object.entries({ "schema.d.ts": types, "example.ts": program, "tsconfig.json": JSON.stringify(TSCONFIG) }).map(([name, text]) => fs.writeFile(path.join(folder, name), text)));

  // the types fit what the example sends, and what it is answered
  await run(process.execPath, [path.resolve("node_modules", "typescript", "bin", "tsc"), "--project", folder]);
  const { stdout } = await run(process.execPath, ["--import", "tsx", path.join(folder, "example.ts")], { env });
  expect(stdout).toContain("quay Kettles Ltd: ");
  expect(stdout).toContain("Rotterdam\n");
  expect(stdout).toContain("name: Fill this in.");
  expect(stdout).toMatch(/EMO: \d+ \(\d+ to \d+\), 1 records, [01] days old/);

  const commands = await examples("bash");
  expect(commands.length).toBeGreaterThan(2);
  const answers: { data?: { name: string }[]; name?: string }[] = [];
  for (const command of commands) answers.push(JSON.parse((await run("bash", ["-euc", command], { env })).stdout));
  expect(answers[0]?.data?.map(({ name }) => name)).toContain("quay Show");
  expect(answers[1]?.data?.map(({ name }) => name)).toContain("quay Ashdown");
  expect(answers[2]?.name).toBe("Harbour Looms");

  const nobody = await fetch(`${address}/api/v1/exhibitors`);
  expect({ status: nobody.status, type: nobody.headers.get("content-type") }).toEqual({ status: 401, type: "application/problem+json; charset=utf-8" });
  const missing = await fetch(`${address}/api/v1/exhibitors/x/y/z`, { method: "PUT", headers: { authorization: `Bearer ${env.FAIRBOND_KEY}` } });
  expect(missing.status).toBe(404);
});
