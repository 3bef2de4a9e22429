import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { deletedView, listViews } from "@/lib/lists/views/data";
import { deleteView, keepView, restoreView, setUsualView, updateView } from "@/lib/lists/views/mutations";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { TODAY } from "../support/small-organizer";
import { type ListedOrganizer, seedListedOrganizer } from "./organizer";

await freshDatabase();
let quay: ListedOrganizer;
let other: ListedOrganizer;

beforeAll(async () => {
  quay = await seedListedOrganizer("quay");
  other = await seedListedOrganizer("other");
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const seen = async (memberId: string, organizer = quay) => (await withTenant(organizer.organizerId, (tenant) => listViews(tenant, "exhibitors", memberId))).map(({ name, own, usual }) => ({ name, own, usual }));
const keep = (name: string, shared: boolean, usual = false) => write((tenant) => keepView(tenant, quay.memberId, { noun: "exhibitors", name, shared, usual, query: "segment=Core" }));

describe("a kept view", () => {
  test("is its maker's own until it is shared, and no other organizer ever sees it", async () => {
    const { id } = await keep("Core alone", false);
    expect(await seen(quay.memberId)).toEqual([{ name: "Core alone", own: true, usual: false }]);
    expect(await seen(quay.otherMemberId)).toEqual([]);
    await write((tenant) => updateView(tenant, quay.memberId, { id, name: "Core for all", shared: true, usual: false }));
    expect(await seen(quay.otherMemberId)).toEqual([{ name: "Core for all", own: false, usual: false }]);
    expect(await seen(other.memberId, other)).toEqual([]);
  });

  test("is changed, deleted and brought back by its maker alone", async () => {
    const { id } = await keep("Mine", true);
    for (const memberId of [quay.otherMemberId, other.memberId]) {
      await refusal(write((tenant) => updateView(tenant, memberId, { id, name: "Theirs", shared: true, usual: false })), "not_found");
      await refusal(write((tenant) => deleteView(tenant, memberId, id, TODAY)), "not_found");
    }
    await refusal(inTenantTransaction(other.organizerId, (tenant) => deleteView(tenant, quay.memberId, id, TODAY)), "not_found");
    await write((tenant) => deleteView(tenant, quay.memberId, id, TODAY));
    expect((await seen(quay.memberId)).map(({ name }) => name)).not.toContain("Mine");
    expect(await withTenant(quay.organizerId, (tenant) => deletedView(tenant, quay.otherMemberId, id))).toBeNull();
    expect(await withTenant(quay.organizerId, (tenant) => deletedView(tenant, quay.memberId, id))).toEqual({ id, name: "Mine" });
    await write((tenant) => restoreView(tenant, quay.memberId, id));
    expect((await seen(quay.memberId)).map(({ name }) => name)).toContain("Mine");
  });

  test("opens the list for each member as they said, and for nobody who no longer sees it", async () => {
    const { id } = await keep("Opens", true, true);
    await write((tenant) => setUsualView(tenant, quay.otherMemberId, "exhibitors", id));
    expect((await seen(quay.otherMemberId)).find(({ name }) => name === "Opens")?.usual).toBe(true);
    await write((tenant) => updateView(tenant, quay.memberId, { id, name: "Opens", shared: false, usual: true }));
    await refusal(write((tenant) => setUsualView(tenant, quay.otherMemberId, "exhibitors", id)), "not_found");
    expect(await withTenant(quay.organizerId, ({ db, organizerId }) => db.usualView.findMany({ where: { organizerId }, select: { memberId: true } }))).toEqual([{ memberId: quay.memberId }]);
    await write((tenant) => setUsualView(tenant, quay.memberId, "exhibitors", null));
    expect((await seen(quay.memberId)).some(({ usual }) => usual)).toBe(false);
  });

  test("has a name that its maker has not given yet", async () => {
    await keep("Twice", false);
    await refusal(keep("Twice", true), "invalid", { name: "already_exists" });
  });
});
