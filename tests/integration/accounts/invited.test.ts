import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { sendPersonLetters } from "@/lib/accounts/letters/send";
import { checkPassword } from "@/lib/auth/door";
import { joinByLink, readLink } from "@/lib/auth/links";
import { openSession, readSession } from "@/lib/auth/sessions";
import { closeConnections } from "@/lib/db/client";
import { listHouse, listInvited } from "@/lib/members/data";
import { addMember, endMembership, handOver, inviteAgain, inviteMember, noteOpened, restoreMembership, revokeInvitation } from "@/lib/members/mutations";
import type { Role } from "@/lib/members/schema";
import { changeRole, createRole, giveRole, removeRole } from "@/lib/roles/mutations";
import { membershipsOf } from "@/lib/tenant/memberships";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { asker, keyOf } from "../support/api-asker";
import type { LetterBox } from "../support/letter-box";
import { openPersonBox, tokenFor } from "../support/person-letters";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const visit = { place: "203.0.113.7", device: "Firefox · Linux", deviceToken: null };
const FRESH = { name: "Ben Ashdown", password: "gravel umbrella lantern nine", locale: "en" };
let box: LetterBox;
let organizer: SmallOrganizer;

beforeAll(async () => {
  await superuser.connect();
  box = await openPersonBox();
});
beforeEach(async () => {
  organizer = await seedSmallOrganizer("quay");
});
afterAll(async () => {
  await superuser.end();
  await box.close();
  await closeConnections();
});

const within = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(organizer.organizerId, work);
const owner = () => ({ memberId: organizer.memberId, role: "owner" as Role, organizerName: "Quay Exhibitions", user: { name: "Olga" } });
const giver = () => ({ memberId: organizer.memberId, fresh: true });
const colleague = () => `ben@${organizer.workspace}.example`;
const invite = (email = colleague()) => within((tenant) => inviteMember(tenant, owner(), { email, role: "staff" }, "en"));
const house = () => withTenant(organizer.organizerId, listHouse);
const asked = () => withTenant(organizer.organizerId, (tenant) => listInvited(tenant, new Date()));
async function member(name: string, role: Role): Promise<string> {
  return (await within((tenant) => addMember(tenant, { email: `${name}@${organizer.workspace}.example`, name, password: PASSWORD, role, locale: "en" }))).id;
}
const idOf = async (email: string) => (await checkPassword(email, PASSWORD))?.id ?? "";

describe("an invited colleague", () => {
  it("comes by the letter's link with a name and a password, and is no longer waited for", async () => {
    await invite();
    expect(await asked()).toContainEqual(expect.objectContaining({ email: colleague(), role: "staff", expired: false }));
    const token = await tokenFor(box, colleague());
    expect(box.received.at(-1)?.subject).toBe("Olga invites you to Quay Exhibitions");
    expect(await joinByLink(token, { fresh: FRESH })).toMatchObject({ workspace: organizer.workspace });
    expect(await house()).toContainEqual(expect.objectContaining({ email: colleague(), role: "staff", deactivated: false, lastOpenedAt: null }));
    expect((await asked()).map(({ email }) => email)).not.toContain(colleague());
    expect(await checkPassword(colleague(), FRESH.password)).not.toBeNull();
  });

  it("comes once: of two presses at the same moment one counts", async () => {
    await invite();
    const token = await tokenFor(box, colleague());
    const both = await Promise.all([joinByLink(token, { fresh: FRESH }).catch(() => null), joinByLink(token, { fresh: FRESH }).catch(() => null)]);
    expect(both.filter((joined) => joined !== null)).toHaveLength(1);
    expect((await house()).filter(({ email }) => email === colleague())).toHaveLength(1);
    expect(await joinByLink(token, { fresh: FRESH })).toBeNull();
  });

  it("is the person of that address: signed in as somebody else the link is refused, and stays good", async () => {
    const other = await seedSmallOrganizer("pier");
    await invite(other.ownerEmail);
    const token = await tokenFor(box, other.ownerEmail);
    expect(await joinByLink(token, { signedIn: await idOf(organizer.ownerEmail) })).toBeNull();
    // and nobody without a session passes for a person who has an account
    expect(await joinByLink(token, { fresh: FRESH })).toBeNull();
    expect(await joinByLink(token, { signedIn: await idOf(other.ownerEmail) })).toMatchObject({ workspace: organizer.workspace });
    const session = await readSession(await openSession(await idOf(other.ownerEmail), other.ownerEmail, visit));
    expect(session?.places.map(({ workspace }) => workspace).sort()).toEqual([organizer.workspace, other.workspace].sort());
  });

  it("finds the link shut after it was taken back, also where the letter was still on its way", async () => {
    await invite();
    const [invitation] = (await asked()).filter(({ email }) => email === colleague());
    const token = await tokenFor(box, colleague());
    await within((tenant) => revokeInvitation(tenant, owner(), invitation?.id ?? ""));
    expect(await readLink(token, "join")).toBeNull();
    expect(await joinByLink(token, { fresh: FRESH })).toBeNull();
    await invite(`late@${organizer.workspace}.example`);
    const [late] = (await asked()).filter(({ email }) => email.startsWith("late@"));
    await within((tenant) => revokeInvitation(tenant, owner(), late?.id ?? ""));
    expect(await sendPersonLetters()).toMatchObject({ sent: 0, skipped: 1 });
  });

  it("asked again gets a new link, and the first opens nothing", async () => {
    await invite();
    const first = await tokenFor(box, colleague());
    const [invitation] = (await asked()).filter(({ email }) => email === colleague());
    await within((tenant) => inviteAgain(tenant, owner(), invitation?.id ?? "", "en"));
    const second = await tokenFor(box, colleague());
    expect(await joinByLink(first, { fresh: FRESH })).toBeNull();
    expect(await joinByLink(second, { fresh: FRESH })).not.toBeNull();
  });

  it("finds it shut after a week", async () => {
    await invite();
    const token = await tokenFor(box, colleague());
    await superuser.query("UPDATE person_tokens SET expires_at = created_at WHERE email = $1", [colleague()]);
    expect(await joinByLink(token, { fresh: FRESH })).toBeNull();
  });

  it("is not taken back, nor asked for less, by one who may less than was offered", async () => {
    const gwen = { ...owner(), memberId: await member("gwen", "viewer"), role: "viewer" as Role };
    await within((tenant) => inviteMember(tenant, owner(), { email: colleague(), role: "admin" }, "en"));
    const [invitation] = (await asked()).filter(({ email }) => email === colleague());
    await refusal(within((tenant) => revokeInvitation(tenant, gwen, invitation?.id ?? "")), "not_found");
    await refusal(within((tenant) => inviteMember(tenant, gwen, { email: colleague(), role: "viewer" }, "en")), "invalid", { email: "already_exists" });
    expect(await asked()).toContainEqual(expect.objectContaining({ id: invitation?.id, role: "admin" }));
  });

  it("has five letters an hour from each organizer, whatever others send", async () => {
    const other = await seedSmallOrganizer("pier");
    const theirs = { ...owner(), memberId: other.memberId };
    const ask = () => inTenantTransaction(other.organizerId, (tenant) => inviteMember(tenant, theirs, { email: colleague(), role: "staff" }, "en"));
    for (let time = 0; time < 5; time += 1) await ask();
    await refusal(ask(), "too_many_tries");
    expect(await invite()).toBe(colleague());
  });

  it("who is asked by two at the same moment has one invitation that counts", async () => {
    let second = Promise.resolve("");
    await within(async (tenant) => {
      await inviteMember(tenant, owner(), { email: colleague(), role: "staff" }, "en");
      // the second begins while the first is not yet kept, and goes on when it waits or has ended
      let ended = false;
      second = invite().finally(() => (ended = true));
      const waits = async () => ((await superuser.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).rowCount ?? 0) > 0;
      while (!ended && !(await waits()));
    });
    await second;
    expect((await asked()).filter(({ email }) => email === colleague())).toHaveLength(1);
    const { rows } = await superuser.query("SELECT count(*) FILTER (WHERE revoked_at IS NULL)::int AS live, count(*)::int AS made FROM member_invitations WHERE organizer_id = (SELECT id FROM organizers WHERE workspace = $1) AND email = $2", [organizer.workspace, colleague()]);
    expect(rows).toEqual([{ live: 1, made: 2 }]);
  });

  it("who is a member already is not asked", async () => {
    await expect(invite(organizer.ownerEmail)).rejects.toMatchObject({ fields: { email: "already_exists" } });
  });

  it("of one organizer is not seen or taken back by another", async () => {
    await invite();
    const [invitation] = (await asked()).filter(({ email }) => email === colleague());
    const other = await seedSmallOrganizer("pier");
    await refusal(inTenantTransaction(other.organizerId, (tenant) => revokeInvitation(tenant, owner(), invitation?.id ?? "")), "not_found");
    expect((await withTenant(other.organizerId, (tenant) => listInvited(tenant, new Date()))).map(({ email }) => email)).not.toContain(colleague());
  });
});

describe("members", () => {
  it("who left come back with the role they are offered then", async () => {
    const ben = await member("ben", "manager");
    await within((tenant) => endMembership(tenant, owner(), ben));
    await invite();
    expect(await joinByLink(await tokenFor(box, colleague()), { signedIn: await idOf(colleague()) })).not.toBeNull();
    expect(await house()).toContainEqual(expect.objectContaining({ id: ben, role: "staff", deactivated: false }));
  });

  it("are let back in as what they were", async () => {
    const ben = await member("ben", "manager");
    await within((tenant) => endMembership(tenant, owner(), ben));
    await within((tenant) => restoreMembership(tenant, owner(), ben));
    expect(await house()).toContainEqual(expect.objectContaining({ id: ben, role: "manager", deactivated: false }));
  });

  it("who leave leave nobody behind: whom they asked is waited for no longer, and their keys end for good", async () => {
    const ada = { ...owner(), memberId: await member("ada", "admin"), role: "admin" as Role };
    await within((tenant) => inviteMember(tenant, ada, { email: colleague(), role: "admin" }, "en"));
    const token = await tokenFor(box, colleague());
    await invite(`kept@${organizer.workspace}.example`);
    const key = await keyOf({ organizerId: organizer.organizerId, memberId: ada.memberId, role: "admin" }, ["read shows"]);
    await within((tenant) => endMembership(tenant, owner(), ada.memberId));
    expect(await joinByLink(token, { fresh: FRESH })).toBeNull();
    expect((await asked()).map(({ email }) => email)).toContain(`kept@${organizer.workspace}.example`);
    await within((tenant) => restoreMembership(tenant, owner(), ada.memberId));
    expect((await asker(key)("GET", "shows")).status).toBe(401);
  });

  it("who are given less have offered no more than they still could", async () => {
    const ada = { ...owner(), memberId: await member("ada", "admin"), role: "admin" as Role };
    const { id } = await within((tenant) => createRole(tenant, { name: "Door", begunAs: "viewer", scope: "all", rights: ["read members", "manage members"] }, { role: "owner" }));
    const offer = (name: string, role: string) => within((tenant) => inviteMember(tenant, ada, { email: `${name}@${organizer.workspace}.example`, role }, "en"));
    await offer("more", "admin");
    await offer("same", id);
    await within((tenant) => giveRole(tenant, { memberId: ada.memberId, role: id }, giver()));
    const waiting = (await asked()).map(({ email }) => email);
    expect(waiting).toContain(`same@${organizer.workspace}.example`);
    expect(waiting).not.toContain(`more@${organizer.workspace}.example`);
    await within((tenant) => changeRole(tenant, { id, seenVersion: null, name: "Door", scope: "all", rights: ["read members"] }, { role: "owner" }));
    expect((await asked()).map(({ email }) => email)).not.toContain(`same@${organizer.workspace}.example`);
  });

  it("are seen where they are members, to the hour, and not elsewhere, nor after they left", async () => {
    const ben = await member("ben", "staff");
    const secret = await openSession(await idOf(colleague()), colleague(), visit);
    const seen = async () => (await house()).find(({ id }) => id === ben)?.lastOpenedAt;
    const open = (at: string) => withTenant(organizer.organizerId, (tenant) => noteOpened(tenant, ben, new Date(at)));
    // signed in, and at work for somebody else
    await readSession(secret);
    expect(await seen()).toBeNull();
    await open("2026-11-20T10:00:00Z");
    await open("2026-11-20T10:59:00Z");
    expect(await seen()).toEqual(new Date("2026-11-20T10:00:00Z"));
    await open("2026-11-20T11:00:01Z");
    expect(await seen()).toEqual(new Date("2026-11-20T11:00:01Z"));
    await within((tenant) => endMembership(tenant, owner(), ben));
    expect(await seen()).toBeNull();
  });

  it("give what they may at the moment it counts, and make or unmake an owner only after a proof of who they are", async () => {
    const [ada, ben] = [await member("ada", "admin"), await member("ben", "staff")];
    await within((tenant) => giveRole(tenant, { memberId: ada, role: "viewer" }, giver()));
    await refusal(within((tenant) => giveRole(tenant, { memberId: ben, role: "manager" }, { memberId: ada, fresh: true })), "not_found");
    await refusal(within((tenant) => giveRole(tenant, { memberId: ben, role: "owner" }, { ...giver(), fresh: false })), "confirm_first");
    await within((tenant) => giveRole(tenant, { memberId: ben, role: "owner" }, giver()));
    await refusal(within((tenant) => giveRole(tenant, { memberId: ben, role: "staff" }, { ...giver(), fresh: false })), "confirm_first");
    await within((tenant) => giveRole(tenant, { memberId: ada, role: "staff" }, { ...giver(), fresh: false }));
  });

  it("of another organizer cannot be changed, and look like nobody", async () => {
    const other = await seedSmallOrganizer("pier");
    for (const act of [endMembership, restoreMembership, handOver]) await refusal(within((tenant) => act(tenant, owner(), other.memberId)), "not_found");
  });

  it("who are administrators change nothing of an owner, and raise nobody to one", async () => {
    const admin = { ...owner(), memberId: await member("ada", "admin"), role: "admin" as Role };
    await refusal(within((tenant) => endMembership(tenant, admin, organizer.memberId)), "not_found");
    await refusal(within((tenant) => handOver(tenant, admin, admin.memberId)), "not_found");
  });

  it("hand the organizer over: one owner before, one after", async () => {
    const ben = await member("ben", "staff");
    await within((tenant) => handOver(tenant, owner(), ben));
    const roles = new Map((await house()).map(({ id, role }) => [id, role]));
    expect([roles.get(ben), roles.get(organizer.memberId)]).toEqual(["owner", "admin"]);
    await refusal(within((tenant) => handOver(tenant, owner(), ben)), "not_found");
  });

  it("are never without an owner", async () => {
    await refusal(within((tenant) => endMembership(tenant, owner(), organizer.memberId)), "last_owner");
  });

  it("are never without an owner, also where two owners leave at the same moment", async () => {
    const second = await member("bea", "owner");
    const both = await Promise.allSettled([
      within((tenant) => endMembership(tenant, owner(), organizer.memberId)),
      within((tenant) => endMembership(tenant, { ...owner(), memberId: second }, second)),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await house()).filter(({ role, deactivated }) => role === "owner" && !deactivated)).toHaveLength(1);
  });

  it("are never without an owner, also where one leaves while the other is given less", async () => {
    const second = await member("bea", "owner");
    const both = await Promise.allSettled([
      within((tenant) => endMembership(tenant, owner(), organizer.memberId)),
      within((tenant) => giveRole(tenant, { memberId: second, role: "admin" }, { memberId: second, fresh: true })),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect((await house()).filter(({ role, deactivated }) => role === "owner" && !deactivated)).toHaveLength(1);
  });
});

describe("an own role that is offered", () => {
  const hallTeam = () => within((tenant) => createRole(tenant, { name: "Hall team", begunAs: "manager", scope: "team", rights: ["create interactions"] }, { role: "owner" }));
  const offer = (role: string) => within((tenant) => inviteMember(tenant, owner(), { email: colleague(), role }, "en"));

  it("is what the colleague comes with: its rights and its part, and not those of the role it began as", async () => {
    const { id } = await hallTeam();
    await offer(id);
    const token = await tokenFor(box, colleague());
    expect(await readLink(token, "join")).toMatchObject({ role: "manager", role_name: "Hall team" });
    const joined = await joinByLink(token, { fresh: FRESH });
    const session = await readSession(await openSession(joined?.userId ?? "", colleague(), visit));
    const [membership] = membershipsOf(session?.places ?? []);
    expect(membership).toMatchObject({ roleName: "Hall team", scope: "team", organizerId: `${organizer.organizerId} team ${membership?.memberId}` });
    expect(membership?.rights).toContain("create interactions");
    expect(membership?.rights).not.toContain("create complaints");
  });

  it("replaces what somebody had who left", async () => {
    const { id } = await hallTeam();
    const ben = await member("ben", "manager");
    await within((tenant) => giveRole(tenant, { memberId: ben, role: id }, giver()));
    await within((tenant) => endMembership(tenant, owner(), ben));
    await offer("viewer");
    expect(await joinByLink(await tokenFor(box, colleague()), { signedIn: await idOf(colleague()) })).not.toBeNull();
    expect(await house()).toContainEqual(expect.objectContaining({ id: ben, role: "viewer", roleName: null, rights: null }));
  });

  it("is not removed while somebody is asked to have it, and leaves nobody who is gone with more than they had", async () => {
    const { id } = await hallTeam();
    const ben = await member("bert", "manager");
    await within((tenant) => giveRole(tenant, { memberId: ben, role: id }, giver()));
    await within((tenant) => endMembership(tenant, owner(), ben));
    await offer(id);
    await refusal(within((tenant) => removeRole(tenant, id, { role: "owner" })), "in_use");
    const [invitation] = (await asked()).filter(({ email }) => email === colleague());
    expect(invitation).toMatchObject({ roleName: "Hall team" });
    await within((tenant) => revokeInvitation(tenant, owner(), invitation?.id ?? ""));
    await within((tenant) => removeRole(tenant, id, { role: "owner" }));
    await within((tenant) => restoreMembership(tenant, owner(), ben));
    expect(await house()).toContainEqual(expect.objectContaining({ id: ben, role: "viewer", rights: null }));
  });

  it("is not given by one who has less, nor is another organizer's, and nobody with less ends one with more", async () => {
    const gwen = { ...owner(), memberId: await member("gwen", "staff"), role: "staff" as Role, rights: ["read members", "manage members"] };
    await expect(within((tenant) => inviteMember(tenant, gwen, { email: colleague(), role: "staff" }, "en"))).rejects.toMatchObject({ fields: { role: "not_a_choice" } });
    const other = await seedSmallOrganizer("pier");
    const theirs = await withTenant(other.organizerId, ({ db, organizerId }) => db.ownRole.findFirstOrThrow({ where: { organizerId } }));
    await expect(offer(theirs.id)).rejects.toMatchObject({ fields: { role: "not_a_choice" } });
    const { id } = await within((tenant) => createRole(tenant, { name: "Door", begunAs: "staff", scope: "all", rights: ["read members", "manage members"] }, { role: "owner" }));
    await within((tenant) => giveRole(tenant, { memberId: gwen.memberId, role: id }, giver()));
    const ada = await member("ada", "admin");
    await refusal(within((tenant) => endMembership(tenant, gwen, ada)), "not_found");
  });
});
