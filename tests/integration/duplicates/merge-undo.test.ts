import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { mergeExhibitors } from "@/lib/duplicates/merging/merge-exhibitors";
import { forgetBooks } from "@/lib/duplicates/merging/forget";
import { EXHIBITOR_REFERENCES } from "@/lib/duplicates/merging/references";
import { previewMerge } from "@/lib/duplicates/merging/preview";
import { undoMerge } from "@/lib/duplicates/merging/undo";
import { type MergeExhibitors, mergeExhibitorsInput } from "@/lib/duplicates/schema";
import { createOwnField } from "@/lib/fields/mutations";
import { newFieldInput } from "@/lib/fields/schema";
import { getExhibitor, mergedInto } from "@/lib/exhibitors/data";
import { updateExhibitor } from "@/lib/exhibitors/mutations";
import { exhibitorInput } from "@/lib/exhibitors/schema";
import { isoDay } from "@/lib/format/days";
import { logInteraction } from "@/lib/interactions/mutations";
import { logInput } from "@/lib/interactions/schema";
import { settlePromise } from "@/lib/promises/mutations";
import { checkScores } from "@/lib/relationships/check-scores";
import { listScores } from "@/lib/relationships/data";
import { listTimeline } from "@/lib/relationships/timeline/data";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";
import { seedTwin, type Twin } from "./twins";
import { wholeRows } from "./whole-rows";

const database = await freshDatabase();
const superuser = new pg.Client({ connectionString: database.superUrl });
let mine: SmallOrganizer;
let other: SmallOrganizer;
let twin: Twin;

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>, of: SmallOrganizer = mine) => inTenantTransaction(of.organizerId, work, of.memberId);
const rows = () => wholeRows(superuser, mine.organizerId);
const order = (change: Partial<MergeExhibitors> = {}): MergeExhibitors => ({ id: randomUUID(), keptId: mine.exhibitorId, lostId: twin.twinId, seenKept: null, seenLost: null, choices: {}, participations: {}, ...change });
const merge = (input: MergeExhibitors) => write((tenant) => mergeExhibitors(tenant, input, mine.memberId, TODAY));
const undo = (id: string, now = new Date()) => write((tenant) => undoMerge(tenant, id, mine.memberId, TODAY, now));

beforeAll(async () => {
  await superuser.connect();
  other = await seedSmallOrganizer("other");
});
// each test has two records of its own
beforeEach(async () => {
  mine = await seedSmallOrganizer("quay");
  twin = await seedTwin(mine);
});
afterAll(async () => {
  await superuser.end();
  await closeConnections();
});

const ownField = async (tenant: TenantTransaction, label: string): Promise<string> => (await createOwnField(tenant, newFieldInput.parse({ noun: "exhibitors", kind: "text", label }))).id;

describe("merging two exhibitors", () => {
  test("leaves nothing of the lost one behind, and nothing of any other record is touched", async () => {
    const before = await rows();
    const { counts } = await merge(order());
    for (const { table, column } of EXHIBITOR_REFERENCES) {
      const { rowCount } = await superuser.query(`SELECT FROM ${table} WHERE organizer_id = $1 AND ${column} = $2`, [mine.organizerId, twin.twinId]);
      expect(rowCount, `${table}.${column}`).toBe(0);
    }
    expect(counts).toMatchObject({ contacts: 1, interactions: 1, promises: 1, special_requests: 1, complaints: 1, exchanges: 1, tasks: 1, exhibitor_files: 1, evidence: 4, exhibitor_tags: 1, invoices: 3 });
    const after = await rows();
    // only what a merge writes has changed at all
    const untouched = Object.keys(before).filter((table) => !(table in TOUCHED));
    expect(untouched.length).toBeGreaterThan(30);
    for (const table of untouched) expect(after[table], table).toEqual(before[table]);
  });

  test("its scores are those of the joint log, and they are the ones that the preview told", async () => {
    const preview = await write((tenant) => previewMerge(tenant, mine.exhibitorId, twin.twinId, {}, {}, mine.memberId, TODAY));
    await merge(order());
    expect(await checkScores(mine.organizerId, TODAY)).toMatchObject({ differing: [] });
    const told = new Map(preview.after.scores.map((score) => [`${score.key} ${score.showId}`, score.reading.value]));
    const scores = await withTenant(mine.organizerId, (tenant) => listScores(tenant, [mine.exhibitorId], TODAY));
    const now = scores.get(mine.exhibitorId) ?? [];
    expect(now.length).toBeGreaterThan(5);
    expect(new Map(now.map((score) => [`${score.key} ${score.showId}`, score.reading.value]))).toEqual(told);
    const mood = (list: readonly { key: string; records: number }[]) => list.find(({ key }) => key === "EMO")?.records;
    expect([mood(preview.before.kept.scores), mood(preview.before.lost.scores), mood(now)]).toEqual([1, 1, 2]);
  });

  test("a preview saves nothing", async () => {
    const before = await rows();
    await write((tenant) => previewMerge(tenant, mine.exhibitorId, twin.twinId, { name: "lost" }, {}, mine.memberId, TODAY));
    expect(await rows()).toEqual(before);
  });

  test("fields are taken as chosen, empty ones are filled, notes and tags of both stay", async () => {
    await merge(order({ choices: { name: "lost", segment: "lost", externalKey: "lost" } }));
    const exhibitor = await withTenant(mine.organizerId, (tenant) => getExhibitor(tenant, mine.exhibitorId));
    expect(exhibitor).toMatchObject({ name: "quay Kettles Limited", nameLocal: "水壶", segment: "Fringe", city: "Kiel", website: "https://kettles.example", note: "Noted twice", externalKey: `${mine.workspace}-twin`, tags: ["quay tag", "twin tag"] });
  });

  test("own fields are taken one by one as chosen, and after the undo every row of every table is as it was", async () => {
    const [first, second, third] = await write(async (tenant) => [await ownField(tenant, "Hall wish"), await ownField(tenant, "Parking"), await ownField(tenant, "Freight")] as const);
    const own = (of: string, values: Record<string, string>) => write(({ db, organizerId }) => db.exhibitor.updateMany({ where: { organizerId, id: of }, data: { own: values } }));
    const [kept, lost] = [{ [first]: "A", [second]: "two" }, { [first]: "B", [second]: "ten", [third]: "by sea" }];
    await own(mine.exhibitorId, kept);
    await own(twin.twinId, lost);
    const values = async (of: string) => (await write(({ db, organizerId }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, id: of }, select: { own: true } }))).own;
    const before = await rows();
    expect(before.exhibitor_own_values?.filter((row) => row.includes(mine.exhibitorId) || row.includes(twin.twinId)).length).toBe(5);
    const { id } = await merge(order({ choices: { own: { [first]: "lost", [third]: "kept" } } }));
    expect(await values(mine.exhibitorId)).toEqual({ [first]: "B", [second]: "two" });
    await undo(id);
    expect([await values(mine.exhibitorId), await values(twin.twinId)]).toEqual([kept, lost]);
    expect(await rows()).toEqual(before);
    await merge(order());
    expect(await values(mine.exhibitorId)).toEqual({ ...kept, [third]: "by sea" });
  });

  test("where both took part the participation further along stays, or the one that was chosen, and invoices follow it", async () => {
    const participation = () => superuser.query<{ id: string; status: string; invoices: number }>(
      "SELECT p.id, p.status, (SELECT count(*)::int FROM invoices i WHERE i.organizer_id = p.organizer_id AND i.participation_id = p.id) AS invoices FROM participations p WHERE p.organizer_id = $1 AND p.exhibitor_id = $2 AND p.edition_id = $3", [mine.organizerId, mine.exhibitorId, mine.editionId]);
    const { id } = await merge(order());
    expect((await participation()).rows).toMatchObject([{ status: "held", invoices: 2 }]);
    await undo(id);
    await merge(order({ participations: { [mine.editionId]: "lost" } }));
    expect((await participation()).rows).toMatchObject([{ status: "booked", invoices: 2 }]);
  });

  test("contacts with one address become one, who wants no surveys gets none, and the other person moves", async () => {
    await merge(order());
    const contacts = await write(({ db, organizerId }) => db.contact.findMany({ where: { organizerId, exhibitorId: mine.exhibitorId }, orderBy: { name: "asc" } }));
    expect(contacts).toMatchObject([{ name: "Lin Xi" }, { id: mine.contactId, name: "quay Ashdown", phone: "+49 40 7654321", role: "decision_maker", wantsNoSurveys: true }]);
    const moved = await write(({ db, organizerId }) => db.interaction.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: twin.interactionId } } }));
    expect(moved).toMatchObject({ exhibitorId: mine.exhibitorId, contactId: mine.contactId });
  });

  test("contacts that one campaign has asked stay two", async () => {
    await write(({ db, organizerId }) => db.invitation.create({ data: { organizerId, campaignId: mine.campaignId, formVersionId: mine.formVersionId, exhibitorId: twin.twinId, contactId: twin.sharedContactId, editionId: mine.editionId, tokenHash: new Uint8Array(32).fill(7), expiresAt: daysAgo(-20) } }));
    await merge(order());
    expect(await write(({ db, organizerId }) => db.contact.count({ where: { organizerId, exhibitorId: mine.exhibitorId } }))).toBe(3);
    await superuser.query("DELETE FROM invitations WHERE organizer_id = $1 AND token_hash = $2", [mine.organizerId, Buffer.alloc(32, 7)]);
  });

  test("pressed twice at once it is done once", async () => {
    const input = order();
    const [one, two] = await Promise.all([merge(input), merge(input)]);
    expect(two).toEqual(one);
    expect(await write(({ db, organizerId }) => db.duplicateMerge.count({ where: { organizerId, lostId: twin.twinId } }))).toBe(1);
  });

  test("a record that was changed since it was read is not merged", async () => {
    const seen = new Date(0).toISOString();
    await refusal(merge(order({ seenKept: seen })), "conflict");
    await refusal(merge(order({ seenLost: seen })), "conflict");
    await merge(order({ seenKept: (await withTenant(mine.organizerId, (tenant) => getExhibitor(tenant, mine.exhibitorId))).version }));
  });

  test("another organizer's record is as unknown as none, on either side and in the undo", async () => {
    const before = await wholeRows(superuser, other.organizerId);
    await refusal(merge(order({ lostId: other.exhibitorId })), "not_found");
    await refusal(merge(order({ keptId: other.exhibitorId })), "not_found");
    await refusal(merge(order({ lostId: randomUUID() })), "not_found");
    const { id } = await merge(order());
    await refusal(write((tenant) => undoMerge(tenant, id, other.memberId, TODAY, new Date()), other), "not_found");
    expect(await withTenant(other.organizerId, (tenant) => mergedInto(tenant, twin.twinId))).toBeNull();
    expect(await wholeRows(superuser, other.organizerId)).toEqual(before);
  });

  test("a form with itself, with no ids or with ten thousand letters is refused", () => {
    const id = randomUUID();
    for (const bad of [{ id, keptId: id, lostId: id }, { id, keptId: "x".repeat(10_000), lostId: id }, {}, { id, keptId: randomUUID(), lostId: id, name: "both" }]) expect(mergeExhibitorsInput.safeParse(bad).success).toBe(false);
    expect(mergeExhibitorsInput.parse({ id, keptId: randomUUID(), lostId: id, [`edition-${id}`]: "lost", "edition-x": "lost", note: "both" })).toMatchObject({ participations: { [id]: "lost" }, choices: { note: "both" } });
  });

  test("the old address leads to the kept record, the timeline and the book of changes tell it, and nobody else moves evidence", async () => {
    await merge(order());
    expect(await withTenant(mine.organizerId, (tenant) => mergedInto(tenant, twin.twinId))).toBe(mine.exhibitorId);
    const { events } = await withTenant(mine.organizerId, (tenant) => listTimeline(tenant, mine.exhibitorId, null, 50));
    expect(events.filter(({ kind }) => kind === "merged").map(({ text, withdrawn }) => [text, withdrawn])).toContainEqual(["quay Kettles Limited", false]);
    const line = await write(({ db, organizerId }) => db.recordChange.findFirstOrThrow({ where: { organizerId, exhibitorId: mine.exhibitorId, action: "merge" } }));
    expect(line).toMatchObject({ memberId: mine.memberId, recordKind: "exhibitors", fields: { other_record: [null, "quay Kettles Limited"], city: [null, "Kiel"] } });
    const third = await write(({ db, organizerId }) => db.exhibitor.create({ data: { organizerId, name: "Third" } }));
    await expect(write(({ db, organizerId }) => db.$executeRaw`UPDATE evidence SET exhibitor_id = ${third.id}::uuid WHERE organizer_id = ${organizerId}::uuid`)).rejects.toThrow("Only a merge may say whose this is");
  });
});

describe("undoing a merge", () => {
  test.each([
    ["as proposed", {}],
    ["with the other side's fields and participation", { name: "lost", externalKey: "lost", note: "lost", tags: "lost", segment: "lost", ownerMemberId: "lost" }],
  ] as const)("brings every row of every table back as it was: %s", async (_, choices) => {
    const before = await rows();
    const { id } = await merge(order({ choices, participations: "name" in choices ? { [mine.editionId]: "lost" } : {} }));
    expect(await rows()).not.toEqual(before);
    await undo(id);
    expect(await rows()).toEqual(before);
    expect(await withTenant(mine.organizerId, (tenant) => mergedInto(tenant, twin.twinId))).toBeNull();
  });

  test("done twice at once it is done once", async () => {
    const before = await rows();
    const { id } = await merge(order());
    await Promise.all([undo(id), undo(id)]);
    expect(await rows()).toEqual(before);
  });

  test("what was added since stays, what continues a record that goes back goes with it, and the scores are those of the logs", async () => {
    const { id } = await merge(order());
    const said = logInput.parse({ exhibitorId: mine.exhibitorId, contactId: twin.twinContactId, channel: "call", direction: "inbound", occurredOn: isoDay(TODAY), mood: "4", note: "since", submissionKey: randomUUID() });
    const added = await write((tenant) => logInteraction(tenant, said, { memberId: mine.memberId, today: TODAY }));
    await write((tenant) => settlePromise(tenant, { id: twin.promiseId, outcome: "kept", settledOn: TODAY, reason: null }, TODAY));
    await write((tenant) => updateExhibitor(tenant, mine.exhibitorId, { ...exhibitorInput.parse({ name: "Chosen since" }), city: "Bremen" }, null));
    expect(await undo(id)).toMatchObject({ unnamed: 1, backId: twin.twinId });
    await write(async ({ db, organizerId }) => {
      const key = (of: string) => ({ organizerId_id: { organizerId, id: of } });
      expect(await db.interaction.findUniqueOrThrow({ where: key(added.id) })).toMatchObject({ exhibitorId: mine.exhibitorId, contactId: null });
      expect(await db.exhibitorPromise.findUniqueOrThrow({ where: key(twin.promiseId) })).toMatchObject({ exhibitorId: twin.twinId, status: "kept" });
      expect(await db.evidence.findMany({ where: { organizerId, sourceId: twin.promiseId } })).toMatchObject([{ exhibitorId: twin.twinId }]);
      expect((await db.evidence.findMany({ where: { organizerId, sourceId: added.id } })).map(({ exhibitorId }) => exhibitorId)).toEqual([mine.exhibitorId]);
      expect(await db.exhibitor.findUniqueOrThrow({ where: key(mine.exhibitorId) })).toMatchObject({ name: "Chosen since", city: "Bremen" });
      expect(await db.exhibitor.findUniqueOrThrow({ where: key(twin.twinId) })).toMatchObject({ name: "quay Kettles Limited", city: "Kiel" });
    });
    expect(await checkScores(mine.organizerId, TODAY)).toMatchObject({ differing: [] });
  });

  test("merges of one exhibitor are undone from the last to the first, and then all is as it was", async () => {
    const third = await write(async ({ db, organizerId }) => {
      const { id } = await db.exhibitor.create({ data: { organizerId, name: "Third" } });
      await db.relationship.create({ data: { organizerId, exhibitorId: id, stage: "not_enough_evidence" } });
      return id;
    });
    const before = await rows();
    const first = await merge(order());
    const second = await merge(order({ keptId: third, lostId: mine.exhibitorId }));
    expect(await withTenant(mine.organizerId, (tenant) => mergedInto(tenant, twin.twinId))).toBe(third);
    await refusal(undo(first.id), "undo_later_first");
    await undo(second.id);
    await undo(first.id);
    expect(await rows()).toEqual(before);
  });

  test("it is refused in words where it is too late or where its place is taken", async () => {
    const { id } = await merge(order({ choices: { externalKey: "kept" } }));
    await refusal(undo(id, new Date(Date.now() + 31 * 86_400_000)), "undo_too_late");
    const thief = await write(({ db, organizerId }) => db.exhibitor.create({ data: { organizerId, name: "Thief", externalKey: `${mine.workspace}-twin` } }));
    await refusal(undo(id), "undo_key_taken");
    await write(({ db, organizerId }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id: thief.id } }, data: { externalKey: null } }));
    await superuser.query("UPDATE duplicate_merges SET created_at = created_at - interval '31 days' WHERE organizer_id = $1 AND id = $2", [mine.organizerId, id]);
    await forgetBooks(mine.organizerId);
    await refusal(undo(id), "undo_too_late");
    expect(await withTenant(mine.organizerId, (tenant) => mergedInto(tenant, twin.twinId))).toBe(mine.exhibitorId);
  });

  test("a stand that somebody else got meanwhile refuses it, and it goes through once the stand is free", async () => {
    const { id } = await merge(order({ participations: { [mine.editionId]: "lost" } }));
    const taker = await write(async ({ db, organizerId }) => {
      const { id: exhibitorId } = await db.exhibitor.create({ data: { organizerId, name: "Taker" } });
      const stand = await db.stand.findFirstOrThrow({ where: { organizerId } });
      return await db.participation.create({ data: { organizerId, exhibitorId, editionId: mine.editionId, status: "booked", standId: stand.id } });
    });
    await refusal(undo(id), "undo_stand_taken");
    await write(({ db, organizerId }) => db.participation.update({ where: { organizerId_id: { organizerId, id: taker.id } }, data: { standId: null } }));
    expect(await undo(id)).toMatchObject({ backId: twin.twinId });
  });
});

/** The tables in which a merge of these two writes. */
const TOUCHED = Object.fromEntries([...EXHIBITOR_REFERENCES.map(({ table }) => table), "exhibitors", "participation_moves", "invoices", "survey_points", "contact_ties", "duplicate_merges"].map((table) => [table, true]));
