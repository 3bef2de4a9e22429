import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { getImport } from "@/lib/imports/data";
import { guessExhibitorsMapping } from "@/lib/imports/mapping/guess-exhibitors";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { checkScores } from "@/lib/relationships/check-scores";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { longTalks } from "../fixtures/import-files";
import { freshDatabase } from "../setup/fresh-database";
import { killHalfway } from "./support/killed-halfway";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

const urls = await freshDatabase();
const superuser = new pg.Client({ connectionString: urls.superUrl });
/** Three parts of 500 rows each: the second is in the middle. */
const ROWS = 1_500;

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

describe("a server killed in the middle of an import", () => {
  it.each([
    ["while its rows are written", { table: "exhibitors", when: "NEW.name = 'Company 700 Ltd'" }, 500],
    ["while its talks are written", { table: "interactions", when: "NEW.note = 'Talk 700'" }, 500],
    ["while the exhibitors are placed in their stages", { table: "stage_moves", when: "true" }, ROWS],
  ])("%s: nothing of it is there, it waits as before, and can be brought in and undone", async (_, place, doneRows) => {
    const organizer = await seedSmallOrganizer("killed");
    const id = await previewed(organizer);
    const before = await stock(organizer);
    await killHalfway(superuser, "import-and-wait.ts", [organizer.organizerId, id, TODAY.toISOString()], place);

    expect(await stock(organizer)).toEqual(before);
    const state = () => withTenant(organizer.organizerId, (tenant) => getImport(tenant, id));
    // what was told of its progress is no claim that anything was written
    expect(await state()).toMatchObject({ state: "previewed", brokenOff: true, doneRows, importedAt: null, createdRows: 0 });

    await inLongTenantTransaction(organizer.organizerId, (tenant) => runImport(tenant, id, { today: TODAY }));
    expect(await state()).toMatchObject({ state: "imported", brokenOff: false, createdRows: 4 * ROWS });
    const whole = await stock(organizer);
    expect(whole).toMatchObject({ interactions: before.interactions + ROWS, evidence: before.evidence + ROWS / 3, exhibitors: before.exhibitors + ROWS, contacts: before.contacts + ROWS, participations: before.participations + ROWS, relationships: before.relationships + ROWS });

    await killHalfway(superuser, "import-and-wait.ts", [organizer.organizerId, id, TODAY.toISOString(), "undo"], { table: "evidence", when: "NEW.retracts" });
    expect(await state()).toMatchObject({ state: "imported", brokenOff: true, undoneAt: null });
    expect(await stock(organizer)).toEqual(whole);

    await inLongTenantTransaction(organizer.organizerId, (tenant) => undoImport(tenant, id, { today: TODAY }));
    expect(await state()).toMatchObject({ state: "undone", brokenOff: false });
    expect(await stock(organizer)).toMatchObject({ exhibitors: before.exhibitors, contacts: before.contacts, participations: before.participations, interactions: before.interactions, evidence: before.evidence });
    expect((await checkScores(organizer.organizerId, TODAY, 100)).differing).toEqual([]);
  });
});
