import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { logInteraction, updateInteraction, withdrawInteraction } from "@/lib/interactions/mutations";
import { getInteraction, listInteractions } from "@/lib/interactions/data";
import { interactionChange, logInput } from "@/lib/interactions/schema";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { logOf } from "../support/log-of";
import { refusal } from "../support/refusal";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;
let other: SmallOrganizer;

beforeAll(async () => {
  quay = await seedSmallOrganizer("quay");
  other = await seedSmallOrganizer("other");
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const author = () => ({ memberId: quay.memberId, today: TODAY });

function typed(changes: Record<string, string> = {}) {
  return logInput.parse({
    exhibitorId: quay.exhibitorId, submissionKey: randomUUID(), channel: "call", direction: "inbound", occurredOn: "2026-11-20", contactId: quay.contactId, editionId: "",
    phase: "", mood: "", note: "", codedConstruct: "", codedValue: "", also: "", promiseText: "", promiseDue: "", requestText: "", ...changes,
  });
}

describe("logging an interaction", () => {
  test("a mood is written as evidence of emotion, and the change says what it moved", async () => {
    const { id, change } = await write((tenant) => logInteraction(tenant, typed({ mood: "0" }), author()));
    expect(await logOf(quay.organizerId, "interaction", id)).toEqual([{ construct: "EMO", channel: "mood", value: 0, counts: true, reason: null }]);
    const move = change.moves.find(({ construct }) => construct === "EMO");
    expect(move && move.after < move.before).toBe(true);
    expect(move?.parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo((move?.after ?? 0) - (move?.before ?? 0), 9);
    expect(change.waitsForQuarter).toBe(false);
  });

  test("without mood and coded note no score moves before the quarter closes", async () => {
    const { id, change } = await write((tenant) => logInteraction(tenant, typed({ note: "said hello" }), author()));
    expect(change).toMatchObject({ moves: [], waitsForQuarter: true });
    expect(await logOf(quay.organizerId, "interaction", id)).toEqual([]);
  });

  test("a coded note on attachment belongs to the edition's show", async () => {
    const { id, change } = await write((tenant) => logInteraction(tenant, typed({ codedConstruct: "AFF", codedValue: "100", editionId: quay.editionId }), author()));
    expect(change.moves).toMatchObject([{ construct: "AFF", showId: quay.showId }]);
    const kept = await withTenant(quay.organizerId, (tenant) => getInteraction(tenant, id));
    expect(kept).toMatchObject({ codedConstruct: "AFF", codedValue: 100, phase: "after" });
  });

  test("a promise and a request can come with it, of the same exhibitor and contact", async () => {
    const promised = await write((tenant) => logInteraction(tenant, typed({ also: "promise", promiseText: "Corner stand", promiseDue: "2026-11-27" }), author()));
    const asked = await write((tenant) => logInteraction(tenant, typed({ also: "request", requestText: "Water" }), author()));
    expect(await withTenant(quay.organizerId, (tenant) => getInteraction(tenant, promised.id))).toMatchObject({ promises: [{ id: promised.promiseId, text: "Corner stand" }], requests: [] });
    expect(await withTenant(quay.organizerId, (tenant) => getInteraction(tenant, asked.id))).toMatchObject({ promises: [], requests: [{ id: asked.requestId, text: "Water" }] });
  });

  test("a disclosure of either direction goes into give and take, a task to whoever logs, both with the interaction they came up in", async () => {
    const heard = await write((tenant) => logInteraction(tenant, typed({ also: "disclosure", disclosureDirection: "inbound", disclosureText: "They move next year", disclosureScope: "secret" }), author()));
    const said = await write((tenant) => logInteraction(tenant, typed({ also: "disclosure", disclosureDirection: "outbound", disclosureText: "Hall 2 is rebuilt", disclosureScope: "open" }), author()));
    const todo = await write((tenant) => logInteraction(tenant, typed({ also: "task", taskTitle: "Send the plan", taskDue: "2026-11-30" }), author()));
    const given = await withTenant(quay.organizerId, ({ db, organizerId }) => db.exchange.findMany({ where: { organizerId, id: { in: [heard.exchangeId ?? "", said.exchangeId ?? ""] } }, orderBy: { text: "desc" } }));
    expect(given).toMatchObject([
      { kind: "disclosure", direction: "inbound", text: "They move next year", confidentiality: "secret", interactionId: heard.id, contactId: quay.contactId, memberId: quay.memberId },
      { kind: "disclosure", direction: "outbound", text: "Hall 2 is rebuilt", confidentiality: "open", interactionId: said.id },
    ]);
    // nothing of it moves a score before its quarter closes, and the form says so
    expect(heard.change).toMatchObject({ moves: [], waitsForQuarter: true });
    const task = await withTenant(quay.organizerId, ({ db, organizerId }) => db.task.findFirstOrThrow({ where: { organizerId, id: todo.taskId ?? "" } }));
    expect(task).toMatchObject({ title: "Send the plan", dueOn: new Date("2026-11-30"), status: "open", assignedMemberId: quay.memberId, exhibitorId: quay.exhibitorId, interactionId: todo.id });
    expect(await withTenant(quay.organizerId, (tenant) => getInteraction(tenant, todo.id))).toMatchObject({ tasks: [{ id: todo.taskId, text: "Send the plan" }], exchanges: [] });
  });

  test("a disclosure or a task sent twice from a queue is one, and undoing the entry takes both back", async () => {
    for (const form of [typed({ also: "disclosure", disclosureDirection: "inbound", disclosureText: "Twice told" }), typed({ also: "task", taskTitle: "Twice asked", taskDue: "2026-12-01" })]) {
      const [first, second] = await Promise.all([1, 2].map(() => write((tenant) => logInteraction(tenant, form, author()))));
      expect([second?.exchangeId, second?.taskId]).toEqual([first?.exchangeId, first?.taskId]);
      await write((tenant) => withdrawInteraction(tenant, first?.id ?? "", "entered twice", TODAY));
    }
    const { told, tasks } = await withTenant(quay.organizerId, async ({ db, organizerId }) => ({
      told: await db.exchange.findMany({ where: { organizerId, text: "Twice told" } }), tasks: await db.task.findMany({ where: { organizerId, title: "Twice asked" } }),
    }));
    expect(told).toMatchObject([{ withdrawnOn: TODAY, withdrawnReason: "entered twice" }]);
    expect(tasks).toMatchObject([{ status: "withdrawn", withdrawnReason: "entered twice" }]);
  });

  test("the same form sent twice at the same moment saves one, and both are told the same", async () => {
    const form = typed({ mood: "4", also: "promise", promiseText: "Once", promiseDue: "2026-12-01" });
    const [first, second] = await Promise.all([1, 2].map(() => write((tenant) => logInteraction(tenant, form, author()))));
    expect(second?.id).toBe(first?.id);
    expect(second?.promiseId).toBe(first?.promiseId);
    expect(second?.change.moves.map(({ construct }) => construct)).toEqual(first?.change.moves.map(({ construct }) => construct));
    expect(await logOf(quay.organizerId, "interaction", first?.id ?? "")).toHaveLength(1);
    const again = await write((tenant) => logInteraction(tenant, form, author()));
    expect(again.id).toBe(first?.id);
    const count = await withTenant(quay.organizerId, ({ db }) => db.exhibitorPromise.count({ where: { organizerId: quay.organizerId, text: "Once" } }));
    expect(count).toBe(1);
  });

  test("another organizer's exhibitor, contact and edition are as unknown as ones that never were, and nothing is written", async () => {
    const before = await withTenant(quay.organizerId, ({ db }) => db.interaction.count({ where: { organizerId: quay.organizerId } }));
    for (const id of [other.exhibitorId, randomUUID()]) await refusal(write((tenant) => logInteraction(tenant, typed({ exhibitorId: id, contactId: "" }), author())), "not_found");
    for (const id of [other.contactId, randomUUID()]) await refusal(write((tenant) => logInteraction(tenant, typed({ contactId: id }), author())), "invalid", { contactId: "unknown_reference" });
    for (const id of [other.editionId, randomUUID()]) await refusal(write((tenant) => logInteraction(tenant, typed({ editionId: id }), author())), "invalid", { editionId: "unknown_reference" });
    expect(await withTenant(quay.organizerId, ({ db }) => db.interaction.count({ where: { organizerId: quay.organizerId } }))).toBe(before);
  });

  test("what it was for is kept and can be changed; a third function is refused", async () => {
    const { id } = await write((tenant) => logInteraction(tenant, typed({ for_confidence: "on", for_agency: "on" }), author()));
    const read = () => withTenant(quay.organizerId, (tenant) => getInteraction(tenant, id));
    expect((await read()).functions).toEqual(["confidence", "agency"]);
    const { id: _id, seenVersion: _seen, reason: _reason, ...changed } = interactionChange.parse({ id, seenVersion: "", reason: "", channel: "call", direction: "inbound", occurredOn: "2026-11-20", for_evidence: "on" });
    await write((tenant) => updateInteraction(tenant, id, changed, { reason: null, seenVersion: null }, TODAY));
    expect((await read()).functions).toEqual(["evidence"]);
    expect(() => typed({ for_confidence: "on", for_agency: "on", for_evidence: "on" })).toThrow("two_at_most");
  });

  test("a day to come is refused", async () => {
    await refusal(write((tenant) => logInteraction(tenant, typed({ occurredOn: "2026-11-22" }), author())), "invalid", { occurredOn: "date_in_future" });
  });
});

describe("changing and withdrawing an interaction", () => {
  const edited = (changes: Record<string, string>) => {
    const { exhibitorId: _exhibitor, submissionKey: _key, ...input } = typed(changes).interaction;
    return input;
  };

  test("another mood takes the old evidence back with the reason and records the new one", async () => {
    const { id } = await write((tenant) => logInteraction(tenant, typed({ mood: "1" }), author()));
    await refusal(write((tenant) => updateInteraction(tenant, id, edited({ mood: "3" }), { reason: null, seenVersion: null }, TODAY)), "invalid", { reason: "required" });
    await write((tenant) => updateInteraction(tenant, id, edited({ mood: "3" }), { reason: "misheard", seenVersion: null }, TODAY));
    expect(await logOf(quay.organizerId, "interaction", id)).toEqual([
      { construct: "EMO", channel: "mood", value: 25, counts: false, reason: null },
      { construct: "EMO", channel: "mood", value: 25, counts: false, reason: "misheard" },
      { construct: "EMO", channel: "mood", value: 75, counts: true, reason: null },
    ]);
    await write((tenant) => updateInteraction(tenant, id, edited({ mood: "4" }), { reason: "misheard again", seenVersion: null }, TODAY));
    expect((await logOf(quay.organizerId, "interaction", id)).filter(({ counts }) => counts)).toMatchObject([{ value: 100 }]);
  });

  test("a changed note alone needs no reason and leaves the evidence", async () => {
    const { id } = await write((tenant) => logInteraction(tenant, typed({ mood: "1" }), author()));
    await write((tenant) => updateInteraction(tenant, id, edited({ mood: "1", note: "clearer words" }), { reason: null, seenVersion: null }, TODAY));
    expect(await logOf(quay.organizerId, "interaction", id)).toHaveLength(1);
  });

  test("a version that somebody has replaced is a conflict", async () => {
    const { id } = await write((tenant) => logInteraction(tenant, typed(), author()));
    const { version } = await withTenant(quay.organizerId, (tenant) => getInteraction(tenant, id));
    await write((tenant) => updateInteraction(tenant, id, edited({ note: "mine" }), { reason: null, seenVersion: version }, TODAY));
    await refusal(write((tenant) => updateInteraction(tenant, id, edited({ note: "yours" }), { reason: null, seenVersion: version }, TODAY)), "conflict");
    await refusal(write((tenant) => updateInteraction(tenant, id, edited({}), { reason: null, seenVersion: "nonsense" }, TODAY)), "conflict");
  });

  test("withdrawing keeps the record, takes its evidence back and withdraws its open promise", async () => {
    const { id, promiseId } = await write((tenant) => logInteraction(tenant, typed({ mood: "0", also: "promise", promiseText: "Undone", promiseDue: "2026-12-01" }), author()));
    await write((tenant) => withdrawInteraction(tenant, id, "entered twice", TODAY));
    expect(await logOf(quay.organizerId, "interaction", id)).toMatchObject([{ counts: false }, { counts: false, reason: "entered twice" }]);
    const promise = await withTenant(quay.organizerId, ({ db }) => db.exhibitorPromise.findFirst({ where: { organizerId: quay.organizerId, id: promiseId ?? "" } }));
    expect(promise).toMatchObject({ status: "withdrawn", withdrawnReason: "entered twice", settledOn: TODAY });
    expect(await withTenant(quay.organizerId, (tenant) => getInteraction(tenant, id))).toMatchObject({ withdrawn: true });
    await refusal(write((tenant) => withdrawInteraction(tenant, id, "again", TODAY)), "already_settled");
    await refusal(write((tenant) => updateInteraction(tenant, id, edited({}), { reason: null, seenVersion: null }, TODAY)), "already_settled");
  });

  test("the list is paged, newest first, without what was withdrawn", async () => {
    const all = { exhibitorId: quay.exhibitorId, channel: null, direction: null, memberId: null, from: null, to: null, text: null };
    const { rows, total } = await withTenant(quay.organizerId, (tenant) => listInteractions(tenant, all, 1, 3));
    expect(rows).toHaveLength(3);
    const next = await withTenant(quay.organizerId, (tenant) => listInteractions(tenant, all, 2, 3));
    expect(new Set([...rows, ...next.rows].map(({ id }) => id)).size).toBe(rows.length + next.rows.length);
    expect(rows.every(({ withdrawn }) => !withdrawn)).toBe(true);
    const old = await withTenant(quay.organizerId, (tenant) => listInteractions(tenant, { ...all, to: daysAgo(10) }, 1));
    expect(old.total).toBe(1);
    expect(old.total).toBeLessThan(total);
    expect(await withTenant(quay.organizerId, (tenant) => listInteractions(tenant, { ...all, exhibitorId: other.exhibitorId }, 1))).toMatchObject({ total: 0, rows: [] });
  });
});
