import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { endMembership, restoreMembership } from "@/lib/members/mutations";
import { recordEvidence } from "@/lib/relationships/mutations";
import { asMember } from "@/lib/tenant/as-member";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { sendAgain } from "@/lib/webhooks/again";
import { collectEvents } from "@/lib/webhooks/collect";
import { listDeliveries } from "@/lib/webhooks/data";
import { changeWebhook } from "@/lib/webhooks/mutations";
import { freshDatabase } from "../../setup/fresh-database";
import { Receiver } from "../support/receiver";
import { refusal } from "../support/refusal";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";
import { colleague, deliveriesOf, tell, webhookOf } from "../support/webhooks";

await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
const [receiver, elsewhere] = [new Receiver(), new Receiver()];
let house: SmallOrganizer;

const READS = ["read exhibitors", "read contacts", "read keys", "manage keys"];
const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(house.organizerId, work, house.memberId);
const rename = (name: string, id = house.contactId) => write(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id } }, data: { name, email: "mara@kettles.example" } }));
const trust = () => write((tenant) => recordEvidence(tenant, house.exhibitorId, [{ construct: "TST", channel: "survey", value: 75, observedOn: TODAY, source: "response", sourceId: house.exhibitorId, weight: 1, named: false, showId: null }], TODAY));
const webhook = (id: string) => withTenant(house.organizerId, ({ db, organizerId }) => db.webhook.findFirstOrThrow({ where: { organizerId, id } }));

/** A member as they stand now, as their session has them. */
async function session(memberId: string) {
  const member = await withTenant(house.organizerId, (tenant) => asMember(tenant, memberId));
  if (!member) throw new Error("They have left.");
  return { ...member, memberId };
}

/** What somebody's form asks for, of a webhook that is otherwise left as it is. */
async function change(id: string, memberId: string, to: { name?: string; address?: string; events?: string[] }) {
  const { name, address, events } = await webhook(id);
  const changer = await session(memberId);
  return await write((tenant) => changeWebhook(tenant, { id, seenVersion: null, name, address, events, ...to }, changer));
}

/** What a role of somebody's may from now on. */
const setRole = (of: string, data: { rights?: string[]; fields?: string[] }) => write(({ db, organizerId }) => db.ownRole.updateMany({ where: { organizerId, name: `Role of ${of}` }, data }));

beforeAll(() => Promise.all([receiver.open(), elsewhere.open()]));
beforeEach(async () => {
  house = await seedSmallOrganizer("reach");
  await tell(house);
  for (const each of [receiver, elsewhere]) each.received.splice(0);
});
afterAll(async () => {
  await Promise.all([receiver.close(), elsewhere.close()]);
  await closeConnections();
});

describe("where a webhook leads and what it is told", () => {
  test("is changed by nobody who reads less than its maker: fewer nouns, fewer fields, nothing of the staff", async () => {
    const { id } = await webhookOf(house, receiver.address, ["contact.updated", "invoice.updated", "relationship.updated"]);
    const whole = [...READS, "read invoices", "read staff"];
    const lacking = {
      noun: await colleague(house, "noun", { rights: whole.filter((right) => right !== "read invoices"), scope: "all" }),
      fields: await colleague(house, "fields", { rights: whole, scope: "all", fields: ["none reach"] }),
      staff: await colleague(house, "staff", { rights: whole.filter((right) => right !== "read staff"), scope: "all" }),
      part: await colleague(house, "part", { rights: whole, scope: "own" }),
    };
    for (const each of Object.values(lacking)) {
      await refusal(change(id, each, { address: elsewhere.address }), "invalid", { address: "makers_alone" });
      await refusal(change(id, each, { events: ["contact.updated", "contact.deleted", "invoice.updated", "relationship.updated"] }), "invalid", { events: "makers_alone" });
      await change(id, each, { name: "Called otherwise" });
    }
    expect(await webhook(id)).toMatchObject({ name: "Called otherwise", address: receiver.address, addressSince: null });
    await change(id, await colleague(house, "whole", { rights: whole, scope: "all" }), { address: elsewhere.address });
    expect(await webhook(id)).toMatchObject({ address: elsewhere.address, addressSince: expect.any(Date) });
    await change(id, house.memberId, { address: receiver.address, events: ["contact.updated"] });
    expect(await webhook(id)).toMatchObject({ address: receiver.address, events: ["contact.updated"] });
    // a maker who reads nothing of the staff has nothing of them told, so that others who read nothing of them may change it
    const { id: modest } = await webhookOf(house, receiver.address, ["relationship.updated"], { memberId: lacking.staff, role: "viewer", rights: READS });
    await change(modest, await colleague(house, "likewise", { rights: READS, scope: "all" }), { address: elsewhere.address });
  });

  test("changes for what comes: what was stored before is not sent to the new address, but what its record says now", async () => {
    const { id } = await webhookOf(house, receiver.address, ["contact.updated"]);
    const { id: contact } = await write(({ db, organizerId }) => db.contact.create({ data: { organizerId, exhibitorId: house.exhibitorId, name: "New" } }));
    await collectEvents(house.organizerId, new Date());
    await write(({ db, organizerId }) => db.webhookDelivery.deleteMany({ where: { organizerId, webhookId: id } }));
    await rename("Stored Before", contact);
    await tell(house);
    expect(receiver.take()).toMatchObject([{ data: { name: "Stored Before" } }]);
    await write(({ db, organizerId }) => db.webhook.updateMany({ where: { organizerId, id }, data: { events: ["contact.created"] } }));
    await rename("Said Now", contact);
    await change(id, house.memberId, { address: elsewhere.address });
    const [kept] = await deliveriesOf(house, id);
    const again = () => write((tenant) => sendAgain(tenant, id, kept?.id ?? "", house.memberId, new Date()));
    await again();
    await tell(house);
    expect(elsewhere.take()).toMatchObject([{ id: kept?.messageId, type: "contact.updated", data: { id: contact, name: "Said Now" } }]);
    await write(({ db, organizerId }) => db.contact.delete({ where: { organizerId_id: { organizerId, id: contact } } }));
    await again();
    await tell(house);
    expect([...receiver.take(), ...elsewhere.take()]).toEqual([]);
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "failed", problem: "no_right" }]);
  });
});

describe("what is kept from the maker", () => {
  test("is in no message: not when it is made, and not when it was kept from them only after", async () => {
    const rights = ["read exhibitors", "read contacts"];
    const memberId = await colleague(house, "blind", { rights, scope: "all" });
    await webhookOf(house, receiver.address, ["contact.updated"], { memberId, role: "viewer", rights });
    await rename("Written Before");
    await collectEvents(house.organizerId, new Date());
    await setRole("blind", { fields: ["none reach"] });
    await tell(house);
    await rename("Written After");
    await tell(house);
    const messages = receiver.take();
    expect(messages).toMatchObject([{ data: { name: "Written Before" } }, { data: { name: "Written After" } }]);
    // as the API answers it: the field is not there, also not as an empty one
    for (const { data } of messages) expect(Object.keys(Object(data))).not.toContain("email");
  });

  test("of the staff is in no message once they may not read it, and on the page of messages for nobody who may not", async () => {
    const rights = [...READS, "read staff"];
    const memberId = await colleague(house, "lead", { rights, scope: "all" });
    const { id } = await webhookOf(house, receiver.address, ["relationship.updated"], { memberId, role: "viewer", rights });
    await trust();
    await collectEvents(house.organizerId, new Date());
    const seenBy = async (reader: { role: "viewer"; rights: readonly string[] }) => (await withTenant(house.organizerId, (tenant) => listDeliveries(tenant, id, { state: null, after: null, size: 10, reader }))).rows;
    expect(JSON.stringify(await seenBy({ role: "viewer", rights }))).toContain("TST");
    expect(await seenBy({ role: "viewer", rights: READS })).toMatchObject([{ hidden: true, body: null, answer: null }]);
    await setRole("lead", { rights: READS });
    await tell(house);
    const messages = receiver.take();
    expect(messages).toMatchObject([{ type: "relationship.updated", data: { id: house.exhibitorId } }]);
    expect(JSON.stringify(messages)).not.toContain("TST");
  });
});

describe("a maker whose place is taken away", () => {
  test("leaves webhooks that are stopped at once, with nothing that is due, also when they come back", async () => {
    const memberId = await colleague(house, "leaver");
    const { id } = await webhookOf(house, receiver.address, ["contact.updated"], { memberId, role: "admin", rights: null });
    const { id: others } = await webhookOf(house, receiver.address, ["contact.updated"]);
    await rename("Waits");
    await collectEvents(house.organizerId, new Date());
    const owner = { memberId: house.memberId, role: "owner", organizerName: "Reach", user: { name: "Owner" } } as const;
    await write((tenant) => endMembership(tenant, owner, memberId));
    await write((tenant) => restoreMembership(tenant, owner, memberId));
    expect(await webhook(id)).toMatchObject({ state: "stopped", stoppedFor: "maker_gone" });
    expect(await deliveriesOf(house, id)).toMatchObject([{ state: "waiting", nextAttemptAt: null }]);
    const notices = await withTenant(house.organizerId, ({ db, organizerId }) => db.notice.findMany({ where: { organizerId, kind: "webhook_stopped" } }));
    expect(notices.map((notice) => [notice.memberId, notice.recordId])).toEqual([[house.memberId, id]]);
    expect(await tell(house)).toMatchObject({ delivered: 1 });
    expect(await deliveriesOf(house, others)).toMatchObject([{ state: "delivered" }]);
  });
});
