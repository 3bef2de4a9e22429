import { describe, expect, test } from "vitest";

import { isForeign, isForeignToDoor } from "@/lib/http/foreign";

const asked = (headers: Record<string, string>, method = "POST") => ({ method, headers: new Headers({ host: "crm.example", ...headers }) });

describe("a request that may change something", () => {
  test.each(["cross-site", "same-site"])("is refused where the browser says that it comes from elsewhere: %s", (site) => {
    expect(isForeign(asked({ "sec-fetch-site": site, origin: "https://crm.example" }))).toBe(true);
  });
  test.each(["same-origin", "none"])("is taken where the browser says that it comes from here or from the person: %s", (site) => {
    expect(isForeign(asked({ "sec-fetch-site": site }))).toBe(false);
  });
  test("of an older browser is judged by its page's origin, the port included", () => {
    expect(isForeign(asked({ origin: "https://crm.example" }))).toBe(false);
    expect(isForeign(asked({ origin: "https://crm.example:8443" }))).toBe(true);
    expect(isForeign(asked({ origin: "https://crm.example.evil.example" }))).toBe(true);
  });
  test("whose origin hides itself is refused, but not at a door, whose own pages hide theirs", () => {
    expect(isForeign(asked({ origin: "null" }))).toBe(true);
    expect(isForeignToDoor(asked({ origin: "null" }))).toBe(false);
    expect(isForeignToDoor(asked({ origin: "null", "sec-fetch-site": "cross-site" }))).toBe(true);
  });
  test("behind a proxy is judged by the host that the proxy was asked for", () => {
    expect(isForeign(asked({ host: "10.0.0.7:3000", "x-forwarded-host": "crm.example", origin: "https://crm.example" }))).toBe(false);
  });
  test("of a program, which names no origin and has nobody's cookies, is taken", () => {
    expect(isForeign(asked({}))).toBe(false);
  });
});

test("a request that only looks may come from anywhere: a link in a letter is one", () => {
  expect(isForeign(asked({ "sec-fetch-site": "cross-site" }, "GET"))).toBe(false);
});
