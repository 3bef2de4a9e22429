import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { logInteraction } from "@/lib/interactions/mutations";
import { logInput } from "@/lib/interactions/schema";
import { makePromise, settlePromise } from "@/lib/promises/mutations";
import { promiseProspect } from "@/lib/promises/prospect";
import { answerRequest, recordRequest } from "@/lib/requests/mutations";
import { requestProspect } from "@/lib/requests/prospect";
import { inTenantTransaction, rehearse, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { refusal } from "../support/refusal";
import { seedSmallOrganizer, type SmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
let quay: SmallOrganizer;

beforeAll(async () => {
  quay = await seedSmallOrganizer("rehearsing");
});
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
const foretold = <T>(work: (tenant: TenantTransaction) => Promise<T>) => write((tenant) => rehearse(tenant, work));
const author = () => ({ memberId: quay.memberId, today: TODAY });

function typed(changes: Record<string, string>) {
  return logInput.parse({
    exhibitorId: quay.exhibitorId, submissionKey: randomUUID(), channel: "call", direction: "inbound", occurredOn: "2026-11-20", contactId: quay.contactId, editionId: "",
    phase: "", mood: "", note: "", codedConstruct: "", codedValue: "", also: "", promiseText: "", promiseDue: "", requestText: "", ...changes,
  });
}

/** How much there is of everything that a save writes. */
const stock = () =>
  withTenant(quay.organizerId, async ({ db, organizerId }) => ({
    interactions: await db.interaction.count({ where: { organizerId } }),
    promises: await db.exhibitorPromise.count({ where: { organizerId } }),
    requests: await db.specialRequest.count({ where: { organizerId } }),
    evidence: await db.evidence.count({ where: { organizerId } }),
    scores: await db.relationshipScore.findMany({ where: { organizerId }, orderBy: [{ construct: "asc" }, { showId: "asc" }] }),
    relationship: await db.relationship.findMany({ where: { organizerId }, orderBy: { exhibitorId: "asc" } }),
  }));

describe("what saving would do, told before it is saved", () => {
  test.each([
    ["a mood", { mood: "1" }],
    ["a mood of last week, between others", { mood: "3", occurredOn: "2026-11-13" }],
    ["a coded note", { codedConstruct: "TOC", codedValue: "25" }],
    ["a plain contact with a promise", { also: "promise", promiseText: "Corner stand", promiseDue: "2026-11-27" }],
  ])("%s: the forecast is what saving then reports, and left nothing behind", async (_, changes) => {
    const form = typed(changes);
    const before = await stock();
    const forecast = await foretold((tenant) => logInteraction(tenant, form, author()));
    expect(await stock()).toEqual(before);
    const saved = await write((tenant) => logInteraction(tenant, form, author()));
    expect(forecast.change).toEqual(saved.change);
    expect(saved.change.waitsForQuarter).toBe("also" in changes);
  });

  test("a promise to be settled: each end is foretold, and the one that comes is as foretold", async () => {
    const { id } = await write((tenant) => makePromise(tenant, { exhibitorId: quay.exhibitorId, contactId: null, editionId: null, text: "Power by 8:00", madeOn: TODAY, dueOn: TODAY }, author()));
    const end = (outcome: "kept" | "broken") => (tenant: TenantTransaction) => settlePromise(tenant, { id, outcome, settledOn: null, reason: null }, TODAY);
    const [kept, broken] = [await foretold(end("kept")), await foretold(end("broken"))];
    expect(kept.change.moves[0]?.after).toBeGreaterThan(broken.change.moves[0]?.after ?? 100);
    expect((await write(end("broken"))).change).toEqual(broken.change);
  });

  test("a request to be answered: the answer does what was foretold", async () => {
    const { id } = await write((tenant) => recordRequest(tenant, { exhibitorId: quay.exhibitorId, contactId: null, text: "Water", askedOn: TODAY }, author()));
    const decline = (tenant: TenantTransaction) => answerRequest(tenant, { id, answer: "declined", answeredOn: null, declinedReason: null }, TODAY);
    const forecast = await foretold(decline);
    expect((await write(decline)).change).toEqual(forecast.change);
  });

  test("what a promise or a request of today is worth comes true, and asking for it leaves nothing behind", async () => {
    const { exhibitorId } = quay;
    const before = await stock();
    const promise = await write((tenant) => promiseProspect(tenant, exhibitorId, author()));
    const request = await write((tenant) => requestProspect(tenant, exhibitorId, author()));
    expect(await stock()).toEqual(before);
    const kept = await write(async (tenant) => {
      const { id } = await makePromise(tenant, { exhibitorId, contactId: null, editionId: null, text: "Early build-up", madeOn: TODAY, dueOn: TODAY }, author());
      return settlePromise(tenant, { id, outcome: "kept", settledOn: null, reason: null }, TODAY);
    });
    expect(kept.change.moves).toEqual(promise.kept.moves);
    const granted = await write(async (tenant) => {
      const { id } = await recordRequest(tenant, { exhibitorId, contactId: null, text: "Early build-up", askedOn: TODAY }, author());
      return answerRequest(tenant, { id, answer: "granted", answeredOn: null, declinedReason: null }, TODAY);
    });
    expect(granted.change.moves).toEqual(request.granted.moves);
  });

  test("a rehearsal that fails leaves the transaction open for what comes after it", async () => {
    const before = await stock();
    await write(async (tenant) => {
      await refusal(rehearse(tenant, (stage) => logInteraction(stage, typed({ mood: "2", occurredOn: "2026-12-24" }), author())), "invalid", { occurredOn: "date_in_future" });
      await expect(rehearse(tenant, ({ db }) => db.$executeRaw`SELECT 1 / 0`)).rejects.toThrow("division by zero");
      await rehearse(tenant, (stage) => logInteraction(stage, typed({ mood: "2" }), author()));
    });
    expect(await stock()).toEqual(before);
  });
});
