import pg from "pg";
import { Secret, TOTP } from "otpauth";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { confirmByPassword, proveCode } from "@/lib/accounts/mutations";
import { offerCodes, proveByCode, readCodes, switchCodesOff, switchCodesOn } from "@/lib/auth/codes";
import { checkPassword } from "@/lib/auth/door";
import { isFresh, openSession, readSession } from "@/lib/auth/sessions";
import { closeConnections } from "@/lib/db/client";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const NOW = new Date("2026-11-21T10:00:10Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of this test's own, long enough";
  await superuser.connect();
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

async function person(): Promise<{ id: string; email: string }> {
  const { ownerEmail: email } = await seedSmallOrganizer("quay");
  return { id: (await checkPassword(email, PASSWORD))?.id ?? "", email };
}
const shown = (secret: string, at: Date) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at.getTime() });

/** Codes that were switched on so long ago that the next one counts. */
const withCodesNow = () => withCodes(new Date(Date.now() - 90_000));

async function withCodes(at = NOW) {
  const { id, email } = await person();
  const { secret, sealed, uri } = await offerCodes(id, email);
  const recovery = await switchCodesOn(id, sealed, shown(secret, at), at);
  if (!recovery) throw new Error("The first code was right.");
  return { id, email, secret, sealed, uri, recovery };
}

describe("codes of an app", () => {
  it("are switched on by a first code, and by no other", async () => {
    const { id, email } = await person();
    const { secret, sealed, uri } = await offerCodes(id, email);
    expect(uri).toContain(`secret=${secret}`);
    const right = shown(secret, NOW);
    expect(await switchCodesOn(id, sealed, right === "000000" ? "000001" : "000000", NOW)).toBeNull();
    expect(await readCodes(id)).toEqual({ on: false, recoveryLeft: 0 });
    expect(await switchCodesOn(id, sealed, right, NOW)).toHaveLength(10);
    expect(await readCodes(id)).toEqual({ on: true, recoveryLeft: 10 });
  });

  it("count once each: not the one that switched them on, not twice, not at the same moment, and not an older one after a newer", async () => {
    const { id, secret } = await withCodes();
    expect(await proveByCode(id, shown(secret, NOW), NOW)).toBe(false);
    const next = after(30);
    const both = await Promise.all([proveByCode(id, shown(secret, next), next), proveByCode(id, shown(secret, next), next)]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await proveByCode(id, shown(secret, after(90)), after(90))).toBe(true);
    expect(await proveByCode(id, shown(secret, after(60)), after(90))).toBe(false);
  });

  it("are taken half a minute early or late and no longer", async () => {
    const { id, secret } = await withCodes();
    expect(await proveByCode(id, shown(secret, after(120)), after(210))).toBe(false);
    expect(await proveByCode(id, shown(secret, after(120)), after(150))).toBe(true);
  });

  it("of one person prove nobody else, nor does the secret that was offered to one switch them on for another", async () => {
    const [one, other] = [await withCodes(), await withCodes()];
    expect(await proveByCode(other.id, shown(one.secret, after(30)), after(30))).toBe(false);
    expect(await switchCodesOn(other.id, one.sealed, shown(one.secret, after(30)), after(30))).toBeNull();
  });

  it("leave no secret readable in the database", async () => {
    const { id, secret, recovery } = await withCodes();
    const { rows } = await superuser.query("SELECT to_jsonb(u)::text || coalesce((SELECT jsonb_agg(r)::text FROM recovery_codes r WHERE r.user_id = u.id), '') AS text, code_secret FROM users u WHERE id = $1", [id]);
    expect(rows[0].text).not.toContain(secret);
    expect(rows[0].code_secret.toString("latin1")).not.toContain(secret);
    for (const code of recovery) expect(rows[0].text).not.toContain(code.replaceAll("-", ""));
  });

  it.each(["", "abc", "12345", "1234567", "９９９９９９", "x".repeat(10_000), "' OR 1=1"])("are nothing that is no code (%#)", async (typed) => {
    const { id } = await withCodes();
    expect(await proveByCode(id, typed, after(30))).toBe(false);
  });

  it("are over when they are switched off, and so are the recovery codes", async () => {
    const { id, secret, recovery } = await withCodes();
    await switchCodesOff(id);
    expect(await readCodes(id)).toEqual({ on: false, recoveryLeft: 0 });
    expect(await proveByCode(id, shown(secret, after(30)), after(30))).toBe(false);
    expect(await proveByCode(id, recovery[0] ?? "", after(30))).toBe(false);
  });
});

describe("a recovery code", () => {
  it("lets in once, however it is written, and of two at the same moment one", async () => {
    const { id, recovery } = await withCodes();
    expect(new Set(recovery).size).toBe(10);
    expect(await proveByCode(id, ` ${(recovery[0] ?? "").toUpperCase().replaceAll("-", " ")} `)).toBe(true);
    expect(await proveByCode(id, recovery[0] ?? "")).toBe(false);
    const both = await Promise.all([proveByCode(id, recovery[1] ?? ""), proveByCode(id, recovery[1] ?? "")]);
    expect(both.toSorted()).toEqual([false, true]);
    expect(await readCodes(id)).toEqual({ on: true, recoveryLeft: 8 });
  });
});

describe("guessing codes", () => {
  const from = (place: string, deviceToken: string | null = null) => ({ place, device: "Firefox · Linux", deviceToken });

  it("has to wait after the eleventh wrong one, from however many networks; a device of the person's own does not, and a session forgets", async () => {
    const { id, email, secret } = await withCodesNow();
    const [user, device] = [{ id, email }, "d".repeat(43)];
    await openSession(id, email, from("192.0.2.1", device));
    for (let place = 0; place < 11; place += 1) expect(await proveCode(user, "abc", from(`198.51.100.${place}`))).toBe(false);
    await refusal(proveCode(user, "abc", from("203.0.113.50")), "too_many_tries");
    expect(await proveCode(user, shown(secret, new Date()), from("203.0.113.50", device))).toBe(true);
    await openSession(id, email, from("203.0.113.50", device));
    expect(await proveCode(user, "abc", from("203.0.113.51"))).toBe(false);
  });

  it("of another person counts for that person alone", async () => {
    const [one, other] = [await withCodesNow(), await withCodesNow()];
    for (let place = 0; place < 11; place += 1) await proveCode(one, "abc", from(`198.51.100.${place}`));
    expect(await proveCode(other, shown(other.secret, new Date()), from("203.0.113.50"))).toBe(true);
  });
});

describe("the proof before a step without return", () => {
  it("is a code beside the password where somebody uses codes", async () => {
    const { id, email, secret } = await withCodesNow();
    const visit = { place: "192.0.2.77", device: "Firefox · Linux", deviceToken: null };
    const token = await openSession(id, email, visit, new Date(Date.now() - 3_600_000));
    const session = async () => {
      const read = await readSession(token);
      if (!read) throw new Error("The session is open.");
      return read;
    };
    await expect(confirmByPassword(await session(), { password: PASSWORD }, visit)).rejects.toMatchObject({ fields: { code: "required" } });
    await expect(confirmByPassword(await session(), { password: PASSWORD, code: "abc" }, visit)).rejects.toMatchObject({ fields: { code: "wrong_code" } });
    expect(isFresh(await session())).toBe(false);
    await confirmByPassword(await session(), { password: PASSWORD, code: shown(secret, new Date()) }, visit);
    expect(isFresh(await session())).toBe(true);
  });
});
