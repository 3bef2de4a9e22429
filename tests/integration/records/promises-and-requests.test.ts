import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { getPromise, listPromises } from "@/lib/promises/data";
import { correctSettlement, makePromise, settlePromise, updatePromise } from "@/lib/promises/mutations";
import { getRequest, listRequests } from "@/lib/requests/data";
import { answerRequest, correctAnswer, recordRequest, updateRequest } from "@/lib/requests/mutations";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { logOf, valueOf } from "../support/log-of";
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

async function promised(dueOn = daysAgo(-7), madeOn = daysAgo(30)): Promise<string> {
  return (await write((tenant) => makePromise(tenant, { exhibitorId: quay.exhibitorId, contactId: quay.contactId, editionId: null, text: "Stand power by 8:00", madeOn, dueOn }, author()))).id;
}

async function asked(): Promise<string> {
  return (await write((tenant) => recordRequest(tenant, { exhibitorId: quay.exhibitorId, contactId: quay.contactId, text: "Extra water", askedOn: daysAgo(8) }, author()))).id;
}

describe("a promise", () => {
  test("broken, it lowers integrity by exactly what the change says", async () => {
    const id = await promised();
    const { change, outcome } = await write((tenant) => settlePromise(tenant, { id, outcome: "broken", settledOn: null, reason: null }, TODAY));
    const [move] = change.moves;
    expect(outcome).toBe("broken");
    expect(move).toMatchObject({ construct: "TOI", parts: [{ channel: "promise" }] });
    expect(move && move.after < move.before).toBe(true);
    expect(move?.parts[0]?.points).toBeCloseTo((move?.after ?? 0) - (move?.before ?? 0), 9);
    expect(await valueOf(quay.organizerId, quay.exhibitorId, "TOI")).toBeCloseTo(move?.after ?? 0, 9);
    expect(await logOf(quay.organizerId, "promise", id)).toEqual([{ construct: "TOI", channel: "promise", value: 0, counts: true, reason: null }]);
  });

  test("kept twelve days late says 60", async () => {
    const id = await promised(daysAgo(12));
    expect(await write((tenant) => settlePromise(tenant, { id, outcome: "late", settledOn: null, reason: null }, TODAY))).toMatchObject({ outcome: "late" });
    expect(await logOf(quay.organizerId, "promise", id)).toMatchObject([{ value: 60 }]);
  });

  test("withdrawn, it says nothing", async () => {
    const id = await promised();
    const { change } = await write((tenant) => settlePromise(tenant, { id, outcome: "withdrawn", settledOn: null, reason: "they changed halls" }, TODAY));
    expect(change.moves).toEqual([]);
    expect(await logOf(quay.organizerId, "promise", id)).toEqual([]);
  });

  test("settled twice at the same moment, it is settled once and the second is told so", async () => {
    const id = await promised();
    const results = await Promise.allSettled((["kept", "broken"] as const).map((outcome) => write((tenant) => settlePromise(tenant, { id, outcome, settledOn: null, reason: null }, TODAY))));
    const refused = results.filter((result) => result.status === "rejected").map((result): unknown => result.reason);
    expect(refused).toHaveLength(1);
    expect(refused[0]).toBeInstanceOf(AppError);
    expect(refused[0]).toMatchObject({ code: "already_settled" });
    expect(await logOf(quay.organizerId, "promise", id)).toHaveLength(1);
  });

  test("a correction takes the evidence back with its reason, and the score returns to what it would have been", async () => {
    const before = await valueOf(quay.organizerId, quay.exhibitorId, "TOI");
    const id = await promised();
    await write((tenant) => settlePromise(tenant, { id, outcome: "broken", settledOn: null, reason: null }, TODAY));
    const reopened = await write((tenant) => correctSettlement(tenant, { id, outcome: "open", settledOn: null, reason: "it was another stand" }, null, TODAY));
    expect(reopened.outcome).toBe("open");
    expect(await valueOf(quay.organizerId, quay.exhibitorId, "TOI")).toBeCloseTo(before ?? 0, 9);
    await write((tenant) => settlePromise(tenant, { id, outcome: "broken", settledOn: null, reason: null }, TODAY));
    const { change } = await write((tenant) => correctSettlement(tenant, { id, outcome: "kept", settledOn: null, reason: "it was kept" }, null, TODAY));
    const [move] = change.moves;
    expect(move && move.after > move.before).toBe(true);
    const lines = await logOf(quay.organizerId, "promise", id);
    expect(lines.filter(({ counts }) => counts)).toMatchObject([{ value: 100 }]);
    expect(lines.map(({ reason }) => reason)).toContain("it was kept");
  });

  test("another organizer's promise, contact and exhibitor are as unknown as ones that never were", async () => {
    const theirs = await inTenantTransaction(other.organizerId, (tenant) =>
      makePromise(tenant, { exhibitorId: other.exhibitorId, contactId: null, editionId: null, text: "Theirs", madeOn: TODAY, dueOn: TODAY }, { memberId: other.memberId, today: TODAY }),
    );
    for (const id of [theirs.id, randomUUID()]) {
      await refusal(write((tenant) => settlePromise(tenant, { id, outcome: "kept", settledOn: null, reason: null }, TODAY)), "not_found");
      await refusal(withTenant(quay.organizerId, (tenant) => getPromise(tenant, id)), "not_found");
    }
    const input = { text: "x", madeOn: TODAY, dueOn: TODAY, editionId: null };
    await refusal(write((tenant) => makePromise(tenant, { ...input, exhibitorId: other.exhibitorId, contactId: null }, author())), "not_found");
    await refusal(write((tenant) => makePromise(tenant, { ...input, exhibitorId: quay.exhibitorId, contactId: other.contactId }, author())), "invalid", { contactId: "unknown_reference" });
  });

  test("only an open one can be worded anew, and only the version that was seen", async () => {
    const id = await promised();
    const input = { text: "Stand power by 7:00", contactId: null, editionId: null, madeOn: daysAgo(30), dueOn: TODAY };
    const { version } = await withTenant(quay.organizerId, (tenant) => getPromise(tenant, id));
    await write((tenant) => updatePromise(tenant, id, input, version, TODAY));
    await refusal(write((tenant) => updatePromise(tenant, id, input, version, TODAY)), "conflict");
    await write((tenant) => settlePromise(tenant, { id, outcome: "kept", settledOn: null, reason: null }, TODAY));
    await refusal(write((tenant) => updatePromise(tenant, id, input, null, TODAY)), "already_settled");
  });

  test("the open list begins with what is longest overdue", async () => {
    await promised(daysAgo(3));
    await promised(daysAgo(25));
    const filter = { view: "overdue", exhibitorId: quay.exhibitorId, text: null } as const;
    const { rows } = await withTenant(quay.organizerId, (tenant) => listPromises(tenant, filter, TODAY, 1));
    expect(rows.map(({ dueOn }) => dueOn)).toEqual([daysAgo(25), daysAgo(3)]);
    const open = await withTenant(quay.organizerId, (tenant) => listPromises(tenant, { ...filter, view: "open" }, TODAY, 1, 1));
    expect(open.rows).toMatchObject([{ dueOn: daysAgo(25) }]);
  });
});

describe("a special request", () => {
  test("granted, it lifts goodwill; declined with a reason it says 40", async () => {
    const id = await asked();
    const { change } = await write((tenant) => answerRequest(tenant, { id, answer: "granted", answeredOn: null, declinedReason: null }, TODAY));
    expect(change.moves).toMatchObject([{ construct: "TOG", parts: [{ channel: "request" }] }]);
    expect((change.moves[0]?.after ?? 0) > (change.moves[0]?.before ?? 0)).toBe(true);
    const declined = await asked();
    await write((tenant) => answerRequest(tenant, { id: declined, answer: "declined_with_reason", answeredOn: daysAgo(1), declinedReason: "the hall has no drain" }, TODAY));
    expect(await logOf(quay.organizerId, "special_request", declined)).toMatchObject([{ construct: "TOG", value: 40 }]);
  });

  test("answered twice, the second is told so; corrected, the true answer speaks", async () => {
    const id = await asked();
    await write((tenant) => answerRequest(tenant, { id, answer: "declined", answeredOn: null, declinedReason: null }, TODAY));
    await refusal(write((tenant) => answerRequest(tenant, { id, answer: "granted", answeredOn: null, declinedReason: null }, TODAY)), "already_settled");
    await write((tenant) => correctAnswer(tenant, { id, answer: "partly", answeredOn: null, declinedReason: null, reason: "half of it was given" }, null, TODAY));
    expect((await logOf(quay.organizerId, "special_request", id)).filter(({ counts }) => counts)).toMatchObject([{ value: 60 }]);
    await refusal(write((tenant) => updateRequest(tenant, id, { text: "y", contactId: null, askedOn: daysAgo(8) }, null, TODAY)), "already_settled");
  });

  test("days to come and answers before the question are refused", async () => {
    const id = await asked();
    await refusal(write((tenant) => answerRequest(tenant, { id, answer: "granted", answeredOn: daysAgo(9), declinedReason: null }, TODAY)), "invalid", { answeredOn: "date_order" });
    await refusal(write((tenant) => answerRequest(tenant, { id, answer: "granted", answeredOn: daysAgo(-1), declinedReason: null }, TODAY)), "invalid", { answeredOn: "date_in_future" });
  });

  test("another organizer's is as unknown as one that never was", async () => {
    const id = await asked();
    await refusal(inTenantTransaction(other.organizerId, (tenant) => answerRequest(tenant, { id, answer: "granted", answeredOn: null, declinedReason: null }, TODAY)), "not_found");
    await refusal(withTenant(other.organizerId, (tenant) => getRequest(tenant, id)), "not_found");
    const { total } = await withTenant(other.organizerId, (tenant) => listRequests(tenant, { view: "all", exhibitorId: quay.exhibitorId, text: null }, TODAY, 1));
    expect(total).toBe(0);
  });
});
