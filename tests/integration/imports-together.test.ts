import fs from "node:fs";
import path from "node:path";

import { afterAll, beforeEach, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { csvText } from "@/lib/format/csv";
import { findRememberedMapping, getImport, getLeftOut } from "@/lib/imports/data";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { headerKey } from "@/lib/imports/mapping/header-key";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readSheets } from "@/lib/imports/reading/file";
import type { ExhibitorsMapping } from "@/lib/imports/schema";
import type { Summary } from "@/lib/imports/types";
import { logInteraction, updateInteraction } from "@/lib/interactions/mutations";
import { checkScores } from "@/lib/relationships/check-scores";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
afterAll(closeConnections);

let organizer: SmallOrganizer;
beforeEach(async () => {
  organizer = await seedSmallOrganizer("together");
  await inTenantTransaction(organizer.organizerId, async ({ db, organizerId }) => {
    const show = await db.show.create({ data: { organizerId, name: "Hearth & Harbour", nameZh: "家与港" } });
    for (const year of [2025, 2026]) await db.edition.create({ data: { organizerId, showId: show.id, name: String(year), startsOn: new Date(`${year}-09-10T00:00:00Z`), endsOn: new Date(`${year}-09-13T00:00:00Z`) } });
  });
});

const list = (...lines: string[]): Buffer => Buffer.from(lines.join("\n"));
const exported = (name: string): Buffer => fs.readFileSync(path.join("tests/fixtures/crm-exports", name));
/** Byte by byte, so that the file keeps its encoding. */
const mine = (bytes: Buffer): Buffer => Buffer.from(bytes.toString("latin1").replaceAll("owner@crm.example", organizer.ownerEmail), "latin1");

type Change = (mapping: ExhibitorsMapping) => ExhibitorsMapping;
const same: Change = (mapping) => mapping;
const by = (rules: Partial<ExhibitorsMapping["rules"]>): Change => (mapping) => ({ ...mapping, rules: { ...mapping.rules, ...rules } });

async function bringIn(files: readonly Buffer[], change: Change = same): Promise<{ id: string; summary: Summary }> {
  const read = (await Promise.all(files.map((bytes) => readSheets(bytes, { encoding: null, sheet: "", allSheets: true })))).flat().map((file, i) => ({ ...file, fileName: `file-${i}.csv`, mapping: change(guessExhibitorsMapping(file.table)) }));
  const [first, ...more] = read;
  if (!first) throw new Error("There is no file.");
  const { id } = await inTenantTransaction(organizer.organizerId, (tenant) => createImport(tenant, { ...first, more, memberId: organizer.memberId }, TODAY));
  return { id, summary: await summaryOf(id) };
}

async function summaryOf(id: string): Promise<Summary> {
  const { summary } = await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
  if (!summary) throw new Error("The import has no summary.");
  return summary;
}

const run = (id: string) => runImport(organizer.organizerId, id, { today: TODAY });
const undo = (id: string) => inLongTenantTransaction(organizer.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }));
const replay = () => checkScores(organizer.organizerId, TODAY, 1_000);

/** Every record as members see them: what is withdrawn or archived is not there. */
function world() {
  return withTenant(organizer.organizerId, async ({ db, organizerId }) => ({
    exhibitors: await db.exhibitor.findMany({ where: { organizerId, archivedAt: null }, orderBy: { id: "asc" } }),
    contacts: await db.contact.findMany({ where: { organizerId }, orderBy: { id: "asc" } }),
    participations: await db.participation.findMany({ where: { organizerId }, orderBy: { id: "asc" } }),
    interactions: await db.interaction.findMany({ where: { organizerId, withdrawnAt: null }, orderBy: { id: "asc" } }),
    evidence: await db.evidence.findMany({ where: { organizerId, retracts: false, correctedBy: null }, orderBy: { id: "asc" } }),
  }));
}

const exhibitor = (name: string) =>
  withTenant(organizer.organizerId, ({ db, organizerId }) =>
    db.exhibitor.findFirstOrThrow({ where: { organizerId, name }, include: { contacts: { orderBy: { name: "asc" } }, participations: true, interactions: { orderBy: [{ occurredOn: "asc" }, { id: "asc" }] }, scores: true, evidence: { orderBy: { id: "asc" } }, relationship: true } }),
  );

/** One row each: company, contact, participation and talk; the second of the same company has another day. */
const TOGETHER = () =>
  list(
    "Company,City,Contact,E-mail,Show,Edition,Status,Stand,Day of contact,Channel,Direction,Mood,Note,Logged by",
    `Alder Ltd,Hull,Ann,ann@alder.example,Hearth & Harbour,2026,held,A1,2026-09-11,visit,inbound,good,"Stand is busy, wants it again",${organizer.ownerEmail}`,
    `ALDER LIMITED,,Ann,ann@alder.example,Hearth & Harbour,2026,,,2026-10-02,email,outbound,,Thanks sent,`,
    `Birch Ltd,York,,,Hearth & Harbour,2026,held,A2,2026-10-03,call,,very bad,,`,
  );

describe("one file about several things", () => {
  test("is previewed without being written, imported whole with its talks, and undone so that nothing of it is left to see", async () => {
    const before = await world();
    const { id, summary } = await bringIn([TOGETHER()]);
    expect(summary).toMatchObject({ rows: 3, ready: 3, created: { exhibitors: 2, contacts: 1, participations: 2, interactions: 3, evidence: 2 }, matched: { key: 0, name: 0, none: 2 } });
    expect(summary.creates.map(({ row, record, name, of }) => [row, record, name, of])).toEqual([
      [2, "exhibitor", "Alder Ltd", null],
      [2, "contact", "Ann", "Alder Ltd"],
      [2, "participation", "Hearth & Harbour 2026", "Alder Ltd"],
      [2, "interaction", "2026-09-11", "Alder Ltd"],
      [3, "interaction", "2026-10-02", "Alder Ltd"],
      [4, "exhibitor", "Birch Ltd", null],
      [4, "participation", "Hearth & Harbour 2026", "Birch Ltd"],
      [4, "interaction", "2026-10-03", "Birch Ltd"],
    ]);
    expect(await world()).toEqual(before);

    await run(id);
    const alder = await exhibitor("Alder Ltd");
    const [ann] = alder.contacts;
    expect(alder.interactions).toMatchObject([
      { channel: "visit", direction: "inbound", phase: "during", mood: 3, note: "Stand is busy, wants it again", contactId: ann?.id, memberId: organizer.memberId, importId: id },
      { channel: "email", direction: "outbound", phase: "after", mood: null, note: "Thanks sent", contactId: ann?.id },
    ]);
    expect(alder.evidence).toMatchObject([{ construct: "EMO", channel: "mood", source: "interaction", sourceId: alder.interactions[0]?.id }]);
    expect((await replay()).differing).toEqual([]);

    const { undone } = await undo(id);
    expect(undone).toMatchObject({ removed: { exhibitors: 0, contacts: 1, participations: 2, interactions: 3 }, archived: 2, kept: 0 });
    expect(await world()).toEqual(before);
    expect((await replay()).differing).toEqual([]);
  });

  test("says of a relationship what logging the same talks by hand says", async () => {
    await run((await bringIn([list("Company", "Alder Ltd", "Birch Ltd")])).id);
    const birch = await exhibitor("Birch Ltd");
    for (const [day, mood] of [["2026-05-04", 1], ["2026-09-11", 4]] as const) {
      await inTenantTransaction(organizer.organizerId, (tenant) =>
        logInteraction(
          tenant,
          { interaction: { exhibitorId: birch.id, submissionKey: crypto.randomUUID(), channel: "call", direction: "inbound", phase: null, occurredOn: new Date(`${day}T00:00:00Z`), contactId: null, editionId: null, mood, note: null, codedConstruct: null, codedValue: null }, promise: null, request: null, complaint: null },
          { memberId: organizer.memberId, today: TODAY },
        ),
      );
    }
    await run((await bringIn([list("Company,Date of contact,Channel,Direction,Mood", "Alder,2026-09-11,call,inbound,very good", "Alder,2026-05-04,call,inbound,bad")])).id);
    const [alder, asLogged] = [await exhibitor("Alder Ltd"), await exhibitor("Birch Ltd")];
    const scores = ({ scores: all }: typeof alder) => all.map(({ construct, value, se, records, observedOn }) => ({ construct, value: value.toFixed(9), se: se.toFixed(9), records, observedOn })).sort((a, b) => (a.construct < b.construct ? -1 : 1));
    expect(scores(alder)).toEqual(scores(asLogged));
    expect(alder.scores.length).toBeGreaterThan(0);
    expect(alder.relationship?.stage).toBe(asLogged.relationship?.stage);
  });

  test("gives an exhibitor that was there before the scores it had, after talks older than its evidence came and went", async () => {
    const before = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.relationshipScore.findMany({ where: { organizerId, exhibitorId: organizer.exhibitorId, construct: "EMO" }, select: { value: true, se: true, records: true, answers: true } }));
    const { id, summary } = await bringIn([list("Company,Date of contact,Channel,Mood", "together Kettles Ltd,2024-03-01,meeting,very bad", "together Kettles Ltd,2026-11-01,meeting,5")]);
    expect(summary).toMatchObject({ matched: { name: 1, none: 0 }, created: { exhibitors: 0, interactions: 2, evidence: 2 } });
    await run(id);
    expect((await replay()).differing).toEqual([]);
    await undo(id);
    expect((await replay()).differing).toEqual([]);
    const after = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.relationshipScore.findMany({ where: { organizerId, exhibitorId: organizer.exhibitorId, construct: "EMO" }, select: { value: true, se: true, records: true, answers: true } }));
    expect(after.map(({ records, answers }) => [records, answers])).toEqual(before.length === 0 ? after.map(() => [0, 0]) : before.map(({ records, answers }) => [records, answers]));
    for (const [i, { value, se }] of before.entries()) {
      expect(after[i]?.value).toBeCloseTo(value, 9);
      expect(after[i]?.se).toBeCloseTo(se, 9);
    }
  });

  test("brought in twice is recorded once; after an undo it may come again", async () => {
    const first = await bringIn([TOGETHER()]);
    await run(first.id);
    const { summary } = await bringIn([TOGETHER()]);
    expect(summary).toMatchObject({ unchanged: 3, created: { exhibitors: 0, contacts: 0, participations: 0, interactions: 0 }, matched: { name: 2 } });
    await undo(first.id);
    const again = await bringIn([TOGETHER()]);
    // the archived two are known again and brought back
    expect(again.summary).toMatchObject({ created: { exhibitors: 0, contacts: 1, participations: 2, interactions: 3 }, updated: { exhibitors: 2 } });
    await run(again.id);
    expect((await exhibitor("Alder Ltd")).interactions.filter(({ withdrawnAt }) => withdrawnAt === null)).toHaveLength(2);
    expect((await replay()).differing).toEqual([]);
  });

  test("keeps, when it is undone, the talk that somebody has changed since, and what hangs on it", async () => {
    const { id } = await bringIn([TOGETHER()]);
    await run(id);
    const [visit] = (await exhibitor("Alder Ltd")).interactions;
    if (!visit) throw new Error("The talk is missing.");
    const { channel, direction, phase, occurredOn, contactId, editionId } = visit;
    await inTenantTransaction(organizer.organizerId, (tenant) => updateInteraction(tenant, visit.id, { channel, direction, phase, occurredOn, contactId, editionId, mood: 3, note: "Wants stand A1 again", codedConstruct: null, codedValue: null }, { reason: null, seenVersion: null }, TODAY));
    expect((await undo(id)).undone).toMatchObject({ kept: 1, keptNames: ["Alder Ltd"], removed: { interactions: 2, contacts: 0 } });
    const alder = await exhibitor("Alder Ltd");
    expect(alder.interactions).toMatchObject([{ note: "Wants stand A1 again", withdrawnAt: null, contactId: alder.contacts[0]?.id }]);
    expect((await replay()).differing).toEqual([]);
  });

  test("keeps an exhibitor that somebody has given a task, a word or a gift since", async () => {
    const { id } = await bringIn([list("Company", "Alder Ltd", "Birch Ltd", "Cedar Ltd")]);
    await run(id);
    const [alder, birch] = [await exhibitor("Alder Ltd"), await exhibitor("Birch Ltd")];
    await inTenantTransaction(organizer.organizerId, async ({ db, organizerId }) => {
      await db.exhibitorTag.create({ data: { organizerId, exhibitorId: alder.id, tag: "key account" } });
      await db.exhibitorLink.create({ data: { organizerId, exhibitorId: organizer.exhibitorId, otherId: birch.id, kind: "agent", memberId: organizer.memberId } });
    });
    expect((await undo(id)).undone).toMatchObject({ removed: { exhibitors: 1 }, kept: 2, keptNames: ["Alder Ltd", "Birch Ltd"] });
  });

  test("names the rows whose talk cannot be read, cell by cell", async () => {
    const { summary } = await bringIn([
      list("Company,Day of contact,Channel,Direction,Phase,Mood,Logged by,Note", "Alder,2150-01-01,pigeon,sideways,later,11,Nobody Known,", "Birch,,call,,,,,left without a day", "Cedar,2026-10-01,,,,,,"),
    ]);
    expect(summary.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, "Day of contact", "date_in_future"],
      [2, "Channel", "unknown_channel"],
      [2, "Direction", "unknown_direction"],
      [2, "Phase", "unknown_phase"],
      [2, "Mood", "unknown_mood"],
      [2, "Logged by", "unknown_member"],
      [3, "Day of contact", "required"],
    ]);
    expect(summary).toMatchObject({ ready: 1, created: { exhibitors: 1, interactions: 1, evidence: 0 } });
  });
});

describe("several files at once", () => {
  test("of HubSpot, in whatever order they were sent, are one import: companies, their people, deals and calls", async () => {
    const before = await world();
    const files = ["hubspot-calls.csv", "hubspot-deals.csv", "hubspot-contacts.csv", "hubspot-companies.csv"].map(exported).map(mine);
    const { id, summary } = await bringIn(files, (mapping) => ({ ...mapping, edition: { show: "Hearth & Harbour", edition: "2026" } }));
    expect(summary).toMatchObject({ rows: 12, ready: 11, created: { exhibitors: 3, contacts: 3, participations: 3, interactions: 2 } });
    expect(summary.problems).toEqual([{ file: 2, row: 5, column: "Associated Company", code: "required", value: "", other: null }]);
    await run(id);
    const alder = await exhibitor("Alder & Ash Ltd");
    expect(alder).toMatchObject({
      externalKey: "9001", website: "https://alderash.example", country: "GB", segment: "Furniture",
      contacts: [{ name: "Ann Alder", email: "ann@alderash.example", role: "decision_maker" }],
      participations: [{ status: "booked", importId: id }],
      interactions: [{ channel: "call", direction: "inbound", note: "Asked for the corner stand again.\nHappy with hall 5." }],
    });
    expect((await exhibitor("宁波海港家居有限公司")).contacts).toMatchObject([{ name: "王伟" }]);
    expect((await exhibitor("Birkenlicht GmbH")).participations).toMatchObject([{ status: "declined", bookedOn: null }]);
    expect(await withTenant(organizer.organizerId, (tenant) => findRememberedMapping(tenant, headerKey("Record ID,Deal Name,Deal Stage,Close Date,Deal owner,Amount,Pipeline,Associated Company,Associated Company IDs".split(",")), "exhibitors"))).toMatchObject({ system: "hubspot", edition: { edition: "2026" } });
    await undo(id);
    expect(await world()).toEqual(before);
  });

  test.each([
    [["salesforce-accounts.csv", "salesforce-contacts.csv", "salesforce-opportunities.csv", "salesforce-activities.csv"], { exhibitors: 2, contacts: 2, participations: 2, interactions: 2 }, 0],
    [["odoo-res-partner.csv"], { exhibitors: 2, contacts: 2, participations: 0, interactions: 0 }, 1],
    [["odoo-res-partner-ids.csv"], { exhibitors: 1, contacts: 1, participations: 0, interactions: 0 }, 0],
    [["excel-german.csv"], { exhibitors: 2, contacts: 2, participations: 2, interactions: 1 }, 0],
    [["excel-chinese.csv"], { exhibitors: 2, contacts: 2, participations: 2, interactions: 2 }, 0],
  ])("%j are read as they were written", async (names, created, leftOut) => {
    const before = await world();
    const { id, summary } = await bringIn(names.map(exported).map(mine), (mapping) => ({ ...mapping, edition: mapping.columns.edition === undefined && mapping.columns.status !== undefined ? { show: "Hearth & Harbour", edition: "2026" } : null }));
    expect(summary.problems.filter(({ code }) => code !== "person_without_company")).toEqual([]);
    expect(summary).toMatchObject({ leftOut, created });
    await run(id);
    expect((await replay()).differing).toEqual([]);
    await undo(id);
    expect(await world()).toEqual(before);
  });
});

describe("the rules of an import", () => {
  beforeEach(async () => {
    await run((await bringIn([list("Key,Company,Country,City,Website,Contact,E-mail", "1,Alder Ltd,GB,Hull,www.alder.example,Ann,ann@alder.example", ",Birch Ltd,DE,,,,")])).id);
  });

  test("fill only what is empty, or leave what is there, where somebody says so", async () => {
    const more = list("Company,City,Segment,Contact,E-mail,Contact phone", "Alder,York,Wood,Ann,ann@alder.example,0123");
    const fields = async (rules: Partial<ExhibitorsMapping["rules"]>) => (await bringIn([more], by(rules))).summary.changes.map(({ field }) => field).sort();
    expect(await fields({})).toEqual(["city", "phone", "segment"]);
    expect(await fields({ found: "fill" })).toEqual(["phone", "segment"]);
    expect(await fields({ found: "skip" })).toEqual([]);
  });

  test("find an exhibitor by a contact's address or by its domain, but never by a mailbox that anybody has", async () => {
    const found = async (row: string, rules: Partial<ExhibitorsMapping["rules"]>) => (await bringIn([list("Company,Website,Contact,E-mail", row)], by(rules))).summary.matched;
    expect(await found("Alder Holding,,Ann,ANN@alder.example", {})).toMatchObject({ none: 1 });
    expect(await found("Alder Holding,,Ann,ANN@alder.example", { email: true })).toMatchObject({ email: 1, none: 0 });
    expect(await found("Alder Holding,https://alder.example/en,,", { domain: true })).toMatchObject({ domain: 1, none: 0 });
    expect(await found("Alder Holding,,Bob,bob@alder.example", { domain: true })).toMatchObject({ domain: 1, none: 0 });
    expect(await found("Alder Holding,,Bob,bob@gmail.com", { domain: true, email: true })).toMatchObject({ none: 1 });
  });

  test("hold two of one name in two countries apart, where the country counts", async () => {
    const row = list("Company,Country", "Birch Ltd,FR");
    expect((await bringIn([row])).summary).toMatchObject({ matched: { name: 1 }, updated: { exhibitors: 1 } });
    expect((await bringIn([row], by({ name: "name_country" }))).summary).toMatchObject({ matched: { name: 0, none: 1 } });
    expect((await bringIn([row], by({ name: "no" }))).summary).toMatchObject({ matched: { none: 1 } });
  });

  test("leave out who is not recorded, and say so", async () => {
    const { summary } = await bringIn([list("Company,City", "Alder,York", "Cedar,Hull")], by({ missing: "leave_out" }));
    expect(summary).toMatchObject({ ready: 1, created: { exhibitors: 0 }, problems: [{ row: 3, column: "Company", code: "not_recorded", value: "Cedar" }] });
  });
});

describe("the rows that were left out", () => {
  test("are kept with their reasons, and come back mended as the file that they were", async () => {
    const { id } = await bringIn([list("Company,Website,City", "Alder Ltd,,Hull", "Birch Ltd,not a website,=1+1")]);
    await run(id);
    const [kept] = (await withTenant(organizer.organizerId, (tenant) => getLeftOut(tenant, id))) ?? [];
    expect(kept).toMatchObject({ headers: ["Company", "Website", "City"], rows: [{ number: 3, cells: ["Birch Ltd", "not a website", "=1+1"], problems: [{ column: "Website", code: "not_an_address" }] }] });
    const taken = csvText([["Row", "Problem", ...(kept?.headers ?? [])], ...(kept?.rows ?? []).map(({ number, cells }) => [String(number), "Website: …", ...cells])]);
    expect(taken).toContain("'=1+1");
    const again = await bringIn([Buffer.from(taken.replace("not a website", "birch.example"))]);
    expect(again.summary).toMatchObject({ ready: 1, leftOut: 0, created: { exhibitors: 1 } });
    await run(again.id);
    expect(await exhibitor("Birch Ltd")).toMatchObject({ website: "https://birch.example", city: "=1+1" });
  });
});

describe("an import that somebody stops", () => {
  test("writes no further part, goes on when it is asked to, and can be taken back as far as it came", async () => {
    const before = await world();
    const rows = Array.from({ length: 1_200 }, (_, i) => `Stopped ${i} Ltd,Hull`);
    const { id } = await bringIn([list("Company,City", ...rows)]);
    const stopped = runImport(organizer.organizerId, id, { today: TODAY, onProgress: () => inTenantTransaction(organizer.organizerId, ({ db, organizerId }) => db.import.updateMany({ where: { organizerId, id }, data: { stopAskedAt: new Date() } })).then(() => undefined) });
    await expect(stopped).rejects.toMatchObject({ code: "stopped" });
    const state = () => withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
    expect(await state()).toMatchObject({ state: "partly", settledRows: 500 });
    expect((await world()).exhibitors).toHaveLength(before.exhibitors.length + 500);

    await undo(id);
    expect(await state()).toMatchObject({ state: "undone", summary: { created: { exhibitors: 500 }, undone: { removed: { exhibitors: 500 } } } });
    expect(await world()).toEqual(before);
    await expect(run(id)).rejects.toMatchObject({ code: "already_settled" });
  });
});
