import pg from "pg";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";

import { openSession } from "@/lib/auth/sessions";
import { cancelChangeAction, undoChangeAction } from "@/lib/lists/changes/actions";
import { loadChange, loadChanges } from "@/lib/lists/changes/loaders";
import { askChange, changePart } from "@/lib/lists/changes/mutations";
import { addMember } from "@/lib/members/mutations";
import { composeRights } from "@/lib/rights/compose";
import { RIGHTS } from "@/lib/rights/types";
import { createRole } from "@/lib/roles/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { type MemberSession, requireMember } from "@/lib/tenant/require-member";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

const signedIn = vi.hoisted(() => ({ secret: "" }));
vi.mock("@/lib/auth/session", async () => {
  const { readSession } = await import("@/lib/auth/sessions");
  return { currentSession: () => readSession(signedIn.secret) };
});
vi.mock("next/cache", () => ({ revalidatePath: () => undefined }));
vi.mock("next/headers", () => ({ headers: () => Promise.resolve(new Headers()), cookies: () => Promise.resolve({ get: () => undefined }) }));
vi.mock("next-intl/server", () => ({ getMessages: () => Promise.resolve({}), getRequestConfig: (of: unknown) => of, getLocale: () => Promise.resolve("en") }));

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
const NOT_THERE = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };
let house: SmallOrganizer;
let mei: MemberSession;
let jan: MemberSession;

beforeAll(async () => {
  await superuser.connect();
  house = await seedSmallOrganizer("house");
  mei = await memberWith("Mei", ["none reach"]);
  jan = await memberWith("Jan", ["none money"]);
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

/** Signs in a member with a role of all rights there are and some fields kept back. */
async function memberWith(name: string, rules: readonly string[]): Promise<MemberSession> {
  const email = `${name.toLowerCase()}@${house.workspace}.example`;
  const userId = await inTenantTransaction(house.organizerId, async (tenant) => {
    const role = await createRole(tenant, { name, begunAs: "manager", scope: "all", rights: composeRights([...RIGHTS], "all", rules), fields: rules }, { role: "owner" });
    const { id } = await addMember(tenant, { email, name, password: PASSWORD, role: "manager", locale: "en" });
    return (await tenant.db.member.update({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, data: { ownRoleId: role.id }, select: { userId: true } })).userId;
  });
  return await enter(userId, email);
}

async function enter(userId: string, email: string): Promise<MemberSession> {
  signedIn.secret = await openSession(userId, email, { place: "", device: "", deviceToken: null });
  return await requireMember(house.workspace);
}

const changeSegment = (member: Pick<MemberSession, "organizerId" | "memberId">, value: string) =>
  inTenantTransaction(member.organizerId, async (tenant) => {
    const { id } = await askChange(tenant, { noun: "exhibitors", field: "segment", wish: { value, reason: null }, scope: { ids: [house.exhibitorId] }, asked: 1 }, member.memberId);
    while (await changePart(tenant, id, TODAY));
    return id;
  }, member.memberId);
const segment = () => withTenant(house.organizerId, async ({ db, organizerId }) => (await db.exhibitor.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: house.exhibitorId } } })).segment);
const listed = async (member: MemberSession) => (await loadChanges(member, {})).rows.map(({ id }) => id);

describe("a member from whom fields are hidden", () => {
  it("sees the changes of many that they made, and no other member's", async () => {
    const [hers, his, owners] = [await changeSegment(mei, "Hers"), await changeSegment(jan, "His"), await changeSegment(house, "Owner's")];
    expect(await loadChange(mei, hers)).toMatchObject({ change: { id: hers, value: "Hers" }, rows: [{ recordId: house.exhibitorId, after: "Hers" }], field: { id: "segment" } });
    for (const id of [his, owners]) await expect(loadChange(mei, id)).rejects.toMatchObject(NOT_THERE);
    expect([await listed(mei), await listed(jan)]).toEqual([[hers], [his]]);
  });

  it("undoes one from its page", async () => {
    const before = await segment();
    const id = await changeSegment(mei, "For a while");
    signedIn.secret = await openSession(mei.user.id, mei.user.email, { place: "", device: "", deviceToken: null });
    const form = new FormData();
    form.set("id", (await loadChange(mei, id)).change.id);
    expect(await undoChangeAction(house.workspace, { status: "idle" }, form)).toMatchObject({ status: "done" });
    expect(await segment()).toBe(before);
    expect((await loadChange(mei, id)).change.status).toBe("undone");
  });

  it("ends and undoes nobody else's, whose id they came by", async () => {
    const id = await changeSegment(house, "Owner's again");
    signedIn.secret = await openSession(mei.user.id, mei.user.email, { place: "", device: "", deviceToken: null });
    const form = new FormData();
    form.set("id", id);
    const stored = async () => (await superuser.query("SELECT status, undone_by_id FROM list_changes WHERE id = $1", [id])).rows;
    const before = await stored();
    for (const act of [cancelChangeAction, undoChangeAction]) expect(await act(house.workspace, { status: "idle" }, form)).toMatchObject({ status: "failed", code: "not_found" });
    await superuser.query("UPDATE list_changes SET status = 'running' WHERE id = $1", [id]);
    expect(await cancelChangeAction(house.workspace, { status: "idle" }, form)).toMatchObject({ status: "failed", code: "not_found" });
    expect(await stored()).toEqual([{ ...before[0], status: "running" }]);
    expect(await segment()).toBe("Owner's again");
    await superuser.query("UPDATE list_changes SET status = 'done' WHERE id = $1", [id]);
  });

  it("does not see one that they made of a field which was hidden from them later", async () => {
    const id = await changeSegment(mei, "Then");
    await superuser.query("UPDATE list_changes SET field = 'email', noun = 'contacts' WHERE id = $1", [id]);
    await expect(loadChange(mei, id)).rejects.toMatchObject(NOT_THERE);
    expect(await listed(mei)).not.toContain(id);
    expect((await loadChange({ ...mei, organizerId: house.organizerId }, id)).rows).toHaveLength(1);
  });
});
