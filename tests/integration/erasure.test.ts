import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { logInteraction } from "@/lib/interactions/mutations";
import { logInput } from "@/lib/interactions/schema";
import { createInvitation } from "@/lib/invitations/mutations";
import { editCell } from "@/lib/lists/cells/mutations";
import { aboutPage } from "@/lib/privacy/about/page";
import { listGrounds, readAboutPerson } from "@/lib/privacy/data";
import { eraseContact } from "@/lib/privacy/erasing/erase-contact";
import { addGround, endGround } from "@/lib/privacy/grounds/mutations";
import { checkScores } from "@/lib/relationships/check-scores";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { rowsNaming } from "./support/rows-naming";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

const urls = await freshDatabase();
const superuser = new pg.Client({ connectionString: urls.superUrl });
let mine: SmallOrganizer;
let other: SmallOrganizer;
const WHO = /Mara|Ashdown|mara@|\+44 20 5550|阿什当/i;

beforeAll(async () => {
  await superuser.connect();
  [mine, other] = [await seedSmallOrganizer("kettle"), await seedSmallOrganizer("others")];
  for (const organizer of [mine, other]) await nameEverywhere(organizer);
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

/** The contact gets a name of its own and is then spoken of wherever people write, by themselves and by others. */
async function nameEverywhere({ organizerId, memberId, exhibitorId, contactId, editionId }: SmallOrganizer): Promise<void> {
  const whoever = { memberId, today: TODAY };
  await inTenantTransaction(organizerId, ({ db }) => db.contact.update({ where: { organizerId_id: { organizerId, id: contactId } }, data: { name: "Mara Ashdown", email: "mara@kettles.example", phone: "+44 20 5550 1234" } }), memberId);
  await inTenantTransaction(organizerId, (tenant) => logInteraction(tenant, spoken({ exhibitorId, contactId, mood: "3", note: "Ms Ashdown (mara@kettles.example) asked for the corner" }), whoever), memberId);
  const { id, token } = await inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, new Date()));
  expect(token).not.toBe("");
  await inTenantTransaction(organizerId, (tenant) => answerInvitation(tenant, id, { fields: { AFF1: "6", TOI1: "5", SAT1: "6" }, language: "en" }, new Date()));
  await withTenant(organizerId, async ({ db }) => {
    const response = await db.response.findFirstOrThrow({ where: { organizerId, invitationId: id } });
    await db.answer.create({ data: { organizerId, responseId: response.id, item: "comment", text: "Call me, Mara, on +44 20 5550 1234" } });
    await db.exhibitorPromise.updateMany({ where: { organizerId, exhibitorId }, data: { text: "Mara gets the plan" } });
    await db.complaint.updateMany({ where: { organizerId, exhibitorId }, data: { text: "ashdown, mara: too loud" } });
    await db.task.updateMany({ where: { organizerId, exhibitorId }, data: { title: "Ring Mara  Ashdown" } });
    await db.notice.updateMany({ where: { organizerId, exhibitorId }, data: { text: "Mara Ashdown" } });
    await db.exhibitor.update({ where: { organizerId_id: { organizerId, id: exhibitorId } }, data: { note: "Ashdowns' cousin; Mara decides. \"Mara\"" } });
    await db.exhibitorFile.updateMany({ where: { organizerId, exhibitorId }, data: { name: "mara ashdown.pdf" } });
    await db.importChange.updateMany({ where: { organizerId, exhibitorId }, data: { before: { contact: "Mara Ashdown" }, after: { contact: 'Mara "M" Ashdown' } } });
    await db.job.updateMany({ where: { organizerId }, data: { lastError: "no mailbox for mara@kettles.example" } });
    await db.auditEntry.create({ data: { organizerId, memberId, action: "export", noun: "contacts", fields: { of: [null, "q=Mara+Ashdown&email=mara%40kettles.example"] } } });
    await db.import.updateMany({ where: { organizerId }, data: { leftOut: [{ cells: ["Mara Ashdown", "mara@kettles.example"] }] } });
  });
}

function spoken(of: { exhibitorId: string; contactId: string; mood: string; note: string }) {
  return logInput.parse({ ...of, submissionKey: randomUUID(), channel: "call", direction: "inbound", occurredOn: "2026-11-20", editionId: "", phase: "", codedConstruct: "", codedValue: "", also: "", promiseText: "", promiseDue: "", requestText: "" });
}

const named = (organizerId: OrganizerId) => rowsNaming(superuser, organizerId, WHO);
const scores = ({ organizerId, exhibitorId }: SmallOrganizer) => withTenant(organizerId, ({ db }) => db.relationshipScore.findMany({ where: { organizerId, exhibitorId }, orderBy: { construct: "asc" } }));
const evidence = ({ organizerId }: SmallOrganizer) => withTenant(organizerId, ({ db }) => db.evidence.count({ where: { organizerId } }));
const erase = (of: SmallOrganizer, contact = of) => inTenantTransaction(of.organizerId, (tenant) => eraseContact(tenant, contact.exhibitorId, contact.contactId, of.memberId, TODAY), of.memberId);

describe("everything about a person", () => {
  test("is what is theirs and where else they are named, without secrets, and as a page without a script", async () => {
    const about = await withTenant(mine.organizerId, (tenant) => readAboutPerson(tenant, mine.exhibitorId, mine.contactId, TODAY));
    const found = new Map(about.records.map(({ table, why, rows }) => [`${table} ${why}`, JSON.stringify(rows)]));
    for (const place of ["contacts theirs", "interactions theirs", "answers theirs", "responses theirs", "invitations theirs", "exhibitors named", "complaints theirs", "record_changes theirs"]) expect(found.get(place), place).toBeDefined();
    expect(found.get("answers theirs")).toContain("Call me, Mara");
    expect(JSON.stringify(about)).not.toMatch(/token_hash|others Kettles|"agent"/);
    const page = aboutPage({ ...about, records: [{ table: "interactions", why: "theirs", cut: true, rows: [{ note: "<script>alert(1)</script>" }] }] }, { language: "en", title: "<Mara>", taken: "now", cut: "Not all of it", heading: (table) => table });
    expect(page).toContain("Not all of it");
    expect(page).toContain("&lt;script&gt;");
    expect(page).not.toMatch(/<script|<Mara>/);
  });

  test("is not told to another organizer", async () => {
    await expect(withTenant(other.organizerId, (tenant) => readAboutPerson(tenant, mine.exhibitorId, mine.contactId, TODAY))).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("why something is kept of a person", () => {
  test("is noted with its day, and who takes a consent to surveys back is asked by none", async () => {
    const whose = { exhibitorId: other.exhibitorId, contactId: other.contactId };
    const asked = () => withTenant(other.organizerId, async ({ db, organizerId }) => !(await db.contact.findFirstOrThrow({ where: { organizerId, id: other.contactId } })).wantsNoSurveys);
    await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.contact.updateMany({ where: { organizerId }, data: { wantsNoSurveys: false } }));
    const ground = { ...whose, purpose: "surveys", basis: "separate_consent", field: "email", source: "Card at the stand", givenOn: TODAY } as const;
    const id = await inTenantTransaction(other.organizerId, (tenant) => addGround(tenant, ground, other.memberId, TODAY));
    const held = await withTenant(other.organizerId, (tenant) => listGrounds(tenant, other.contactId));
    expect(held[0]).toMatchObject({ id, basis: "separate_consent", field: "email", endedOn: null });
    for (const { id: each } of held) {
      expect(await asked()).toBe(true);
      await inTenantTransaction(other.organizerId, (tenant) => endGround(tenant, { ...whose, id: each }, TODAY));
    }
    expect(await asked()).toBe(false);
    expect((await withTenant(other.organizerId, (tenant) => listGrounds(tenant, other.contactId))).every(({ endedOn }) => endedOn !== null)).toBe(true);
  });

  test("is noted by nobody of another organizer, and not of a day to come", async () => {
    const ground = { exhibitorId: other.exhibitorId, contactId: other.contactId, purpose: "letters", basis: "consent", field: null, source: "List", givenOn: TODAY } as const;
    await expect(inTenantTransaction(mine.organizerId, (tenant) => addGround(tenant, ground, mine.memberId, TODAY))).rejects.toMatchObject({ code: "not_found" });
    await expect(inTenantTransaction(other.organizerId, (tenant) => addGround(tenant, { ...ground, givenOn: new Date("2027-01-01") }, other.memberId, TODAY))).rejects.toMatchObject({ fields: { givenOn: "date_in_future" } });
  });
});

describe("erasing a person", () => {
  test("is refused for another organizer's person, and touches nothing then", async () => {
    const before = await named(other.organizerId);
    expect(before.length).toBeGreaterThan(12);
    await expect(erase(mine, other)).rejects.toMatchObject({ code: "not_found" });
    expect(await named(other.organizerId)).toEqual(before);
  });

  test("leaves them in no table of the organizer, the books of changes and the search among them, and nobody else's rows change", async () => {
    const [wereScores, wasEvidence, others] = [await scores(mine), await evidence(mine), await named(other.organizerId)];
    const { counts } = await erase(mine);
    expect(await named(mine.organizerId)).toEqual([]);
    expect(await named(other.organizerId)).toEqual(others);
    for (const table of ["contacts", "interactions", "answers", "record_changes", "import_changes", "promises", "exhibitor_files", "jobs", "imports", "audit_entries"]) expect(counts[table], table).toBeGreaterThan(0);

    // what is left are facts without a name, so every score is what its log says
    expect(await evidence(mine)).toBe(wasEvidence);
    expect((await scores(mine)).map(({ construct, ...rest }) => ({ construct, ...rest }))).toEqual(wereScores);
  });

  test("leaves the stored relationship equal to a replay of the whole log", async () => {
    const { organizerId, memberId } = mine;
    const company = { name: "Orient Lamps", nameLocal: null, externalKey: null, segment: null, country: "DE", city: null, website: null, note: null, ownerMemberId: null };
    const { id: exhibitorId } = await inTenantTransaction(organizerId, (tenant) => createExhibitor(tenant, company), memberId);
    const { id: contactId } = await withTenant(organizerId, ({ db }) => db.contact.create({ data: { organizerId, exhibitorId, name: "Noor Haddad", role: "decision_maker" } }));
    for (const mood of ["0", "4", "3"]) await inTenantTransaction(organizerId, (tenant) => logInteraction(tenant, spoken({ exhibitorId, contactId, mood, note: "Noor was there" }), { memberId, today: TODAY }), memberId);
    const before = await scores({ ...mine, exhibitorId });
    expect(before.length).toBeGreaterThan(0);
    await inTenantTransaction(organizerId, (tenant) => eraseContact(tenant, exhibitorId, contactId, memberId, TODAY), memberId);
    expect(await scores({ ...mine, exhibitorId })).toEqual(before);
    const { exhibitors, differing } = await checkScores(organizerId, TODAY);
    expect(exhibitors).toBe(2);
    expect(differing).not.toContain(exhibitorId);
  });

  test("lets no list write into what is left of them", async () => {
    const { organizerId, contactId: id, memberId } = mine;
    const { updatedAt, name } = await withTenant(organizerId, ({ db }) => db.contact.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } } }));
    for (const [field, value] of [["name", "Mara Ashdown"], ["email", "mara@kettles.example"], ["locale", "zh"]] as const) {
      const edit = { noun: "contacts" as const, id, field, value, version: updatedAt.toISOString() };
      await expect(inTenantTransaction(organizerId, (tenant) => editCell(tenant, edit, memberId, TODAY), memberId)).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await withTenant(organizerId, ({ db }) => db.contact.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } } }))).toMatchObject({ name, email: null, locale: null, updatedAt });
  });

  test("leaves a receipt with ids and numbers, once", async () => {
    const receipts = await withTenant(mine.organizerId, ({ db, organizerId }) => db.erasure.findMany({ where: { organizerId, contactId: mine.contactId } }));
    expect(receipts).toEqual([expect.objectContaining({ contactId: mine.contactId, memberId: mine.memberId })]);
    expect(JSON.stringify(receipts)).not.toMatch(WHO);
    await expect(erase(mine)).rejects.toMatchObject({ code: "already_settled" });
    const lines = await withTenant(mine.organizerId, ({ db, organizerId }) => db.auditEntry.findMany({ where: { organizerId, action: "delete", noun: "contacts", record: mine.exhibitorId } }));
    expect(lines).toMatchObject([{ memberId: mine.memberId, fields: { of: [null, receipts[0]?.id] } }]);
  });

  test("is the only way to change what the books of changes say, afterwards too", async () => {
    const change = (setting: string, book: "recordChange" | "auditEntry") => inTenantTransaction(mine.organizerId, async ({ db, organizerId }) => {
      await db.$executeRawUnsafe("SELECT set_config('app.erasure_id', $1, true)", setting);
      await (book === "recordChange" ? db.recordChange.updateMany({ where: { organizerId }, data: { fields: {} } }) : db.auditEntry.updateMany({ where: { organizerId }, data: { fields: {} } }));
    });
    const { id } = await withTenant(mine.organizerId, ({ db, organizerId }) => db.erasure.findFirstOrThrow({ where: { organizerId, contactId: mine.contactId } }));
    for (const book of ["recordChange", "auditEntry"] as const) for (const setting of ["", id, randomUUID()]) await expect(change(setting, book)).rejects.toThrow(/Only an erasure may change/);
  });
});
