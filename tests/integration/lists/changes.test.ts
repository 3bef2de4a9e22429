import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { advanceComplaint, raiseComplaint } from "@/lib/complaints/mutations";
import { closeConnections } from "@/lib/db/client";
import { noteExchange } from "@/lib/exchanges/mutations";
import { isoDay } from "@/lib/format/days";
import { workThrough } from "@/lib/jobs/work";
import { editCell } from "@/lib/lists/cells/mutations";
import { changedRows, getChange } from "@/lib/lists/changes/data";
import { type Asked, askChange, beginUndo, cancelChange, changePart, undoPart } from "@/lib/lists/changes/mutations";
import { previewChange } from "@/lib/lists/changes/preview";
import { LIST_CHANGE, queueChange, workOnChange } from "@/lib/lists/changes/work";
import type { ListNoun } from "@/lib/lists/types";
import { createParticipation } from "@/lib/participations/mutations";
import { refreshRelationships, replayRelationships } from "@/lib/relationships/mutations";
import { answerRequest, recordRequest } from "@/lib/requests/mutations";
import { createTask } from "@/lib/tasks/mutations";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { daysAgo, TODAY } from "../support/small-organizer";
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
    const five = await withTenant(quay.organizerId, ({ db, organizerId }) => db.participation.findMany({ where: { organizerId, editionId }, orderBy: { id: "asc" }, take: 5, select: { id: true, exhibitorId: true } }));
    const become = (status: "booked" | "offered", noShowOn: Date | null) =>
      write(async (tenant) => {
        const { db, organizerId } = tenant;
        await db.participation.updateMany({ where: { organizerId, id: { in: five.map(({ id }) => id) } }, data: { status, noShowOn: null } });
        await db.participation.update({ where: { organizerId_id: { organizerId, id: five[0]?.id ?? "" } }, data: { noShowOn } });
        await refreshRelationships(tenant, five.map(({ exhibitorId }) => exhibitorId), TODAY);
      });
    await become("booked", TODAY);
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
    await become("offered", null);
  });

  test("nobody has come before the show began, and tasks that have ended are not given to somebody else", async () => {
    const ahead = await write(async (tenant) => {
      const { db, organizerId } = tenant;
      const edition = await db.edition.create({ data: { organizerId, showId: quay.showId, name: "Ahead", startsOn: new Date(TODAY.getTime() + 30 * 86_400_000), endsOn: new Date(TODAY.getTime() + 33 * 86_400_000) } });
      const booked = { exhibitorId: quay.exhibitorIds[30] ?? "", editionId: edition.id, status: "booked", hall: null, stand: null, area: null, amount: null, bookedOn: null, cancelledOn: null, multiYear: false } as const;
      return await createParticipation(tenant, booked, TODAY);
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

  test("answers special requests as if one by one; undone they are open again, and both times the stored relationships are those of a replay of the log", async () => {
    const ids = await write(async (tenant) => {
      const made = [];
      for (const [index, exhibitorId] of quay.exhibitorIds.slice(30, 36).entries()) made.push((await recordRequest(tenant, { exhibitorId, text: `Request ${index}`, contactId: null, askedOn: daysAgo(4) }, { memberId: quay.memberId, today: TODAY })).id);
      return made;
    });
    const [early = ""] = ids;
    await write((tenant) => answerRequest(tenant, { id: early, answer: "partly", answeredOn: null, declinedReason: null }, TODAY));
    const before = await stored();
    await refusal(change({ noun: "requests", field: "answer", wish: wish("declined_with_reason"), scope: { ids } }), "invalid", { reason: "required" });
    const id = await change({ noun: "requests", field: "answer", wish: wish("declined_with_reason", "the hall is full"), scope: { ids } });
    // what was answered before stands
    expect(await read(id)).toMatchObject({ looked: 6, changed: 5, refused: 1 });
    const answered = await stored();
    expect(answered.scores).not.toEqual(before.scores);
    const reasons = await write(({ db, organizerId }) => db.specialRequest.findMany({ where: { organizerId, id: { in: ids } }, select: { declinedReason: true } }));
    expect(reasons.filter(({ declinedReason }) => declinedReason === "the hall is full")).toHaveLength(5);
    await write((tenant) => replayRelationships(tenant, quay.exhibitorIds, TODAY));
    expect(await stored()).toEqual(answered);
    await undo(id);
    expect(await write(({ db, organizerId }) => db.specialRequest.count({ where: { organizerId, id: { in: ids }, status: "open" } }))).toBe(5);
    const undone = await stored();
    await write((tenant) => replayRelationships(tenant, quay.exhibitorIds, TODAY));
    expect(await stored()).toEqual(undone);
  });

  test("ends tasks, makes the next time of one that repeats, and takes both back", async () => {
    const author = { memberId: quay.memberId, timeZone: "UTC", now: TODAY };
    const [once, again] = await write(async (tenant) => [
      (await createTask(tenant, { title: "Once", dueOn: TODAY }, author)).id,
      (await createTask(tenant, { title: "Weekly", dueOn: TODAY, repeat: "week", repeatEvery: 1, repeatUntil: null }, author)).id,
    ]);
    const weekly = () => write(({ db, organizerId }) => db.task.count({ where: { organizerId, title: "Weekly" } }));
    await refusal(change({ noun: "tasks", field: "ending", wish: wish("withdrawn"), scope: { ids: [once ?? ""] } }), "invalid", { reason: "required" });
    const id = await change({ noun: "tasks", field: "ending", wish: wish("done"), scope: { ids: [once ?? "", again ?? ""] } });
    expect(await read(id)).toMatchObject({ changed: 2 });
    expect(await weekly()).toBe(2);
    await undo(id);
    expect(await weekly()).toBe(1);
    expect(await write(({ db, organizerId }) => db.task.count({ where: { organizerId, id: { in: [once ?? "", again ?? ""] }, status: "open" } }))).toBe(2);
  });

  test("a task or an alarm given to a colleague alone is told to the colleague; of many nobody is told one by one", async () => {
    const author = { memberId: quay.memberId, timeZone: "UTC", now: TODAY };
    const ids = await write(async (tenant) => [(await createTask(tenant, { title: "Mine", dueOn: TODAY }, author)).id, (await createTask(tenant, { title: "Mine too", dueOn: TODAY }, author)).id]);
    const told = () => write(({ db, organizerId }) => db.notice.count({ where: { organizerId, memberId: quay.otherMemberId, recordId: { in: ids } } }));
    await change({ noun: "tasks", field: "assigned", wish: wish(quay.otherMemberId), scope: { ids: ids.slice(0, 1) } });
    expect(await told()).toBe(1);
    await change({ noun: "tasks", field: "assigned", wish: wish(null), scope: { ids } });
    await change({ noun: "tasks", field: "assigned", wish: wish(quay.otherMemberId), scope: { ids } });
    expect(await told()).toBe(1);
  });

  test("days, words and amounts of the ledgers keep to the rules of their forms, and go back", async () => {
    const author = { memberId: quay.memberId, today: TODAY };
    const [exhibitorId = ""] = quay.exhibitorIds.slice(40);
    const made = await write(async (tenant) => {
      const base = { exhibitorId, contactId: null, editionId: null };
      const complaint = await raiseComplaint(tenant, { ...base, text: "Late lorry", severity: "minor", channel: null, raisedOn: daysAgo(10), answerDueOn: daysAgo(7), resolveDueOn: daysAgo(2) }, author);
      const answered = await raiseComplaint(tenant, { ...base, text: "Wet carpet", severity: "minor", channel: null, raisedOn: daysAgo(10), answerDueOn: daysAgo(7), resolveDueOn: daysAgo(2) }, author);
      await advanceComplaint(tenant, { id: answered.id, step: "answered", on: daysAgo(8), answeredOn: null, outcomeFair: null, dealtQuickly: null, shownRespect: null }, TODAY);
      const favour = await noteExchange(tenant, { ...base, kind: "favour", direction: "inbound", text: "A lift", occurredOn: daysAgo(3), confidentiality: null, worth: null, untilOn: null }, author);
      const invoice = await tenant.db.invoice.findFirstOrThrow({ where: { organizerId: tenant.organizerId, paidOn: null }, select: { id: true } });
      return { complaint: complaint.id, answered: answered.id, favour: favour.id, invoice: invoice.id };
    });
    const one = async (noun: ListNoun, id: string, field: string, value: string | null) => await read(await change({ noun, field, wish: wish(value), scope: { ids: [id] } }));
    const day = (ago: number) => isoDay(daysAgo(ago));
    expect(await one("complaints", made.complaint, "answerDueOn", day(10))).toMatchObject({ refused: 1 });
    expect(await one("complaints", made.complaint, "answerDueOn", day(1))).toMatchObject({ refused: 1 });
    expect(await one("complaints", made.complaint, "answerDueOn", day(3))).toMatchObject({ changed: 1 });
    expect(await one("complaints", made.answered, "answerDueOn", day(3))).toMatchObject({ refused: 1 });
    expect(await one("complaints", made.answered, "resolveDueOn", day(1))).toMatchObject({ changed: 1 });
    expect(await one("exchanges", made.favour, "untilOn", day(1))).toMatchObject({ refused: 1 });
    expect(await one("exchanges", made.favour, "worth", "120.5")).toMatchObject({ changed: 1 });
    await refusal(one("exchanges", made.favour, "worth", "a lot"), "invalid", { value: "not_a_number" });
    await refusal(one("exchanges", made.favour, "text", "x".repeat(10_000)), "invalid", { value: "too_long" });
    expect(await one("invoices", made.invoice, "paidOn", day(-2))).toMatchObject({ refused: 1 });
    expect(await one("invoices", made.invoice, "dueOn", day(90))).toMatchObject({ refused: 1 });
    const paid = await change({ noun: "invoices", field: "paidOn", wish: wish(day(1)), scope: { ids: [made.invoice] } });
    expect(await read(paid)).toMatchObject({ changed: 1 });
    await undo(paid);
    expect(await write(({ db, organizerId }) => db.invoice.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: made.invoice } }, select: { paidOn: true } }))).toEqual({ paidOn: null });
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
