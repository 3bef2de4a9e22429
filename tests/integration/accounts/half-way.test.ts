import { Secret, TOTP } from "otpauth";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { codeAction, signInAction } from "@/lib/accounts/actions";
import { offerCodes, switchCodesOn } from "@/lib/auth/codes";
import { checkPassword } from "@/lib/auth/door";
import { signInWithPassword } from "@/lib/auth/sign-in";
import { visitOf } from "@/lib/auth/visit";
import { closeConnections } from "@/lib/db/client";
import { freshDatabase } from "../../setup/fresh-database";
import type { Browser } from "../support/browser-headers";
import { sentTo } from "../support/sign-on-browser";
import { PASSWORD, seedSmallOrganizer } from "../support/small-organizer";

const browser = vi.hoisted((): Browser => ({ cookies: new Map(), headers: { "x-forwarded-for": "203.0.113.40" } }));
vi.mock("next/headers", async () => (await import("../support/browser-headers")).headersOf(browser));
vi.mock("next/server", async (original) => ({ ...(await original<object>()), after: () => undefined }));
vi.mock("next-intl/server", () => ({ getRequestConfig: (of: unknown) => of }));

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.NEXTAUTH_URL = "http://crm.fairbond.example";

beforeAll(() => superuser.connect());
beforeEach(async () => {
  browser.cookies.clear();
  await superuser.query("DELETE FROM attempt_counts");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const form = (values: Record<string, string>) => {
  const filled = new FormData();
  for (const [name, value] of Object.entries(values)) filled.set(name, value);
  return filled;
};
const sendCode = (code = "") => codeAction(null, { status: "idle" }, form({ code }));
const networkCount = async () => Number((await superuser.query<{ tries: string }>("SELECT coalesce(max(tries), 0) AS tries FROM attempt_counts")).rows[0]?.tries);
const cookieNames = () => [...browser.cookies.keys()].sort();

/** Somebody who uses codes; answers their recovery codes. */
async function withCodes() {
  const { ownerEmail: email } = await seedSmallOrganizer("quay");
  const id = (await checkPassword(email, PASSWORD))?.id ?? "";
  const before = new Date(Date.now() - 90_000);
  const { secret, sealed } = await offerCodes(id, email);
  const recovery = await switchCodesOn(id, sealed, new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: before.getTime() }), before);
  if (!recovery) throw new Error("The first code was right.");
  return { email, recovery };
}

describe("who has proven a password and owes a code", () => {
  it("comes in once with it: kept and brought again with another right code it opens nothing, and takes nothing from what was tried in the network", async () => {
    const { email, recovery } = await withCodes();
    await Promise.all(Array.from({ length: 20 }, (_, time) => signInWithPassword(`before${time}@elsewhere.example`, "not the password", visitOf(new Headers(browser.headers)))));
    expect(await sentTo(signInAction({ status: "idle" }, form({ email, password: PASSWORD })))).toBe("/sign-in/code");
    const half = [...browser.cookies];
    expect(await sentTo(sendCode(recovery[0]))).toBe("/organizers");
    expect(cookieNames()).toContain("next-auth.session-token");
    expect(await networkCount()).toBe(20);
    for (const [time, code] of recovery.slice(1, 4).entries()) {
      browser.cookies.clear();
      for (const [name, value] of half) browser.cookies.set(name, value);
      expect(await sendCode(code)).toMatchObject({ status: "failed", code: "link_used" });
      expect(cookieNames()).toEqual([]);
      expect(await networkCount()).toBe(21 + time);
    }
  });
});
