import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { setTags } from "@/lib/exhibitors/tags/mutations";
import { eraseContact } from "@/lib/privacy/erasing/erase-contact";
import { recordEvidence } from "@/lib/relationships/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { collectEvents } from "@/lib/webhooks/collect";
import { getWebhook } from "@/lib/webhooks/data";
import { forgetDeliveries } from "@/lib/webhooks/forget";
import { freshDatabase } from "../../setup/fresh-database";
import { Receiver } from "../support/receiver";
import { rowsNaming } from "../support/rows-naming";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";
import { deliveriesOf, tell, webhookOf } from "../support/webhooks";

const database = await freshDatabase();
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
process.env.WEBHOOK_PRIVATE_ADDRESSES = "allow";
const superuser = new pg.Client({ connectionString: database.superUrl });
const receiver = new Receiver();
let house: SmallOrganizer;

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(house.organizerId, work, house.memberId);
const plain = { nameLocal: null, externalKey: null, segment: null, country: null, city: null, website: null, note: null, ownerMemberId: null };
const events = async () => (await superuser.query<{ n: number }>("SELECT count(*)::int AS n FROM webhook_events WHERE organizer_id = $1", [house.organizerId])).rows[0]?.n;
const told = () => receiver.take().map(({ type, data }) => [type, data]);

beforeAll(async () => {
  await superuser.connect();
  await receiver.open();
});
beforeEach(async () => {
  house = await seedSmallOrganizer("events");
  await superuser.query("DELETE FROM webhook_events");
  await superuser.query("DELETE FROM webhooks");
  receiver.received.splice(0);
});
afterAll(async () => {
  await receiver.close();
  await superuser.end();
  await closeConnections();
});

describe("what is noted", () => {
  test("is nothing where nobody listens, or only to other nouns, or a webhook was stopped", async () => {
    const change = (name: string) => write(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { name } }));
    await change("One");
    expect(await events()).toBe(0);
    const { id } = await webhookOf(house, receiver.address, ["promise.created"]);
    await change("Two");
    expect(await events()).toBe(0);
    await write(({ db, organizerId }) => db.webhook.update({ where: { organizerId_id: { organizerId, id } }, data: { events: ["contact.updated"], state: "stopped", stoppedFor: "failing" } }));
    await change("Three");
    expect(await events()).toBe(0);
  });

  test("is each change of what the API answers, whoever writes it and however many at once, and nothing else", async () => {
    await webhookOf(house, receiver.address);
    const { id } = await write(async (tenant) => {
      const made = await createExhibitor(tenant, { ...plain, name: "Quay Ovens" });
      await setTags(tenant, made.id, ["oven"]);
      return made;
    });
    await tell(house);
    const first = told();
    expect(first.map(([type]) => type).toSorted()).toEqual(["exhibitor.created", "relationship.updated"]);
    expect(first.find(([type]) => type === "exhibitor.created")?.[1]).toMatchObject({ id, name: "Quay Ovens", tags: ["oven"] });
    await write((tenant) => setTags(tenant, id, ["oven", "steel"]));
    // no member, many rows in one statement, as an import or a night writes
    await inTenantTransaction(house.organizerId, ({ db, organizerId }) => db.contact.createMany({ data: ["Ann", "Ben", "Cem"].map((name) => ({ organizerId, exhibitorId: id, name })) }));
    await tell(house);
    expect(told().map(([type]) => type).toSorted()).toEqual(["contact.created", "contact.created", "contact.created", "exhibitor.updated"]);
    // the version alone, or what is undone, is no change
    await write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id } }, data: { updatedAt: new Date() } }));
    await expect(write(async ({ db, organizerId }) => {
      await db.exhibitor.update({ where: { organizerId_id: { organizerId, id } }, data: { city: "Never" } });
      throw new Error("undone");
    })).rejects.toThrow("undone");
    expect(await events()).toBe(0);
    await write((tenant) => recordEvidence(tenant, id, [{ construct: "EMO", channel: "mood", value: 75, observedOn: TODAY, source: "interaction", sourceId: id, weight: 1, named: false, showId: null }], TODAY));
    await tell(house);
    expect(told()).toMatchObject([["relationship.updated", { id, exhibitorId: id, scores: [{ key: "EMO" }] }]]);
    // what goes by a cascade goes, too; of what is gone the id alone is told
    await write(({ db, organizerId }) => db.exhibitor.delete({ where: { organizerId_id: { organizerId, id } } }));
    await tell(house);
    const gone = told();
    expect(gone.map(([type]) => type).toSorted()).toEqual(["contact.deleted", "contact.deleted", "contact.deleted", "exhibitor.deleted"]);
    expect(gone.find(([type]) => type === "exhibitor.deleted")).toEqual(["exhibitor.deleted", { id }]);
  });

  test("is told once, however often a record changed meanwhile; what came and went is not told", async () => {
    await webhookOf(house, receiver.address, ["contact.created", "contact.updated", "contact.deleted"]);
    const add = (name: string) => write(({ db, organizerId }) => db.contact.create({ data: { organizerId, exhibitorId: house.exhibitorId, name } }));
    const { id } = await add("First");
    for (const name of ["Second", "Third"]) await write(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id } }, data: { name } }));
    const { id: brief } = await add("Brief");
    await write(({ db, organizerId }) => db.contact.delete({ where: { organizerId_id: { organizerId, id: brief } } }));
    await tell(house);
    expect(told()).toMatchObject([["contact.created", { id, name: "Third" }]]);
  });

  test("in one organizer's great import is told in turns, so that it keeps nobody else's changes back", async () => {
    const { id } = await webhookOf(house, receiver.address, ["contact.deleted"]);
    await superuser.query("INSERT INTO webhook_events (organizer_id, noun, record, action) SELECT $1, 'contact', gen_random_uuid(), 'deleted' FROM generate_series(1, 2600)", [house.organizerId]);
    const turns = [];
    for (let turn = 0; turn < 3; turn += 1) turns.push([await collectEvents(house.organizerId, new Date()), await events()]);
    expect(turns).toEqual([[2000, 600], [600, 0], [0, 0]]);
    expect(await deliveriesOf(house, id)).toHaveLength(2600);
  });

  test("loses nothing where many write at once and two workers collect meanwhile, and tells no change twice", async () => {
    const { id } = await webhookOf(house, receiver.address, ["contact.created", "contact.updated"]);
    let writing = true;
    const collecting = [1, 2].map(async () => {
      while (writing) await collectEvents(house.organizerId, new Date());
    });
    const made = await Promise.all(Array.from({ length: 6 }, async (_, lane) => {
      const ids: string[] = [];
      for (let n = 0; n < 15; n += 1) {
        ids.push(await write(async ({ db, organizerId }) => {
          const contact = await db.contact.create({ data: { organizerId, exhibitorId: house.exhibitorId, name: `Lane ${lane} ${n}` } });
          // the later begun is committed first
          await db.$executeRaw`SELECT pg_sleep(${((lane + n) % 3) / 100})`;
          return contact.id;
        }));
      }
      return ids;
    }));
    const last = made.flat();
    await Promise.all(last.map((each) => write(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: each } }, data: { name: "The last word" } }))));
    writing = false;
    await Promise.all(collecting);
    await collectEvents(house.organizerId, new Date());
    expect(await events()).toBe(0);
    const deliveries = await deliveriesOf(house, id);
    const toldOf = new Set(deliveries.filter(({ body }) => JSON.stringify(body).includes("The last word")).map(({ record }) => record));
    expect(last.filter((each) => !toldOf.has(each))).toEqual([]);
    expect(new Set(deliveries.map(({ messageId }) => messageId)).size).toBe(deliveries.length);
    expect(deliveries.filter(({ type }) => type === "contact.created")).toHaveLength(90);
  });
});

describe("what is kept", () => {
  test("of a person goes with them, and is not sent any more", async () => {
    const { id } = await webhookOf(house, receiver.address, ["contact.updated", "interaction.updated", "promise.updated"]);
    await write(async ({ db, organizerId }) => {
      await db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { name: "Mara Ashdown", email: "mara@kettles.example" } });
      await db.exhibitorPromise.updateMany({ where: { organizerId }, data: { contactId: null, text: "Call Mara Ashdown, mara@kettles.example" } });
      await db.interaction.updateMany({ where: { organizerId }, data: { note: "Mara liked it" } });
    });
    await collectEvents(house.organizerId, new Date());
    expect((await rowsNaming(superuser, house.organizerId, /mara@/i)).join()).toContain("webhook_deliveries");
    await write((tenant) => eraseContact(tenant, house.exhibitorId, house.contactId, house.memberId, TODAY));
    expect(await rowsNaming(superuser, house.organizerId, /mara@|Ashdown/i)).toEqual([]);
    const kept = await deliveriesOf(house, id);
    expect(kept.filter(({ body }) => body === null).every(({ state, problem, nextAttemptAt }) => state === "failed" && problem === "erased" && nextAttemptAt === null)).toBe(true);
    expect(kept.some(({ body }) => body === null)).toBe(true);
    await tell(house);
    expect(JSON.stringify(receiver.take())).not.toMatch(/mara|Ashdown/i);
  });

  test("of a person who is erased while it is being made, is made anew without them", async () => {
    await webhookOf(house, receiver.address, ["contact.updated"]);
    await write(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { name: "Mara Quill", email: "mara@quill.example" } }));
    let collecting: Promise<number> | undefined;
    await write(async (tenant) => {
      await eraseContact(tenant, house.exhibitorId, house.contactId, house.memberId, TODAY);
      // it has read the record as it was before, and waits for the erasure that is not committed yet
      collecting = collectEvents(house.organizerId, new Date());
      while ((await superuser.query("SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted")).rowCount === 0);
    });
    expect(await collecting).toBe(1);
    expect(await rowsNaming(superuser, house.organizerId, /mara@|Quill/i)).toEqual([]);
  });

  test("is kept for thirty days", async () => {
    const { id } = await webhookOf(house, receiver.address, ["contact.updated"]);
    await write(({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { name: "Kept" } }));
    const now = new Date();
    await tell(house, now);
    expect(await forgetDeliveries(house.organizerId, new Date(now.getTime() + 29 * 86_400_000))).toBe(0);
    expect(await forgetDeliveries(house.organizerId, new Date(now.getTime() + 31 * 86_400_000))).toBe(1);
    expect(await deliveriesOf(house, id)).toEqual([]);
  });

  test("is never the secret: not in its row, not in the audit, not in a page's rows", async () => {
    const { id, secret } = await webhookOf(house, receiver.address, ["contact.updated"]);
    const raw = Buffer.from(secret.slice("whsec_".length), "base64");
    const { rows } = await superuser.query<{ row: string }>("SELECT w::text || coalesce((SELECT string_agg(a::text, '') FROM audit_entries a WHERE a.record = w.id), '') AS row FROM webhooks w WHERE w.id = $1", [id]);
    expect(rows[0]?.row).toContain("contact.updated");
    for (const part of [secret, secret.slice(6), raw.toString("hex")]) expect(rows[0]?.row).not.toContain(part);
    const listed = await withTenant(house.organizerId, (tenant) => getWebhook(tenant, id));
    expect(Object.keys(listed).filter((name) => /secret/i.test(name))).toEqual([]);
  });
});
