import { afterAll, beforeEach, describe, expect, test } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { getExchange, listExchanges } from "@/lib/exchanges/data";
import { noteExchange, updateExchange, withdrawExchange } from "@/lib/exchanges/mutations";
import type { ExchangeInput } from "@/lib/exchanges/schema";
import { readTold } from "@/lib/exchanges/told";
import { withdrawInteraction } from "@/lib/interactions/mutations";
import { disclosureValue, favoursValue } from "@/lib/relationship-quality";
import { nightly } from "@/lib/relationships/nightly";
import { inTenantTransaction, type TenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../../setup/fresh-database";
import { type LoggedOrganizer, seedLoggedOrganizer } from "../support/logged-organizer";
import { refusal } from "../support/refusal";
import { daysAgo, seedSmallOrganizer, TODAY } from "../support/small-organizer";

await freshDatabase();
const on = (text: string): Date => new Date(`${text}T00:00:00Z`);
const CLOSING = on("2026-01-20");
const AUTUMN = on("2025-11-12");
let mine: LoggedOrganizer & { memberId: string };

beforeEach(async () => {
  const organizer = await seedLoggedOrganizer("giving");
  const { id: memberId } = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.member.findFirstOrThrow({ where: { organizerId } }));
  mine = { ...organizer, memberId };
}, 120_000);
afterAll(closeConnections);

const write = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(mine.organizerId, work);
const favour: ExchangeInput = { kind: "favour", direction: "outbound", text: "Lent a forklift", occurredOn: AUTUMN, contactId: null, editionId: null, confidentiality: null, worth: null, untilOn: null };
const told: ExchangeInput = { ...favour, kind: "disclosure", direction: "inbound", text: "Next year's launch", confidentiality: "confidential" };

function note(place: number, input: ExchangeInput = favour, today = CLOSING) {
  return write((tenant) => noteExchange(tenant, { ...input, exhibitorId: exhibitor(place) }, { memberId: mine.memberId, today }));
}

function exhibitor(place: number): string {
  const id = mine.exhibitorIds[place];
  if (!id) throw new Error(`There is no exhibitor ${place}.`);
  return id;
}

/** Everyone but the first eight got a favour and told something in the autumn. */
async function seedGiving(): Promise<void> {
  const entries = mine.exhibitorIds.slice(8).flatMap((exhibitorId) => [favour, told].map((entry) => ({ organizerId: mine.organizerId, memberId: mine.memberId, exhibitorId, ...entry })));
  await write((tenant) => tenant.db.exchange.createMany({ data: entries }));
}

async function quarterOf(place: number, channel: "favours" | "disclosure") {
  const rows = await withTenant(mine.organizerId, ({ db, organizerId }) =>
    db.evidence.findMany({ where: { organizerId, exhibitorId: exhibitor(place), source: "quarter", channel }, orderBy: { id: "asc" }, include: { correctedBy: { select: { reason: true } } } }),
  );
  return rows.filter(({ retracts }) => !retracts).map(({ construct, value, showId, correctedBy }) => ({ construct, value, showId, takenBackFor: correctedBy?.reason ?? null }));
}

describe("what was given in a quarter", () => {
  test("becomes goodwill when we gave it and attachment to the main show when they told us, by the heart's formulas", async () => {
    await seedGiving();
    await note(9);
    await nightly(mine.organizerId, CLOSING);
    expect(await quarterOf(8, "favours")).toEqual([{ construct: "TOG", value: favoursValue({ count: 1, organizerMedian: 1 }), showId: null, takenBackFor: null }]);
    expect(await quarterOf(9, "favours")).toMatchObject([{ value: favoursValue({ count: 2, organizerMedian: 1 }) }]);
    expect(await quarterOf(8, "disclosure")).toEqual([{ construct: "AFF", value: disclosureValue({ count: 1, otherContactLogged: true }), showId: mine.showId, takenBackFor: null }]);
    // nothing given to an active one is 0; nothing told says 0 where there was contact, and nothing where there was none
    expect(await quarterOf(1, "favours")).toMatchObject([{ value: 0 }]);
    expect(await quarterOf(1, "disclosure")).toMatchObject([{ value: 0 }]);
    expect(await quarterOf(0, "disclosure")).toEqual([]);
  });

  test("says nothing where fewer than half of the active exhibitors had such an entry", async () => {
    for (let place = 0; place < 17; place++) await note(place);
    await nightly(mine.organizerId, CLOSING);
    expect(await quarterOf(3, "favours")).toEqual([]);
    const { id } = await note(3);
    const reading = await withTenant(mine.organizerId, async (tenant) => readTold(tenant, await getExchange(tenant, id)));
    expect(reading).toMatchObject({ how: "unread", channel: "favours", active: 36, withEntry: 17 });
  });

  test("noted, changed or taken back after the closing, it is counted anew for that exhibitor alone, with the reason", async () => {
    await seedGiving();
    await nightly(mine.organizerId, CLOSING);
    const neighbour = await quarterOf(10, "favours");
    const late = await note(8);
    expect(late.change.moves).toMatchObject([{ construct: "TOG", parts: [{ channel: "favours" }] }]);
    expect(await quarterOf(8, "favours")).toMatchObject([{ value: 50, takenBackFor: "noted after its quarter was closed" }, { value: favoursValue({ count: 2, organizerMedian: 1 }), takenBackFor: null }]);

    await expect(write((tenant) => updateExchange(tenant, late.id, { ...favour, direction: "inbound" }, { reason: null, seenVersion: null }, CLOSING))).rejects.toMatchObject({ fields: { reason: "required" } });
    await write((tenant) => updateExchange(tenant, late.id, { ...favour, direction: "inbound" }, { reason: "they lent it to us", seenVersion: null }, CLOSING));
    expect((await quarterOf(8, "favours")).at(-1)).toEqual({ construct: "TOG", value: 50, showId: null, takenBackFor: null });
    expect((await quarterOf(8, "favours"))[1]?.takenBackFor).toBe("they lent it to us");
    // moved into another quarter, both are counted anew; that one had no entries at its closing and was not read
    await write((tenant) => updateExchange(tenant, late.id, { ...favour, occurredOn: on("2025-08-01") }, { reason: "in summer", seenVersion: null }, CLOSING));
    expect((await quarterOf(8, "favours")).filter(({ takenBackFor }) => takenBackFor === null)).toHaveLength(1);
    expect(await quarterOf(10, "favours")).toEqual(neighbour);
    await refusal(write((tenant) => withdrawExchange(tenant, exhibitor(1), "no such entry", CLOSING)), "not_found");
  });

  test("withdrawn, it leaves the quarter as if it had never been noted, and cannot be withdrawn twice", async () => {
    await seedGiving();
    await nightly(mine.organizerId, CLOSING);
    const score = () => withTenant(mine.organizerId, ({ db, organizerId }) => db.relationshipScore.findFirst({ where: { organizerId, exhibitorId: exhibitor(8), construct: "TOG" }, select: { value: true, se: true, records: true } }));
    const before = await score();
    const { id } = await note(8);
    expect(await score()).not.toEqual(before);
    await write((tenant) => withdrawExchange(tenant, id, "noted twice", CLOSING));
    const after = await score();
    expect(after?.value).toBeCloseTo(before?.value ?? 0, 9);
    expect(after?.se).toBeCloseTo(before?.se ?? 0, 9);
    await refusal(write((tenant) => withdrawExchange(tenant, id, "again", CLOSING)), "already_settled");
    await refusal(write((tenant) => updateExchange(tenant, id, favour, { reason: "x", seenVersion: null }, CLOSING)), "already_settled");
  });

  test("a favour and an investment of theirs move no score, and the entry says so", async () => {
    await seedGiving();
    await nightly(mine.organizerId, CLOSING);
    for (const kind of ["favour", "gesture", "investment"] as const) {
      const { id, change } = await note(8, { ...favour, kind, direction: "inbound" });
      expect(change.moves).toEqual([]);
      expect(await withTenant(mine.organizerId, async (tenant) => readTold(tenant, await getExchange(tenant, id)))).toEqual({ how: kind === "investment" ? "stage" : "none" });
    }
  });
});

describe("the rules of the stages", () => {
  test("disclosure in both directions and investments of both sides are read, and a withdrawal takes them away again", async () => {
    const quay = await seedSmallOrganizer("quay");
    const both = { exhibitorId: quay.exhibitorId, memberId: quay.memberId };
    const writeQuay = <T>(work: (tenant: TenantTransaction) => Promise<T>) => inTenantTransaction(quay.organizerId, work);
    const reasons = async () => {
      const row = await withTenant(quay.organizerId, ({ db, organizerId }) => db.stagePlacement.findFirstOrThrow({ where: { organizerId, exhibitorId: quay.exhibitorId } }));
      return JSON.stringify(row.reasons);
    };
    const author = { memberId: both.memberId, today: TODAY };
    expect(await reasons()).not.toContain("stage.disclosureBothWays");
    const ours = await writeQuay((tenant) => noteExchange(tenant, { ...told, direction: "outbound", occurredOn: daysAgo(3), exhibitorId: both.exhibitorId }, author));
    // theirs is in the seed; the second sign that expansion needs is a second tie
    await writeQuay(async (tenant) => {
      const { id: contactId } = await tenant.db.contact.create({ data: { organizerId: quay.organizerId, exhibitorId: quay.exhibitorId, name: "Second" } });
      await tenant.db.interaction.create({ data: { organizerId: quay.organizerId, exhibitorId: quay.exhibitorId, contactId, memberId: quay.memberId, channel: "call", direction: "inbound", occurredOn: daysAgo(2) } });
      await noteExchange(tenant, { ...favour, kind: "gesture", occurredOn: daysAgo(1), exhibitorId: both.exhibitorId }, author);
    });
    expect(await reasons()).toContain("stage.disclosureBothWays");
    await writeQuay((tenant) => withdrawExchange(tenant, ours.id, "it was in the newspaper", TODAY));
    expect(await reasons()).not.toContain("stage.disclosureBothWays");
  });
});

describe("the list", () => {
  test("tells what they gave and got nothing back for, the longest waiting first, and investments that end", async () => {
    await note(3, { ...favour, direction: "inbound", text: "They lent us chairs", occurredOn: on("2025-12-01") });
    await note(4, { ...told, text: "Told us of a rival", occurredOn: on("2025-10-02") });
    await note(5, { ...told, text: "Returned since", occurredOn: on("2025-10-01") });
    await note(5, { ...favour, occurredOn: on("2025-10-05") });
    await note(6, { ...favour, kind: "investment", text: "Built a hall entrance", untilOn: on("2026-03-01") });
    await note(7, { ...favour, kind: "investment", text: "Has no end" });
    const texts = async (view: "unreturned" | "ending" | "favours" | "investments") => (await withTenant(mine.organizerId, (tenant) => listExchanges(tenant, { view, exhibitorId: null, text: null }, CLOSING, 1))).rows.map(({ text }) => text);
    expect(await texts("unreturned")).toEqual(["Told us of a rival", "They lent us chairs"]);
    expect(await texts("ending")).toEqual(["Built a hall entrance"]);
    expect((await texts("investments")).toSorted()).toEqual(["Built a hall entrance", "Has no end"]);
    const found = await withTenant(mine.organizerId, (tenant) => listExchanges(tenant, { view: "all", exhibitorId: null, text: "100%_" }, CLOSING, 1));
    expect(found).toMatchObject({ total: 0, rows: [] });
  });
});

test("an interaction that is withdrawn takes what was given in it along", async () => {
  const { id: interactionId } = await withTenant(mine.organizerId, ({ db, organizerId }) => db.interaction.findFirstOrThrow({ where: { organizerId, exhibitorId: exhibitor(8) } }));
  const { id } = await write((tenant) => noteExchange(tenant, { ...favour, exhibitorId: exhibitor(8), interactionId }, { memberId: mine.memberId, today: CLOSING }));
  await write((tenant) => withdrawInteraction(tenant, interactionId, "another company's", CLOSING));
  expect(await withTenant(mine.organizerId, (tenant) => getExchange(tenant, id))).toMatchObject({ withdrawnReason: "another company's" });
});
