import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { sendPersonLetters } from "@/lib/accounts/letters/send";
import { askForLink } from "@/lib/accounts/mutations";
import { checkPassword } from "@/lib/auth/door";
import { closeConnections } from "@/lib/db/client";
import { askForDemo, changeSettings, closeOrganizer, keepOrganizer, signUpOrganizer } from "@/lib/organizers/mutations";
import { signUpInput, workspaceName } from "@/lib/organizers/schema";
import { allOrganizers, eraseClosed, workspaceTaken } from "@/lib/tenant/found";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { fillWithDemo } from "../../../scripts/work/demo-world";
import { freshDatabase } from "../../setup/fresh-database";
import type { LetterBox } from "../support/letter-box";
import { openPersonBox, readers, tokenFor } from "../support/person-letters";
import { refusal } from "../support/refusal";
import { PASSWORD, seedParentCompany, seedSmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const visit = { place: "203.0.113.7", device: "Firefox · Linux", deviceToken: null };
const INPUT = { workspace: "harbour-fairs", name: "Harbour Fairs", locale: "zh", timeZone: "Asia/Shanghai", currency: "CNY" } as const;
const NEW = { name: "Lin", password: "gravel umbrella lantern nine" };
let box: LetterBox;

beforeAll(async () => {
  await superuser.connect();
  box = await openPersonBox();
});
afterAll(async () => {
  await superuser.end();
  await box.close();
  await closeConnections();
});

const signUpLink = async (email: string) => {
  await askForLink("sign_up", email, "en", visit);
  return await tokenFor(box, email);
};

describe("signing up", () => {
  it("keeps nothing of an organizer before the address is confirmed, and makes it with its owner afterwards", async () => {
    const before = (await allOrganizers()).length;
    const token = await signUpLink("lin@harbour.example");
    expect((await allOrganizers()).length).toBe(before);
    expect(await checkPassword("lin@harbour.example", NEW.password)).toBeNull();
    await signUpOrganizer(token, INPUT, NEW);
    expect(await workspaceTaken("harbour-fairs")).toBe(true);
    const { rows } = await superuser.query("SELECT o.name, o.locale, o.time_zone, o.currency::text, o.is_demo, m.role, u.email FROM organizers o JOIN members m ON m.organizer_id = o.id JOIN users u ON u.id = m.user_id WHERE o.workspace = 'harbour-fairs'");
    expect(rows).toEqual([{ name: "Harbour Fairs", locale: "zh", time_zone: "Asia/Shanghai", currency: "CNY", is_demo: false, role: "owner", email: "lin@harbour.example" }]);
    await refusal(signUpOrganizer(token, { ...INPUT, workspace: "harbour-two" }, NEW), "link_used");
  });

  it("with an address part that is taken says so, and the link stays good for another", async () => {
    const taken = await seedSmallOrganizer("taken");
    const token = await signUpLink("mei@harbour.example");
    await expect(signUpOrganizer(token, { ...INPUT, workspace: taken.workspace }, NEW)).rejects.toMatchObject({ fields: { workspace: "workspace_taken" } });
    await signUpOrganizer(token, { ...INPUT, workspace: "mei-fairs" }, NEW);
    expect(await workspaceTaken("mei-fairs")).toBe(true);
  });

  it("gives somebody with an account a second organizer, signed in as that address and not otherwise", async () => {
    const [first, other] = [await seedSmallOrganizer("first"), await seedSmallOrganizer("other")];
    const token = await signUpLink(first.ownerEmail);
    await refusal(signUpOrganizer(token, { ...INPUT, workspace: "second-fairs" }, NEW), "link_used");
    const id = async (email: string) => (await checkPassword(email, PASSWORD))?.id ?? "";
    await refusal(signUpOrganizer(token, { ...INPUT, workspace: "second-fairs" }, { signedIn: await id(other.ownerEmail) }), "link_used");
    await signUpOrganizer(token, { ...INPUT, workspace: "second-fairs" }, { signedIn: await id(first.ownerEmail) });
    expect(await checkPassword(first.ownerEmail, PASSWORD)).not.toBeNull();
  });

  it.each(["account", "sign-up", "api", "www", "join"])("offers no address part that is one of our own: %s", (word) => {
    expect(workspaceName.safeParse(word).error?.issues[0]?.message).toBe("reserved_word");
  });

  it.each(["-a", "A", "ab/c", "a".repeat(41), "展会", "a b", "x".repeat(10_000)])("offers none that is no address part (%#)", (word) => {
    expect(signUpInput.safeParse({ ...INPUT, begin: "empty", workspace: word }).success).toBe(false);
  });
});

describe("demo data", () => {
  it("fill a new organizer once, also where a worker that was killed begins again", async () => {
    const { organizerId } = await signUpOrganizer(await signUpLink("demo@harbour.example"), { ...INPUT, workspace: "demo-fairs" }, NEW);
    await inTenantTransaction(organizerId, askForDemo);
    const count = async () => (await superuser.query("SELECT (SELECT count(*) FROM exhibitors WHERE organizer_id = $1)::int AS exhibitors, (SELECT count(*) FROM shows WHERE organizer_id = $1)::int AS shows, (SELECT is_demo FROM organizers WHERE id = $1) AS demo", [organizerId])).rows[0];
    await fillWithDemo(organizerId, 2);
    await fillWithDemo(organizerId, 3);
    await fillWithDemo(organizerId, 3);
    const { exhibitors, shows, demo } = await count();
    expect([exhibitors, demo]).toEqual([3, true]);
    expect(shows).toBe((await superuser.query("SELECT count(DISTINCT name)::int AS n FROM shows WHERE organizer_id = $1", [organizerId])).rows[0].n);
  });
});

describe("an organizer's settings", () => {
  it("change for this organizer alone", async () => {
    const [mine, other] = [await seedSmallOrganizer("mine"), await seedSmallOrganizer("theirs")];
    await inTenantTransaction(mine.organizerId, (tenant) => changeSettings(tenant, { name: "Renamed", locale: "zh", timeZone: "Asia/Shanghai", currency: "CNY" }));
    const { rows } = await superuser.query("SELECT workspace, name, currency::text FROM organizers WHERE id IN ($1, $2) ORDER BY name", [mine.organizerId, other.organizerId]);
    expect(rows).toEqual([{ workspace: mine.workspace, name: "Renamed", currency: "CNY" }, { workspace: other.workspace, name: "theirs Exhibitions", currency: "EUR" }]);
  });
});

describe("closing an organizer", () => {
  const close = (organizer: { organizerId: Parameters<typeof inTenantTransaction>[0]; workspace: string }, now = new Date()) => inTenantTransaction(organizer.organizerId, (tenant) => closeOrganizer(tenant, organizer.workspace, now));

  it("needs its address part typed, tells the owners, erases nothing for thirty days and can be taken back", async () => {
    const organizer = await seedSmallOrganizer("closing");
    await expect(inTenantTransaction(organizer.organizerId, (tenant) => closeOrganizer(tenant, "another"))).rejects.toMatchObject({ fields: { workspace: "invalid" } });
    await close(organizer);
    await refusal(close(organizer), "conflict");
    await sendPersonLetters();
    expect(readers(box).at(-1)).toBe(organizer.ownerEmail);
    expect(box.received.at(-1)?.text).toContain("closing Exhibitions");
    expect(await eraseClosed()).toBe(0);
    await inTenantTransaction(organizer.organizerId, keepOrganizer);
    await close(organizer);
  });

  it("leaves no row of it in any table after thirty days, no person who belonged to it alone, and every row of the others", async () => {
    const [gone, stays] = [await seedSmallOrganizer("gone"), await seedSmallOrganizer("stays")];
    await seedParentCompany(gone);
    const { rows: tables } = await superuser.query<{ name: string }>("SELECT table_name AS name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'organizer_id' ORDER BY 1");
    expect(tables.length).toBeGreaterThan(60);
    const counts = async (organizerId: string) => {
      const counted: Record<string, number> = {};
      for (const { name } of tables) counted[name] = (await superuser.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${name} WHERE organizer_id = $1`, [organizerId])).rows[0]?.n ?? -1;
      return counted;
    };
    const [before, others] = [await counts(gone.organizerId), await counts(stays.organizerId)];
    expect(Object.values(before).every((n) => n > 0)).toBe(true);
    await superuser.query("INSERT INTO members (organizer_id, id, user_id, role) SELECT $1, gen_random_uuid(), id, 'staff' FROM users WHERE email = $2", [gone.organizerId, stays.ownerEmail]);
    await close(gone, new Date(Date.now() - 31 * 86_400_000));
    expect(await eraseClosed()).toBe(1);
    expect(Object.values(await counts(gone.organizerId)).reduce((sum, n) => sum + n)).toBe(0);
    expect((await superuser.query("SELECT FROM organizers WHERE id = $1", [gone.organizerId])).rowCount).toBe(0);
    expect((await superuser.query("SELECT FROM users WHERE email = $1", [gone.ownerEmail])).rowCount).toBe(0);
    expect((await superuser.query("SELECT FROM person_letters WHERE payload->>'organizerId' = $1::text", [gone.organizerId])).rowCount).toBe(0);
    expect(await counts(stays.organizerId)).toEqual(others);
    expect(await checkPassword(stays.ownerEmail, PASSWORD)).not.toBeNull();
    expect(await eraseClosed()).toBe(0);
  });
});
