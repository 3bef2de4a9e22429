import pg from "pg";
import { afterAll, beforeEach, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { getImport, getImportResults } from "@/lib/imports/data";
import { guessAnswersMapping } from "@/lib/imports/mapping/guess-answers";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, discardImport, runImport, setMapping, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { mappingSchema, type Mapping, USUAL_RULES } from "@/lib/imports/schema";
import type { Summary } from "@/lib/imports/types";
import { recordEvidence } from "@/lib/relationships/mutations";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { ANSWERS, CHINESE_LIST, FORMULA_LIST, GERMAN_LIST, longList, RAGGED_LIST } from "../fixtures/import-files";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

const database = await freshDatabase();
afterAll(closeConnections);

let organizer: SmallOrganizer;
beforeEach(async () => {
  organizer = await seedSmallOrganizer("hearth");
  await inTenantTransaction(organizer.organizerId, async ({ db, organizerId }) => {
    const show = await db.show.create({ data: { organizerId, name: "Hearth & Harbour", nameZh: "家与港" } });
    for (const year of [2025, 2026, 2027]) {
      await db.edition.create({ data: { organizerId, showId: show.id, name: String(year), startsOn: new Date(`${year}-09-10T00:00:00Z`), endsOn: new Date(`${year}-09-13T00:00:00Z`) } });
    }
  });
});

const list = (...lines: string[]): Buffer => Buffer.from(lines.join("\n"));

/** Reads a file as the upload does: by a mapping, or by its headers. */
async function bringIn(bytes: Buffer, kind: Mapping["kind"] = "exhibitors", change: (mapping: Mapping) => Mapping = (mapping) => mapping): Promise<{ id: string; summary: Summary }> {
  const file = await readFile(bytes, { encoding: null, sheet: "" });
  const { table } = file;
  const guess = kind === "exhibitors" ? guessExhibitorsMapping(table) : guessAnswersMapping(table, { title: "Autumn survey", locale: "en" });
  const { id } = await inTenantTransaction(organizer.organizerId, (tenant) =>
    createImport(tenant, { ...file, fileName: "list.csv", mapping: mappingSchema.parse(change(guess)), memberId: organizer.memberId }, TODAY),
  );
  return { id, summary: await summaryOf(id) };
}

async function summaryOf(id: string): Promise<Summary> {
  const { summary } = await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
  if (!summary) throw new Error("The import has no summary.");
  return summary;
}

const run = (id: string) => runImport(organizer.organizerId, id, { today: TODAY });
const undo = (id: string) => inLongTenantTransaction(organizer.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }));

/** Every row of the organizer's records as members see them, without the book of imports. */
function world() {
  return withTenant(organizer.organizerId, async ({ db, organizerId }) => ({
    exhibitors: await db.exhibitor.findMany({ where: { organizerId }, orderBy: { id: "asc" } }),
    contacts: await db.contact.findMany({ where: { organizerId }, orderBy: { id: "asc" } }),
    participations: await db.participation.findMany({ where: { organizerId }, orderBy: { id: "asc" } }),
    relationships: await db.relationship.findMany({ where: { organizerId }, omit: { updatedAt: true }, orderBy: { exhibitorId: "asc" } }),
    responses: await db.response.findMany({ where: { organizerId, withdrawnAt: null }, orderBy: { id: "asc" } }),
  }));
}

describe("a list of exhibitors", () => {
  test("is previewed without being written, imported whole, and undone to the letter", async () => {
    const before = await world();
    const { id, summary } = await bringIn(CHINESE_LIST);
    expect(summary).toMatchObject({ rows: 4, ready: 4, leftOut: 0, created: { exhibitors: 3, contacts: 3, participations: 4 } });
    expect(await world()).toEqual(before);

    await run(id);
    const harbour = await withTenant(organizer.organizerId, ({ db, organizerId }) =>
      db.exhibitor.findFirstOrThrow({ where: { organizerId, externalKey: "C-001" }, include: { contacts: true, participations: { orderBy: { bookedOn: "asc" } }, relationship: true, scores: true } }),
    );
    expect(harbour).toMatchObject({ name: "宁波海港家居有限公司", country: "CN", city: "宁波", importId: id, contacts: [{ name: "王伟", role: "decision_maker" }] });
    expect(harbour.participations.map(({ status, stand, amount }) => [status, stand, amount?.toNumber()])).toEqual([["held", "A12", 86400], ["held", "A14", 125000]]);
    expect(harbour.relationship).toMatchObject({ stage: "exploration", measured: false });
    expect(harbour.scores).toEqual([]);

    const { undone } = await undo(id);
    expect(undone).toMatchObject({ removed: { exhibitors: 3, contacts: 3, participations: 4 }, kept: 0, archived: 0 });
    expect(await world()).toEqual(before);
  });

  test("updates what it knows, by key or by folded name, and leaves what it does not say", async () => {
    const first = await bringIn(GERMAN_LIST);
    await run(first.id);
    const before = await world();
    const { id, summary } = await bringIn(
      list("Key,Company,City,Country,Segment,Contact,E-mail,Show,Edition,Status,Area", "4711,Mueller Nachfolger,Bonn,,Lighting,,,,,,", ",OERESUND MOBLER,,,,,,,,,", ",Øresund Møbler,Aarhus,,,Søren K.,SK@oresund.example,Hearth & Harbour,2026,cancelled,130"),
    );
    expect(summary).toMatchObject({ created: { exhibitors: 1, contacts: 0, participations: 0 }, updated: { exhibitors: 2, participations: 1 } });
    expect(summary.changes).toEqual(
      expect.arrayContaining([
        { file: 0, row: 2, name: "Müller & Söhne GmbH & Co. KG", field: "city", before: "Köln", after: "Bonn" },
        { file: 0, row: 2, name: "Müller & Söhne GmbH & Co. KG", field: "name", before: "Müller & Söhne GmbH & Co. KG", after: "Mueller Nachfolger" },
        { file: 0, row: 4, name: "Øresund Møbler", field: "status", before: "held", after: "cancelled" },
        { file: 0, row: 4, name: "Øresund Møbler", field: "area", before: "120.00", after: "130.00" },
      ]),
    );
    await run(id);
    const müller = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, externalKey: "4711" } }));
    expect(müller).toMatchObject({ name: "Mueller Nachfolger", city: "Bonn", country: "DE", segment: "Lighting", website: "https://www.mueller-soehne.example" });
    await undo(id);
    expect(await world()).toEqual(before);
    await undo(first.id);
  });

  test("brought in twice changes nothing the second time", async () => {
    await run((await bringIn(GERMAN_LIST)).id);
    const before = await world();
    const { id, summary } = await bringIn(GERMAN_LIST);
    expect(summary).toMatchObject({ ready: 3, unchanged: 3, created: { exhibitors: 0, contacts: 0, participations: 0 }, updated: { exhibitors: 0, contacts: 0, participations: 0 } });
    await run(id);
    expect(await world()).toEqual(before);
  });

  test("names every row that needs somebody, with row, column and cell", async () => {
    const { summary } = await bringIn(RAGGED_LIST);
    expect(summary).toMatchObject({ rows: 5, ready: 1, leftOut: 4 });
    expect(summary.problems.map(({ row, column, code }) => [row, column, code])).toEqual([
      [2, null, "ragged"],
      [4, null, "ragged"],
      [6, "City", "too_long"],
      [7, "Exhibitor", "required"],
    ]);
    const { summary: places } = await bringIn(
      list(
        "Company,Country,E-mail,Show,Edition,Status,Area,Amount,Booking date",
        "Alder,Atlantis,nobody,Hearth & Harbour,1999,maybe,-3,lots,2150-01-01",
        "Birch,GB,,Hearth & Harbour,2026,held,12,,",
        "Birch Ltd,GB,,Hearth & Harbour,2026,held,24,,",
        "Cedar,GB,,Hearth & Harbour,2026,held,12,,31.02.2025",
      ),
    );
    expect(places.problems.map(({ row, column, code, other }) => [row, column, code, other])).toEqual([
      [2, "E-mail", "not_an_email", null],
      [2, "Country", "unknown_country", null],
      [2, "Edition", "unknown_edition", null],
      [2, "Area", "too_small", null],
      [2, "Amount", "not_a_number", null],
      [2, "Status", "unknown_status", null],
      [2, "Booking date", "date_in_future", null],
      [4, "Edition", "repeats", 3],
      [5, "Booking date", "not_a_date", null],
    ]);
  });

  test("keeps formulas as the text they are", async () => {
    await run((await bringIn(FORMULA_LIST)).id);
    const names = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId, name: { startsWith: "=" } }, select: { name: true, city: true } }));
    expect(names).toEqual([{ name: '=HYPERLINK("http://evil.example")', city: "@SUM(A1:A9)" }]);
  });

  test("asks for the key where a name is two companies", async () => {
    await run((await bringIn(list("Key,Company", "1,Twin Ltd", "2,Twin GmbH"))).id);
    const { summary } = await bringIn(list("Company,City", "Twin,Hull"));
    expect(summary.problems).toMatchObject([{ row: 2, column: "Company", code: "ambiguous_exhibitor" }]);
    expect((await bringIn(list("Key,Company,City", "2,Twin,Hull"))).summary).toMatchObject({ leftOut: 0, updated: { exhibitors: 1 } });
  });

  test("brings an archived exhibitor back, and its undo archives it again", async () => {
    await run((await bringIn(list("Company", "Alder Ltd"))).id);
    await inTenantTransaction(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId, name: "Alder Ltd" }, data: { archivedAt: TODAY } }));
    const { id } = await bringIn(list("Company,City", "ALDER,Hull"));
    await run(id);
    const alder = () => withTenant(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, name: "Alder Ltd" } }));
    expect(await alder()).toMatchObject({ archivedAt: null, city: "Hull" });
    await undo(id);
    expect(await alder()).toMatchObject({ archivedAt: TODAY, city: null });
  });
});

describe("an undo", () => {
  test("keeps what somebody has worked with since, and says so", async () => {
    const { id } = await bringIn(list("Company,City,Contact,E-mail", "Alder Ltd,Hull,Ann,ann@alder.example", "Birch Ltd,Hull,Ben,ben@birch.example", "Cedar Ltd,Hull,,"));
    await run(id);
    await inTenantTransaction(organizer.organizerId, async ({ db, organizerId }) => {
      const alder = await db.exhibitor.findFirstOrThrow({ where: { organizerId, name: "Alder Ltd" }, include: { contacts: true } });
      await db.interaction.create({
        data: { organizerId, exhibitorId: alder.id, contactId: alder.contacts[0]?.id ?? null, memberId: organizer.memberId, channel: "call", direction: "inbound", occurredOn: TODAY },
      });
      await db.exhibitor.updateMany({ where: { organizerId, name: "Cedar Ltd" }, data: { city: "York" } });
    });
    const { undone } = await undo(id);
    expect(undone).toMatchObject({ removed: { exhibitors: 1, contacts: 1 }, kept: 2, keptNames: ["Alder Ltd", "Cedar Ltd"] });
    const left = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId, importId: id }, include: { contacts: true, interactions: true }, orderBy: { name: "asc" } }));
    expect(left).toMatchObject([{ name: "Alder Ltd", contacts: [{ name: "Ann" }], interactions: [{}] }, { name: "Cedar Ltd", city: "York" }]);
  });

  test("leaves a field alone that was changed again", async () => {
    await run((await bringIn(list("Company,City,Segment", "Alder Ltd,Hull,Wood"))).id);
    const { id } = await bringIn(list("Company,City,Segment", "Alder Ltd,York,Metal"));
    await run(id);
    await inTenantTransaction(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId, name: "Alder Ltd" }, data: { city: "Leeds" } }));
    expect((await undo(id)).undone).toMatchObject({ restored: 1, changedSince: 1 });
    const alder = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, name: "Alder Ltd" } }));
    expect(alder).toMatchObject({ city: "Leeds", segment: "Wood" });
  });

  test("of answers withdraws them, retracts their evidence with a reason, and deletes neither", async () => {
    const before = await world();
    const { id } = await bringIn(ANSWERS, "answers");
    await run(id);
    expect((await undo(id)).undone).toMatchObject({ removed: { responses: 3, exhibitors: 0 }, archived: 2, kept: 0 });
    const { log, responses } = await withTenant(organizer.organizerId, async ({ db, organizerId }) => ({
      responses: await db.response.findMany({ where: { organizerId, importId: id }, include: { answers: true } }),
      log: await db.evidence.findMany({ where: { organizerId, source: "response", sourceId: { in: (await db.response.findMany({ where: { organizerId, importId: id } })).map((response) => response.id) } } }),
    }));
    expect(responses.every(({ withdrawnAt, answers }) => withdrawnAt !== null && answers.length > 0)).toBe(true);
    expect(log.filter(({ retracts }) => !retracts)).toHaveLength(5);
    expect(log.filter(({ retracts, reason }) => retracts && reason !== null)).toHaveLength(5);
    const after = await world();
    expect({ ...after, exhibitors: after.exhibitors.filter(({ archivedAt }) => archivedAt === null), relationships: [] }).toEqual({ ...before, relationships: [] });
  });

  test("gives an exhibitor that was there before the scores it had", async () => {
    const scores = () => withTenant(organizer.organizerId, ({ db, organizerId }) => db.relationshipScore.findMany({ where: { organizerId, exhibitorId: organizer.exhibitorId, construct: "TOI" }, select: { value: true, se: true, answers: true, records: true } }));
    await inTenantTransaction(organizer.organizerId, (tenant) => recordEvidence(tenant, organizer.exhibitorId, [], TODAY));
    const before = await scores();
    const { id } = await bringIn(list("Company,Day,TOI1,TOI2", "hearth Kettles Ltd,2026-11-01,7,7"), "answers");
    await run(id);
    expect(await scores()).not.toEqual(before);
    await undo(id);
    const after = await scores();
    expect(after.map(({ answers, records }) => [answers, records])).toEqual(before.map(({ answers, records }) => [answers, records]));
    expect(after[0]?.value).toBeCloseTo(before[0]?.value ?? Number.NaN, 9);
    expect(after[0]?.se).toBeCloseTo(before[0]?.se ?? Number.NaN, 9);
  });
});

describe("answers from another tool", () => {
  test("become responses to a form of their own, and evidence where a construct stands for one of the product's", async () => {
    const { id, summary } = await bringIn(ANSWERS, "answers");
    expect(summary).toMatchObject({ rows: 4, ready: 3, created: { exhibitors: 2, responses: 3, evidence: 5 }, problems: [{ row: 5, column: "TOI2", code: "off_scale", value: "9" }] });
    await run(id);
    const evidence = await withTenant(organizer.organizerId, ({ db, organizerId }) =>
      db.evidence.findMany({ where: { organizerId, source: "response", exhibitor: { organizerId, importId: id } }, orderBy: [{ observedOn: "asc" }, { construct: "asc" }], select: { construct: true, value: true, weight: true, showId: true, named: true } }),
    );
    expect(evidence.map(({ construct, value, showId }) => [construct, Math.round(value * 10) / 10, showId !== null])).toEqual([
      ["SAT", 66.7, true],
      ["TOI", 91.7, false],
      ["SAT", 50, true],
      ["TOI", 66.7, false],
      ["TOI", 25, false],
    ]);
    const [toi] = await withTenant(organizer.organizerId, (tenant) => getImportResults(tenant, id));
    expect(toi).toMatchObject({ name: "TOI", standsFor: "TOI", respondents: 3, n: 2, missing: 1, mean: null });
  });

  test("need to know who and when before anything can be imported", async () => {
    const { id, summary } = await bringIn(ANSWERS, "answers", (mapping) => (mapping.kind === "answers" ? { ...mapping, respondent: null, answeredOn: null } : mapping));
    expect(summary.notices.map(({ code }) => code)).toEqual(["no_respondent", "no_day", "scale_guessed"]);
    await expect(run(id)).rejects.toMatchObject({ code: "invalid" });
    const mended = await inTenantTransaction(organizer.organizerId, async (tenant) => {
      const { mapping } = await getImport(tenant, id);
      return await setMapping(tenant, id, mapping.kind === "answers" ? { ...mapping, respondent: { by: "row", name: "Guest" }, answeredOn: { day: "2026-10-01" } } : mapping, TODAY);
    });
    expect(mended).toMatchObject({ ready: 3, created: { exhibitors: 3, responses: 3 } });
    await run(id);
    const names = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId, importId: id }, orderBy: { name: "asc" }, select: { name: true } }));
    expect(names.map(({ name }) => name)).toEqual(["Guest 1", "Guest 2", "Guest 3"]);
  });

  test("by a key that nobody has are a problem, never a new exhibitor", async () => {
    const { summary } = await bringIn(list("Customer ID,Day,TOI1", "hearth-1,2026-10-01,5", "nobody,2026-10-01,5"), "answers", (mapping) =>
      mapping.kind === "answers" ? { ...mapping, respondent: { by: "key", column: "Customer ID" } } : mapping,
    );
    expect(summary).toMatchObject({ ready: 1, created: { exhibitors: 0, responses: 1 }, problems: [{ row: 3, column: "Customer ID", code: "unknown_exhibitor" }] });
  });
});

describe("broken off, asked for twice, given up", () => {
  test("where the lock is cut nobody writes on; what is written stays, and the rest is brought in without doubling a row", async () => {
    const before = await world();
    const { id } = await bringIn(longList(1_500));
    const killer = new pg.Client({ connectionString: database.superUrl });
    await killer.connect();
    let parts = 0;
    const cut = runImport(organizer.organizerId, id, {
      today: TODAY,
      onProgress: async () => {
        if (++parts === 2) await killer.query("SELECT pg_terminate_backend(l.pid) FROM pg_locks l JOIN pg_database d ON d.oid = l.database WHERE l.locktype = 'advisory' AND d.datname = current_database()");
      },
    });
    await expect(cut).rejects.toThrow();
    await killer.end();
    expect(parts).toBe(2);
    expect((await world()).exhibitors).toHaveLength(before.exhibitors.length + 1_000);
    expect(await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id))).toMatchObject({ state: "partly", settledRows: 1_000, createdRows: 3_000 });
    await expect(inTenantTransaction(organizer.organizerId, (tenant) => discardImport(tenant, id))).rejects.toMatchObject({ code: "not_found" });
    await expect(run(id)).resolves.toMatchObject({ rows: 1_500, ready: 1_500, created: { exhibitors: 1_500 } });
    expect((await world()).exhibitors).toHaveLength(before.exhibitors.length + 1_500);
  });

  test("two clicks at the same moment import once, and the second is told", async () => {
    const { id } = await bringIn(longList(600));
    const outcomes = await Promise.allSettled([run(id), run(id)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(outcomes.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: expect.stringMatching(/^already_(running|settled)$/) } });
    await expect(run(id)).rejects.toMatchObject({ code: "already_settled" });
    const made = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.exhibitor.count({ where: { organizerId, importId: id } }));
    expect(made).toBe(600);
  });

  test("while an import runs its page says so, and another one waits its turn", async () => {
    const { id } = await bringIn(longList(600));
    const other = await bringIn(list("Company", "Alder Ltd"));
    const states: string[] = [];
    const refused: unknown[] = [];
    await runImport(organizer.organizerId, id, {
      today: TODAY,
      onProgress: async () => {
        states.push((await withTenant(organizer.organizerId, (reader) => getImport(reader, id))).state);
        await run(other.id).catch((error: unknown) => refused.push(error));
      },
    });
    expect(new Set(states)).toEqual(new Set(["running"]));
    expect(refused[0]).toMatchObject({ code: "already_running" });
  });

  test("an undo closes thirty days after the import, and the page knows until when", async () => {
    const { id } = await bringIn(list("Company", "Alder Ltd"));
    expect(await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id))).toMatchObject({ undoUntil: null, mayUndo: false });
    await run(id);
    const { importedAt, undoUntil, mayUndo } = await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
    expect([undoUntil?.getTime(), mayUndo]).toEqual([(importedAt?.getTime() ?? 0) + 30 * 86_400_000, true]);
    const late = new Date((undoUntil?.getTime() ?? 0) + 1);
    await expect(inLongTenantTransaction(organizer.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }, late))).rejects.toMatchObject({ code: "undo_too_late" });
    await inTenantTransaction(organizer.organizerId, ({ db, organizerId }) => db.import.updateMany({ where: { organizerId, id }, data: { importedAt: new Date(Date.now() - 31 * 86_400_000) } }));
    await expect(undo(id)).rejects.toMatchObject({ code: "undo_too_late" });
    expect(await withTenant(organizer.organizerId, (tenant) => getImport(tenant, id))).toMatchObject({ state: "imported", mayUndo: false });
  });

  test("a file that was given up is gone, an imported one cannot be given up", async () => {
    const { id } = await bringIn(list("Company", "Alder Ltd"));
    await inTenantTransaction(organizer.organizerId, (tenant) => discardImport(tenant, id));
    await expect(withTenant(organizer.organizerId, (tenant) => getImport(tenant, id))).rejects.toMatchObject({ code: "not_found" });
    const kept = await bringIn(list("Company", "Alder Ltd"));
    await run(kept.id);
    await expect(inTenantTransaction(organizer.organizerId, (tenant) => discardImport(tenant, kept.id))).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("another organizer's import", () => {
  test("is not there: not to read, to change, to run, to undo or to give up", async () => {
    const { id } = await bringIn(list("Company", "Alder Ltd"));
    const attacker = await seedSmallOrganizer("attacker");
    const mapping: Mapping = { kind: "exhibitors", columns: { name: "Company" }, own: {}, decimal: "point", dates: "dmy", edition: null, system: null, rules: USUAL_RULES };
    const notFound = { code: "not_found" };
    await expect(withTenant(attacker.organizerId, (tenant) => getImport(tenant, id))).rejects.toMatchObject(notFound);
    await expect(withTenant(attacker.organizerId, (tenant) => getImportResults(tenant, id))).rejects.toMatchObject(notFound);
    await expect(inTenantTransaction(attacker.organizerId, (tenant) => setMapping(tenant, id, mapping, TODAY))).rejects.toMatchObject(notFound);
    await expect(runImport(attacker.organizerId, id, { today: TODAY })).rejects.toMatchObject(notFound);
    await expect(inTenantTransaction(attacker.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }))).rejects.toMatchObject(notFound);
    await expect(inTenantTransaction(attacker.organizerId, (tenant) => discardImport(tenant, id))).rejects.toMatchObject(notFound);
    await expect(run(id)).resolves.toMatchObject({ created: { exhibitors: 1 } });
  });

  test("has exhibitors of the same names and keys, and neither sees or changes the other's", async () => {
    const attacker = await seedSmallOrganizer("attacker");
    await run((await bringIn(list("Key,Company,City", "attacker-1,attacker Kettles Ltd,Hull"))).id);
    const theirs = await withTenant(attacker.organizerId, ({ db, organizerId }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, externalKey: "attacker-1" } }));
    expect(theirs.city).toBeNull();
  });
});
