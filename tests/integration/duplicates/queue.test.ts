import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { createContact, updateContact } from "@/lib/contacts/mutations";
import { listContactPairs, listMerges, listPairs } from "@/lib/duplicates/data";
import { compareNames } from "@/lib/duplicates/finding/compare-names";
import { listLikely } from "@/lib/duplicates/finding/likely";
import { mergeContacts } from "@/lib/duplicates/merging/merge-contacts";
import { mergeExhibitors } from "@/lib/duplicates/merging/merge-exhibitors";
import { undoMerge } from "@/lib/duplicates/merging/undo";
import { keepApart, maybeOneAgain } from "@/lib/duplicates/mutations";
import { queueFilter, type QueueFilter } from "@/lib/duplicates/schema";
import { createExhibitor, setArchived, updateExhibitor } from "@/lib/exhibitors/mutations";
import { exhibitorInput } from "@/lib/exhibitors/schema";
import { refreshRelationship } from "@/lib/relationships/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import pg from "pg";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";
import { wholeRows } from "./whole-rows";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let mine: SmallOrganizer;
let other: SmallOrganizer;
const ids: Record<string, string> = {};

const ALL = queueFilter.parse({ strength: null, reason: null, dismissed: null });
const write = <T>(work: (tenant: TenantTransaction) => Promise<T>, of: SmallOrganizer = mine) => inTenantTransaction(of.organizerId, work, of.memberId);
const pairs = (filter: Partial<QueueFilter> = {}, of: SmallOrganizer = mine) => withTenant(of.organizerId, (tenant) => listPairs(tenant, { ...ALL, ...filter }, 1));
const company = (tenant: TenantTransaction, name: string, more: Record<string, string> = {}) => createExhibitor(tenant, exhibitorInput.parse({ name, ...more }));
const person = (tenant: TenantTransaction, exhibitorId: string, name: string, more: { email?: string; phone?: string } = {}) =>
  createContact(tenant, { exhibitorId, name, email: null, phone: null, role: "other", locale: null, leftOn: null, ...more }, TODAY);
const named = async (filter: Partial<QueueFilter> = {}) => (await pairs(filter)).rows.map(({ a, b, strength, reasons }) => [[a.name, b.name].sort().join(" + "), strength, reasons.map(({ kind }) => kind).join(" ")]);

beforeAll(async () => {
  await superuser.connect();
  mine = await seedSmallOrganizer("quay");
  other = await seedSmallOrganizer("other");
  for (const organizer of [mine, other]) {
    await write(async (tenant) => {
      ids.alpha = (await company(tenant, "Alpha Pumps GmbH", { website: "https://www.alpha-pumps.example", country: "DE" })).id;
      ids.alpha2 = (await company(tenant, "ALPHA PUMPS", { website: "http://alpha-pumps.example/en" })).id;
      ids.ming = (await company(tenant, "明辉电子有限公司")).id;
      ids.ming2 = (await company(tenant, "Ming Hui Dian Zi Co., Ltd.")).id;
      ids.beta = (await company(tenant, "Beta Valves")).id;
      ids.gamma = (await company(tenant, "Gamma Rods")).id;
      await person(tenant, ids.beta, "Mara Lind", { email: "mara@beta.example" });
      await person(tenant, ids.gamma, "Mara Lind", { email: "MARA@beta.example " });
      await person(tenant, ids.beta, "Jo Free", { email: "jo@gmail.com" });
      await person(tenant, ids.alpha, "Di Free", { email: "di@gmail.com", phone: "0000000000" });
      ids.person = (await person(tenant, ids.alpha, "Lin Xi", { email: "lin@alpha-pumps.example", phone: "+49 40 123456789" })).id;
      ids.person2 = (await person(tenant, ids.alpha, "XI, Lin", { phone: "040 123456789" })).id;
    }, organizer);
    if (organizer === mine) ids.mine = JSON.stringify(ids);
  }
  Object.assign(ids, JSON.parse(ids.mine ?? "{}"));
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

describe("the queue", () => {
  test("has the pairs that share something, the surest first, each with its reasons, and no other organizer's", async () => {
    expect(await named()).toEqual([
      ["ALPHA PUMPS + Alpha Pumps GmbH", "strong", "name domain"],
      ["Beta Valves + Gamma Rods", "likely", "email"],
      ["Ming Hui Dian Zi Co., Ltd. + 明辉电子有限公司", "possible", "reading"],
    ]);
    const [first] = (await pairs()).rows;
    expect(first?.reasons).toEqual([{ kind: "name", value: null, folded: true }, { kind: "domain", value: "alpha-pumps.example", folded: false }]);
    const all = (await pairs({}, other)).rows.flatMap(({ a, b }) => [a.id, b.id]);
    expect(all.length).toBe(6);
    expect(all.some((id) => Object.values(ids).includes(id))).toBe(false);
  });

  test("is narrowed by how sure and by what is shared", async () => {
    expect(await named({ strength: "likely" })).toHaveLength(1);
    expect((await named({ reason: "domain" })).map(([pair]) => pair)).toEqual(["ALPHA PUMPS + Alpha Pumps GmbH"]);
    expect((await named({ reason: "reading" })).map(([pair]) => pair)).toEqual(["Ming Hui Dian Zi Co., Ltd. + 明辉电子有限公司"]);
    expect(await named({ reason: "phone" })).toEqual([]);
    expect(queueFilter.parse({ strength: "x".repeat(10_000), reason: "'; --", dismissed: "" })).toEqual(ALL);
  });

  test("follows every change of what is compared", async () => {
    const { id } = await write((tenant) => company(tenant, "Gamma Rods Ltd"));
    expect((await named()).map(([pair]) => pair)).toContain("Gamma Rods + Gamma Rods Ltd");
    await write((tenant) => updateExhibitor(tenant, id, exhibitorInput.parse({ name: "Delta" }), null));
    expect((await named()).map(([pair]) => pair)).not.toContain("Gamma Rods + Gamma Rods Ltd");
    const contact = await write((tenant) => person(tenant, id, "Jan", { phone: "+31 20 5551234" }));
    await write((tenant) => person(tenant, ids.gamma ?? "", "Jan", { phone: "020-5551234" }));
    expect(await named({ reason: "phone" })).toEqual([["Delta + Gamma Rods", "possible", "phone"]]);
    await write((tenant) => updateContact(tenant, contact.id, { name: "Jan", email: null, phone: null, role: "other", locale: null, leftOn: null }, null, TODAY));
    expect(await named({ reason: "phone" })).toEqual([]);
    await write((tenant) => updateExhibitor(tenant, id, exhibitorInput.parse({ name: "beta valves inc" }), null));
    expect(await named({ reason: "name" })).toHaveLength(2);
    await write(async (tenant) => {
      await setArchived(tenant, id, true);
      await setArchived(tenant, ids.beta ?? "", true);
    });
    expect(await named({ reason: "name" })).toHaveLength(1);
    await write(async (tenant) => {
      await setArchived(tenant, ids.beta ?? "", false);
      await tenant.db.exhibitor.deleteMany({ where: { organizerId: tenant.organizerId, id } });
    });
  });

  test("has names that are spelled nearly alike once they were compared, not those that differ in a figure or in more than a slip", async () => {
    const names = ["Kupferkrähe Woodworks GmbH", "Kupferkrahe Wodworks Ltd", "Kupferkrähe Porcelain AG", "Hall Builders 1984", "Hall Builders 1985", "宁波海港家居用品制造有限公司", "宁波海湾家居用品制造有限公司"];
    const made = await write(async (tenant) => Promise.all(names.map((name) => company(tenant, name))));
    expect(await named({ reason: "near" })).toEqual([]);
    await Promise.all([compareNames(mine.organizerId, 1_000), compareNames(mine.organizerId, 1_000)]);
    expect(await compareNames(mine.organizerId, 1_000)).toBe(0);
    expect(await named({ reason: "near" })).toEqual([["Kupferkrahe Wodworks Ltd + Kupferkrähe Woodworks GmbH", "possible", "near"]]);
    // with a telephone beside it, it is likely; the name set right, it is another pair
    const slip = made[1]?.id ?? "";
    await write(async (tenant) => {
      await person(tenant, slip, "Ann", { phone: "+49 40 7778899" });
      await person(tenant, made[0]?.id ?? "", "Bo", { phone: "040 7778899" });
    });
    expect(await named({ reason: "near" })).toEqual([["Kupferkrahe Wodworks Ltd + Kupferkrähe Woodworks GmbH", "likely", "phone near"]]);
    await write((tenant) => updateExhibitor(tenant, slip, exhibitorInput.parse({ name: "Kupferkrahe Woodworks Ltd" }), null));
    await compareNames(mine.organizerId, 1_000);
    expect(await named({ reason: "near" })).toEqual([]);
    expect((await named({ reason: "name" })).map(([pair]) => pair)).toContain("Kupferkrahe Woodworks Ltd + Kupferkrähe Woodworks GmbH");
    await write(({ db, organizerId }) => db.exhibitor.deleteMany({ where: { organizerId, id: { in: made.map(({ id }) => id) } } }));
    expect(await write(({ db, organizerId }) => db.nearName.count({ where: { organizerId } }))).toBe(0);
  });

  test("a key that very many share says nothing", async () => {
    const made = await write(async (tenant) => Promise.all(Array.from({ length: 9 }, (_, index) => index).map((index) => company(tenant, `Tenant ${"abcdefghi"[index]}`, { website: "https://holding.example" }))));
    expect(await named({ reason: "domain" })).toHaveLength(1);
    await write(({ db, organizerId }) => db.exhibitor.deleteMany({ where: { organizerId, id: { in: made.map(({ id }) => id) } } }));
  });

  test("remembers that two are two, once, and takes it back", async () => {
    const [aId, bId] = [ids.alpha ?? "", ids.alpha2 ?? ""];
    await write((tenant) => keepApart(tenant, { of: "exhibitors", aId, bId }, mine.memberId));
    await write((tenant) => keepApart(tenant, { of: "exhibitors", aId: bId, bId: aId }, mine.memberId));
    expect(await named({ strength: "strong" })).toEqual([]);
    const { rows, total } = await pairs({ dismissed: "yes" });
    expect(total).toBe(1);
    expect(rows[0]?.dismissed).toMatchObject({ by: "quay Owner" });
    const id = rows[0]?.dismissed?.id ?? "";
    await refusal(write((tenant) => maybeOneAgain(tenant, { of: "exhibitors", id }), other), "not_found");
    await refusal(write((tenant) => keepApart(tenant, { of: "exhibitors", aId, bId: other.exhibitorId }, mine.memberId)), "not_found");
    await refusal(write((tenant) => keepApart(tenant, { of: "contacts", aId, bId }, mine.memberId)), "not_found");
    await write((tenant) => maybeOneAgain(tenant, { of: "exhibitors", id }));
    expect(await named({ strength: "strong" })).toHaveLength(1);
  });

  test("a word that two are two outlives the merge of one of them with a third, and comes back with the undo", async () => {
    const third = await write(async (tenant) => (await company(tenant, "Alpha")).id);
    await write((tenant) => keepApart(tenant, { of: "exhibitors", aId: ids.alpha ?? "", bId: ids.alpha2 ?? "" }, mine.memberId));
    const before = await wholeRows(superuser, mine.organizerId);
    const { id } = await write((tenant) => mergeExhibitors(tenant, { id: randomUUID(), keptId: third, lostId: ids.alpha2 ?? "", seenKept: null, seenLost: null, choices: { name: "lost" }, participations: {} }, mine.memberId, TODAY));
    expect((await pairs({ dismissed: "yes" })).rows.map(({ a, b }) => [a.id, b.id].sort())).toEqual([[ids.alpha, third].sort()]);
    await write((tenant) => undoMerge(tenant, id, mine.memberId, TODAY, new Date()));
    expect(await wholeRows(superuser, mine.organizerId)).toEqual(before);
  });
});

describe("the warning of a new exhibitor", () => {
  const likely = (name: string, more: { nameLocal?: string; website?: string } = {}, of = mine) => withTenant(of.organizerId, (tenant) => listLikely(tenant, { name, nameLocal: null, website: null, ...more }));

  test("names who has the name, the domain, the reading or nearly the name", async () => {
    expect((await likely("alpha pumps ag")).map(({ id }) => id).sort()).toEqual([ids.alpha, ids.alpha2].sort());
    expect(await likely("Something else", { website: "shop.alpha-pumps.example" })).toMatchObject([{ reasons: [{ kind: "domain" }] }, { reasons: [{ kind: "domain" }] }]);
    expect((await likely("明輝電子")).map(({ reasons }) => reasons[0]?.kind)).toContain("reading");
    expect(await likely("Gama Rods")).toMatchObject([{ id: ids.gamma, reasons: [{ kind: "near" }] }]);
  });

  test("says nothing of what is new or another organizer's, whatever is typed", async () => {
    expect(await likely("Zeppelin Kites")).toEqual([]);
    expect((await likely("Alpha Pumps", {}, other)).some(({ id }) => Object.values(ids).includes(id))).toBe(false);
    for (const odd of ["%", "__", "'; DROP TABLE exhibitors; --", "\\", "=1+1", "长".repeat(10_000)]) expect(Array.isArray(await likely(odd))).toBe(true);
  });
});

describe("contacts of one exhibitor", () => {
  const people = (filter: Partial<QueueFilter> = {}) => withTenant(mine.organizerId, (tenant) => listContactPairs(tenant, { ...ALL, ...filter }, 1));
  const order = () => ({ id: randomUUID(), exhibitorId: ids.alpha ?? "", keptId: ids.person ?? "", lostId: ids.person2 ?? "", seenKept: null, seenLost: null, choices: {} });
  const merge = (input: ReturnType<typeof order>) => write((tenant) => mergeContacts(tenant, input, mine.memberId, TODAY));

  test("are found by name turned round and telephone, set apart and asked again", async () => {
    expect((await people()).rows.map(({ exhibitorName, a, b, reasons }) => [exhibitorName, a.name, b.name, reasons.map(({ kind }) => kind)])).toEqual([["Alpha Pumps GmbH", "Lin Xi", "XI, Lin", ["person", "phone"]]]);
    await write((tenant) => keepApart(tenant, { of: "contacts", aId: ids.person ?? "", bId: ids.person2 ?? "" }, mine.memberId));
    expect((await people()).total).toBe(0);
    const [apart] = (await people({ dismissed: "yes" })).rows;
    await write((tenant) => maybeOneAgain(tenant, { of: "contacts", id: apart?.dismissed?.id ?? "" }));
    expect((await people()).total).toBe(1);
  });

  test("become one with all that was theirs, once, and are two again as they were", async () => {
    await write(async ({ db, organizerId }) => {
      const of = { organizerId, exhibitorId: ids.alpha ?? "", contactId: ids.person2 ?? "", memberId: mine.memberId };
      await db.interaction.create({ data: { ...of, channel: "call", direction: "inbound", occurredOn: TODAY } });
      await db.exhibitorPromise.create({ data: { ...of, text: "Said", madeOn: TODAY, dueOn: TODAY } });
      await db.contactTie.create({ data: { organizerId, contactId: of.contactId, memberId: mine.memberId, notedById: mine.memberId, liking: 5 } });
      await db.contact.update({ where: { organizerId_id: { organizerId, id: of.contactId } }, data: { role: "finance", wantsNoSurveys: true } });
    });
    // so that an undo of today has nothing more to bring forward
    await write((tenant) => refreshRelationship(tenant, ids.alpha ?? "", TODAY));
    const before = await wholeRows(superuser, mine.organizerId);
    const input = order();
    const [one, two] = await Promise.all([merge(input), merge(input)]);
    expect(one).toEqual(two);
    expect(one.counts).toEqual({ interactions: 1, promises: 1, contact_ties: 1 });
    expect(await write(({ db, organizerId }) => db.contact.findMany({ where: { organizerId, exhibitorId: ids.alpha, name: { in: ["Lin Xi", "XI, Lin"] } } }))).toMatchObject([{ id: ids.person, email: "lin@alpha-pumps.example", role: "finance", wantsNoSurveys: true }]);
    expect((await withTenant(mine.organizerId, (tenant) => listMerges(tenant, 1, new Date(), ids.alpha))).rows).toMatchObject([{ kind: "contacts", keptName: "Lin Xi", lostName: "XI, Lin" }]);
    await write((tenant) => undoMerge(tenant, input.id, mine.memberId, TODAY, new Date()));
    expect(await wholeRows(superuser, mine.organizerId)).toEqual(before);
  });

  test("of two exhibitors, of another organizer, or asked by one campaign are not merged", async () => {
    await refusal(merge({ ...order(), lostId: mine.contactId }), "not_found");
    await refusal(merge({ ...order(), lostId: other.contactId }), "not_found");
    await refusal(merge({ ...order(), exhibitorId: other.exhibitorId }), "not_found");
    await write(async ({ db, organizerId }) => {
      for (const [index, contactId] of [ids.person ?? "", ids.person2 ?? ""].entries()) {
        await db.invitation.create({ data: { organizerId, campaignId: mine.campaignId, formVersionId: mine.formVersionId, exhibitorId: ids.alpha ?? "", contactId, editionId: mine.editionId, tokenHash: new Uint8Array(32).fill(20 + index), expiresAt: TODAY } });
      }
    });
    await refusal(merge(order()), "asked_twice");
  });
});
