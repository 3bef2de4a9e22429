import fs from "node:fs";
import path from "node:path";
import type { APIResponse } from "@playwright/test";
import { z } from "zod";

import { PASSWORD } from "../integration/support/small-organizer";
import { headerProblems } from "./support/headers";
import { postAddresses } from "./support/post-routes";
import { startServer } from "./support/second-server";
import { expect, test } from "./support/test";

/** The routes that ask for a key instead of a cookie: another site's page has none to send. */
const BY_KEY = /^\/api\/v1\//;
const A_YEAR = "max-age=31536000; includeSubDomains";
/** Only somebody's own page may frame, run or send: asked of a server as it stands behind https. */
const OUTSIDE = "https://evil.example";

test("behind https every door asks for https, keeps its cookies to it, refuses what another site sends and leads nowhere else", async ({ request }) => {
  const server = await startServer({ NEXTAUTH_URL: "https://crm.example", SECURITY_CONTACT: "mailto:security@crm.example" });
  const at = (address: string) => `http://127.0.0.1:${server.port}${address}`;
  const ask = (address: string) => request.get(at(address), { maxRedirects: 0, failOnStatusCode: false });
  try {
    for (const address of ["/", "/sign-in", "/organizers", "/nobody/exhibitors", "/s/unknown", "/s/unknown/unsubscribe", "/p/unknown", "/calendar/unknown.ics", "/.well-known/security.txt"]) {
      const answer = await ask(address);
      expect(await headerProblems(answer), address).toEqual([]);
      expect(answer.headers()["strict-transport-security"], address).toBe(A_YEAR);
    }

    const cookies = (await ask("/api/auth/csrf")).headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
    expect(cookies.length).toBeGreaterThan(0);
    for (const { value } of cookies) expect(value).toMatch(/^__Host-.*; HttpOnly; Secure; SameSite=Lax$/);

    const addresses = postAddresses().filter((address) => !BY_KEY.test(address));
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) {
      const filled = address.replaceAll(/\[\.*\w+\]/g, "x");
      const refused = await request.post(at(filled), { headers: { Origin: OUTSIDE, "Sec-Fetch-Site": "cross-site" }, form: { a: "b" }, failOnStatusCode: false });
      expect(refused.status(), address).toBe(403);
    }
    // a page's form, with the script and without it, and from a browser that does not say where it stands
    const byScript: Record<string, string> = { "Next-Action": "0".repeat(42) };
    for (const headers of [byScript, {}]) {
      const refused = await request.post(at("/sign-in"), { headers: { ...headers, Origin: OUTSIDE }, multipart: { a: "b" }, failOnStatusCode: false });
      expect(refused.status()).toBe(403);
    }

    for (const address of [`/api/auth/signin?callbackUrl=${OUTSIDE}`, `/api/auth/callback/credentials?callbackUrl=${OUTSIDE}`, `/sign-in?callbackUrl=${OUTSIDE}`]) {
      const { location = "", "set-cookie": cookie = "" } = (await ask(address)).headers();
      expect(`${location} ${cookie}`, address).not.toContain("evil.example/");
      expect(decodeURIComponent(cookie), address).not.toMatch(/callback-url=https:\/\/evil/);
      expect(location, address).not.toMatch(/^https:\/\/evil/);
    }

    expect(await (await ask("/.well-known/security.txt")).text()).toMatch(/^Contact: mailto:security@crm\.example\nExpires: \d{4}-/);
    const script = /\/_next\/static\/[^"]+\.js/.exec(await (await ask("/sign-in")).text())?.[0] ?? "";
    expect((await ask(script)).headers()["cache-control"]).toBe("public, max-age=31536000, immutable");
  } finally {
    await server.kill();
  }
});

/** The cookies that an answer sets, as a browser sends them back. */
const cookiesOf = (answer: APIResponse) => answer.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie").map(({ value }) => value.split(";")[0] ?? "");

test("behind https a session goes by a cookie that this host alone can set, is not read under another name, and ends with a sign-out", async ({ request, organizer }) => {
  const server = await startServer({ NEXTAUTH_URL: "https://crm.example" });
  const at = (address: string) => `http://127.0.0.1:${server.port}${address}`;
  const account = async (cookie: string) => (await request.get(at("/account"), { headers: { Cookie: cookie }, maxRedirects: 0, failOnStatusCode: false })).status();
  try {
    const asked = await request.get(at("/api/auth/csrf"));
    const { csrfToken } = z.object({ csrfToken: z.string() }).parse(await asked.json());
    const form = { csrfToken, email: organizer.ownerEmail, password: PASSWORD, json: "true" };
    const entered = await request.post(at("/api/auth/callback/credentials"), { headers: { Cookie: cookiesOf(asked).join("; ") }, form, maxRedirects: 0, failOnStatusCode: false });
    const session = cookiesOf(entered).find((cookie) => cookie.includes("session-token")) ?? "";
    expect(session).toMatch(/^__Host-next-auth\.session-token=./);
    expect(await account(session)).toBe(200);
    for (const other of ["__Secure-next-auth.session-token", "next-auth.session-token"]) expect(await account(session.replace(/^[^=]+/, other)), other).toBe(307);
    const left = await request.post(at("/api/auth/signout"), { headers: { Cookie: [...cookiesOf(asked), session].join("; ") }, form: { csrfToken, json: "true" }, maxRedirects: 0, failOnStatusCode: false });
    expect(cookiesOf(left)).toContain("__Host-next-auth.session-token=");
    expect(await account(session)).toBe(307);
  } finally {
    await server.kill();
  }
});

test("no secret and nothing of the server's own is in what browsers are sent", () => {
  const { NEXTAUTH_SECRET = "", DATABASE_URL = "", MIGRATION_DATABASE_URL = "" } = process.env;
  const passwords = [DATABASE_URL, MIGRATION_DATABASE_URL].map((address) => new URL(address).password);
  // a name of each package and folder that only a server has
  const forbidden = [NEXTAUTH_SECRET, ...passwords, "process.env.NEXTAUTH_SECRET", "DATABASE_URL", "door_sign_in", "app.organizer_id", "PrismaClient", "argon2", "createTransport"];
  expect(forbidden.every((word) => word.length > 5)).toBe(true);
  const files = chunks(path.join(".next", "static"));
  expect(files.length).toBeGreaterThan(20);
  for (const file of files) {
    const text = fs.readFileSync(file, "utf8");
    expect(forbidden.filter((word) => text.includes(word)), file).toEqual([]);
  }
});

function chunks(folder: string): string[] {
  return fs.readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(js|css|map)$/.test(entry.name)).map((entry) => path.join(entry.parentPath, entry.name));
}
