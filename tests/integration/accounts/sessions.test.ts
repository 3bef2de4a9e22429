import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { changeOwnPassword, confirmByPassword } from "@/lib/accounts/mutations";
import { checkPassword } from "@/lib/auth/door";
import { endOtherSessions, endSession, endSessionOf, FRESH_SECONDS, IDLE_SECONDS, isFresh, listSessions, LONGEST_SECONDS, openSession, readSession, type Session } from "@/lib/auth/sessions";
import { closeConnections } from "@/lib/db/client";
import { membershipsOf } from "@/lib/tenant/memberships";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const visit = { place: "203.0.113.7", device: "Firefox · Linux", deviceToken: null };
const NOW = new Date("2026-11-21T10:00:00Z");
const after = (seconds: number) => new Date(NOW.getTime() + seconds * 1000);
let organizer: SmallOrganizer;
let userId: string;

beforeAll(async () => {
  await superuser.connect();
  organizer = await seedSmallOrganizer("quay");
  userId = (await checkPassword(organizer.ownerEmail, PASSWORD))?.id ?? "";
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const open = (now = NOW) => openSession(userId, organizer.ownerEmail, visit, now);
async function read(secret: string, now = NOW): Promise<Session> {
  const session = await readSession(secret, now);
  if (!session) throw new Error("The session is open.");
  return session;
}

describe("a session", () => {
  it("names the person and every place of theirs, in one statement", async () => {
    const session = await read(await open());
    expect(session.user).toMatchObject({ id: userId, email: organizer.ownerEmail, hasPassword: true });
    expect(membershipsOf(session.places)).toEqual([expect.objectContaining({ organizerId: organizer.organizerId, memberId: organizer.memberId, role: "owner", closesAt: null })]);
  });

  it("is kept as a hash: what is in the database opens nothing", async () => {
    const secret = await open();
    const { rows } = await superuser.query("SELECT to_jsonb(s)::text AS text, encode(token_hash, 'base64') AS hash FROM person_sessions s WHERE user_id = $1", [userId]);
    for (const { text, hash } of rows) {
      expect(text).not.toContain(secret);
      expect(await readSession(String(hash))).toBeNull();
    }
  });

  it("ends after twelve hours without a request, and a week after its sign-in however busy", async () => {
    const idle = await open();
    expect(await readSession(idle, after(IDLE_SECONDS + 1))).toBeNull();
    const busy = await open();
    for (let seconds = 0; seconds < LONGEST_SECONDS; seconds += IDLE_SECONDS - 60) expect(await readSession(busy, after(seconds)), `after ${seconds} s`).not.toBeNull();
    expect(await readSession(busy, after(LONGEST_SECONDS + 1))).toBeNull();
  });

  it("notes that it was used every five minutes at most", async () => {
    const secret = await open();
    const { id } = await read(secret);
    const seen = async () => (await superuser.query<{ at: Date }>("SELECT last_seen_at AS at FROM person_sessions WHERE id = $1", [id])).rows[0]?.at;
    await read(secret, after(290));
    expect(await seen()).toEqual(NOW);
    await read(secret, after(310));
    expect(await seen()).toEqual(after(310));
  });

  it("is over in the database once somebody signs out, whoever kept the cookie", async () => {
    const secret = await open();
    await endSession(secret);
    expect(await readSession(secret, NOW)).toBeNull();
  });

  it("of one's own can be ended from another device; a stranger's cannot", async () => {
    const other = await seedSmallOrganizer("pier");
    const strangers = (await checkPassword(other.ownerEmail, PASSWORD))?.id ?? "";
    const secret = await open();
    const { id } = await read(secret);
    await endSessionOf(strangers, id);
    await endOtherSessions(strangers, id);
    expect(await readSession(secret, NOW)).not.toBeNull();
    await endSessionOf(userId, id);
    expect(await readSession(secret, NOW)).toBeNull();
  });

  it("alone stays when all others are ended", async () => {
    const [here, there] = [await open(), await open()];
    await endOtherSessions(userId, (await read(here)).id);
    expect(await readSession(there, NOW)).toBeNull();
    expect(await listSessions(userId, NOW)).toEqual([expect.objectContaining({ device: "Firefox · Linux", createdAt: NOW })]);
  });

  it("is no longer one of an organizer with the very next request after the membership ended", async () => {
    const secret = await open();
    await superuser.query("UPDATE members SET deactivated_at = now() WHERE user_id = $1", [userId]);
    expect((await read(secret)).places).toEqual([]);
    await superuser.query("UPDATE members SET deactivated_at = NULL WHERE user_id = $1", [userId]);
    expect((await read(secret)).places).toHaveLength(1);
  });
});

describe("a step that cannot be taken back", () => {
  it("asks for a proof no older than ten minutes, which the password gives anew", async () => {
    const begun = new Date(Date.now() - (FRESH_SECONDS + 5) * 1000);
    const secret = await open(begun);
    const stale = await read(secret, new Date());
    expect(isFresh(stale)).toBe(false);
    await refusal(changeOwnPassword(stale, "gravel umbrella lantern nine", "en"), "confirm_first");
    await expect(confirmByPassword(stale, { password: "not the password" }, visit)).rejects.toMatchObject({ fields: { password: "sign_in_failed" } });
    await confirmByPassword(stale, { password: PASSWORD }, visit);
    expect(isFresh(await read(secret, new Date()))).toBe(true);
  });

  it("such as a new password ends every session but the one it is set in", async () => {
    const [here, there] = [await open(new Date()), await open(new Date())];
    await changeOwnPassword(await read(here, new Date()), "gravel umbrella lantern nine", "en");
    expect(await readSession(here)).not.toBeNull();
    expect(await readSession(there)).toBeNull();
    expect(await checkPassword(organizer.ownerEmail, PASSWORD)).toBeNull();
  });
});
