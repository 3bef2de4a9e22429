import { expect, test } from "vitest";

import { contentSecurityPolicy, strictTransport } from "@/lib/http/policy";

const directives = (policy: string) => new Map(policy.split("; ").map((each) => [each.split(" ")[0], each.split(" ").slice(1)] as const));

test("scripts run by their nonce alone: neither in the page nor by words that are made into code", () => {
  const found = directives(contentSecurityPolicy({ nonce: "abc", development: false, https: true }));
  expect(found.get("script-src")).toEqual(["'nonce-abc'", "'strict-dynamic'"]);
  expect(found.get("script-src-attr")).toEqual(["'none'"]);
  expect(found.get("style-src")).toEqual(["'self'", "'nonce-abc'"]);
  expect([...found].filter(([name, words]) => words.includes("'unsafe-inline'") && name !== "style-src-attr")).toEqual([]);
});

test("nothing comes from another host, nothing frames a page and no form leads away", () => {
  const policy = contentSecurityPolicy({ nonce: "abc", development: false, https: false });
  const found = directives(policy);
  for (const [name, words] of [["default-src", "'self'"], ["object-src", "'none'"], ["base-uri", "'none'"], ["form-action", "'self'"], ["frame-ancestors", "'none'"]] as const) expect(found.get(name)).toEqual([words]);
  expect(policy).not.toMatch(/https?:|\*/);
});

test("https is asked for where the address has it, and nowhere else", () => {
  expect(strictTransport(true)).toEqual({ "Strict-Transport-Security": "max-age=31536000; includeSubDomains" });
  expect(strictTransport(false)).toEqual({});
  expect(contentSecurityPolicy({ nonce: "a", development: false, https: false })).not.toContain("upgrade-insecure-requests");
});
