import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { askForLink, confirmNewEmail, resetByLink } from "@/lib/accounts/mutations";
import { sendPersonLetters } from "@/lib/accounts/letters/send";
import { checkPassword } from "@/lib/auth/door";
import { askLetter } from "@/lib/auth/letters";
import { readLink, useSignInLink as takeSignInLink } from "@/lib/auth/links";
import { openSession, readSession } from "@/lib/auth/sessions";
import { closeConnections } from "@/lib/db/client";
import { freshDatabase } from "../../setup/fresh-database";
import type { LetterBox } from "../support/letter-box";
import { openPersonBox, readers, tokenFor } from "../support/person-letters";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const visit = { place: "203.0.113.7", device: "Firefox · Linux", deviceToken: null };
const NEW = "lantern gravel umbrella 展台";
let box: LetterBox;
let organizer: SmallOrganizer;

beforeAll(async () => {
  await superuser.connect();
  box = await openPersonBox();
});
beforeEach(async () => {
  organizer = await seedSmallOrganizer("quay");
  await superuser.query("DELETE FROM attempt_counts");
  box.received.length = 0;
});
afterAll(async () => {
  await superuser.end();
  await box.close();
  await closeConnections();
});

async function userId(email: string): Promise<string> {
  return (await superuser.query<{ id: string }>("SELECT id FROM users WHERE email = $1", [email])).rows[0]?.id ?? "";
}

describe("a link", () => {
  it("is in the letter alone: the database keeps a hash that nobody can turn back", async () => {
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    const token = await tokenFor(box, organizer.ownerEmail);
    const { rows } = await superuser.query("SELECT to_jsonb(t) AS token, to_jsonb(l) AS letter FROM person_tokens t, person_letters l");
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain(token);
    expect(box.received[0]).toMatchObject({ subject: "Set a new password" });
    expect(box.received[0]?.text).toContain(`https://crm.fairbond.example/reset/${token}`);
  });

  it("opens once: of two at once one gets in, and a third comes too late", async () => {
    await askForLink("sign_in_link", organizer.ownerEmail, "en", visit);
    const token = await tokenFor(box, organizer.ownerEmail);
    const both = await Promise.all([takeSignInLink(token), takeSignInLink(token)]);
    expect(both.filter((person) => person !== null)).toEqual([expect.objectContaining({ email: organizer.ownerEmail })]);
    expect(await takeSignInLink(token)).toBeNull();
  });

  it("is not used by being looked at, and opens nothing but what it was made for", async () => {
    await askForLink("sign_in_link", organizer.ownerEmail, "en", visit);
    const token = await tokenFor(box, organizer.ownerEmail);
    expect(await readLink(token, "sign_in_link")).toMatchObject({ email: organizer.ownerEmail });
    expect(await readLink(token, "reset_password")).toBeNull();
    await refusal(resetByLink(token, NEW), "link_used");
    expect(await takeSignInLink(token)).not.toBeNull();
  });

  it("opens nothing after its time", async () => {
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    const token = await tokenFor(box, organizer.ownerEmail);
    await superuser.query("UPDATE person_tokens SET expires_at = now() - interval '1 second' WHERE email = $1", [organizer.ownerEmail]);
    expect(await readLink(token, "reset_password")).toBeNull();
    await refusal(resetByLink(token, NEW), "link_used");
  });

  it.each(["", "x", "x".repeat(10_000), "' OR 1=1 --".padEnd(43, "-")])("that nobody made opens nothing (%#)", async (token) => {
    expect(await readLink(token, "reset_password")).toBeNull();
  });
});

describe("asking for a link", () => {
  it("does the same work for a known address and an unknown one; only the worker learns which, and writes to nobody", async () => {
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    await askForLink("reset_password", "nobody@elsewhere.example", "en", visit);
    const { rows } = await superuser.query("SELECT kind, locale, payload, status, attempts FROM person_letters WHERE email IN ($1, 'nobody@elsewhere.example')", [organizer.ownerEmail]);
    expect(rows).toHaveLength(2);
    expect(rows[0]).toEqual(rows[1]);
    expect(await sendPersonLetters()).toEqual({ sent: 1, skipped: 1, failed: 0, later: 0 });
    expect(readers(box)).toEqual([organizer.ownerEmail]);
    expect((await superuser.query("SELECT FROM person_tokens WHERE email = 'nobody@elsewhere.example'")).rowCount).toBe(0);
  });

  it("sends one address five letters an hour at most, whoever asks from wherever", async () => {
    const asked = [];
    for (let time = 0; time < 7; time += 1) asked.push(await askLetter("reset_password", organizer.ownerEmail, "en"));
    expect(asked).toEqual([true, true, true, true, true, false, false]);
  });

  it("speaks the reader's language, or the one in which it was asked", async () => {
    await askLetter("sign_up", "neu@elsewhere.example", "zh");
    await sendPersonLetters();
    expect(box.received.at(-1)?.subject).toBe("请确认您的邮箱");
    expect(box.received.at(-1)?.text).not.toContain("{");
  });
});

describe("a letter that does not get through", () => {
  it("leaves no link, and goes again later with one", async () => {
    box.refusals.set(organizer.ownerEmail, { code: 451, text: "try later" });
    await askLetter("reset_password", organizer.ownerEmail, "en");
    const now = new Date();
    expect(await sendPersonLetters(() => now)).toMatchObject({ sent: 0, later: 1 });
    expect((await superuser.query("SELECT FROM person_tokens WHERE email = $1", [organizer.ownerEmail])).rowCount).toBe(0);
    box.refusals.clear();
    expect(await sendPersonLetters(() => now)).toMatchObject({ sent: 0 });
    expect(await sendPersonLetters(() => new Date(now.getTime() + 90_000))).toMatchObject({ sent: 1 });
    expect((await superuser.query("SELECT FROM person_tokens WHERE email = $1", [organizer.ownerEmail])).rowCount).toBe(1);
  });
});

describe("a forgotten password", () => {
  it("is set anew, ends every session, spoils the other links and tells the person", async () => {
    const id = await userId(organizer.ownerEmail);
    const session = await openSession(id, organizer.ownerEmail, visit);
    await askForLink("sign_in_link", organizer.ownerEmail, "en", visit);
    const other = await tokenFor(box, organizer.ownerEmail);
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    const token = await tokenFor(box, organizer.ownerEmail);
    expect(await resetByLink(token, NEW)).toMatchObject({ id });
    expect(await checkPassword(organizer.ownerEmail, PASSWORD)).toBeNull();
    expect(await checkPassword(organizer.ownerEmail, NEW)).toMatchObject({ id });
    expect(await readSession(session)).toBeNull();
    expect(await takeSignInLink(other)).toBeNull();
    await refusal(resetByLink(token, `${NEW} again`), "link_used");
    await sendPersonLetters();
    expect(box.received.at(-1)?.subject).toBe("Your password was changed");
  });

  it("spoils a change of address that somebody else began, sent or still waiting", async () => {
    const thief = `thief-${organizer.workspace}@elsewhere.example`;
    const asking = { userId: await userId(organizer.ownerEmail), name: "Ann" };
    await askLetter("confirm_email", thief, "en", asking);
    const stolen = await tokenFor(box, thief);
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    const token = await tokenFor(box, organizer.ownerEmail);
    await askLetter("confirm_email", `late-${thief}`, "en", asking);
    expect(await resetByLink(token, NEW)).toMatchObject({ email: organizer.ownerEmail });
    await refusal(confirmNewEmail(stolen), "link_used");
    await sendPersonLetters();
    expect(readers(box)).not.toContain(`late-${thief}`);
    expect(await checkPassword(organizer.ownerEmail, NEW)).not.toBeNull();
  });

  it("is refused while it is weak, and the link stays good for a better one", async () => {
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    const token = await tokenFor(box, organizer.ownerEmail);
    await expect(resetByLink(token, "password123456")).rejects.toMatchObject({ fields: { password: "weak_password" } });
    expect(await resetByLink(token, NEW)).toMatchObject({ email: organizer.ownerEmail });
  });
});

describe("a changed address", () => {
  it("counts once its own mailbox says so; the old one is told, and links that lie there open nothing", async () => {
    const id = await userId(organizer.ownerEmail);
    const next = `new-${organizer.workspace}@elsewhere.example`;
    await askForLink("reset_password", organizer.ownerEmail, "en", visit);
    const lying = await tokenFor(box, organizer.ownerEmail);
    await askLetter("confirm_email", next, "en", { userId: id, name: "Ann" });
    const token = await tokenFor(box, next);
    expect(await checkPassword(organizer.ownerEmail, PASSWORD)).not.toBeNull();
    expect(await confirmNewEmail(token)).toBe(next);
    expect(await checkPassword(next, PASSWORD)).toMatchObject({ id });
    expect(await checkPassword(organizer.ownerEmail, PASSWORD)).toBeNull();
    expect(await readLink(lying, "reset_password")).toBeNull();
    await sendPersonLetters();
    expect(readers(box).at(-1)).toBe(organizer.ownerEmail);
    expect(box.received.at(-1)?.text).toContain(next);
    await refusal(confirmNewEmail(token), "link_used");
  });

  it("is the last: another that was asked for before it comes to nothing", async () => {
    const asking = { userId: await userId(organizer.ownerEmail), name: "Ann" };
    const [one, two] = ["one", "two"].map((word) => `${word}-${organizer.workspace}@elsewhere.example`);
    await askLetter("confirm_email", one ?? "", "en", asking);
    const first = await tokenFor(box, one ?? "");
    await askLetter("confirm_email", two ?? "", "en", asking);
    expect(await confirmNewEmail(await tokenFor(box, two ?? ""))).toBe(two);
    await refusal(confirmNewEmail(first), "link_used");
    // the old mailbox is told, of the one change alone
    expect(await sendPersonLetters()).toMatchObject({ sent: 1 });
  });

  it("never takes somebody else's, and tells nobody that it is one", async () => {
    const other = await seedSmallOrganizer("pier");
    await askLetter("confirm_email", other.ownerEmail, "en", { userId: await userId(organizer.ownerEmail), name: "Ann" });
    expect(await sendPersonLetters()).toMatchObject({ sent: 0, skipped: 1 });
    expect(box.received).toEqual([]);
  });
});
