import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { KEY_RIGHTS } from "@/lib/api-keys/types";
import { API_NOUNS } from "@/lib/api/nouns";
import { openSession, readSession } from "@/lib/auth/sessions";
import { MASKED_TABLES } from "@/lib/db/masked";
import { listChanges } from "@/lib/exhibitors/changes/data";
import { explore } from "@/lib/explore/data";
import { allowed } from "@/lib/explore/allowed";
import { exploreQuery, MEASURE_IDS } from "@/lib/explore/schema";
import { countAudience, listAudience } from "@/lib/campaigns/audience/data";
import { getCampaign } from "@/lib/campaigns/data";
import { countMessages, listMessages } from "@/lib/campaigns/messages/data";
import { listContacts } from "@/lib/contacts/data";
import { editCell } from "@/lib/lists/cells/mutations";
import { askChange, changePart } from "@/lib/lists/changes/mutations";
import { countRows, groupRows, listIds, listRows } from "@/lib/lists/data";
import { describe as describeList, fieldsOf } from "@/lib/lists/describe";
import { listState } from "@/lib/lists/state";
import { LIST_NOUNS } from "@/lib/lists/types";
import { addMember } from "@/lib/members/mutations";
import { listTimeline } from "@/lib/relationships/timeline/data";
import { composeRights } from "@/lib/rights/compose";
import { RIGHTS } from "@/lib/rights/types";
import { createRole } from "@/lib/roles/mutations";
import { search } from "@/lib/search/data";
import { closeConnections } from "@/lib/tenant/close-connections";
import { fromDatabase } from "@/lib/tenant/from-database";
import { type Membership, membershipsOf } from "@/lib/tenant/memberships";
import { partOf } from "@/lib/tenant/part-of";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { ids } from "../../e2e/support/ids";
import { freshDatabase } from "../../setup/fresh-database";
import { type Ask, asker, keyOf } from "../support/api-asker";
import { newBodies } from "../support/api-bodies";
import { everythingHidden, LEAKED, type MarkedFields, MARKS, markFields } from "../support/marked-fields";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let house: SmallOrganizer;
let fields: MarkedFields;
let blind: Membership;
let reader: Membership;
let askBlind: Ask;
let askReader: Ask;

/** Columns that are named as a hidden one is and may be read, each with its reason. */
const NOT_KEPT: Readonly<Record<string, string>> = {
  "suppressions.address": "the whole row is left out",
  "audit_entries.address": "from where a change came",
  "record_changes.address": "from where a change came",
  "member_invitations.email": "a colleague's, behind the right to members",
  "tasks.note": "a task is what its member is asked to do",
  "alarms.note": "what was decided about an alarm, beside its reason",
  "alarm_rules.note": "why the rules were changed",
  "calibrations.note": "how the scores were calibrated",
  "webhooks.address": "where a program listens, no person",
};
/** Tables that hold what was written elsewhere, and are read by nobody from whom a field is kept back: composeRights takes the right away. */
const BEHIND_RIGHTS = ["audit_entries", "imports", "import_files", "import_parts", "import_changes"];

/** A member with a role of all rights there are and some fields kept back, as their session tells it. */
async function memberWith(name: string, rules: readonly string[]): Promise<Membership> {
  const rights = composeRights([...RIGHTS], "all", rules);
  const email = `${name}@${house.workspace}.example`;
  const userId = await inTenantTransaction(house.organizerId, async (tenant) => {
    const role = await createRole(tenant, { name, begunAs: "manager", scope: "all", rights, fields: rules }, { role: "owner" });
    const { id } = await addMember(tenant, { email, name, password: PASSWORD, role: "manager", locale: "en" });
    return (await tenant.db.member.update({ where: { organizerId_id: { organizerId: tenant.organizerId, id } }, data: { ownRoleId: role.id }, select: { userId: true } })).userId;
  });
  const secret = await openSession(userId, email, { place: "127.0.0.1", device: "test", deviceToken: null });
  const [place] = membershipsOf((await readSession(secret))?.places ?? []);
  if (!place) throw new Error("No place.");
  return place;
}

const asMember = <T>(member: Membership, work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(member.organizerId, work, member.memberId);
const told = (value: unknown) => JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));

beforeAll(async () => {
  await superuser.connect();
  house = await seedSmallOrganizer("house");
  fields = await markFields(database.superUrl, house);
  // an edit in place of a hidden field is kept as a change of one
  await inTenantTransaction(house.organizerId, async (tenant) => {
    const { updatedAt } = await tenant.db.contact.findUniqueOrThrow({ where: { organizerId_id: { organizerId: tenant.organizerId, id: house.contactId } } });
    await editCell(tenant, { noun: "contacts", id: house.contactId, field: "email", value: `other-${MARKS.email}`, version: updatedAt.toISOString() }, house.memberId, TODAY);
  }, house.memberId);
  blind = await memberWith("Blind", everythingHidden(fields));
  reader = await memberWith("Reader", everythingHidden(fields, "read"));
  askBlind = asker(await keyOf({ ...blind, role: blind.role }, KEY_RIGHTS.filter((right) => blind.rights?.includes(right))));
  askReader = asker(await keyOf({ ...reader, role: reader.role }, KEY_RIGHTS.filter((right) => reader.rights?.includes(right))));
});

afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

describe("the views that leave hidden fields empty", () => {
  it("have the columns of their tables, in their order, and are those that the pool knows", async () => {
    const { rows } = await superuser.query<{ table_schema: string; table_name: string; columns: string }>(
      `SELECT table_schema, table_name, string_agg(column_name, ' ' ORDER BY ordinal_position) AS columns FROM information_schema.columns
       WHERE (table_schema = 'masked' OR table_schema = 'public') GROUP BY 1, 2`);
    const of = (schema: string) => new Map(rows.filter((row) => row.table_schema === schema).map((row) => [row.table_name, row.columns.split(" ").sort().join(" ")]));
    const [masked, whole] = [of("masked"), of("public")];
    expect([...masked.keys()].sort()).toEqual([...MASKED_TABLES]);
    for (const [name, columns] of masked) expect(columns, name).toBe(whole.get(name));
  });

  it("know every column of money, of how people are reached, and of notes", async () => {
    const { rows } = await superuser.query<{ name: string }>(
      `SELECT c.table_name || '.' || c.column_name AS name FROM information_schema.columns c
       JOIN information_schema.columns o ON o.table_schema = 'public' AND o.table_name = c.table_name AND o.column_name = 'organizer_id'
       WHERE c.table_schema = 'public' AND c.column_name ~ '(amount|price|worth|cost|revenue|email|phone|address|^note$)' AND c.data_type IN ('text', 'numeric', 'double precision', 'character varying')
         AND NOT EXISTS (SELECT FROM field_columns() f WHERE f.table_name = c.table_name AND f.column_name = c.column_name) ORDER BY 1`);
    expect(rows.map(({ name }) => name).filter((name) => !(name in NOT_KEPT))).toEqual([]);
  });
});

describe("a member from whom every field is kept that can be", () => {
  it("finds no mark in any table, by our own statements or by Prisma's, though the owner finds each", async () => {
    const { rows: tables } = await superuser.query<{ name: string }>("SELECT c.table_name AS name FROM information_schema.columns c JOIN information_schema.tables t USING (table_schema, table_name) WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND column_name = 'organizer_id' AND has_table_privilege('fairbond_app', quote_ident(c.table_name), 'SELECT') ORDER BY 1");
    const leaks: string[] = [];
    let marked = 0;
    for (const { name } of tables) {
      const rows = (of: Membership["organizerId"]) => withTenant(of, async ({ read }) => told(await read({ text: `SELECT to_jsonb(t) AS row FROM ${name} t`, values: [] })));
      if (LEAKED.test(await rows(house.organizerId))) marked += 1;
      if (LEAKED.test(await rows(blind.organizerId)) && !BEHIND_RIGHTS.includes(name)) leaks.push(name);
    }
    expect(leaks).toEqual([]);
    expect(marked).toBeGreaterThan(15);
    const models = await withTenant(blind.organizerId, async ({ db, organizerId }) => told(await Promise.all([
      db.exhibitor.findMany({ where: { organizerId }, include: { contacts: true, participations: { include: { invoices: true, package: true, onStand: true, ownValues: true } }, interactions: true, relationship: true, changes: true, exchanges: true, specialRequests: true, ownValues: true } }),
      db.contact.findMany({ where: { organizerId }, include: { ownValues: true, duplicateKeys: true } }), db.searchEntry.findMany({ where: { organizerId } }), db.portfolioCell.findMany({ where: { organizerId } }),
      db.listChange.findMany({ where: { organizerId }, include: { rows: true } }), db.ownField.findMany({ where: { organizerId } }), db.notice.findMany({ where: { organizerId } }),
    ])));
    expect(models).toContain("house Kettles");
    expect(models).not.toMatch(LEAKED);
    expect(models).not.toContain("Secret of");
  });

  it.each(LIST_NOUNS)("sees in the list of %s no hidden column, and none in an order, a filter, a group or a sum", async (noun) => {
    const hidden = ["revenue", "amount", "worth", "cost", "price", "email", "phone", "note", ...Object.values(fields).map((id) => `own-${id}`)].filter((id) => !(noun === "tasks" || noun === "alarms") || id !== "note");
    await withTenant(blind.organizerId, async (tenant) => {
      const of = await describeList(tenant, noun);
      const columns = of.columns.map(({ id }) => id);
      if (noun !== "members") expect(columns.filter((id) => hidden.includes(id))).toEqual([]);
      const plain = listState(of, { cols: columns.join(",") });
      const asked = listState(of, { cols: [...columns, ...hidden].join(","), sort: hidden.map((id) => `${id}.desc`).join(","), group: hidden[0] ?? "", "amount.from": "90000000", "revenue.from": "90000000", "email.has": "zqreach", ...(hidden.includes("note") ? { "note.has": "zqnotes" } : {}), ...Object.fromEntries(Object.values(fields).map((id) => [`own-${id}.has`, "zqown"])) });
      expect({ ...asked, sorts: [] }).toEqual({ ...plain, sorts: [] });
      if (noun !== "members") {
        expect(told(await listRows(tenant, of, asked, TODAY))).not.toMatch(LEAKED);
        for (const group of ["all", ...of.columns.filter((column) => column.groups).map(({ id }) => id)]) expect(told(await groupRows(tenant, of, { ...plain, group }, TODAY))).not.toMatch(LEAKED);
        expect(await listIds(tenant, of, asked, TODAY, 100)).toEqual(await listIds(tenant, of, { ...plain, sorts: asked.sorts }, TODAY, 100));
        for (const words of ["zqreach", "7271 828", "zqnotes", "zqown", "91827364"]) expect(await countRows(tenant, of, listState(of, { q: words }), TODAY), words).toBe(0);
      }
      expect((await fieldsOf(tenant, noun)).map(({ id }) => id).filter((id) => noun !== "members" && hidden.includes(id))).toEqual([]);
    });
  });

  it("finds people by their name and not by what is hidden", async () => {
    const found = (member: Membership["organizerId"], words: string) => withTenant(member, async (tenant) => (await search(tenant, words, 10)).groups.flatMap(({ items }) => items));
    for (const words of ["zqreach", "zqhost.example", "7271828", "+49 7271 82", "zqnotes", "zqown", "zqreech"]) {
      expect((await found(blind.organizerId, words)), words).toEqual([]);
      if (words !== "zqreech") expect((await found(house.organizerId, words)).length, words).toBeGreaterThan(0);
    }
    expect(told(await found(blind.organizerId, "house Kettles"))).toContain("Kettles");
    const { name } = await withTenant(house.organizerId, ({ db, organizerId }) => db.contact.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: house.contactId } } }));
    const people = told(await found(blind.organizerId, name));
    expect(people).toContain(house.exhibitorId);
    expect(people).not.toMatch(LEAKED);
  });

  it("reads timeline, changes, contacts and every measure of Explore without a mark", async () => {
    const read = await withTenant(blind.organizerId, async (tenant) => {
      const queries = MEASURE_IDS.map((measure) => allowed(blind, exploreQuery.parse({ measure, by: "none", chart: "bars", show: null, edition: null, segment: null, owner: null, stage: null })));
      return [await listTimeline(tenant, house.exhibitorId, null, 200), await listChanges(tenant, house.exhibitorId, null, 200), await listContacts(tenant, house.exhibitorId, 1), await Promise.all(queries.map((query) => explore(tenant, query, TODAY)))];
    });
    expect(told(read)).not.toMatch(LEAKED);
    expect(told(read)).toContain(house.contactId);
    expect(allowed(blind, exploreQuery.parse({ measure: "revenue", by: "none", chart: "bars", show: null, edition: null, segment: null, owner: null, stage: null })).measure).toBe("exhibitors");
  });

  it("counts whom a campaign would reach by what they see, and reads its letters without addresses", async () => {
    const read = await withTenant(blind.organizerId, async (tenant) => {
      const campaign = await getCampaign(tenant, house.campaignId, "en");
      return [await countAudience(tenant, campaign, TODAY), await countAudience(tenant, campaign, new Date()), await countMessages(tenant, house.campaignId, new Date()), await listAudience(tenant, campaign, TODAY, "asked", 1), await listMessages(tenant, house.campaignId, { state: null, round: null, text: null }, 1, TODAY)];
    });
    expect(told(read)).not.toMatch(LEAKED);
  });

  it("is written to without asking, in letters and calendars, as far as they read", async () => {
    expect(await partOf(house.organizerId, blind.memberId)).toBe(blind.organizerId);
  });
});

describe("a key of such a member", () => {
  it.each(API_NOUNS)("$noun answers without the hidden fields", async ({ noun, right }) => {
    const list = await askBlind("GET", noun);
    if (!blind.rights?.includes(right)) return expect(list.status).toBe(403);
    expect(list.status, list.text).toBe(200);
    expect(list.text).not.toMatch(LEAKED);
    const own = await ids(house);
    const one = await askBlind("GET", `${noun}/${own[noun === "relationships" ? "exhibitors" : noun]}`);
    expect(one.status, one.text).toBe(200);
    expect(one.text).not.toMatch(LEAKED);
    for (const name of [...["contacts"].includes(noun) ? ["email", "phone"] : [], ...["participations", "invoices"].includes(noun) ? ["amount"] : [], ...["interactions", "exhibitors"].includes(noun) ? ["note"] : []]) expect(one.body, name).not.toHaveProperty(name);
  });

  it("hears that a filter by a hidden field is none, and that a field may not be written, with its path", async () => {
    expect(await askBlind("GET", "contacts?email.has=zqreach")).toMatchObject({ status: 422, body: { errors: [{ field: "email.has", code: "unknown_field" }] } });
    expect(await askBlind("GET", `contacts?own-${fields.contacts}.has=zqown`)).toMatchObject({ status: 422 });
    expect(await askBlind("PATCH", `contacts/${house.contactId}`, { email: MARKS.email })).toMatchObject({ status: 422, body: { errors: [{ field: "email", code: "field_kept" }] } });
    expect(await askReader("PATCH", `contacts/${house.contactId}`, { own: { [fields.contacts]: "new" } })).toMatchObject({ status: 422, body: { errors: [{ field: `own.${fields.contacts}`, code: "field_kept" }] } });
    const own = await ids(house);
    expect(await askBlind("POST", "contacts", { ...newBodies(own, "Blind").contacts, email: "a@b.example" })).toMatchObject({ status: 422, body: { errors: [{ field: "email" }] } });
  });

  it("changes what it may, leaves what it may not, and is answered without it", async () => {
    const answer = await askBlind("PATCH", `contacts/${house.contactId}`, { name: "house Ashdown" });
    expect(answer.status, answer.text).toBe(200);
    expect(answer.text).not.toMatch(LEAKED);
    const row = await withTenant(house.organizerId, ({ db, organizerId }) => db.contact.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: house.contactId } } }));
    expect(row).toMatchObject({ name: "house Ashdown", email: `other-${MARKS.email}`, phone: MARKS.phone, own: { [fields.contacts]: MARKS.own } });
  });
});

describe("what is not written", () => {
  it("stays where a form sends nothing for it, and is refused where one sends something, whatever way it comes", async () => {
    for (const member of [blind, reader]) {
      await asMember(member, ({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { email: null, phone: "", own: {}, locale: "zh" } }));
      const row = await withTenant(house.organizerId, ({ db, organizerId }) => db.contact.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: house.contactId } } }));
      expect(row).toMatchObject({ locale: "zh", email: `other-${MARKS.email}`, phone: MARKS.phone, own: { [fields.contacts]: MARKS.own } });
      const forged = asMember(member, ({ db, organizerId }) => db.contact.update({ where: { organizerId_id: { organizerId, id: house.contactId } }, data: { email: "forged@else.example" } }));
      expect(fromDatabase(await forged.catch((error: unknown) => error))).toMatchObject({ code: "field_kept" });
      const owned = asMember(member, ({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: house.exhibitorId } }, data: { own: { [fields.exhibitors]: "forged" } } }));
      expect(fromDatabase(await owned.catch((error: unknown) => error))).toMatchObject({ code: "field_kept" });
      const money = asMember(member, ({ db, organizerId }) => db.$executeRaw`UPDATE participations SET amount = 1 WHERE organizer_id = ${organizerId}::uuid`);
      expect(fromDatabase(await money.catch((error: unknown) => error))).toMatchObject({ code: "field_kept" });
    }
  });

  it("is no choice for a change of many, nor for an edit in place", async () => {
    for (const member of [blind, reader]) {
      for (const [noun, field] of [["contacts", "email"], ["exchanges", "worth"], ["contacts", `own-${fields.contacts}`]] as const)
        await expect(asMember(member, (tenant) => askChange(tenant, { noun, field, wish: { value: "1", reason: null }, scope: { ids: [house.contactId] }, asked: 1 }, member.memberId))).rejects.toMatchObject({ fields: { field: "not_a_choice" } });
    }
    const segment = await asMember(blind, async (tenant) => {
      const { id } = await askChange(tenant, { noun: "exhibitors", field: "segment", wish: { value: "Hall", reason: null }, scope: { ids: [house.exhibitorId] }, asked: 1 }, blind.memberId);
      while (await changePart(tenant, id, TODAY));
      return (await tenant.db.exhibitor.findUniqueOrThrow({ where: { organizerId_id: { organizerId: tenant.organizerId, id: house.exhibitorId } } })).segment;
    });
    expect(segment).toBe("Hall");
  });

  it("is read as before by one who reads it", async () => {
    const rows = await withTenant(reader.organizerId, ({ db, organizerId }) => db.contact.findMany({ where: { organizerId } }));
    expect(told(rows)).toMatch(LEAKED);
    expect((await askReader("GET", `contacts/${house.contactId}`)).body).toMatchObject({ phone: MARKS.phone });
  });
});

describe("roles that keep fields back", () => {
  it("give nothing that works on whole records, and nobody gives more than they have", async () => {
    expect(composeRights([...RIGHTS], "all", ["none notes"])).not.toEqual(expect.arrayContaining(["manage imports"]));
    for (const right of ["manage imports", "edit duplicates", "read audit", "export privacy", "manage privacy"]) expect(blind.rights).not.toContain(right);
    const made = await inTenantTransaction(house.organizerId, (tenant) => createRole(tenant, { name: "Below", begunAs: "staff", scope: "all", rights: [], fields: [] }, blind));
    const role = await withTenant(house.organizerId, ({ db, organizerId }) => db.ownRole.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: made.id } } }));
    expect(role.fields).toEqual(expect.arrayContaining(["none money", "none reach"]));
    await expect(inTenantTransaction(house.organizerId, (tenant) => createRole(tenant, { name: "Raised", begunAs: "staff", scope: "all", rights: [], fields: ["read money"] }, { ...blind, fields: ["none money"] }))).resolves.toBeDefined();
  });
});
