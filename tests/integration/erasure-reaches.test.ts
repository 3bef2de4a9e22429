import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { restoreValue } from "@/lib/audit/mutations";
import { getContact } from "@/lib/contacts/data";
import { updateContact } from "@/lib/contacts/mutations";
import { contactInput } from "@/lib/contacts/schema";
import { mergeContacts } from "@/lib/duplicates/merging/merge-contacts";
import { mergeExhibitors } from "@/lib/duplicates/merging/merge-exhibitors";
import { undoMerge } from "@/lib/duplicates/merging/undo";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { createOwnField } from "@/lib/fields/mutations";
import { newFieldInput } from "@/lib/fields/schema";
import { ownName } from "@/lib/fields/types";
import { restoreChanges } from "@/lib/imports/writing/changed-fields";
import { editCell } from "@/lib/lists/cells/mutations";
import { undoOne } from "@/lib/lists/changes/mutations";
import { readAboutPerson } from "@/lib/privacy/data";
import { eraseContact } from "@/lib/privacy/erasing/erase-contact";
import { ERASED_NAME } from "@/lib/privacy/erasing/person";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedTwin } from "./duplicates/twins";
import { rowsNaming } from "./support/rows-naming";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let mine: SmallOrganizer;

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(mine.organizerId, work, mine.memberId);
const erase = (contactId = mine.contactId) => write((tenant) => eraseContact(tenant, mine.exhibitorId, contactId, mine.memberId, TODAY));
const named = (who: RegExp) => rowsNaming(superuser, mine.organizerId, who);
const input = (name: string, email: string, phone: string) => contactInput.omit({ exhibitorId: true, own: true }).parse({ name, email, phone, role: "other", locale: "", leftOn: "", reach: "email", timeZone: "" });
const rename = (name: string, email: string, phone: string) => write((tenant) => updateContact(tenant, mine.contactId, input(name, email, phone), null, TODAY));
const contactNow = () => withTenant(mine.organizerId, (tenant) => getContact(tenant, null, mine.contactId));
const anotherCompany = (name: string) => write((tenant) => createExhibitor(tenant, { name, nameLocal: null, externalKey: null, segment: null, country: "DE", city: null, website: null, note: null, ownerMemberId: null }));
const anotherContact = (name: string, more: { email?: string; phone?: string } = {}) => write(({ db, organizerId }) => db.contact.create({ data: { organizerId, exhibitorId: mine.exhibitorId, name, ...more } }));

beforeAll(() => superuser.connect());
// each test erases somebody of its own
beforeEach(async () => {
  mine = await seedSmallOrganizer("kettle");
  await rename("Mara Ashdown", "mara@kettles.example", "+44 20 5550 1234");
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

describe("what an import changed of a person", () => {
  test("goes with them, and the import's undo brings none of it back", async () => {
    const { id: importId } = await write(({ db, organizerId }) => db.import.findFirstOrThrow({ where: { organizerId } }));
    const { id: participationId } = await write(({ db, organizerId }) => db.participation.findFirstOrThrow({ where: { organizerId, exhibitorId: mine.exhibitorId } }));
    await write(async ({ db, organizerId }) => {
      await db.importChange.create({ data: { organizerId, importId, contactId: mine.contactId, before: { email: "first@quill.example", own: { a: "left-handed" } }, after: { email: "mara@kettles.example", own: { a: "vegan" } } } });
      await db.importChange.create({ data: { organizerId, importId, participationId, before: { own: { b: "badge for Ashdown" } }, after: { own: { b: "two badges" } } } });
      await db.exchange.updateMany({ where: { organizerId, exhibitorId: mine.exhibitorId }, data: { text: "wrote from first@quill.example" } });
    });
    const { counts } = await erase();
    expect(await named(/quill|left-handed|vegan|Ashdown|mara@/i)).toEqual([]);
    expect(counts.import_changes).toBe(2);
    await write((tenant) => restoreChanges(tenant, importId));
    expect(await contactNow()).toMatchObject({ name: ERASED_NAME, email: null, phone: null, own: {} });
  });
});

describe("what a person once was", () => {
  test("goes from every book: names, addresses and numbers of then, and fields of one's own", async () => {
    const { id: field } = await write((tenant) => createOwnField(tenant, newFieldInput.parse({ noun: "contacts", kind: "text", label: "Diet" })));
    const edit = (value: string) => write(async (tenant) => editCell(tenant, { noun: "contacts", id: mine.contactId, field: ownName(field), value, version: (await getContact(tenant, null, mine.contactId)).version }, mine.memberId, TODAY));
    await edit("no nuts");
    const { changeId } = await edit("no fish");
    await rename("Mara Oldfield", "mara@oldfield.example", "+44 20 5550 9876");
    await rename("Mara Quill", "quill@kettles.example", "");
    await write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: mine.exhibitorId } }, data: { note: "Oldfield says: mara@oldfield.example, 020 5550-9876" } }));
    const { counts } = await erase();
    expect(await named(/Oldfield|Ashdown|Quill|9876|1234|mara@|no nuts|no fish/i)).toEqual([]);
    expect(counts.list_change_rows).toBe(2);

    await expect(write((tenant) => undoOne(tenant, changeId ?? "", mine.memberId, TODAY))).resolves.toBeUndefined();
    expect(await contactNow()).toMatchObject({ name: ERASED_NAME, email: null, phone: null, own: {} });
  });

  test("is brought back by nobody: neither from the book of changes nor by the form", async () => {
    await rename("Mara Quill", "quill@kettles.example", "");
    const change = await write(({ db, organizerId }) => db.recordChange.findFirstOrThrow({ where: { organizerId, record: mine.contactId, action: "update" }, orderBy: { changedAt: "desc" } }));
    await erase();
    for (const column of ["name", "email"]) await expect(write((tenant) => restoreValue(tenant, { id: change.id, column }, TODAY))).rejects.toMatchObject({ code: "not_found" });
    await expect(rename("Mara Ashdown", "mara@kettles.example", "")).rejects.toMatchObject({ code: "not_found" });
    expect((await contactNow()).name).toBe(ERASED_NAME);
  });
});

describe("a merge of an erased person", () => {
  const merge = (lostId: string, id: string) => write((tenant) => mergeContacts(tenant, { id, exhibitorId: mine.exhibitorId, keptId: mine.contactId, lostId, seenKept: null, seenLost: null, choices: {} }, mine.memberId, TODAY));
  const undo = (id: string) => write((tenant) => undoMerge(tenant, id, mine.memberId, TODAY, new Date()));

  test("cannot be undone any more, and the record that was joined to theirs is gone from every book", async () => {
    const { id: lostId } = await anotherContact("Maria Ashton", { email: "ashton@other.example", phone: "+49 40 7654321" });
    await write(({ db, organizerId }) => db.complaint.updateMany({ where: { organizerId, exhibitorId: mine.exhibitorId }, data: { text: "Ashton said so" } }));
    const id = randomUUID();
    await merge(lostId, id);
    await erase();
    expect(await named(/Ashton|Ashdown|7654321|mara@/i)).toEqual([]);
    await expect(undo(id)).rejects.toMatchObject({ code: "undo_too_late" });
  });

  test("that was undone before leaves the other person theirs", async () => {
    const { id: lostId } = await anotherContact("Olga Brandt", { email: "olga@other.example" });
    const id = randomUUID();
    await merge(lostId, id);
    await undo(id);
    await erase();
    expect(await named(/Ashdown|mara@/i)).toEqual([]);
    expect(await withTenant(mine.organizerId, (tenant) => getContact(tenant, null, lostId))).toMatchObject({ name: "Olga Brandt", email: "olga@other.example" });
  });

  test("of their companies, in which they became one with another record, cannot be undone either", async () => {
    const twin = await seedTwin(mine);
    const id = randomUUID();
    await write((tenant) => mergeExhibitors(tenant, { id, keptId: mine.exhibitorId, lostId: twin.twinId, seenKept: null, seenLost: null, choices: {}, participations: {} }, mine.memberId, TODAY));
    await erase();
    expect(await named(/Ashdown|mara@|7654321/i)).toEqual([]);
    await expect(undo(id)).rejects.toMatchObject({ code: "undo_too_late" });
  });
});

describe("what only looks like the person", () => {
  test("stays: longer addresses and numbers, figures, ids, days and who has the same first name elsewhere", async () => {
    const { id: elsewhere } = await anotherCompany("Orient Lamps");
    const { id: field } = await write((tenant) => createOwnField(tenant, newFieldInput.parse({ noun: "exhibitors", kind: "number", label: "Visitors" })));
    const id = "12345678-1234-4123-8123-123412345678";
    const payload = { amount: 12345678, at: "2026-11-22T12:34:56.781Z", id, to: ["joann@fair.example", "ann@fair.example.org", "ann@fair.example"] };
    await write(async ({ db, organizerId }) => {
      await db.job.updateMany({ where: { organizerId }, data: { payload } });
      await db.exhibitor.update({ where: { organizerId_id: { organizerId, id: mine.exhibitorId } }, data: { own: { [field]: "12345678" }, note: "Ann: 1234 5678. Order 912345678, stand 12" } });
      await db.exhibitor.update({ where: { organizerId_id: { organizerId, id: elsewhere } }, data: { note: "Ann of the lamps, joann@fair.example" } });
    });
    await rename("Ann", "ann@fair.example", "12345678");
    await erase();
    const job = await write(({ db, organizerId }) => db.job.findFirstOrThrow({ where: { organizerId, kind: "nothing" } }));
    expect(job.payload).toEqual({ ...payload, to: ["joann@fair.example", "ann@fair.example.org", "[erased]"] });
    const notes = await write(({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId }, orderBy: { createdAt: "asc" }, select: { note: true, own: true } }));
    expect(notes).toMatchObject([{ note: "[erased]: [erased]. Order 912345678, stand 12", own: { [field]: "12345678" } }, { note: "Ann of the lamps, joann@fair.example" }]);
  });

  test("and what is the person is found however it is written: other spaces, another prefix, beside Chinese, in an address", async () => {
    const written = ["+44 (0)20 5550 1234", "0044 20 55501234", "020-5550-1234", "tel:+442055501234.", "请找Mara谈", "邮箱mara@kettles.example", "q=%2B44+20+5550+1234&e=mara%40kettles.example", "q=Mara%20Ashdown", "<MARA@kettles.example>"];
    await write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: mine.exhibitorId } }, data: { note: written.join("\n") } }));
    await erase();
    const { note } = await write(({ db, organizerId }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, id: mine.exhibitorId } }));
    expect(note).not.toMatch(/5550|Mara|Ashdown|kettles\.example/i);
    expect(note?.split("\n").map((line) => line.includes("[erased]"))).toEqual(written.map(() => true));
  });
});

describe("what stands beside another company", () => {
  test("goes where it means this person and nobody else, also from fields of one's own and reasons for a stage", async () => {
    const { id: elsewhere } = await anotherCompany("Orient Lamps");
    const { id: field } = await write((tenant) => createOwnField(tenant, newFieldInput.parse({ noun: "contacts", kind: "text", label: "Knows" })));
    await write(async ({ db, organizerId }) => {
      await db.exhibitor.update({ where: { organizerId_id: { organizerId, id: elsewhere } }, data: { note: "Mara Ashdown left for us; Mara Smith stays" } });
      await db.contact.create({ data: { organizerId, exhibitorId: elsewhere, name: "Noor Haddad", own: { [field]: "Mara Ashdown, mara@kettles.example" } } });
      await db.task.create({ data: { organizerId, exhibitorId: elsewhere, title: "Ask mara@kettles.example", assignedMemberId: mine.memberId, memberId: mine.memberId, dueOn: TODAY } });
      await db.recordChange.create({ data: { organizerId, exhibitorId: elsewhere, memberId: mine.memberId, recordKind: "exhibitors", record: elsewhere, action: "update", fields: { note: [null, "Mara Ashdown"] } } });
    });
    // a book that is only added to: nobody else could write this
    await superuser.query("SET session_replication_role = replica");
    await superuser.query("UPDATE stage_overrides SET why = 'Mara Ashdown wants it' WHERE organizer_id = $1", [mine.organizerId]);
    await superuser.query("SET session_replication_role = origin");
    expect((await named(/Mara Ashdown wants/)).length).toBeGreaterThan(0);
    const { counts } = await erase();
    expect(await named(/Ashdown|mara@/i)).toEqual([]);
    const { note } = await write(({ db, organizerId }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, id: elsewhere } }));
    expect(note).toBe("[erased] left for us; Mara Smith stays");
    expect(counts).toMatchObject({ contacts: 2, exhibitors: 1, stage_overrides: expect.any(Number) });
  });
});

describe("the file about a person", () => {
  test("holds of others' rows what names the person, and nothing of other people", async () => {
    await write(async ({ db, organizerId }) => {
      await db.job.updateMany({ where: { organizerId }, data: { payload: { to: ["mara@kettles.example", "olga@other.example"] } } });
      await db.import.updateMany({ where: { organizerId }, data: { content: "Company,Person\nKettles,Mara Ashdown\nLamps,Olga Brandt\n", leftOut: [{ name: "a.csv", headers: ["Person"], rows: [{ number: 1, cells: ["Mara Ashdown"], problems: [] }, { number: 2, cells: ["Olga Brandt"], problems: [] }] }] } });
      await db.auditEntry.create({ data: { organizerId, memberId: mine.memberId, action: "export", noun: "contacts", fields: { of: ["q=Olga+Brandt", "q=Mara+Ashdown"] } } });
      await db.exhibitor.update({ where: { organizerId_id: { organizerId, id: mine.exhibitorId } }, data: { note: "Mara decides" } });
    });
    const about = await withTenant(mine.organizerId, (tenant) => readAboutPerson(tenant, mine.exhibitorId, mine.contactId, TODAY));
    expect(JSON.stringify(about)).not.toMatch(/Olga|Brandt|olga@/);
    const rowsOf = (table: string) => about.records.find((each) => each.table === table && each.why === "named")?.rows;
    expect(rowsOf("imports")).toMatchObject([{ content: ["Kettles,Mara Ashdown"], left_out: ["Mara Ashdown"] }]);
    expect(rowsOf("jobs")).toMatchObject([{ payload: ["mara@kettles.example"] }]);
    expect(rowsOf("audit_entries")).toMatchObject([{ fields: ["q=Mara+Ashdown"] }]);
    expect(rowsOf("exhibitors")).toMatchObject([{ note: "Mara decides" }]);
    expect(Object.keys(rowsOf("exhibitors")?.[0] ?? {}).filter((key) => !/_(at|on)$|^id$/.test(key))).toEqual(["note"]);
    expect(about.records.every(({ cut }) => !cut)).toBe(true);
  });
});
