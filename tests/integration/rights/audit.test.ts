import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { listAudit } from "@/lib/audit/data";
import { forgetAudit } from "@/lib/audit/forget";
import { restoreValue } from "@/lib/audit/mutations";
import { auditFilter } from "@/lib/audit/schema";
import { updateContact } from "@/lib/contacts/mutations";
import { getExhibitor } from "@/lib/exhibitors/data";
import { updateExhibitor } from "@/lib/exhibitors/mutations";
import { createRole, giveRole, removeRole } from "@/lib/roles/mutations";
import { addMember, inviteMember } from "@/lib/members/mutations";
import { closeOrganizer, keepOrganizer } from "@/lib/organizers/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { openSession, readSession } from "@/lib/auth/sessions";
import { membershipsOf } from "@/lib/tenant/memberships";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const app = new pg.Client({ connectionString: database.appUrl });
const ORIGIN = "192.0.2.0/24 Firefox";
let house: SmallOrganizer;

const audit = (address = {}, after: Parameters<typeof listAudit>[3] = null, size = 20) => withTenant(house.organizerId, (tenant) => listAudit(tenant, auditFilter(address), "Europe/Berlin", after, size));

beforeAll(async () => {
  await superuser.connect();
  await app.connect();
  house = await seedSmallOrganizer("house");
  await inTenantTransaction(house.organizerId, async (tenant) => {
    const { id, name, nameLocal, externalKey, segment, country, website, note, ownerMemberId } = await getExhibitor(tenant, house.exhibitorId);
    await updateExhibitor(tenant, id, { name, nameLocal, externalKey, segment, country, city: "Hull", website, note, ownerMemberId }, null);
    await updateExhibitor(tenant, id, { name, nameLocal, externalKey, segment, country, city: "Leeds", website, note, ownerMemberId }, null);
    await updateContact(tenant, house.contactId, { name: "Mara New", email: "new@house.example", phone: null, role: "decision_maker", locale: null, leftOn: null }, null, TODAY);
  }, house.memberId, ORIGIN);
});

afterAll(async () => {
  await app.end();
  await superuser.end();
  await closeConnections();
});

describe("the audit", () => {
  it("says who changed what, before and after, and from where", async () => {
    const { lines } = await audit({ noun: "exhibitors" });
    expect(lines[0]).toMatchObject({ memberName: "house Owner", action: "update", noun: "exhibitors", subject: "house Kettles Ltd", address: "192.0.2.0/24", agent: "Firefox", ofBook: true });
    expect(lines.some(({ fields }) => fields.some(({ column, before, after }) => column === "city" && before === "Hull" && after === "Leeds"))).toBe(true);
  });

  it("holds what is read too, and is narrowed by who, what, words and days", async () => {
    expect((await audit({ action: "read" })).lines).toMatchObject([{ noun: "contacts", action: "read", subject: "house Kettles Ltd" }]);
    expect((await audit({ q: "leeds" })).lines.length).toBeGreaterThan(0);
    expect((await audit({ q: "nobody said this" })).lines).toEqual([]);
    expect((await audit({ until: "2000-01-01" })).lines).toEqual([]);
    expect((await audit({ member: house.exhibitorId })).lines).toEqual([]);
    expect((await audit({ member: house.memberId, noun: "nonsense", from: "never" })).lines.length).toBeGreaterThan(0);
  });

  it("is paged from where the last page ended, with every line once", async () => {
    const all = (await audit()).lines.map(({ id }) => id);
    const paged: string[] = [];
    for (let page = await audit({}, null, 2); ; page = await audit({}, page.next, 2)) {
      paged.push(...page.lines.map(({ id }) => id));
      if (page.next === null) break;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(all.length);
  });

  it.each(["audit_entries", "record_changes"])("%s takes lines and gives none back: the application can neither change, delete nor empty it", async (table) => {
    for (const statement of [`UPDATE ${table} SET action = 'x'`, `DELETE FROM ${table}`, `TRUNCATE ${table}`]) {
      await app.query("BEGIN");
      await app.query("SELECT set_config('app.organizer_id', $1, true)", [house.organizerId]);
      await expect(app.query(statement), statement).rejects.toMatchObject({ code: "42501" });
      await app.query("ROLLBACK");
    }
  });

  it("brings an old value back through the mutation, as a change of its own", async () => {
    const change = (await audit({ noun: "exhibitors", q: "leeds" })).lines[0];
    const restored = await inTenantTransaction(house.organizerId, (tenant) => restoreValue(tenant, { id: change?.id ?? "", column: "city" }, TODAY), house.memberId, ORIGIN);
    expect(restored.exhibitorId).toBe(house.exhibitorId);
    expect((await withTenant(house.organizerId, (tenant) => getExhibitor(tenant, house.exhibitorId))).city).toBe("Hull");
    const contact = (await audit({ noun: "contacts", action: "update" })).lines[0];
    await inTenantTransaction(house.organizerId, (tenant) => restoreValue(tenant, { id: contact?.id ?? "", column: "email" }, TODAY), house.memberId, ORIGIN);
    expect(await withTenant(house.organizerId, ({ db, organizerId }) => db.contact.findFirst({ where: { organizerId, id: house.contactId }, select: { name: true, email: true } }))).toEqual({ name: "Mara New", email: "mara@house.example" });
  });

  it("brings nothing back that no form has, and nothing of another organizer", async () => {
    const other = await seedSmallOrganizer("other");
    const change = (await audit({ noun: "exhibitors", q: "leeds" })).lines[0];
    const attempt = (id: string, column: string, organizer = house) => inTenantTransaction(organizer.organizerId, (tenant) => restoreValue(tenant, { id, column }, TODAY), organizer.memberId);
    await expect(attempt(change?.id ?? "", "import_id")).rejects.toMatchObject({ code: "not_found" });
    await expect(attempt(change?.id ?? "", "constructor")).rejects.toMatchObject({ code: "not_found" });
    await expect(attempt(change?.id ?? "", "city", other)).rejects.toMatchObject({ code: "not_found" });
  });

  it("knows who was asked, how the organizer was set up and closed, and how sessions began and ended; of another organizer's people nothing", async () => {
    const [acting, to] = [{ memberId: house.memberId, role: "owner" as const, organizerName: "House", user: { name: "Olga" } }, { email: "asked-now@house.example", role: "staff" }];
    await inTenantTransaction(house.organizerId, async (tenant) => {
      await inviteMember(tenant, acting, to, "en");
      await closeOrganizer(tenant, house.workspace);
      await keepOrganizer(tenant);
    }, house.memberId, ORIGIN);
    expect((await audit({ noun: "member_invitations", action: "insert" })).lines[0]).toMatchObject({ subject: to.email, address: "192.0.2.0/24", fields: expect.arrayContaining([{ column: "role", before: null, after: "staff" }]) });
    expect((await audit({ noun: "organizers" })).lines.map(({ fields }) => fields.map(({ column, after }) => `${column} ${after === null ? "empty" : "set"}`)).flat().sort()).toEqual(["closes_at empty", "closes_at set"]);
    const note = "SELECT door_note_session($1, $2, $3, '192.0.2.0/24', 'Firefox')";
    await app.query(note, [null, house.ownerEmail.toUpperCase(), "sign_in_failed"]);
    await app.query(note, [null, "nobody@house.example", "sign_in_failed"]);
    expect((await audit({ action: "sign_in_failed" })).lines).toMatchObject([{ memberName: "house Owner", noun: "members", agent: "Firefox" }]);
    const { rows } = await superuser.query<{ id: string }>("SELECT user_id AS id FROM members WHERE id = $1", [house.memberId]);
    for (const action of ["sign_out", "session_end"]) await app.query(note, [rows[0]?.id, null, action]);
    for (const action of ["sign_out", "session_end"]) expect((await audit({ action })).lines).toHaveLength(1);
    // through this door come these lines and no others
    await expect(app.query(note, [rows[0]?.id, null, "update"])).rejects.toMatchObject({ code: "42501" });
  });

  it("forgets from where after 90 days and the line after two years, and nothing of anybody else", async () => {
    const days = (n: number) => new Date(Date.now() + n * 86_400_000);
    const before = (await audit({}, null, 100)).lines.length;
    await forgetAudit(house.organizerId, days(89));
    expect((await audit({ noun: "exhibitors" })).lines[0]?.address).toBe("192.0.2.0/24");
    await forgetAudit(house.organizerId, days(91));
    expect((await audit({}, null, 100)).lines.every(({ address, agent }) => address === null && agent === null)).toBe(true);
    expect((await audit({}, null, 100)).lines).toHaveLength(before);
    await forgetAudit(house.organizerId, days(731));
    expect((await audit({ action: "read" })).lines).toEqual([]);
    // the book of an exhibitor's records goes with the exhibitor, and not before
    expect((await audit({ noun: "exhibitors" })).lines.length).toBeGreaterThan(0);
  });
});

describe("roles of one's own", () => {
  const owner = { role: "owner" } as const;
  const giver = (memberId = house.memberId) => ({ memberId, fresh: true });
  const add = (name: string, role: "owner" | "admin" | "staff") => inTenantTransaction(house.organizerId, (tenant) => addMember(tenant, { email: `${name}@${house.workspace}.example`, name, password: PASSWORD, role, locale: "en" }));
  const within = <T>(work: Parameters<typeof inTenantTransaction<T>>[1]) => inTenantTransaction(house.organizerId, work, house.memberId, ORIGIN);

  it("travel with the membership, rights and part, in the one question of a request", async () => {
    const { id } = await add("sam", "staff");
    const role = await within((tenant) => createRole(tenant, { name: "Hall team", begunAs: "staff", scope: "team", rights: ["create interactions", "manage imports"] }, owner));
    await within((tenant) => giveRole(tenant, { memberId: id, role: role.id }, giver()));
    const { userId } = await withTenant(house.organizerId, ({ db, organizerId }) => db.member.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { userId: true } }));
    const session = await readSession(await openSession(userId, "sam", { place: "", device: "", deviceToken: null }));
    const [membership] = membershipsOf(session?.places ?? []);
    expect(membership).toMatchObject({ role: "staff", roleName: "Hall team", scope: "team", organizerId: `${house.organizerId} team ${id}` });
    expect(membership?.rights).toContain("create interactions");
    // what works on the whole organizer is not given with a part of it
    expect(membership?.rights).not.toContain("manage imports");
    await expect(within((tenant) => removeRole(tenant, role.id, owner))).rejects.toMatchObject({ code: "in_use" });
    expect((await audit({ noun: "roles", action: "insert" })).lines[0]).toMatchObject({ subject: "Hall team" });
    expect((await audit({ noun: "members", action: "update" })).lines[0]).toMatchObject({ subject: "sam" });
  });

  it("give nobody more than the giver has, and make nobody less who has more", async () => {
    const rights = ["read roles", "manage roles", "create tasks", "read tasks"] as const;
    const maker = { role: "staff", rights } as const;
    await expect(within((tenant) => createRole(tenant, { name: "More", begunAs: "staff", scope: "all", rights: ["edit contacts"] }, maker))).rejects.toMatchObject({ code: "not_found" });
    await expect(within((tenant) => createRole(tenant, { name: "Wider", begunAs: "staff", scope: "all", rights: [] }, { ...maker, scope: "own" }))).rejects.toMatchObject({ code: "not_found" });
    const role = await within((tenant) => createRole(tenant, { name: "Gives", begunAs: "staff", scope: "all", rights: [...rights] }, owner));
    const { id: gwen } = await add("gwen", "staff");
    await within((tenant) => giveRole(tenant, { memberId: gwen, role: role.id }, giver()));
    await expect(within((tenant) => giveRole(tenant, { memberId: house.memberId, role: "viewer" }, giver(gwen)))).rejects.toMatchObject({ code: "not_found" });
    const { id } = await add("ada", "admin");
    await expect(within((tenant) => giveRole(tenant, { memberId: id, role: "owner" }, giver(id)))).rejects.toMatchObject({ code: "not_found" });
  });

  it("leave an owner, also when the last two would go at once", async () => {
    await expect(within((tenant) => giveRole(tenant, { memberId: house.memberId, role: "admin" }, giver()))).rejects.toMatchObject({ fields: { role: "last_owner" } });
    const { id } = await add("olga", "owner");
    const both = await Promise.allSettled([house.memberId, id].map((memberId) => within((tenant) => giveRole(tenant, { memberId, role: "admin" }, giver(memberId)))));
    expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(await withTenant(house.organizerId, ({ db, organizerId }) => db.member.count({ where: { organizerId, role: "owner", deactivatedAt: null } }))).toBe(1);
  });
});
