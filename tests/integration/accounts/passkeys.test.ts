import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { sendPersonLetters } from "@/lib/accounts/letters/send";
import { askForLink, resetByLink } from "@/lib/accounts/mutations";
import { addOwnPasskey, confirmByPasskey, removeOwnPasskey, whoSignsIn } from "@/lib/accounts/passkeys/mutations";
import { offerCodes, switchCodesOn } from "@/lib/auth/codes";
import { checkPassword } from "@/lib/auth/door";
import { offerPasskey } from "@/lib/auth/passkeys/add";
import { CHALLENGE_SECONDS } from "@/lib/auth/passkeys/challenge";
import { listPasskeys, MOST_PASSKEYS, renamePasskey } from "@/lib/auth/passkeys/keys";
import { askPasskey, confirming, provePasskey, SIGNING_IN } from "@/lib/auth/passkeys/prove";
import { sweep } from "@/lib/auth/people";
import { FRESH_SECONDS, isFresh, openSession, readSession, type Session } from "@/lib/auth/sessions";
import { closeConnections } from "@/lib/db/client";
import { freshDatabase } from "../../setup/fresh-database";
import { Authenticator, type Otherwise } from "../support/authenticator";
import type { LetterBox } from "../support/letter-box";
import { openPersonBox, readers, tokenFor } from "../support/person-letters";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const ORIGIN = "https://crm.fairbond.example";
const visit = { place: "203.0.113.7", device: "Firefox · Linux", deviceToken: null };
let box: LetterBox;
let organizer: SmallOrganizer;
let session: Session;

beforeAll(async () => {
  process.env.NEXTAUTH_SECRET = "a secret of this test's own, long enough";
  await superuser.connect();
  box = await openPersonBox();
});
beforeEach(async () => {
  await superuser.query("DELETE FROM attempt_counts");
  await superuser.query("DELETE FROM person_letters");
  organizer = await seedSmallOrganizer("quay");
  session = await signedIn(organizer.ownerEmail);
  box.received.length = 0;
});
afterAll(async () => {
  await superuser.end();
  await box.close();
  await closeConnections();
});

async function signedIn(email: string, at = new Date()): Promise<Session> {
  const id = (await superuser.query<{ id: string }>("SELECT id FROM users WHERE email = $1", [email])).rows[0]?.id ?? "";
  const found = await readSession(await openSession(id, email, visit, at));
  if (!found) throw new Error("The session is open.");
  return found;
}

const given = <T>(asked: T | null): T => {
  if (asked === null) throw new Error("This address takes passkeys.");
  return asked;
};

async function add(device: Authenticator, how: Otherwise = {}, who = session, name = "My telephone"): Promise<void> {
  const { options, sealed } = given(await offerPasskey(who.user));
  await addOwnPasskey(who, sealed, device.make(options, how), name, "en");
}

async function withPasskey(counts = true): Promise<Authenticator> {
  const device = new Authenticator(ORIGIN, counts);
  await add(device);
  return device;
}

/** What one answer at the sign-in page comes to. */
async function signIn(device: Authenticator, how: Otherwise = {}) {
  const { options, sealed } = given(await askPasskey(SIGNING_IN));
  return await provePasskey(SIGNING_IN, sealed, device.answer(options, how), visit);
}

const nobody = { kind: "wrong", owner: null, copied: false };
const wrong = () => ({ kind: "wrong", owner: expect.objectContaining({ id: session.user.id }), copied: false });

describe("a passkey", () => {
  it("is made by a device, listed with its name and signs in without an address, as often as it is asked", async () => {
    const device = await withPasskey();
    expect(await listPasskeys(session.user.id)).toEqual([expect.objectContaining({ name: "My telephone", credentialId: device.id, backedUp: true, transports: ["internal"], lastUsedAt: null })]);
    for (let time = 0; time < 3; time += 1) expect(await signIn(device)).toMatchObject({ kind: "in", user: { id: session.user.id, email: organizer.ownerEmail } });
    expect((await listPasskeys(session.user.id))[0]?.lastUsedAt).toBeInstanceOf(Date);
  });

  it("of a device that does not count signs in again and again too", async () => {
    const device = await withPasskey(false);
    for (let time = 0; time < 3; time += 1) expect((await signIn(device)).kind).toBe("in");
  });

  it("asks the browser for one that is found without an address and opened by more than a touch, and never for one that is there", async () => {
    const device = await withPasskey();
    const { options } = given(await offerPasskey(session.user));
    expect(options).toMatchObject({ rp: { id: "crm.fairbond.example", name: "Fairbond" }, attestation: "none", authenticatorSelection: { residentKey: "required", userVerification: "required" } });
    expect(options.excludeCredentials?.map(({ id }) => id)).toEqual([device.id]);
    expect(given(await askPasskey(SIGNING_IN)).options).toMatchObject({ rpId: "crm.fairbond.example", userVerification: "required", allowCredentials: [] });
    expect(JSON.stringify(given(await askPasskey(SIGNING_IN)).options)).not.toContain(device.id);
  });

  it("needs no code beside it where its owner uses codes", async () => {
    const device = await withPasskey();
    const { sealed, secret } = await offerCodes(session.user.id, session.user.email);
    const { Secret, TOTP } = await import("otpauth");
    expect(await switchCodesOn(session.user.id, sealed, new TOTP({ secret: Secret.fromBase32(secret) }).generate())).toHaveLength(10);
    const { options, sealed: carried } = given(await askPasskey(SIGNING_IN));
    expect((await whoSignsIn(carried, device.answer(options), visit, async () => undefined)).user.id).toBe(session.user.id);
  });

  it("is told to its owner's mailbox when it comes and when it goes", async () => {
    await withPasskey();
    await sendPersonLetters();
    expect(box.received.at(-1)).toMatchObject({ subject: "A passkey was added" });
    expect(box.received.at(-1)?.text).toContain("called My telephone");
    const [kept] = await listPasskeys(session.user.id);
    await removeOwnPasskey(session, kept?.id ?? "", "en");
    await sendPersonLetters();
    expect(box.received.at(-1)).toMatchObject({ subject: "A passkey was removed" });
    expect(readers(box)).toEqual([organizer.ownerEmail, organizer.ownerEmail]);
  });
});

describe("an answer that does not hold signs nobody in:", () => {
  it.each<[string, Otherwise]>([
    ["of another origin", { origin: "https://crm.fairbond.example.evil.example" }],
    ["of plain http", { origin: "http://crm.fairbond.example" }],
    ["for another party", { rpId: "evil.example" }],
    ["without a finger, a face or a PIN", { verified: false }],
    ["to another challenge", { challenge: "A".repeat(43) }],
    ["of another kind", { type: "webauthn.create" }],
    ["that is not signed by the key", { forged: true }],
    ["in another person's name", { userHandle: Buffer.alloc(16, 7).toString("base64url") }],
  ])("one %s", async (_what, how) => {
    const device = await withPasskey();
    expect(await signIn(device, how)).toEqual(wrong());
    expect((await signIn(device)).kind, "the passkey is as good as before").toBe("in");
  });

  it("one that was sent before", async () => {
    const device = await withPasskey(false);
    const { options, sealed } = given(await askPasskey(SIGNING_IN));
    const answer = device.answer(options);
    const both = await Promise.all([provePasskey(SIGNING_IN, sealed, answer, visit), provePasskey(SIGNING_IN, sealed, answer, visit)]);
    expect(both.map(({ kind }) => kind).toSorted()).toEqual(["in", "wrong"]);
    expect(await provePasskey(SIGNING_IN, sealed, answer, visit)).toEqual(wrong());
  });

  it("one whose challenge was answered wrongly first", async () => {
    const device = await withPasskey();
    const { options, sealed } = given(await askPasskey(SIGNING_IN));
    expect((await provePasskey(SIGNING_IN, sealed, device.answer(options, { forged: true }), visit)).kind).toBe("wrong");
    expect((await provePasskey(SIGNING_IN, sealed, device.answer(options), visit)).kind).toBe("wrong");
  });

  it("one that comes too late, and one whose seal was touched", async () => {
    const device = await withPasskey();
    const { options, sealed } = given(await askPasskey(SIGNING_IN));
    expect(await provePasskey(SIGNING_IN, sealed, device.answer(options), visit, new Date(Date.now() + CHALLENGE_SECONDS * 1000 + 1))).toEqual(wrong());
    for (const touched of ["", "x", `${sealed.slice(0, -2)}AA`]) expect(await provePasskey(SIGNING_IN, touched, device.answer(options), visit)).toEqual(wrong());
  });

  it("one by a key that nobody has, one by a key that was removed: no less and no more is said of them", async () => {
    const stranger = new Authenticator(ORIGIN);
    stranger.make(given(await offerPasskey(session.user)).options);
    expect(await signIn(stranger)).toEqual(nobody);
    const device = await withPasskey();
    await removeOwnPasskey(session, (await listPasskeys(session.user.id))[0]?.id ?? "", "en");
    expect(await signIn(device)).toEqual(nobody);
    for (const how of [{}, { forged: true }]) {
      const { options, sealed } = given(await askPasskey(SIGNING_IN));
      await refusal(whoSignsIn(sealed, device.answer(options, how), visit, async () => undefined), "passkey_failed");
    }
  });

  it("one whose counter went back or stood still, and its owner's audit has a line", async () => {
    const device = await withPasskey();
    expect((await signIn(device, { counter: 40 })).kind).toBe("in");
    const copied = { ...wrong(), copied: true };
    expect(await signIn(device, { counter: 40 })).toEqual(copied);
    expect(await signIn(device, { counter: 12 })).toEqual(copied);
    expect(await signIn(device, { counter: 0 })).toEqual(copied);
    expect(await signIn(device, { counter: 12, forged: true }), "a stranger who knows its name makes no such line").toEqual(wrong());
    expect((await signIn(device, { counter: 41 })).kind).toBe("in");
    await superuser.query("DELETE FROM attempt_counts");
    const told: unknown[] = [];
    const { options, sealed } = given(await askPasskey(SIGNING_IN));
    await refusal(whoSignsIn(sealed, device.answer(options, { counter: 3 }), visit, async (one) => void told.push(one)), "passkey_failed");
    expect(told).toEqual([copied]);
    await superuser.query("SET ROLE fairbond_app");
    await superuser.query("SELECT door_note_session($1, NULL, 'passkey_refused', '203.0.113.0', 'Firefox')", [session.user.id]);
    await superuser.query("RESET ROLE");
    const { rows } = await superuser.query("SELECT action, agent FROM audit_entries WHERE organizer_id = (SELECT id FROM organizers WHERE workspace = $1) AND action = 'passkey_refused'", [organizer.workspace]);
    expect(rows).toEqual([{ action: "passkey_refused", agent: "Firefox" }]);
  });

  it("many, from one network: then even the right one waits, whether anybody has the key or not; from elsewhere it does not", async () => {
    const device = await withPasskey();
    const stranger = new Authenticator(ORIGIN);
    stranger.make(given(await offerPasskey(session.user)).options);
    for (const one of [device, stranger]) {
      const said = [];
      for (let time = 0; time < 8; time += 1) said.push((await signIn(one, { forged: true })).kind);
      expect(said).toEqual([...Array(6).fill("wrong"), "wait", "wait"]);
    }
    const { options, sealed } = given(await askPasskey(SIGNING_IN));
    const elsewhere = await provePasskey(SIGNING_IN, sealed, device.answer(options), { ...visit, place: "198.51.100.1" });
    if (elsewhere.kind !== "in") throw new Error("The passkey is right.");
    await openSession(session.user.id, session.user.email, { ...visit, place: "198.51.100.1" }, new Date(), { tries: 1, forget: [elsewhere.counted] });
    const { rows } = await superuser.query("SELECT tries FROM attempt_counts WHERE key_hash = $1", [elsewhere.counted]);
    expect(rows).toEqual([]);
  });
});

describe("a new passkey is refused", () => {
  it.each<[string, Otherwise]>([
    ["that was made for another origin", { origin: "https://evil.example" }],
    ["that was made for another party", { rpId: "evil.example" }],
    ["that opens by a touch alone", { verified: false }],
    ["that answers another challenge", { challenge: "A".repeat(43) }],
  ])("%s", async (_what, how) => {
    await refusal(add(new Authenticator(ORIGIN), how), "passkey_failed");
    expect(await listPasskeys(session.user.id)).toEqual([]);
  });

  it("that answers what another person was asked, or what was asked for signing in", async () => {
    const other = await signedIn((await seedSmallOrganizer("pier")).ownerEmail);
    const theirs = given(await offerPasskey(other.user));
    await refusal(addOwnPasskey(session, theirs.sealed, new Authenticator(ORIGIN).make(theirs.options), "Stolen", "en"), "passkey_failed");
    const asked = given(await askPasskey(SIGNING_IN));
    const own = given(await offerPasskey(session.user));
    await refusal(addOwnPasskey(session, asked.sealed, new Authenticator(ORIGIN).make({ ...own.options, challenge: asked.options.challenge }), "Turned round", "en"), "passkey_failed");
    expect(await listPasskeys(session.user.id)).toEqual([]);
  });

  it("that was sent before, or that somebody has already", async () => {
    const device = new Authenticator(ORIGIN);
    const { options, sealed } = given(await offerPasskey(session.user));
    const made = device.make(options);
    await addOwnPasskey(session, sealed, made, "Once", "en");
    await refusal(addOwnPasskey(session, sealed, made, "Twice", "en"), "passkey_failed");
    const other = await signedIn((await seedSmallOrganizer("pier")).ownerEmail);
    await refusal(add(device, {}, other), "already_exists");
  });

  it("without a proof of the last ten minutes, and so is the removal of one", async () => {
    await withPasskey();
    const stale = { ...session, confirmedAt: new Date(Date.now() - (FRESH_SECONDS + 5) * 1000) };
    await refusal(add(new Authenticator(ORIGIN), {}, stale), "confirm_first");
    await refusal(removeOwnPasskey(stale, (await listPasskeys(session.user.id))[0]?.id ?? "", "en"), "confirm_first");
    expect(await listPasskeys(session.user.id)).toHaveLength(1);
  });

  it("beyond the twentieth, also of two at the same moment", async () => {
    for (let made = 1; made < MOST_PASSKEYS; made += 1) await add(new Authenticator(ORIGIN));
    const both = await Promise.allSettled([add(new Authenticator(ORIGIN)), add(new Authenticator(ORIGIN))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    await refusal(add(new Authenticator(ORIGIN)), "too_many_passkeys");
    expect(await listPasskeys(session.user.id)).toHaveLength(MOST_PASSKEYS);
  });
});

describe("somebody else's passkey", () => {
  it("is neither renamed nor removed, nor does it confirm who one is", async () => {
    const device = await withPasskey();
    const other = await signedIn((await seedSmallOrganizer("pier")).ownerEmail);
    const [kept] = await listPasskeys(session.user.id);
    expect(await renamePasskey(other.user.id, kept?.id ?? "", "Mine now")).toBe(false);
    await refusal(removeOwnPasskey(other, kept?.id ?? "", "en"), "not_found");
    const { options, sealed } = given(await askPasskey(confirming(other.user.id)));
    await refusal(confirmByPasskey(other, sealed, device.answer(options), visit, async () => undefined), "passkey_failed");
    expect(await renamePasskey(session.user.id, kept?.id ?? "", "Still mine")).toBe(true);
    expect(await listPasskeys(session.user.id)).toEqual([expect.objectContaining({ name: "Still mine" })]);
  });
});

describe("the proof before a step without return", () => {
  it("is given by a passkey too, by one that was asked for it and not for signing in", async () => {
    const device = await withPasskey();
    const secret = await openSession(session.user.id, session.user.email, visit, new Date(Date.now() - (FRESH_SECONDS + 5) * 1000));
    const stale = await readSession(secret);
    if (!stale) throw new Error("The session is open.");
    const signing = given(await askPasskey(SIGNING_IN));
    await refusal(confirmByPasskey(stale, signing.sealed, device.answer(signing.options), visit, async () => undefined), "passkey_failed");
    const { options, sealed } = given(await askPasskey(confirming(session.user.id)));
    expect(options.allowCredentials?.map(({ id }) => id)).toEqual([device.id]);
    await confirmByPasskey(stale, sealed, device.answer(options), visit, async () => undefined);
    const fresh = await readSession(secret);
    expect(fresh && isFresh(fresh)).toBe(true);
  });
});

describe("a forgotten password that is set anew", () => {
  it("removes every passkey with the old one, and the letter says so", async () => {
    const device = await withPasskey();
    await add(new Authenticator(ORIGIN), {}, session, "A thief's");
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    expect(await resetByLink(await tokenFor(box, organizer.ownerEmail), "lantern gravel umbrella nine")).toMatchObject({ passkeysEnded: 2 });
    expect(await signIn(device)).toEqual(nobody);
    await sendPersonLetters();
    expect(box.received.at(-1)?.text).toContain("2 passkeys of this address were removed with it.");
    expect(await checkPassword(organizer.ownerEmail, PASSWORD)).toBeNull();
  });
});

describe("what is kept", () => {
  it("goes with the person, and answered challenges go with the sweep", async () => {
    const device = await withPasskey();
    await signIn(device);
    const left = async (table: string) => (await superuser.query(`SELECT FROM ${table}`)).rowCount ?? 0;
    expect(await left("used_challenges")).toBeGreaterThan(0);
    await sweep(new Date(Date.now() + 2 * 86_400_000));
    expect(await left("used_challenges")).toBe(0);
    const { rows } = await superuser.query("INSERT INTO users (id, email, name) VALUES (gen_random_uuid(), 'gone@quay.example', 'Gone') RETURNING id");
    await superuser.query("UPDATE passkeys SET user_id = $1 WHERE user_id = $2", [rows[0].id, session.user.id]);
    await superuser.query("DELETE FROM users WHERE id = $1", [rows[0].id]);
    expect((await superuser.query("SELECT FROM passkeys WHERE credential_id = $1", [Buffer.from(device.id, "base64url")])).rowCount).toBe(0);
  });
});
