import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { getComplaint, listComplaints } from "@/lib/complaints/data";
import { advanceComplaint, correctComplaint, raiseComplaint, updateComplaint, withdrawComplaint } from "@/lib/complaints/mutations";
import { complaintProspect } from "@/lib/complaints/prospect";
import type { ComplaintView, Step, StepInput } from "@/lib/complaints/schema";
import { setComplaintTargets } from "@/lib/complaints/targets/mutations";
import { closeConnections } from "@/lib/db/client";
import { dayNumber } from "@/lib/format/days";
import { logInteraction, withdrawInteraction } from "@/lib/interactions/mutations";
import { readComplaintTargets } from "@/lib/organizers/complaint-targets/data";
import { constructCalibration, readState, replay, startingCalibration } from "@/lib/relationship-quality";
import { readLogs } from "@/lib/relationships/dossier";
import { replayRelationships } from "@/lib/relationships/mutations";
import { listTimeline } from "@/lib/relationships/timeline/data";
import { inTenantTransaction, rehearse, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
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
const input = () => ({
  contactId: quay.contactId, editionId: quay.editionId, text: "No power at opening", severity: "serious" as const, channel: "call" as const, raisedOn: daysAgo(12), answerDueOn: daysAgo(10), resolveDueOn: daysAgo(4),
});
const raised = async (changes: Partial<ReturnType<typeof input>> = {}) => (await write((tenant) => raiseComplaint(tenant, { exhibitorId: quay.exhibitorId, ...input(), ...changes }, author()))).id;
const nothing: Omit<StepInput, "id" | "step" | "on"> = { answeredOn: null, outcomeFair: null, dealtQuickly: null, shownRespect: null };
const step = (id: string, what: Step, on: Date | null = null, more: Partial<typeof nothing> = {}) => write((tenant) => advanceComplaint(tenant, { id, step: what, on, ...nothing, ...more }, TODAY));
const corrected = { firstAnsweredOn: null, resolution: null, resolvedOn: null, outcome: "unconfirmed" as const, confirmedOn: null, outcomeFair: null, dealtQuickly: null, shownRespect: null };

/** The exhibitor's scores as they are stored, in one order. */
const stored = () => withTenant(quay.organizerId, ({ db, organizerId }) => db.relationshipScore.findMany({ where: { organizerId }, orderBy: [{ construct: "asc" }, { showId: "asc" }], select: { construct: true, showId: true, value: true, se: true } }));

/** What the heart makes of the log that counts. */
async function byTheHeart(construct: "TOC" | "TOI" | "SAT", showId: string | null) {
  const log = (await write((tenant) => readLogs(tenant, [quay.exhibitorId], [construct]))).filter((piece) => piece.showId === showId);
  const { state } = replay(log, constructCalibration(startingCalibration(), construct, null));
  return readState(state, constructCalibration(startingCalibration(), construct, null), Math.max(...log.map(({ day }) => day)));
}

async function scoreOf(construct: string, showId: string | null) {
  return (await stored()).find((row) => row.construct === construct && row.showId === showId);
}

describe("a complaint", () => {
  test("says nothing before it is answered; then each step speaks on its day, exactly as the heart reckons", async () => {
    const id = await raised();
    expect(await logOf(quay.organizerId, "complaint", id)).toEqual([]);
    // two days after a target of two: a target's length too late
    const answered = await step(id, "answered", daysAgo(8));
    expect(answered).toMatchObject({ standing: "answered", change: { moves: [{ construct: "TOC", parts: [{ channel: "first_answer" }] }] } });
    await step(id, "later", daysAgo(5));
    const { change } = await step(id, "not_settled", null, { outcomeFair: 2, dealtQuickly: 5 });
    expect(change.moves.map(({ construct, showId, parts }) => [construct, showId, parts.map(({ channel }) => channel)])).toEqual([["TOI", null, ["complaint"]], ["SAT", quay.showId, ["complaint"]]]);
    expect(change.moves.every(({ before, after }) => after < before)).toBe(true);
    expect((await logOf(quay.organizerId, "complaint", id)).map(({ construct, channel, value, counts }) => [construct, channel, value, counts])).toEqual([
      ["TOC", "first_answer", 50, true], ["TOC", "problem_solved", 60, true], ["TOI", "complaint", 0, true], ["SAT", "complaint", 0, true],
    ]);
    for (const [construct, showId] of [["TOC", null], ["TOI", null], ["SAT", quay.showId]] as const) {
      const [ours, theirs] = [await scoreOf(construct, showId), await byTheHeart(construct, showId)];
      expect(ours?.value).toBeCloseTo(theirs.value, 9);
      expect(ours?.se).toBeCloseTo(theirs.se, 9);
    }
    expect(await withTenant(quay.organizerId, (tenant) => getComplaint(tenant, id))).toMatchObject({ outcome: "not_settled", outcomeFair: 2, dealtQuickly: 5, shownRespect: null, firstAnsweredOn: daysAgo(8) });
  });

  test("solved at first contact it is answered and solved in one step", async () => {
    const id = await raised();
    expect((await step(id, "first_contact", daysAgo(11))).standing).toBe("first_contact");
    expect(await logOf(quay.organizerId, "complaint", id)).toMatchObject([{ channel: "first_answer", value: 100 }, { channel: "problem_solved", value: 100 }]);
    await refusal(step(id, "never"), "already_settled");
  });

  test("closed by two at the same moment, it is closed once and the other is told so", async () => {
    const id = await raised();
    const results = await Promise.allSettled([step(id, "later"), step(id, "never")]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(results.find((result) => result.status === "rejected")?.reason).toMatchObject({ code: "already_settled" });
    expect(await logOf(quay.organizerId, "complaint", id)).toHaveLength(1);
  });

  test("what a step would do is what it then does, and the rehearsal leaves nothing behind", async () => {
    const id = await raised();
    const before = await stored();
    const act = (tenant: TenantTransaction) => advanceComplaint(tenant, { id, step: "never", on: null, ...nothing, answeredOn: daysAgo(9) }, TODAY);
    const foretold = await write((tenant) => rehearse(tenant, act));
    const { solved, unsolved } = await write((tenant) => complaintProspect(tenant, quay.exhibitorId, author()));
    expect(solved.moves[0]?.after).toBeGreaterThan(unsolved.moves[0]?.after ?? 100);
    expect(await stored()).toEqual(before);
    expect((await write(act)).change).toEqual(foretold.change);
  });

  test("corrected, the old evidence is taken back with the reason and the truth speaks; withdrawn, every score is as if it had never been", async () => {
    const before = await stored();
    const id = await raised();
    await step(id, "answered", daysAgo(6));
    await step(id, "never", daysAgo(3));
    await step(id, "not_settled");
    const truth = { ...corrected, firstAnsweredOn: daysAgo(11), resolution: "later" as const, resolvedOn: daysAgo(5), outcome: "settled" as const, confirmedOn: TODAY };
    const { change, standing } = await write((tenant) => correctComplaint(tenant, { id, ...truth, reason: "it was another stand's" }, null, TODAY));
    expect(standing).toBe("settled");
    expect(change.moves.every((move) => move.after > move.before)).toBe(true);
    const log = await logOf(quay.organizerId, "complaint", id);
    expect(log.filter(({ counts }) => counts).map(({ channel, value }) => [channel, value])).toEqual([["first_answer", 100], ["problem_solved", 60], ["complaint", 100], ["complaint", 100]]);
    expect(log.filter(({ reason }) => reason === "it was another stand's")).toHaveLength(4);
    await write((tenant) => withdrawComplaint(tenant, id, "noted twice", TODAY));
    expect((await logOf(quay.organizerId, "complaint", id)).some(({ counts }) => counts)).toBe(false);
    const after = await stored();
    expect(after.map(({ construct, showId }) => [construct, showId])).toEqual(before.map(({ construct, showId }) => [construct, showId]));
    after.forEach((row, place) => expect(row.value).toBeCloseTo(before[place]?.value ?? 0, 9));
    await refusal(step(id, "settled"), "already_settled");
  });

  test("an edit that changes what it said needs a reason and says it anew; one of its words does not", async () => {
    const id = await raised();
    await step(id, "answered", daysAgo(8));
    const edit = (changes: Partial<ReturnType<typeof input>>, reason: string | null, seenVersion: string | null = null) => write((tenant) => updateComplaint(tenant, id, { ...input(), ...changes }, { reason, seenVersion }, TODAY));
    await edit({ text: "No power for two hours" }, null);
    await refusal(edit({ answerDueOn: daysAgo(8) }, null), "invalid", { reason: "required" });
    await edit({ answerDueOn: daysAgo(8) }, "the target was agreed otherwise");
    expect((await logOf(quay.organizerId, "complaint", id)).filter(({ counts }) => counts)).toMatchObject([{ channel: "first_answer", value: 100 }]);
    await refusal(edit({ raisedOn: daysAgo(7), answerDueOn: daysAgo(5) }, "later"), "invalid", { raisedOn: "date_order" });
    await refusal(edit({ answerDueOn: daysAgo(8) }, null, new Date(0).toISOString()), "conflict");
  });

  test("stored scores are what a replay of the whole log gives", async () => {
    const before = await stored();
    await write((tenant) => replayRelationships(tenant, [quay.exhibitorId], TODAY));
    const after = await stored();
    expect(after).toHaveLength(before.length);
    after.forEach((row, place) => {
      expect(row.value).toBeCloseTo(before[place]?.value ?? 0, 9);
      expect(row.se).toBeCloseTo(before[place]?.se ?? 0, 9);
    });
  });

  test("another organizer's complaint, contact, edition and exhibitor are as unknown as ones that never were", async () => {
    const theirs = await inTenantTransaction(other.organizerId, ({ db, organizerId }) => db.complaint.findFirstOrThrow({ where: { organizerId } }));
    for (const id of [theirs.id, randomUUID()]) {
      await refusal(step(id, "later"), "not_found");
      await refusal(write((tenant) => correctComplaint(tenant, { id, ...corrected, reason: "x" }, null, TODAY)), "not_found");
      await refusal(write((tenant) => withdrawComplaint(tenant, id, "x", TODAY)), "not_found");
      await refusal(write((tenant) => updateComplaint(tenant, id, input(), { reason: null, seenVersion: null }, TODAY)), "not_found");
      await refusal(withTenant(quay.organizerId, (tenant) => getComplaint(tenant, id)), "not_found");
    }
    const raise = (changes: Record<string, string>) => write((tenant) => raiseComplaint(tenant, { exhibitorId: quay.exhibitorId, ...input(), ...changes }, author()));
    await refusal(raise({ exhibitorId: other.exhibitorId }), "not_found");
    await refusal(raise({ contactId: other.contactId }), "invalid", { contactId: "unknown_reference" });
    await refusal(raise({ editionId: other.editionId }), "invalid", { editionId: "unknown_reference" });
  });

  test("the database itself keeps the days the right way round", async () => {
    const id = await raised();
    for (const data of [
      { firstAnsweredOn: daysAgo(13) },
      { answerDueOn: daysAgo(12) },
      { resolveDueOn: daysAgo(11) },
      { resolution: "later" as const },
      { status: "closed" as const, resolution: "later" as const, resolvedOn: daysAgo(13) },
      { status: "closed" as const, resolution: "first_contact" as const, resolvedOn: daysAgo(5), firstAnsweredOn: daysAgo(6) },
      { outcome: "settled" as const, confirmedOn: daysAgo(5) },
      { status: "closed" as const, resolution: "later" as const, resolvedOn: daysAgo(5), outcome: "settled" as const, confirmedOn: daysAgo(6) },
      { outcomeFair: 4 },
      { status: "withdrawn" as const },
    ]) {
      await expect(write(({ db, organizerId }) => db.complaint.update({ where: { organizerId_id: { organizerId, id } }, data })), JSON.stringify(data)).rejects.toThrow();
    }
  });
});

describe("the lists", () => {
  test("an open complaint past its targets is in the views that say so until it is closed", async () => {
    const id = await raised({ text: "Wrong hall in the catalogue" });
    const idsIn = async (view: ComplaintView) => (await withTenant(quay.organizerId, (tenant) => listComplaints(tenant, { view, exhibitorId: quay.exhibitorId, text: "wrong hall" }, TODAY, 1))).rows.map((row) => row.id);
    expect([await idsIn("open"), await idsIn("unanswered"), await idsIn("overdue"), await idsIn("closed")]).toEqual([[id], [id], [id], []]);
    await step(id, "answered");
    expect([await idsIn("unanswered"), await idsIn("overdue")]).toEqual([[], [id]]);
    await step(id, "later");
    expect([await idsIn("open"), await idsIn("overdue"), await idsIn("closed"), await idsIn("all")]).toEqual([[], [], [id], [id]]);
  });

  test("the timeline tells each step with what it moved on its own channel", async () => {
    const id = await raised({ text: "Carpet of the wrong colour" });
    await step(id, "answered", daysAgo(9));
    await step(id, "later", daysAgo(7));
    await step(id, "settled", daysAgo(2));
    const { events } = await withTenant(quay.organizerId, (tenant) => listTimeline(tenant, quay.exhibitorId, null, 200));
    const own = events.filter((event) => event.id === id);
    expect(own.map(({ kind, detail, moved }) => [kind, detail, moved.map(({ construct }) => construct).sort()])).toEqual([
      ["complaint_confirmed", "settled", ["SAT", "TOI"]], ["complaint_closed", "later", ["TOC"]], ["complaint_answered", null, ["TOC"]], ["complaint_raised", "serious", []],
    ]);
    expect(dayNumber(own[0]?.day ?? TODAY)).toBe(dayNumber(daysAgo(2)));
  });
});

describe("a complaint that comes with a logged interaction", () => {
  const interaction = () => ({
    exhibitorId: quay.exhibitorId, contactId: quay.contactId, editionId: quay.editionId, channel: "visit" as const, direction: "inbound" as const, phase: null, occurredOn: daysAgo(3), mood: null, note: null,
    codedConstruct: null, codedValue: null, submissionKey: randomUUID(),
  });
  const log = (severity: "minor" | "severe") => write((tenant) => logInteraction(tenant, { interaction: interaction(), promise: null, request: null, complaint: { text: "Badge scanner dead", severity } }, author()));

  test("takes the day, the channel and the organizer's own targets, and leaves with an interaction that is taken back", async () => {
    const { id, complaintId } = await log("severe");
    const complaint = () => withTenant(quay.organizerId, (tenant) => getComplaint(tenant, complaintId ?? ""));
    expect(await complaint()).toMatchObject({ interactionId: id, channel: "visit", severity: "severe", raisedOn: daysAgo(3), answerDueOn: daysAgo(2), resolveDueOn: daysAgo(0) });
    await write((tenant) => withdrawInteraction(tenant, id, "another stand", TODAY));
    expect(await complaint()).toMatchObject({ status: "withdrawn", withdrawnReason: "another stand" });
  });

  test("targets set anew hold for what comes after", async () => {
    await write((tenant) => setComplaintTargets(tenant, [{ severity: "minor", answerDays: 3, resolveDays: 9 }]));
    expect(await withTenant(quay.organizerId, readComplaintTargets)).toMatchObject({ minor: { answerDays: 3, resolveDays: 9 }, severe: { answerDays: 1, resolveDays: 3 }, serious: { answerDays: 2 } });
    const { complaintId } = await log("minor");
    expect(await withTenant(quay.organizerId, (tenant) => getComplaint(tenant, complaintId ?? ""))).toMatchObject({ answerDueOn: daysAgo(0), resolveDueOn: daysAgo(-6) });
    expect((await withTenant(other.organizerId, readComplaintTargets)).minor).toEqual({ answerDays: 5, resolveDays: 30 });
  });
});
