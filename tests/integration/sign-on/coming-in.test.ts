import { Secret, TOTP } from "otpauth";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";

import { openApiKey, hashKey } from "@/lib/tenant/open-api-key";
import { currentSession } from "@/lib/auth/session";
import { offerCodes } from "@/lib/auth/codes";
import { isFresh, openSession, readSession } from "@/lib/auth/sessions";
import { keepSession } from "@/lib/auth/cookie";
import { addMember, endMembership, restoreMembership } from "@/lib/members/mutations";
import { enforce, keepJoining, keepProvider, removeSignOn } from "@/lib/sign-on/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { requireMember, requireWholeSession } from "@/lib/tenant/require-member";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import type { Browser } from "../support/browser-headers";
import { AtProvider, openRealProvider, type RealProvider } from "../support/real-provider";
import { refusal } from "../support/refusal";
import { comeBack, sentTo, start } from "../support/sign-on-browser";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";

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
let other: SmallOrganizer;
let provider: RealProvider;
let person: AtProvider;
const visit = { place: "", device: "", deviceToken: null };

beforeAll(async () => {
  await superuser.connect();
  house = await seedSmallOrganizer("house");
  other = await seedSmallOrganizer("other");
  provider = await openRealProvider([house, other].map(backTo));
});
afterAll(async () => {
  await provider.close();
  await superuser.end();
  await closeConnections();
});
beforeEach(async () => {
  browser.cookies.clear();
  person = new AtProvider();
  await superuser.query("DELETE FROM attempt_counts");
  await superuser.query("UPDATE sign_on_domains SET proven_at = NULL");
  for (const organizer of [house, other]) {
    await within(organizer, removeSignOn);
    await within(organizer, (tenant) => keepProvider(tenant, provider));
  }
});

const backTo = ({ workspace }: SmallOrganizer) => `http://crm.fairbond.example/sign-on/${workspace}/callback`;
const within = <T>({ organizerId }: SmallOrganizer, work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(organizerId, work);
const prove = (organizer: SmallOrganizer, domain: string) => superuser.query("INSERT INTO sign_on_domains (organizer_id, id, domain, token, proven_at) VALUES ($1, gen_random_uuid(), $2, '', now()) ON CONFLICT (organizer_id, domain) DO UPDATE SET proven_at = now()", [organizer.organizerId, domain]);
const idOf = async (email: string) => (await superuser.query<{ id: string }>("SELECT id FROM users WHERE email = $1", [email])).rows[0]?.id ?? "";
let counter = 0;
/** A member of an organizer whom the provider knows by the same address. */
async function colleague(organizer: SmallOrganizer, account: { email_verified?: boolean } = { email_verified: true }, role: "staff" | "owner" = "staff") {
  const name = `mei-${(counter += 1)}`;
  const email = `${name}@${organizer.workspace}.example`;
  const { id } = await within(organizer, (tenant) => addMember(tenant, { email, name, password: PASSWORD, role, locale: "en" }));
  provider.accounts.set(name, { email, name: "Mei Provider", ...account });
  return { account: name, email, memberId: id, userId: await idOf(email) };
}
/** The whole way: the button, the provider, and back. */
async function comeIn(organizer: SmallOrganizer, account: string, query = ""): Promise<string> {
  const to = await start(organizer.workspace, query);
  return await comeBack(organizer.workspace, (await person.go(to, account, backTo(organizer))).search);
}
const workspacesOf = async () => (await currentSession())?.places.map(({ workspace }) => workspace) ?? null;
/** Signs a person in as their password does. */
async function signInWhole({ userId, email }: { userId: string; email: string }) {
  await keepSession(userId, await openSession(userId, email, visit));
}

describe("a member whom the provider knows by a verified address", () => {
  it("comes in, as themselves, into this organizer, and is known by the account from then on, whatever its address", async () => {
    const mei = await colleague(house);
    expect(await comeIn(house, mei.account)).toBe(`/${house.workspace}`);
    expect(await currentSession()).toMatchObject({ limited: true, user: { id: mei.userId, email: mei.email } });
    expect(await workspacesOf()).toEqual([house.workspace]);
    provider.accounts.set(mei.account, { email: "renamed@elsewhere.example", email_verified: false });
    browser.cookies.clear();
    expect(await comeIn(house, mei.account)).toBe(`/${house.workspace}`);
    expect((await currentSession())?.user.id).toBe(mei.userId);
    const { rows } = await superuser.query("SELECT action FROM audit_entries WHERE organizer_id = $1 AND member_id = $2", [house.organizerId, mei.memberId]);
    expect(rows).toEqual([{ action: "sign_in" }, { action: "sign_in" }]);
  });

  it("goes on to the page they came for, if it is this organizer's", async () => {
    const mei = await colleague(house);
    expect(await comeIn(house, mei.account, `?next=/${house.workspace}/exhibitors`)).toBe(`/${house.workspace}/exhibitors`);
    for (const next of [`/${other.workspace}`, "/account", "https://evil.example", `/${house.workspace}-evil`]) expect(await comeIn(house, mei.account, `?next=${encodeURIComponent(next)}`)).toBe(`/${house.workspace}`);
  });

  it("stays outside where the provider says nothing of the address, unless the organizer has proven its domain", async () => {
    const mei = await colleague(house, {});
    expect(await comeIn(house, mei.account)).toBe(`/sign-on/${house.workspace}?problem=unverified`);
    expect(await currentSession()).toBeNull();
    await prove(other, mei.email.split("@")[1] ?? "");
    expect(await comeIn(house, mei.account), "another organizer's proof is none").toMatch(/problem=unverified/);
    await superuser.query("UPDATE sign_on_domains SET proven_at = NULL");
    await prove(house, mei.email.split("@")[1] ?? "");
    expect(await comeIn(house, mei.account)).toBe(`/${house.workspace}`);
  });

  it("stays outside where the provider says that the address is not verified, whatever domain is proven: a domain does not say whose an account is", async () => {
    const mei = await colleague(house, { email_verified: false });
    await prove(house, mei.email.split("@")[1] ?? "");
    expect(await comeIn(house, mei.account)).toBe(`/sign-on/${house.workspace}?problem=unverified`);
    expect(await currentSession()).toBeNull();
  });

  it("is one account: a second one with the same address finds the place taken", async () => {
    const mei = await colleague(house);
    await comeIn(house, mei.account);
    provider.accounts.set("successor", { email: mei.email, email_verified: true });
    browser.cookies.clear();
    person = new AtProvider();
    expect(await comeIn(house, "successor")).toMatch(/problem=no_place/);
  });

  it("is let in no more once their membership ended, by whatever address, until it is restored", async () => {
    const mei = await colleague(house);
    await comeIn(house, mei.account);
    const owner = { memberId: house.memberId, role: "owner" as const, organizerName: "House", user: { name: "Olga" } };
    await within(house, (tenant) => endMembership(tenant, owner, mei.memberId));
    expect(await workspacesOf()).toEqual([]);
    await within(house, (tenant) => keepJoining(tenant, { role: "viewer", justInTime: true }));
    await prove(house, "fresh.example");
    provider.accounts.set(mei.account, { email: "as-new@fresh.example", email_verified: true });
    expect(await comeIn(house, mei.account)).toMatch(/problem=no_place/);
    provider.accounts.set(mei.account, { email: mei.email, email_verified: true });
    expect(await comeIn(house, mei.account)).toMatch(/problem=no_place/);
    await within(house, (tenant) => restoreMembership(tenant, owner, mei.memberId));
    expect(await comeIn(house, mei.account)).toBe(`/${house.workspace}`);
  });

  it("leaves a line in this organizer's audit when they are refused, known by the account or by the address, and in no other's", async () => {
    const [mei, stranger] = [await colleague(house), await colleague(other)];
    await comeIn(house, mei.account);
    await superuser.query("UPDATE members SET deactivated_at = now() WHERE id = $1", [mei.memberId]);
    await comeIn(house, mei.account);
    provider.accounts.set(mei.account, { email: "renamed@elsewhere.example", email_verified: true });
    await comeIn(house, mei.account);
    person = new AtProvider();
    expect(await comeIn(house, stranger.account)).toMatch(/problem=no_place/);
    const { rows } = await superuser.query("SELECT member_id, noun FROM audit_entries WHERE action = 'sign_in_failed' AND member_id = ANY($1)", [[mei.memberId, stranger.memberId]]);
    expect(rows).toEqual([{ member_id: mei.memberId, noun: "members" }, { member_id: mei.memberId, noun: "members" }]);
  });

  it("who does not wish to, or breaks off, is told so and is nobody", async () => {
    const to = await start(house.workspace);
    const answer = await person.go(to, "nobody", backTo(house), "no");
    expect(await comeBack(house.workspace, answer.search)).toMatch(/problem=declined/);
    expect(await currentSession()).toBeNull();
  });
});

describe("somebody who is no member yet", () => {
  beforeEach(() => provider.accounts.set("newcomer", { email: `newcomer${(counter += 1)}@arrivals.example`, email_verified: true, name: "Nia Newcomer" }));
  const members = async () => (await superuser.query<{ n: number }>("SELECT count(*)::int AS n FROM members WHERE organizer_id = $1", [house.organizerId])).rows[0]?.n;

  it("stays outside: without being let in so, and without a proven domain", async () => {
    const before = await members();
    await prove(house, "arrivals.example");
    expect(await comeIn(house, "newcomer")).toMatch(/problem=no_place/);
    await superuser.query("UPDATE sign_on_domains SET proven_at = NULL");
    await within(house, (tenant) => keepJoining(tenant, { role: "viewer", justInTime: true }));
    await prove(other, "arrivals.example");
    expect(await comeIn(house, "newcomer")).toMatch(/problem=no_place/);
    expect(await members()).toBe(before);
  });

  it("joins in the role that was set, once and no more, with a line in the audit", async () => {
    await prove(house, "arrivals.example");
    await within(house, (tenant) => keepJoining(tenant, { role: "staff", justInTime: true }));
    const before = (await members()) ?? 0;
    expect(await comeIn(house, "newcomer")).toBe(`/${house.workspace}`);
    expect((await currentSession())?.places).toMatchObject([{ workspace: house.workspace, role: "staff", through: true }]);
    expect((await currentSession())?.user).toMatchObject({ name: "Nia Newcomer", hasPassword: false });
    expect(await comeIn(house, "newcomer")).toBe(`/${house.workspace}`);
    expect(await members()).toBe(before + 1);
    const { rows } = await superuser.query("SELECT action, fields FROM audit_entries WHERE organizer_id = $1 AND noun = 'members' AND action = 'insert'", [house.organizerId]);
    expect(rows).toEqual([{ action: "insert", fields: { role: [null, "staff"] } }]);
  });

  it("joins once, of two first times at once", async () => {
    await prove(house, "arrivals.example");
    await within(house, (tenant) => keepJoining(tenant, { role: "viewer", justInTime: true }));
    const enter = () => superuser.query("SELECT outcome FROM door_sign_on_enter($1, (SELECT id FROM sign_ons WHERE organizer_id = $1), 'twice', 'twice@arrivals.example', true, 'Twice', NULL, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), NULL, '')", [house.organizerId]);
    const second = new pg.Client({ connectionString: database.appUrl });
    await second.connect();
    const answers = await Promise.all([enter(), second.query("SELECT outcome FROM door_sign_on_enter($1, (SELECT sign_on_id FROM door_sign_on($2)), 'twice', 'twice@arrivals.example', true, 'Twice', NULL, gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), NULL, '')", [house.organizerId, house.workspace])]);
    await second.end();
    expect(answers.map(({ rows }) => rows[0]?.outcome)).toEqual(["in", "in"]);
  });
});

describe("a provider's word counts for its own organizer alone", () => {
  it("an organizer's provider that names another organizer's person lets nobody in", async () => {
    const victim = await colleague(other);
    expect(await comeIn(house, victim.account)).toMatch(/problem=no_place/);
    await within(house, (tenant) => keepJoining(tenant, { role: "viewer", justInTime: true }));
    expect(await comeIn(house, victim.account)).toMatch(/problem=no_place/);
    expect(await currentSession()).toBeNull();
  });

  it("as a member of both, somebody whom it vouches for enters this one: not the other, by no address of it", async () => {
    const victim = await colleague(other);
    await superuser.query("INSERT INTO members (organizer_id, id, user_id, role) VALUES ($1, gen_random_uuid(), $2, 'staff')", [house.organizerId, victim.userId]);
    expect(await comeIn(house, victim.account)).toBe(`/${house.workspace}`);
    expect(await workspacesOf()).toEqual([house.workspace]);
    expect((await requireMember(house.workspace)).user.id).toBe(victim.userId);
    expect(await sentTo(requireMember(other.workspace))).toBe("404");
  });

  it("opens nothing of what is the person's own, and is not made whole by any provider", async () => {
    const victim = await colleague(house);
    await comeIn(house, victim.account);
    const { requireOwnSession } = await import("@/lib/accounts/loaders");
    expect(await sentTo(requireOwnSession("/account"))).toBe("/account/by-company");
    expect(await sentTo(requireWholeSession())).toBe("/account/by-company");
    const session = await currentSession();
    const { rows } = await superuser.query("SELECT door_mark_session($1, $2, $3, (SELECT id FROM sign_ons WHERE organizer_id = $3), now()) AS marked", [session?.id, victim.userId, other.organizerId]);
    expect(rows).toEqual([{ marked: false }]);
    const actions = await import("@/lib/accounts/actions");
    const form = new FormData();
    for (const [name, value] of [["password", "gravel umbrella lantern nine"], ["email", "attacker@evil.example"], ["name", "Attacker"], ["locale", "en"], ["id", session?.id ?? ""], ["sealed", "x"], ["code", "123456"]]) form.set(name ?? "", value ?? "");
    const idle = { status: "idle" } as const;
    for (const act of [actions.changePasswordAction, actions.askNewEmailAction, actions.keepPersonAction, actions.endSessionAction, actions.endOtherSessionsAction, actions.switchCodesOffAction, actions.switchCodesOnAction]) expect(await sentTo(act(idle, form)), act.name).toBe("/account/by-company");
    expect(await sentTo(actions.confirmAction("/account", idle, form))).toBe("/account/by-company");
  });

  it("makes no device known for the person's password, and forgets nothing that was counted against it", async () => {
    const victim = await colleague(house);
    await comeIn(house, victim.account);
    const { rows } = await superuser.query("SELECT device_hash FROM person_sessions WHERE user_id = $1", [victim.userId]);
    expect(rows).toEqual([{ device_hash: null }]);
  });

  it("adds itself to the person's own session, which stays whole; somebody else's session it replaces", async () => {
    const mei = await colleague(house);
    await signInWhole(mei);
    const before = (await currentSession())?.id;
    expect(await comeIn(house, mei.account)).toBe(`/${house.workspace}`);
    expect(await currentSession()).toMatchObject({ id: before, limited: false, places: [{ through: true }] });
    const lin = await colleague(house);
    person = new AtProvider();
    await comeIn(house, lin.account);
    expect(await currentSession()).toMatchObject({ limited: true, user: { id: lin.userId } });
  });

  it("ends with the sign-on: a session that came through it is none any more", async () => {
    const mei = await colleague(house);
    await comeIn(house, mei.account);
    await within(house, removeSignOn);
    expect(await currentSession()).toBeNull();
    expect((await superuser.query("SELECT FROM sign_on_bindings WHERE organizer_id = $1", [house.organizerId])).rowCount).toBe(0);
  });

  it("stays with its secret: another one is tried anew, another issuer is another provider", async () => {
    const mei = await colleague(house);
    await comeIn(house, mei.account);
    await superuser.query("UPDATE sign_ons SET tried_at = now(), enforced = true WHERE organizer_id = $1", [house.organizerId]);
    await within(house, (tenant) => keepProvider(tenant, { ...provider, clientSecret: "" }));
    expect((await superuser.query("SELECT enforced FROM sign_ons WHERE organizer_id = $1", [house.organizerId])).rows).toEqual([{ enforced: true }]);
    await within(house, (tenant) => keepProvider(tenant, { ...provider, clientSecret: "another" }));
    expect((await superuser.query("SELECT enforced, tried_at FROM sign_ons WHERE organizer_id = $1", [house.organizerId])).rows).toEqual([{ enforced: false, tried_at: null }]);
    expect(await currentSession()).not.toBeNull();
    await refusal(within(house, (tenant) => keepProvider(tenant, { ...provider, issuer: "https://new.example", clientSecret: "" })), "invalid", { clientSecret: "required" });
    await within(house, (tenant) => keepProvider(tenant, { ...provider, issuer: "https://new.example" }));
    expect(await currentSession()).toBeNull();
  });
});

describe("an organizer that asks for the company's account", () => {
  const demand = () => superuser.query("UPDATE sign_ons SET tried_at = now(), enforced = true WHERE organizer_id = $1", [house.organizerId]);

  it("sends its members there, however they signed in, and opens after it; other organizers stay open meanwhile", async () => {
    const mei = await colleague(house);
    await superuser.query("INSERT INTO members (organizer_id, id, user_id, role) VALUES ($1, gen_random_uuid(), $2, 'staff')", [other.organizerId, mei.userId]);
    await signInWhole(mei);
    expect((await requireMember(house.workspace)).workspace).toBe(house.workspace);
    await demand();
    expect(await sentTo(requireMember(house.workspace))).toBe(`/sign-on/${house.workspace}?asked=1`);
    expect(await currentSession()).toMatchObject({ closed: [{ workspace: house.workspace }], places: [{ workspace: other.workspace }] });
    await comeIn(house, mei.account);
    expect((await requireMember(house.workspace)).workspace).toBe(house.workspace);
    expect((await requireMember(other.workspace)).workspace).toBe(other.workspace);
  });

  it("lets an owner in who uses codes, and none who does not", async () => {
    const owner = await colleague(house, undefined, "owner");
    await signInWhole(owner);
    await demand();
    expect(await sentTo(requireMember(house.workspace))).toBe(`/sign-on/${house.workspace}?asked=1`);
    await superuser.query("UPDATE users SET code_secret = '\\x01' WHERE id = $1", [owner.userId]);
    expect((await requireMember(house.workspace)).role).toBe("owner");
    await superuser.query("UPDATE members SET role = 'admin' WHERE user_id = $1", [owner.userId]);
    expect(await sentTo(requireMember(house.workspace))).toBe(`/sign-on/${house.workspace}?asked=1`);
    await superuser.query("DELETE FROM members WHERE user_id = $1", [owner.userId]);
  });

  it("lets no owner come by codes with a password alone", async () => {
    const owner = await colleague(house, undefined, "owner");
    await demand();
    await signInWhole(owner);
    const { switchCodesOnAction } = await import("@/lib/accounts/actions");
    const form = new FormData();
    form.set("sealed", "x");
    form.set("code", "123456");
    expect(await switchCodesOnAction({ status: "idle" }, form)).toMatchObject({ code: "sign_on_first" });
    await comeIn(house, owner.account);
    expect(await switchCodesOnAction({ status: "idle" }, form)).toMatchObject({ fields: { code: "wrong_code" } });
    // somebody who knows the password alone waits in a session of their own
    const elsewhere = await openSession(owner.userId, owner.email, visit);
    const { secret, sealed } = await offerCodes(owner.userId, owner.email);
    form.set("sealed", sealed);
    form.set("code", new TOTP({ secret: Secret.fromBase32(secret) }).generate());
    expect(await switchCodesOnAction({ status: "idle" }, form)).toMatchObject({ status: "done" });
    expect(await readSession(elsewhere)).toBeNull();
    expect((await requireMember(house.workspace)).role).toBe("owner");
    await superuser.query("DELETE FROM members WHERE user_id = $1", [owner.userId]);
  });

  it("asks nothing of programs: a key works as before", async () => {
    const key = "fairbond_of_this_test_alone";
    await superuser.query("UPDATE api_keys SET hash = $2 WHERE organizer_id = $1", [house.organizerId, hashKey(key)]);
    await demand();
    expect((await openApiKey(key))?.memberId).toBe(house.memberId);
  });

  it("does so only after an owner has come through, and while every owner uses codes", async () => {
    await refusal(within(house, (tenant) => enforce(tenant, true)), "try_first");
    await superuser.query("UPDATE sign_ons SET tried_at = now() WHERE organizer_id = $1", [house.organizerId]);
    await refusal(within(house, (tenant) => enforce(tenant, true)), "owners_need_codes");
    await superuser.query("UPDATE users SET code_secret = '\\x01' WHERE email = $1", [house.ownerEmail]);
    await within(house, (tenant) => enforce(tenant, true));
    await within(house, (tenant) => enforce(tenant, false));
    await superuser.query("UPDATE users SET code_secret = NULL WHERE email = $1", [house.ownerEmail]);
    await expect(superuser.query("UPDATE sign_ons SET enforced = true, tried_at = NULL WHERE organizer_id = $1", [house.organizerId])).rejects.toThrow(/enforced_after_a_try/);
  });
});

describe("a try", () => {
  beforeEach(() => void provider.accounts.set("owner", { email: house.ownerEmail, email_verified: true }));
  const tried = async () => (await superuser.query<{ tried: boolean }>("SELECT tried_at IS NOT NULL AS tried FROM sign_ons WHERE organizer_id = $1", [house.organizerId])).rows[0]?.tried;

  it("counts when the owner comes through as themselves, who stays signed in", async () => {
    await signInWhole({ userId: await idOf(house.ownerEmail), email: house.ownerEmail });
    expect(await comeIn(house, "owner", "?for=try")).toBe(`/${house.workspace}/settings/sign-on?done=tried`);
    expect(await tried()).toBe(true);
    expect((await currentSession())?.limited).toBe(false);
  });

  it("as somebody else counts for nothing and signs nobody in; without a session it does not begin", async () => {
    const mei = await colleague(house);
    await signInWhole({ userId: await idOf(house.ownerEmail), email: house.ownerEmail });
    expect(await comeIn(house, mei.account, "?for=try")).toBe(`/${house.workspace}/settings/sign-on?problem=another`);
    expect((await currentSession())?.user.email).toBe(house.ownerEmail);
    browser.cookies.clear();
    expect(await start(house.workspace, "?for=try")).toMatch(/problem=expired/);
    expect(await tried()).toBe(false);
  });

  it("by a member who is no owner changes nothing", async () => {
    const mei = await colleague(house);
    await signInWhole(mei);
    expect(await comeIn(house, mei.account, "?for=try")).toBe("404");
    expect(await tried()).toBe(false);
  });
});

describe("a step without return", () => {
  it("asks the provider for a new proof: that it let somebody through an hour ago is none", async () => {
    const mei = await colleague(house);
    await comeIn(house, mei.account);
    await superuser.query("UPDATE person_sessions SET confirmed_at = now() - interval '1 hour' WHERE user_id = $1", [mei.userId]);
    const stale = await currentSession();
    expect(stale && isFresh(stale)).toBe(false);
    const to = await start(house.workspace, `?for=prove&next=/${house.workspace}/settings`);
    expect(new URL(to).searchParams.get("prompt")).toBe("login");
    expect(new URL(to).searchParams.get("max_age")).toBe("0");
    expect(await comeBack(house.workspace, (await person.go(to, mei.account, backTo(house))).search)).toBe(`/${house.workspace}/settings`);
    const session = await currentSession();
    expect(session && isFresh(session)).toBe(true);
  });

  it("by another account is no proof, and a person's own session is proven by what is theirs alone", async () => {
    const [mei, lin] = [await colleague(house), await colleague(house)];
    await comeIn(house, mei.account);
    await superuser.query("UPDATE person_sessions SET confirmed_at = now() - interval '1 hour'");
    // somebody else at this desk, at the provider too
    person = new AtProvider();
    expect(await comeIn(house, lin.account, "?for=prove")).toMatch(/problem=another/);
    person = new AtProvider();
    const session = await currentSession();
    expect(session && isFresh(session)).toBe(false);
    await signInWhole(mei);
    await comeIn(house, mei.account);
    expect(await start(house.workspace, "?for=prove")).toMatch(/problem=expired/);
  });
});
