import pg from "pg";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { isoDay } from "@/lib/format/days";
import { createInvitation, withdrawInvitation } from "@/lib/invitations/mutations";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { openInvitation } from "@/lib/tenant/open-invitation";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

const urls = await freshDatabase();
const NOW = new Date("2026-11-21T22:30:00Z");
const DAY = 86_400_000;
let one: SmallOrganizer;
let two: SmallOrganizer;
let link: { id: string; token: string };

beforeAll(async () => {
  one = await seedSmallOrganizer("one");
  two = await seedSmallOrganizer("two");
});
beforeEach(async () => {
  link = await invite(one);
});
afterAll(closeConnections);

const invite = (organizer: SmallOrganizer) =>
  inTenantTransaction(organizer.organizerId, (tenant) =>
    createInvitation(tenant, { exhibitorId: organizer.exhibitorId, contactId: organizer.contactId, editionId: organizer.editionId, validDays: 60 }, NOW),
  );

const answer = (fields: Record<string, string>, { now = NOW, id = link.id, organizer = one } = {}) =>
  inTenantTransaction(organizer.organizerId, (tenant) => answerInvitation(tenant, id, { fields, language: "en" }, now));

const codeOf = (work: Promise<unknown>): Promise<string> => work.then(() => "done", (error: unknown) => (error instanceof AppError ? error.code : `thrown: ${String(error)}`));

/** What an invitation left in the database. */
const traces = (id: string = link.id) =>
  withTenant(one.organizerId, async ({ db, organizerId }) => {
    const invitation = await db.invitation.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } } });
    const responses = await db.response.findMany({ where: { organizerId, invitationId: id }, include: { answers: true } });
    const evidence = await db.evidence.findMany({ where: { organizerId, source: "response", sourceId: { in: responses.map((response) => response.id) } }, orderBy: { construct: "asc" } });
    return { status: invitation.status, responses, evidence };
  });

describe("answering an invitation", () => {
  it("writes response, answers and evidence, moves the relationship, and closes the link", async () => {
    const { change } = await answer({ TOI1: "7", TOI2: "4", AFF1: "na", AFF2: "6", SAT1: "", NPS: "9", OPEN: "More signs" });
    const { status, responses, evidence } = await traces();
    expect(status).toBe("answered");
    expect(responses).toHaveLength(1);
    expect(responses[0]?.answers.map(({ item, value, text }) => [item, value, text]).sort()).toEqual([
      ["AFF1", null, null],
      ["AFF2", 6, null],
      ["NPS", 9, null],
      ["OPEN", null, "More signs"],
      ["TOI1", 7, null],
      ["TOI2", 4, null],
    ]);
    expect(evidence.map(({ construct, showId, channel, value, named }) => [construct, showId, channel, Math.round(value), named])).toEqual([
      ["AFF", one.showId, "survey", 83, true],
      ["TOI", null, "survey", 75, true],
    ]);
    expect(change?.moves.map(({ construct }) => construct).sort()).toEqual(["AFF", "TOI"]);
    for (const { before, after, parts } of change?.moves ?? []) expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(after - before, 9);
  });

  it("counts on the organizer's calendar day, not on the server's", async () => {
    await answer({ TOI1: "5" }, { now: new Date("2026-11-22T23:30:00Z") });
    const { responses, evidence } = await traces();
    expect(responses.map(({ answeredOn }) => isoDay(answeredOn))).toEqual(["2026-11-23"]);
    expect(evidence.map(({ observedOn }) => isoDay(observedOn))).toEqual(["2026-11-23"]);
  });

  it("of two submissions at the same moment records one and tells the other", async () => {
    const codes = await Promise.all([codeOf(answer({ TOI1: "7" })), codeOf(answer({ TOI1: "1" }))]);
    expect(codes.sort()).toEqual(["already_answered", "done"]);
    const { responses, evidence } = await traces();
    expect(responses).toHaveLength(1);
    expect(evidence).toHaveLength(1);
  });

  it("refuses a value off its scale at its question and writes nothing", async () => {
    const refused = await answer({ TOI1: "9", SAT1: "6" }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: "invalid", fields: { TOI1: "off_scale" } });
    expect(await traces()).toEqual({ status: "open", responses: [], evidence: [] });
  });

  it("refuses an empty form, so that a link is not used up by accident", async () => {
    expect(await codeOf(answer({ TOI1: "", OPEN: " " }))).toBe("required");
    expect((await traces()).status).toBe("open");
  });

  it("refuses an expired link", async () => {
    expect(await codeOf(answer({ TOI1: "5" }, { now: new Date(NOW.getTime() + 61 * DAY) }))).toBe("expired");
    expect((await traces()).responses).toEqual([]);
  });

  it("refuses a withdrawn link, and an answered one cannot be withdrawn any more", async () => {
    const withdraw = () => inTenantTransaction(one.organizerId, (tenant) => withdrawInvitation(tenant, link.id, NOW));
    await withdraw();
    expect(await codeOf(answer({ TOI1: "5" }))).toBe("withdrawn");
    link = await invite(one);
    await answer({ TOI1: "5" });
    expect(await codeOf(withdraw())).toBe("already_answered");
  });

  it("keeps nothing when its evidence cannot be written", async () => {
    const owner = new pg.Client({ connectionString: urls.ownerUrl });
    await owner.connect();
    await owner.query("CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the disk is full'; END $$");
    await owner.query("CREATE TRIGGER refuse BEFORE INSERT ON evidence FOR EACH ROW EXECUTE FUNCTION refuse()");
    try {
      await expect(answer({ TOI1: "5" })).rejects.toThrow("the disk is full");
      expect(await traces()).toEqual({ status: "open", responses: [], evidence: [] });
    } finally {
      await owner.query("DROP TRIGGER refuse ON evidence");
      await owner.query("DROP FUNCTION refuse");
      await owner.end();
    }
    expect(await codeOf(answer({ TOI1: "5" }))).toBe("done");
  });

  it("says of another organizer's invitation what it says of none", async () => {
    expect(await codeOf(answer({ TOI1: "5" }, { organizer: two }))).toBe("not_found");
    expect(await traces()).toEqual({ status: "open", responses: [], evidence: [] });
  });

  it("a token leads to its own organizer and invitation, and an unknown one nowhere", async () => {
    const other = await invite(two);
    expect(await openInvitation(link.token)).toEqual({ organizerId: one.organizerId, invitationId: link.id });
    expect(await openInvitation(other.token)).toEqual({ organizerId: two.organizerId, invitationId: other.id });
    expect(await openInvitation("000000000000000")).toBeNull();
  });
});
