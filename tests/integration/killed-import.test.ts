import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { today } from "@/lib/format/days";
import { goOnWithBrokenOff } from "@/lib/imports/carry-on";
import { getImport } from "@/lib/imports/data";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, runImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { checkScores } from "@/lib/relationships/check-scores";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { longTalks } from "../fixtures/import-files";
import { freshDatabase } from "../setup/fresh-database";
import { killHalfway } from "./support/killed-halfway";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

const urls = await freshDatabase();
// the worker asks for it where a campaign is over
process.env.NEXTAUTH_SECRET = "a secret of this test alone, long enough";
const superuser = new pg.Client({ connectionString: urls.superUrl });
/** Three parts of 500 rows each: the second is in the middle. */
const ROWS = 1_500;
/** Each test starts programs and writes thousands of rows: on a machine with other work that takes a minute and more. */
const LONG = 300_000;
/** What `npm run worker` runs. */
const WORKER = "scripts/worker.ts";

beforeAll(() => superuser.connect());
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

async function previewed(organizer: SmallOrganizer): Promise<string> {
  const file = await readFile(longTalks(ROWS), { encoding: null, sheet: "" });
  const { id } = await inTenantTransaction(organizer.organizerId, async (tenant) => {
    const show = await tenant.db.show.create({ data: { organizerId: organizer.organizerId, name: "Hearth & Harbour" } });
    await tenant.db.edition.create({ data: { organizerId: organizer.organizerId, showId: show.id, name: "2026", startsOn: new Date("2026-09-10T00:00:00Z"), endsOn: new Date("2026-09-13T00:00:00Z") } });
    return await createImport(tenant, { ...file, fileName: "list.csv", mapping: guessExhibitorsMapping(file.table), memberId: organizer.memberId }, TODAY);
  });
  return id;
}

/** Everything that an import writes, counted. */
const stock = ({ organizerId }: SmallOrganizer) =>
  withTenant(organizerId, async ({ db }) => ({
    exhibitors: await db.exhibitor.count({ where: { organizerId, archivedAt: null } }),
    contacts: await db.contact.count({ where: { organizerId } }),
    participations: await db.participation.count({ where: { organizerId } }),
    interactions: await db.interaction.count({ where: { organizerId, withdrawnAt: null } }),
    evidence: await db.evidence.count({ where: { organizerId, retracts: false, correctedBy: null } }),
    relationships: await db.relationship.count({ where: { organizerId } }),
    placements: await db.stagePlacement.count({ where: { organizerId } }),
    moves: await db.stageMove.count({ where: { organizerId } }),
    changes: await db.importChange.count({ where: { organizerId } }),
  }));

const added = (before: Awaited<ReturnType<typeof stock>>, rows: number) => ({
  exhibitors: before.exhibitors + rows,
  contacts: before.contacts + rows,
  participations: before.participations + rows,
  interactions: before.interactions + rows,
  evidence: before.evidence + Math.ceil(rows / 3),
  relationships: before.relationships + rows,
});

describe("a server killed in the middle of an import", () => {
  it("in its second part, and the worker that goes on killed in the third: the next worker brings the rest, no row twice", { timeout: LONG }, async () => {
    const organizer = await seedSmallOrganizer("twice-killed");
    const id = await previewed(organizer);
    const before = await stock(organizer);
    await killHalfway(superuser, "import-and-wait.ts", [organizer.organizerId, id, TODAY.toISOString(), "run"], { table: "exhibitors", when: "NEW.name = 'Company 700 Ltd'" });
    await killHalfway(superuser, path.resolve(WORKER), ["--once"], { table: "exhibitors", when: "NEW.name = 'Company 1200 Ltd'" });
    const state = () => withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
    expect(await stock(organizer)).toMatchObject(added(before, 1_000));
    expect(await state()).toMatchObject({ state: "partly", settledRows: 1_000, brokenOff: true, goesOnByItself: true });

    const [code] = await once(spawn(process.execPath, ["--import", "tsx", WORKER, "--once"], { stdio: ["ignore", "ignore", "inherit"] }), "exit");
    expect(code).toBe(0);
    expect(await state()).toMatchObject({ state: "imported", brokenOff: false, createdRows: 4 * ROWS, summary: { rows: ROWS, ready: ROWS } });
    expect(await stock(organizer)).toMatchObject(added(before, ROWS));
    // the worker has a clock of its own, and did the night's work besides
    expect((await checkScores(organizer.organizerId, today("Europe/Berlin"), 100)).differing).toEqual([]);
  });

  it.each([
    ["while its rows are written", { table: "exhibitors", when: "NEW.name = 'Company 700 Ltd'" }, 500],
    ["while its talks are written", { table: "interactions", when: "NEW.note = 'Talk 1200'" }, 1_000],
    ["while its first exhibitors are placed in their stages", { table: "stage_moves", when: "true" }, 0],
    ["while it notes that all is done", { table: "notices", when: "true" }, ROWS],
  ])("%s: whole parts are there with their evidence, a worker goes on from there, no row comes twice, and all of it can be undone", { timeout: LONG }, async (_, place, settledRows) => {
    const organizer = await seedSmallOrganizer("killed");
    const id = await previewed(organizer);
    const before = await stock(organizer);
    await killHalfway(superuser, "import-and-wait.ts", [organizer.organizerId, id, TODAY.toISOString(), "run"], place);

    expect(await stock(organizer)).toMatchObject(added(before, settledRows));
    const state = () => withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
    expect(await state()).toMatchObject({ state: settledRows === 0 ? "previewed" : "partly", brokenOff: true, goesOnByItself: true, importedAt: null, createdRows: 4 * settledRows, ...(settledRows > 0 && { settledRows }) });
    expect((await checkScores(organizer.organizerId, TODAY, 100)).differing).toEqual([]);

    expect(await goOnWithBrokenOff(organizer.organizerId)).toBe(1);
    expect(await goOnWithBrokenOff(organizer.organizerId)).toBe(0);
    expect(await state()).toMatchObject({ state: "imported", brokenOff: false, createdRows: 4 * ROWS, summary: { rows: ROWS, ready: ROWS, created: { exhibitors: ROWS, interactions: ROWS, evidence: ROWS / 3 } } });
    const whole = await stock(organizer);
    expect(whole).toMatchObject(added(before, ROWS));
    await expect(runImport(organizer.organizerId, id, { today: TODAY })).rejects.toMatchObject({ code: "already_settled" });

    await killHalfway(superuser, "import-and-wait.ts", [organizer.organizerId, id, TODAY.toISOString(), "undo"], { table: "evidence", when: "NEW.retracts" });
    expect(await state()).toMatchObject({ state: "imported", brokenOff: true, undoing: true, undoneAt: null });
    expect(await stock(organizer)).toEqual(whole);

    expect(await goOnWithBrokenOff(organizer.organizerId)).toBe(1);
    expect(await state()).toMatchObject({ state: "undone", brokenOff: false, undoing: false });
    expect(await stock(organizer)).toMatchObject({ exhibitors: before.exhibitors, contacts: before.contacts, participations: before.participations, interactions: before.interactions, evidence: before.evidence });
    expect((await checkScores(organizer.organizerId, TODAY, 100)).differing).toEqual([]);
  });

  it("and a database that is stopped under it leave it to go on by itself; one on which three workers died waits for a person", { timeout: LONG }, async () => {
    const organizer = await seedSmallOrganizer("restarted");
    const { organizerId } = organizer;
    const id = await previewed(organizer);
    const before = await stock(organizer);
    await inTenantTransaction(organizerId, ({ db }) => db.import.updateMany({ where: { organizerId, id }, data: { startedAt: new Date(), tries: 3 } }));
    expect(await goOnWithBrokenOff(organizerId)).toBe(0);
    expect(await withTenant(organizerId, (tenant) => getImport(tenant, id))).toMatchObject({ brokenOff: true, goesOnByItself: false });
    await inTenantTransaction(organizerId, ({ db }) => db.import.updateMany({ where: { organizerId, id }, data: { tries: 0 } }));

    // as a restart does: every line of the application is cut at once, in the middle of the second part
    await superuser.query(`
      CREATE FUNCTION cut_all() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN PERFORM pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'fairbond_app'; PERFORM pg_sleep(5); RETURN NEW; END $$;
      CREATE TRIGGER cut_all BEFORE INSERT ON exhibitors FOR EACH ROW WHEN (NEW.name = 'Company 700 Ltd') EXECUTE FUNCTION cut_all();`);
    await goOnWithBrokenOff(organizerId);
    await superuser.query("DROP TRIGGER cut_all ON exhibitors; DROP FUNCTION cut_all();");
    expect(await stock(organizer)).toMatchObject(added(before, 500));
    expect(await withTenant(organizerId, (tenant) => getImport(tenant, id))).toMatchObject({ state: "partly", brokenOff: true, goesOnByItself: true, failure: null });
    await goOnWithBrokenOff(organizerId);
    expect(await withTenant(organizerId, (tenant) => getImport(tenant, id))).toMatchObject({ state: "imported" });
    expect(await stock(organizer)).toMatchObject(added(before, ROWS));
  });
});
