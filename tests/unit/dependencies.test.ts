import fs from "node:fs";
import { describe, expect, test } from "vitest";

import { licenceProblems, licencesPage, listPackages, type Lock } from "../../scripts/lib/licences.mjs";

const lock: Lock = JSON.parse(fs.readFileSync("package-lock.json", "utf8"));
const manifest: { readonly dependencies: Record<string, string>; readonly devDependencies: Record<string, string> } = JSON.parse(fs.readFileSync("package.json", "utf8"));

describe("what the server runs on", () => {
  test("is listed in docs/licences.md as the lock file has it", () => {
    expect(fs.readFileSync("docs/licences.md", "utf8"), "run npm run licences").toBe(licencesPage(lock));
  });
  test("has licences that ask nothing of this program's own source", () => {
    expect(licenceProblems(listPackages(lock))).toEqual([]);
    expect(licenceProblems([{ name: "a", version: "1", licence: "AGPL-3.0" }, { name: "b", version: "1", licence: null }, { name: "c", version: "1", licence: "(GPL-3.0 OR MIT)" }])).toHaveLength(2);
  });
  test("is locked by checksum, each package of it but the variants for other systems, which are never installed here", () => {
    const open = Object.entries(lock.packages).filter(([place, entry]) => place !== "" && !entry.optional && !entry.integrity?.startsWith("sha512-"));
    expect(open.map(([place]) => place)).toEqual([]);
  });
  test("is what package.json names, and comes in by npm ci, which refuses a lock that differs", () => {
    for (const name of Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })) expect(lock.packages[`node_modules/${name}`]?.version, name).toBeDefined();
    expect(fs.readFileSync("scripts/lib/packages.mjs", "utf8")).toContain('"ci", "--include=dev"');
    expect(fs.readFileSync("Dockerfile", "utf8")).toMatch(/npm ci/);
  });
});
