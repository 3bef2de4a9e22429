import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { addMember } from "@/lib/members/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { collectEvents } from "@/lib/webhooks/collect";
import { listWebhooks } from "@/lib/webhooks/data";
import { changeWebhook } from "@/lib/webhooks/mutations";
import { freshDatabase } from "../../setup/fresh-database";
import { Receiver } from "../support/receiver";
import { refusal } from "../support/refusal";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../support/small-organizer";
import { colleague, deliveriesOf, tell, webhookOf } from "../support/webhooks";

await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
const receiver = new Receiver();
let house: SmallOrganizer;

const CONTACTS = ["contact.created", "contact.updated", "contact.deleted"];
const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(house.organizerId, work, house.memberId);
const rename = (id: string, name: string) => write(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id } }, data: { name } }));
const types = () => receiver.take().map(({ type }) => type);

beforeAll(() => receiver.open());
beforeEach(async () => {
  house = await seedSmallOrganizer("rights");
  receiver.received.splice(0);
});
afterAll(async () => {
  await receiver.close();
  await closeConnections();
});

describe("a webhook is told", () => {
  test("of nothing that its maker may not read: not when it is made, and not when the right is lost later", async () => {
    const rights = ["read exhibitors", "read contacts", "read keys", "manage keys"];
    const memberId = await colleague(house, "keyed", { rights, scope: "all" });
    const maker = { memberId, role: "viewer", rights } as const;
    await refusal(webhookOf(house, receiver.address, ["contact.updated", "invoice.updated"], maker), "invalid", { events: "not_a_choice" });
    const { id } = await webhookOf(house, receiver.address, ["contact.updated", "exhibitor.updated"], maker);
    await refusal(write((tenant) => changeWebhook(tenant, { id, seenVersion: null, name: "A program", address: receiver.address, events: ["task.updated"] }, { ...maker, organizerId: house.organizerId })), "invalid", { events: "not_a_choice" });
    await rename(house.contactId, "Seen");
    // written down while it might be read, sent when it may not
    await collectEvents(house.organizerId, new Date());
    await write(({ db, organizerId }) => db.ownRole.updateMany({ where: { organizerId, name: "Role of keyed" }, data: { rights: ["read exhibitors"] } }));
    await rename(house.contactId, "Not seen");
    await write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: house.exhibitorId } }, data: { city: "Hull" } }));
    await tell(house);
    expect(types()).toEqual(["exhibitor.updated"]);
    expect(await deliveriesOf(house, id)).toMatchObject([{ type: "contact.updated", state: "failed", problem: "no_right", status: null }, { type: "exhibitor.updated", state: "delivered" }]);
    await write(({ db, organizerId }) => db.ownRole.updateMany({ where: { organizerId, name: "Role of keyed" }, data: { rights: ["edit desk"] } }));
    await write(({ db, organizerId }) => db.webhookDelivery.updateMany({ where: { organizerId, webhookId: id }, data: { state: "waiting", problem: null, nextAttemptAt: new Date(0) } }));
    await tell(house);
    expect(types()).toEqual([]);
    expect(await withTenant(house.organizerId, listWebhooks)).toContainEqual(expect.objectContaining({ id, state: "stopped", stoppedFor: "maker_may_not" }));
  });

  test("of the part of the exhibitors that its maker sees, and of deletions of what it was told of before", async () => {
    const rights = ["read exhibitors", "read contacts"];
    const [memberId, mine, hidden] = await write(async (tenant) => {
      const { db, organizerId } = tenant;
      const role = await db.ownRole.create({ data: { organizerId, name: "Own part", begunAs: "viewer", rights, scope: "own" } });
      const { id } = await addMember(tenant, { email: `part@${house.workspace}.example`, name: "Part", password: PASSWORD, role: "viewer", locale: "en" });
      await db.member.update({ where: { organizerId_id: { organizerId, id } }, data: { ownRoleId: role.id } });
      const exhibitor = await db.exhibitor.create({ data: { organizerId, name: "Looked after by Part", ownerMemberId: id } });
      const contact = await db.contact.create({ data: { organizerId, exhibitorId: exhibitor.id, name: "Mine" } });
      const other = await db.contact.create({ data: { organizerId, exhibitorId: house.exhibitorId, name: "Hidden" } });
      return [id, contact.id, other.id];
    });
    const { id } = await webhookOf(house, receiver.address, CONTACTS, { memberId, role: "viewer", rights });
    await rename(mine, "Mine now");
    await rename(hidden, "Hidden still");
    await tell(house);
    expect(receiver.take()).toMatchObject([{ type: "contact.updated", data: { id: mine } }]);
    // seen when it was written down, kept back when it is sent
    await rename(mine, "Mine once");
    await collectEvents(house.organizerId, new Date());
    await write(({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId, ownerMemberId: memberId }, data: { ownerMemberId: house.memberId } }));
    await tell(house);
    expect(types()).toEqual([]);
    expect((await deliveriesOf(house, id)).map(({ problem }) => problem)).toEqual([null, "no_right"]);
    for (const each of [mine, hidden]) await write(({ db, organizerId }) => db.contact.delete({ where: { organizerId_id: { organizerId, id: each } } }));
    await tell(house);
    expect(receiver.take()).toMatchObject([{ type: "contact.deleted", data: { id: mine } }]);
  });

  test("of nothing once its maker has left, and its page says so", async () => {
    const memberId = await colleague(house, "leaver");
    const { id } = await webhookOf(house, receiver.address, CONTACTS, { memberId, role: "admin", rights: null });
    await rename(house.contactId, "Before");
    await collectEvents(house.organizerId, new Date());
    await write(({ db, organizerId }) => db.member.update({ where: { organizerId_id: { organizerId, id: memberId } }, data: { deactivatedAt: new Date() } }));
    const stopped = expect.objectContaining({ id, state: "stopped", stoppedFor: "maker_gone" });
    expect(await withTenant(house.organizerId, listWebhooks)).toContainEqual(stopped);
    await rename(house.contactId, "After");
    expect(await tell(house)).toMatchObject({ made: 0, delivered: 0 });
    expect(types()).toEqual([]);
    expect(await withTenant(house.organizerId, listWebhooks)).toContainEqual(stopped);
    const notices = await withTenant(house.organizerId, ({ db, organizerId }) => db.notice.findMany({ where: { organizerId, kind: "webhook_stopped", recordId: id } }));
    expect(notices.map((notice) => notice.memberId)).toEqual([house.memberId]);
  });

  test("of its own organizer alone", async () => {
    const other = await seedSmallOrganizer("neighbour");
    await webhookOf(house, receiver.address, CONTACTS);
    await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: other.contactId } }, data: { name: "Next door" } }), other.memberId);
    for (const each of [house, other]) await tell(each);
    expect(types()).toEqual([]);
    expect((await withTenant(other.organizerId, listWebhooks)).map(({ name }) => name)).toEqual(["neighbour webhook"]);
  });
});
