import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { currentSession } from "@/lib/auth/session";
import { keepProvider, removeSignOn } from "@/lib/sign-on/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import type { Browser } from "../support/browser-headers";
import { type Lie, type LyingProvider, openLyingProvider } from "../support/lying-provider";
import { comeBack, start } from "../support/sign-on-browser";
import { seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const browser = vi.hoisted((): Browser => ({ cookies: new Map(), headers: {} }));
// in a file of its own: what answers requests asks for these headers while it is loaded
vi.mock("next/headers", async () => (await import("../support/browser-headers")).headersOf(browser));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: () => undefined }));

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.NEXTAUTH_URL = "http://crm.fairbond.example";
process.env.SIGN_ON_PRIVATE_PROVIDERS = "allow";

let house: SmallOrganizer;
let bare: SmallOrganizer;
let provider: LyingProvider;

beforeAll(async () => {
  await superuser.connect();
  [house, bare] = [await seedSmallOrganizer("house"), await seedSmallOrganizer("bare")];
  provider = await openLyingProvider("fairbond", "owner-of-house");
  vi.spyOn(console, "error").mockImplementation(() => undefined);
  await inTenantTransaction(house.organizerId, (tenant) => keepProvider(tenant, { issuer: provider.issuer, clientId: "fairbond", clientSecret: "shared" }));
  await inTenantTransaction(bare.organizerId, removeSignOn);
});
afterAll(async () => {
  await provider.close();
  await superuser.end();
  await closeConnections();
});
beforeEach(async () => {
  browser.cookies.clear();
  provider.lie = {};
  await superuser.query("DELETE FROM attempt_counts");
});

const TRUE = { email: "", email_verified: true };
/** Goes to the provider and comes back at once with an answer that fits, but for what the test makes of it. */
async function comeInWith(lie: Lie, answer: (query: URLSearchParams) => void = () => undefined): Promise<string> {
  const asked = new URL(await start(house.workspace)).searchParams;
  provider.nonce = asked.get("nonce") ?? "";
  provider.lie = { ...lie, claims: { ...TRUE, email: house.ownerEmail, ...lie.claims } };
  const query = new URLSearchParams({ code: "a-code", state: asked.get("state") ?? "" });
  answer(query);
  return await comeBack(house.workspace, `?${query.toString()}`);
}


describe("the provider's answer", () => {
  it("lets somebody in when everything fits, so that the refusals below mean something", async () => {
    expect(await comeInWith({})).toBe(`/${house.workspace}`);
    expect((await currentSession())?.user.email).toBe(house.ownerEmail);
  });

  it.each<[string, Lie]>([
    ["another nonce", { claims: { nonce: "another" } }],
    ["no nonce", { claims: { nonce: undefined } }],
    ["another audience", { claims: { aud: "another-client" } }],
    ["several audiences and another party", { claims: { aud: ["fairbond", "another-client"], azp: "another-client" } }],
    ["another issuer", { claims: { iss: "https://login.evil.example" } }],
    ["a time that is over", { claims: { exp: Math.floor(Date.now() / 1000) - 600, iat: Math.floor(Date.now() / 1000) - 900 } }],
    ["no end", { claims: { exp: undefined } }],
    ["a beginning that is to come", { claims: { nbf: Math.floor(Date.now() / 1000) + 600 } }],
    ["nobody", { claims: { sub: undefined } }],
    ["no signature", { alg: "none" }],
    ["a published key as a shared secret", { alg: "HS256" }],
    ["a stranger's signature", { strangerKey: true }],
    ["a refused code", { tokenStatus: 400 }],
  ])("with %s signs nobody in", async (_what, lie) => {
    expect(await comeInWith(lie)).toBe(`/sign-on/${house.workspace}?problem=refused`);
    expect(await currentSession()).toBeNull();
  });

  it.each<[string, (query: URLSearchParams) => void]>([
    ["another state", (query) => query.set("state", "another")],
    ["no state", (query) => query.delete("state")],
    ["no code", (query) => query.delete("code")],
    ["another issuer's name on the answer", (query) => query.set("iss", "https://login.evil.example")],
  ])("with %s signs nobody in and sends no code anywhere", async (_what, change) => {
    provider.asked.length = 0;
    expect(await comeInWith({}, change)).toBe(`/sign-on/${house.workspace}?problem=refused`);
    expect(provider.asked).not.toContain("/token");
    expect(await currentSession()).toBeNull();
  });

  it("counts once, in the browser that began, and for the organizer where it began", async () => {
    const asked = new URL(await start(house.workspace)).searchParams;
    provider.nonce = asked.get("nonce") ?? "";
    provider.lie = { claims: { ...TRUE, email: house.ownerEmail } };
    const search = `?code=a-code&state=${asked.get("state")}`;
    const kept = new Map(browser.cookies);
    browser.cookies.clear();
    expect(await comeBack(house.workspace, search), "another browser").toMatch(/problem=expired/);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await comeBack(bare.workspace, search), "another organizer").toMatch(/problem=expired/);
    for (const [name, value] of kept) browser.cookies.set(name, value);
    expect(await comeBack(house.workspace, search)).toBe(`/${house.workspace}`);
    expect(await comeBack(house.workspace, search), "again").toMatch(/problem=expired/);
  });

  it("takes the address from where the provider tells more, of the same person alone", async () => {
    const away = { email: undefined, email_verified: undefined };
    await superuser.query("DELETE FROM sign_on_bindings");
    expect(await comeInWith({ claims: away, userinfo: { email: house.ownerEmail, email_verified: true } })).toBe(`/${house.workspace}`);
    await superuser.query("DELETE FROM sign_on_bindings");
    expect(await comeInWith({ claims: away, userinfo: { sub: "somebody-else", email: house.ownerEmail, email_verified: true } })).toMatch(/problem=refused/);
    expect(await comeInWith({ claims: away, userinfo: { email: house.ownerEmail, email_verified: "true" } }), "a word is no yes").toMatch(/problem=unverified/);
    expect(await comeInWith({ claims: away })).toMatch(/problem=unverified/);
  });

  it("of a workspace without a sign-on and of one that is not there is the same", async () => {
    const [none, unknown] = [await start(bare.workspace), await start("nowhere-at-all")];
    expect(none.replace(bare.workspace, "…")).toBe(unknown.replace("nowhere-at-all", "…"));
    expect(none).toBe(`/sign-on/${bare.workspace}?problem=unknown`);
  });

  it("is not begun by another site's page: its visitor is shown ours first", async () => {
    for (const site of ["cross-site", "same-site", "none"]) expect(await start(house.workspace, `?next=/${house.workspace}/shows`, site)).toBe(`/sign-on/${house.workspace}?next=${encodeURIComponent(`/${house.workspace}/shows`)}`);
    expect(browser.cookies.size).toBe(0);
  });

  it("asks for a challenge that only this browser can answer, of a secret that is nowhere in the address", async () => {
    const asked = new URL(await start(house.workspace)).searchParams;
    expect(asked.get("code_challenge_method")).toBe("S256");
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name)?.length).toBeGreaterThanOrEqual(43);
    expect(asked.get("redirect_uri")).toBe(`http://crm.fairbond.example/sign-on/${house.workspace}/callback`);
    expect(asked.toString()).not.toContain("shared");
    const { rows } = await superuser.query<{ secret: Buffer }>("SELECT client_secret AS secret FROM sign_ons WHERE organizer_id = $1", [house.organizerId]);
    expect(rows[0]?.secret.includes("shared")).toBe(false);
  });
});
