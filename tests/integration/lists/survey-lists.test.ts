import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { paramsOf } from "@/lib/lists/address";
import { DESCRIPTIONS } from "@/lib/lists/columns/nouns";
import { countRows, groupRows, listRows } from "@/lib/lists/data";
import { listState } from "@/lib/lists/state";
import { countUnlisted } from "@/lib/results/unlisted";
import { type Tenant, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
beforeAll(async () => {
  quay = await seedSmallOrganizer("quay");
});
afterAll(closeConnections);

const read = <T>(work: (tenant: Tenant) => Promise<T>) => withTenant(quay.organizerId, work);
const all = (noun: "invitations" | "responses", query = "") => {
  const { columns } = DESCRIPTIONS[noun];
  return { ...listState(DESCRIPTIONS[noun], paramsOf(query)), columns: columns.map(({ id }) => id) };
};

/** Anonymous forms of the campaign until there are so many. */
async function anonymous(total: number): Promise<void> {
  await inTenantTransaction(quay.organizerId, async ({ db, organizerId }) => {
    const have = await db.anonymousResponse.count({ where: { organizerId, campaignId: quay.campaignId } });
    const row = { organizerId, campaignId: quay.campaignId, formVersionId: quay.formVersionId, editionId: quay.editionId, language: "en", week: new Date("2026-11-16T00:00:00Z") };
    await db.anonymousResponse.createMany({ data: Array.from({ length: total - have }, () => row) });
  });
}
const close = (endedAt: Date) => inTenantTransaction(quay.organizerId, ({ db, organizerId }) => db.campaign.update({ where: { organizerId_id: { organizerId, id: quay.campaignId } }, data: { status: "closed", endedAt } }));
const unlisted = () => read((tenant) => countUnlisted(tenant, TODAY));

test("no row, value or group of a list of answers is an anonymous one's, however many there are", async () => {
  const state = all("responses");
  const before = await read((tenant) => listRows(tenant, DESCRIPTIONS.responses, state, TODAY));
  expect(before.length).toBeGreaterThan(0);
  await anonymous(9);
  expect(await read((tenant) => listRows(tenant, DESCRIPTIONS.responses, state, TODAY))).toEqual(before);
  expect(await read((tenant) => countRows(tenant, DESCRIPTIONS.responses, state, TODAY))).toBe(before.length);
  const { groups } = await read((tenant) => groupRows(tenant, DESCRIPTIONS.responses, { ...state, group: "edition" }, TODAY));
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(before.length);
});

test("how many are not listed is told when the campaign is over and its jar at rest, and never of fewer than five", async () => {
  expect(await unlisted()).toBe(0);
  await close(daysAgo(3));
  expect(await unlisted()).toBe(9);
  await inTenantTransaction(quay.organizerId, ({ db, organizerId }) => db.anonymousJar.updateMany({ where: { organizerId, campaignId: quay.campaignId }, data: { waiting: ["sealed"] } }));
  await close(new Date(TODAY.getTime() - 3_600_000));
  expect(await unlisted()).toBe(0);
  await close(daysAgo(3));
  expect(await unlisted()).toBe(9);
  await inTenantTransaction(quay.organizerId, async ({ db, organizerId }) => {
    const rows = await db.anonymousResponse.findMany({ where: { organizerId, campaignId: quay.campaignId }, select: { id: true }, skip: 4 });
    await db.anonymousResponse.deleteMany({ where: { organizerId, id: { in: rows.map(({ id }) => id) } } });
  });
  expect(await unlisted()).toBe(0);
});

test("of an invitation that was answered without a name a list knows that it was answered, and neither the day nor the week", async () => {
  const id = await inTenantTransaction(quay.organizerId, async ({ db, organizerId }) => {
    const contact = await db.contact.create({ data: { organizerId, exhibitorId: quay.exhibitorId, name: "Nameless" } });
    const invitation = await db.invitation.create({
      data: {
        organizerId, campaignId: quay.campaignId, formVersionId: quay.formVersionId, exhibitorId: quay.exhibitorId, contactId: contact.id, editionId: quay.editionId, status: "answered",
        tokenHash: new Uint8Array(randomBytes(32)), expiresAt: daysAgo(-20), openedAt: new Date("2026-11-16T00:00:00Z"), answeredAt: new Date("2026-11-16T00:00:00Z"), createdAt: daysAgo(10),
      },
    });
    return invitation.id;
  });
  const state = all("invitations");
  const rows = await read((tenant) => listRows(tenant, DESCRIPTIONS.invitations, state, TODAY));
  const row = rows.find((each) => each.id === id);
  expect(row?.values[state.columns.indexOf("state")]).toBe("answered");
  expect(row?.values[state.columns.indexOf("answeredOn")]).toBeNull();
  expect(JSON.stringify(row)).not.toContain("2026-11-16");
  // of one answered with a name the day is the answer's
  const named = rows.find((each) => each.id === quay.invitationId);
  expect(named?.values[state.columns.indexOf("answeredOn")]).toBe(daysAgo(5).toISOString().slice(0, 10));
});
