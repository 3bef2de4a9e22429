import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";

import { routeNames } from "@/lib/telemetry/route-names";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "routes-"));
afterAll(() => fs.rmSync(folder, { recursive: true }));

test("a path is called as the code has it, and one that no page has is unknown", () => {
  const routes = { staticRoutes: [{ page: "/sign-in", regex: "^/sign\\-in(?:/)?$" }], dynamicRoutes: [{ page: "/s/[token]", regex: "^/s/([^/]+?)(?:/)?$" }] };
  fs.writeFileSync(path.join(folder, "routes-manifest.json"), JSON.stringify(routes));
  const nameOf = routeNames(folder);
  expect(["/sign-in", "/s/a-secret", "/mara/ashdown", "/_next/static/x.js"].map(nameOf)).toEqual(["/sign-in", "/s/[token]", "unknown", "/_next"]);
});

test("without a build no path is told", () => {
  expect(routeNames(path.join(folder, "nowhere"))("/s/a-secret")).toBe("page");
});
