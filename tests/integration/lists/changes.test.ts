import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { workThrough } from "@/lib/jobs/work";
import { editCell } from "@/lib/lists/cells/mutations";
import { changedRows, getChange } from "@/lib/lists/changes/data";
import { type Asked, askChange, beginUndo, cancelChange, changePart, undoPart } from "@/lib/lists/changes/mutations";
import { previewChange } from "@/lib/lists/changes/preview";
import { LIST_CHANGE, queueChange, workOnChange } from "@/lib/lists/changes/work";
import { replayRelationships } from "@/lib/relationships/mutations";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { TODAY } from "../support/small-organizer";
import { COMPANIES, type ListedOrganizer, seedListedOrganizer } from "./organizer";

await freshDatabase();
let quay: ListedOrganizer;
let other: ListedOrganizer;

beforeAll(async () => {
  quay = await seedListedOrganizer("quay");
  other = await seedListedOrganizer("other");
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const wish = (value: string | null, reason: string | null = null) => ({ value, reason });

async function change(asked: Omit<Asked, "asked">): Promise<string> {
  return await write(async (tenant) => {
    const { id } = await askChange(tenant, { ...asked, asked: 1 }, quay.memberId);
    while (await changePart(tenant, id, TODAY));
    return id;
  });
}

async function undo(id: string): Promise<void> {
  await write(async (tenant) => {
    await beginUndo(tenant, id, quay.otherMemberId);
    while (await undoPart(tenant, id, TODAY));
  });
}

const read = (id: string) => withTenant(quay.organizerId, (tenant) => getChange(tenant, id));
const segments = () => withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitor.findMany({ where: { organizerId }, select: { id: true, segment: true }, orderBy: { id: "asc" } }));

/** All that is stored of relationships, without when it was written. */
const stored = () =>
  withTenant(quay.organizerId, async ({ db, organizerId }) => ({
    scores: (await db.relationshipScore.findMany({ where: { organizerId }, orderBy: [{ exhibitorId: "asc" }, { construct: "asc" }, { showId: "asc" }], select: { exhibitorId: true, construct: true, showId: true, value: true, se: true, answers: true, records: true } })).map((score) => ({
      ...score, value: score.value.toFixed(9), se: score.se.toFixed(9),
    })),
    stages: await db.relationship.findMany({ where: { organizerId }, orderBy: { exhibitorId: "asc" }, select: { exhibitorId: true, stage: true, revenue: true } }),
  }));

describe("a change of many", () => {
  test("is shown before it is made, and the showing changes nothing", async () => {
    const before = await segments();
    const previewed = await write((tenant) => previewChange(tenant, "exhibitors", "segment", wish("Core"), { query: "segment=Core&segment=Fringe" }, TODAY, quay.memberId));
    expect(previewed).toMatchObject({ status: "ready", preview: { looked: 87, changed: 43, same: 44, refused: 0 } });
    expect(previewed.status === "ready" && previewed.preview.rows[0]).toMatchObject({ before: "Fringe", after: "Core", problem: null });
    expect(await segments()).toEqual(before);
  });

  test("changes what its filter leaves, keeps what stood there, and goes back in one press", async () => {
    const before = await segments();
    const id = await change({ noun: "exhibitors", field: "segment", wish: wish("Harbour"), scope: { query: "segment=Fringe" } });
    expect(await read(id)).toMatchObject({ status: "done", looked: 43, changed: 43, refused: 0 });
    expect((await segments()).filter(({ segment }) => segment === "Harbour")).toHaveLength(43);
    await undo(id);
    expect(await segments()).toEqual(before);
    expect(await read(id)).toMatchObject({ status: "undone", restored: 43, kept: 0 });
  });

  test("leaves rows that somebody changed since, and says which", async () => {
    const ids = quay.exhibitorIds.slice(0, 3);
    const id = await change({ noun: "exhibitors", field: "city", wish: wish("Bremen"), scope: { ids: [...ids] } });
    const touched = ids[1] ?? "";
    await withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: touched } }, data: { city: "Kiel" } }));
    await undo(id);
    const rows = await withTenant(quay.organizerId, (tenant) => changedRows(tenant, id, 10));
    expect(rows.filter(({ undoProblem }) => undoProblem !== null)).toMatchObject([{ recordId: touched, undoProblem: "conflict" }]);
    expect(await read(id)).toMatchObject({ restored: 2, kept: 1 });
    expect(await withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id: touched } }, select: { city: true } }))).toEqual({ city: "Kiel" });
  });

  test("gives and takes tags, and takes back only what it gave", async () => {
    const tagged = () => withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitorTag.count({ where: { organizerId, tag: "key account" } }));
    const had = await tagged();
    const id = await change({ noun: "exhibitors", field: "tagAdd", wish: wish("key account"), scope: { query: "" } });
    expect(await tagged()).toBe(COMPANIES);
    expect(await read(id)).toMatchObject({ changed: COMPANIES - had });
    await undo(id);
    expect(await tagged()).toBe(had);
  });

  test("notes after a show that everybody still contracted has come, each with a move of its own, and takes it back", async () => {
    const { editionId } = quay;
    const all = () => withTenant(quay.organizerId, ({ db, organizerId }) => db.participation.findMany({ where: { organizerId, editionId }, orderBy: { id: "asc" }, select: { id: true, status: true, noShowOn: true } }));
    await write(async ({ db, organizerId }) => {
      const rows = await db.participation.findMany({ where: { organizerId, editionId }, orderBy: { id: "asc" }, take: 5, select: { id: true } });
      await db.participation.updateMany({ where: { organizerId, id: { in: rows.map(({ id }) => id) } }, data: { status: "booked" } });
      await db.participation.update({ where: { organizerId_id: { organizerId, id: rows[0]?.id ?? "" } }, data: { noShowOn: TODAY } });
    });
    const [before, scores] = [await all(), await stored()];
    const id = await change({ noun: "participations", field: "step", wish: wish("attended"), scope: { query: `edition=${editionId}&step=contracted` } });
    expect(await read(id)).toMatchObject({ changed: 4, refused: 0 });
    const after = await all();
    expect(after.filter(({ status }) => status === "held")).toHaveLength(4);
    // who did not come is no longer waited for and stays so
    expect(after[0]).toMatchObject({ status: "booked", noShowOn: TODAY });
    const moves = await withTenant(quay.organizerId, ({ db, organizerId }) => db.participationMove.findMany({ where: { organizerId, toStep: "attended", undoneAt: null } }));
    expect(moves).toHaveLength(4);
    expect(moves.every(({ memberId, fromStep }) => memberId === quay.memberId && fromStep === "contracted")).toBe(true);
    await undo(id);
    expect(await all()).toEqual(before);
    expect(await stored()).toEqual(scores);
    expect(await read(id)).toMatchObject({ restored: 4, kept: 0 });
  });

  test("nobody has come before the show began, and tasks that have ended are not given to somebody else", async () => {
    const ahead = await write(async ({ db, organizerId }) => {
      const edition = await db.edition.create({ data: { organizerId, showId: quay.showId, name: "Ahead", startsOn: new Date(TODAY.getTime() + 30 * 86_400_000), endsOn: new Date(TODAY.getTime() + 33 * 86_400_000) } });
      return await db.participation.create({ data: { organizerId, exhibitorId: quay.exhibitorIds[30] ?? "", editionId: edition.id, status: "booked" } });
    });
    expect(await read(await change({ noun: "participations", field: "step", wish: wish("attended"), scope: { ids: [ahead.id] } }))).toMatchObject({ changed: 0, refused: 1 });
    const tasks = await withTenant(quay.organizerId, ({ db, organizerId }) => db.task.findMany({ where: { organizerId }, orderBy: { id: "asc" }, select: { id: true } }));
    await write(({ db, organizerId }) => db.task.update({ where: { organizerId_id: { organizerId, id: tasks[0]?.id ?? "" } }, data: { status: "done", endedAt: TODAY } }));
    const id = await change({ noun: "tasks", field: "assigned", wish: wish(quay.otherMemberId), scope: { query: "" } });
    expect(await read(id)).toMatchObject({ changed: tasks.length - 1, refused: 1 });
    await refusal(change({ noun: "tasks", field: "assigned", wish: wish(other.memberId), scope: { query: "" } }), "invalid", { value: "unknown_reference" });
    await undo(id);
    expect(await read(id)).toMatchObject({ restored: tasks.length - 1 });
  });

  test("follows the rules of the noun: an unknown owner, a country of three letters and a settled promise's day are refused", async () => {
    await refusal(change({ noun: "exhibitors", field: "owner", wish: wish(other.memberId), scope: { query: "" } }), "invalid", { value: "unknown_reference" });
    await refusal(change({ noun: "exhibitors", field: "country", wish: wish("DEU"), scope: { query: "" } }), "invalid", { value: "too_long" });
    await refusal(change({ noun: "exhibitors", field: "importId", wish: wish("x"), scope: { query: "" } }), "invalid", { field: "not_a_choice" });
  });

  test("reaches nobody else's records, by their ids or by a filter", async () => {
    const id = await change({ noun: "exhibitors", field: "segment", wish: wish("Taken"), scope: { ids: [...other.exhibitorIds] } });
    expect(await read(id)).toMatchObject({ looked: 0, changed: 0 });
    expect(await withTenant(other.organizerId, ({ db, organizerId }) => db.exhibitor.count({ where: { organizerId, segment: "Taken" } }))).toBe(0);
    await refusal(inTenantTransaction(other.organizerId, (tenant) => beginUndo(tenant, id, other.memberId)), "not_found");
  });

  test("settles promises as if one by one; undone, the evidence is taken back, and both times the stored relationships are those of a replay of the log", async () => {
    const before = await stored();
    const id = await change({ noun: "promises", field: "outcome", wish: wish("broken"), scope: { query: "outcome=open" } });
    expect(await read(id)).toMatchObject({ looked: 48, changed: 48, refused: 0 });
    const settled = await stored();
    expect(settled.scores).not.toEqual(before.scores);
    await write((tenant) => replayRelationships(tenant, quay.exhibitorIds, TODAY));
    expect(await stored()).toEqual(settled);
    await undo(id);
    const undone = await stored();
    expect(undone.scores.map(({ exhibitorId, construct, value }) => ({ exhibitorId, construct, value })).filter(({ exhibitorId, construct }) => before.scores.some((score) => score.exhibitorId === exhibitorId && score.construct === construct))).toEqual(
      before.scores.map(({ exhibitorId, construct, value }) => ({ exhibitorId, construct, value })),
    );
    await write((tenant) => replayRelationships(tenant, quay.exhibitorIds, TODAY));
    expect(await stored()).toEqual(undone);
  });

  test("a status of participations places their exhibitors anew, and undoing places them as they were", async () => {
    const before = await stored();
    const id = await change({ noun: "participations", field: "status", wish: wish("cancelled"), scope: { query: "status=offered" } });
    expect(await read(id)).toMatchObject({ changed: 12 });
    await undo(id);
    expect((await stored()).stages).toEqual(before.stages);
  });

  test("of many goes through the queue, can be stopped between two parts, and what was changed can be undone", async () => {
    const id = await write(async (tenant) => {
      const made = await askChange(tenant, { noun: "exhibitors", field: "country", wish: wish("NL"), scope: { query: "" }, asked: COMPANIES }, quay.memberId);
      await queueChange(tenant, made.id, false);
      return made.id;
    });
    expect(await workThrough(quay.organizerId, { [LIST_CHANGE]: workOnChange })).toEqual({ done: 1, failed: 0 });
    expect(await read(id)).toMatchObject({ status: "done", looked: COMPANIES });
    const stopped = await write(async (tenant) => {
      const made = await askChange(tenant, { noun: "exhibitors", field: "country", wish: wish("SE"), scope: { query: "" }, asked: COMPANIES }, quay.memberId);
      await queueChange(tenant, made.id, false);
      await cancelChange(tenant, made.id);
      return made.id;
    });
    await workThrough(quay.organizerId, { [LIST_CHANGE]: workOnChange });
    expect(await read(stopped)).toMatchObject({ status: "cancelled", looked: 0, changed: 0 });
    await undo(id);
  });
});

describe("an edit in place", () => {
  const version = async (id: string) => (await withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitor.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { updatedAt: true } }))).updatedAt.toISOString();

  test("is saved as its reader saw the row, and can be undone", async () => {
    const id = quay.exhibitorIds[20] ?? "";
    const { changeId } = await write(async (tenant) => editCell(tenant, { noun: "exhibitors", id, field: "name", value: "Renamed", version: await version(id) }, quay.memberId, TODAY));
    expect(changeId).not.toBeNull();
    await undo(changeId ?? "");
    expect(await withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitor.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } }, select: { name: true } }))).toEqual({ name: "Company 020_%" });
  });

  test("of a row that somebody changed meanwhile is a conflict, and nothing of it stays", async () => {
    const id = quay.exhibitorIds[21] ?? "";
    const seen = await version(id);
    await withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id } }, data: { note: "by a colleague" } }));
    await refusal(write((tenant) => editCell(tenant, { noun: "exhibitors", id, field: "name", value: "Mine", version: seen }, quay.memberId, TODAY)), "conflict");
    expect(await withTenant(quay.organizerId, ({ db, organizerId }) => db.exhibitor.count({ where: { organizerId, name: "Mine" } }))).toBe(0);
  });

  test("that the field's own rule refuses comes back with its code", async () => {
    const id = quay.exhibitorIds[22] ?? "";
    const seen = await version(id);
    await refusal(write((tenant) => editCell(tenant, { noun: "exhibitors", id, field: "name", value: null, version: seen }, quay.memberId, TODAY)), "invalid", { value: "required" });
    await refusal(write((tenant) => editCell(tenant, { noun: "exhibitors", id, field: "website", value: "nowhere", version: seen }, quay.memberId, TODAY)), "invalid", { value: "not_an_address" });
    await refusal(write((tenant) => editCell(tenant, { noun: "exhibitors", id: other.exhibitorIds[0] ?? "", field: "name", value: "Mine", version: seen }, quay.memberId, TODAY)), "not_found");
  });
});
