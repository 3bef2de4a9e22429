import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { recordResponses } from "@/lib/responses/mutations";
import type { NewResponse } from "@/lib/responses/types";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();
let one: SmallOrganizer;
let two: SmallOrganizer;

beforeAll(async () => {
  one = await seedSmallOrganizer("one");
  two = await seedSmallOrganizer("two");
});
afterAll(closeConnections);

const response = (changes: Partial<NewResponse> = {}): NewResponse => ({
  exhibitorId: one.exhibitorId, contactId: null, editionId: one.editionId, invitationId: null, importId: null, language: "en", answeredOn: daysAgo(30),
  answers: [{ item: "SAT1", value: 7, text: null }, { item: "TOI1", value: 4, text: null }],
  ...changes,
});

const record = (responses: readonly NewResponse[]) =>
  inTenantTransaction(one.organizerId, async (tenant) => recordResponses(tenant, await ensureCoreForm(tenant), responses, TODAY));

const evidenceOf = (ids: readonly string[]) =>
  withTenant(one.organizerId, ({ db, organizerId }) => db.evidence.findMany({ where: { organizerId, source: "response", sourceId: { in: [...ids] } }, orderBy: { construct: "asc" } }));

describe("recording many filled forms", () => {
  it("takes several respondents of one exhibitor, on days gone by, and moves each score once", async () => {
    const { ids, changes } = await record([response(), response({ answeredOn: daysAgo(400) })]);
    expect(ids).toHaveLength(2);
    expect(changes.map(({ exhibitorId, moves }) => [exhibitorId, moves.map(({ construct }) => construct).sort()])).toEqual([[one.exhibitorId, ["SAT", "TOI"]]]);
    expect(await evidenceOf(ids)).toHaveLength(4);
  });

  it("keeps what is kept per show as a survey result alone when no edition is named", async () => {
    const { ids } = await record([response({ editionId: null })]);
    expect((await evidenceOf(ids)).map(({ construct }) => construct)).toEqual(["TOI"]);
  });

  it("writes nothing at all when one of them names another organizer's edition or exhibitor", async () => {
    const count = () => withTenant(one.organizerId, ({ db, organizerId }) => db.response.count({ where: { organizerId } }));
    const before = await count();
    await expect(record([response(), response({ editionId: two.editionId })])).rejects.toMatchObject({ code: "not_found" });
    await expect(record([response(), response({ exhibitorId: two.exhibitorId })])).rejects.toThrow();
    expect(await count()).toBe(before);
  });
});
