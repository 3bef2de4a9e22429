import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { listChoices } from "@/lib/portfolio/choices/data";
import { countByStage, countStageMoves, meansByStage } from "@/lib/portfolio/data";
import { countPortfolio, listPortfolio } from "@/lib/portfolio/exhibitor-list/data";
import { listMovers } from "@/lib/portfolio/movers/data";
import { readPressing } from "@/lib/portfolio/pressing/data";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { getStanding, listScores } from "@/lib/relationships/data";
import { readEvidence } from "@/lib/relationships/explanation/data";
import { getHeaderFacts } from "@/lib/relationships/facts/data";
import { listTimeline } from "@/lib/relationships/timeline/data";
import { closeConnections } from "@/lib/tenant/close-connections";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { daysAgo, seedSmallOrganizer, type SmallOrganizer, TODAY } from "./support/small-organizer";

await freshDatabase();

let mine: SmallOrganizer;
let theirs: SmallOrganizer;
const ask = <T>(question: (tenant: Tenant) => Promise<T>): Promise<T> => withTenant(mine.organizerId, question);
const window = { from: daysAgo(3000), to: TODAY };
const byName = { search: null, sort: "name", direction: "asc" } as const;

beforeAll(async () => {
  mine = await seedSmallOrganizer("attacker");
  theirs = await seedSmallOrganizer("victim");
});
afterAll(closeConnections);

describe("another organizer's exhibitor", () => {
  test("has no scores, no standing, no evidence and no facts", async () => {
    expect((await ask((tenant) => listScores(tenant, [theirs.exhibitorId], TODAY))).get(theirs.exhibitorId)).toEqual([]);
    expect(await ask((tenant) => getStanding(tenant, theirs.exhibitorId))).toBeNull();
    expect((await ask((tenant) => readEvidence(tenant, [theirs.exhibitorId], TODAY))).get(theirs.exhibitorId)).toEqual([]);
    expect(await ask((tenant) => getHeaderFacts(tenant, theirs.exhibitorId, theirs.showId, TODAY))).toEqual({ editions: null, newest: null, next: null, contacts: null, since: null });
  });

  test("has no timeline, also when the place in it is one of theirs", async () => {
    const first = await withTenant(theirs.organizerId, (tenant) => listTimeline(tenant, theirs.exhibitorId, null, 1));
    expect(first.next).not.toBeNull();
    expect(await ask((tenant) => listTimeline(tenant, theirs.exhibitorId, null, 10))).toEqual({ events: [], next: null });
    expect(await ask((tenant) => listTimeline(tenant, theirs.exhibitorId, first.next, 10))).toEqual({ events: [], next: null });
  });
});

describe("the portfolio", () => {
  test("holds one's own exhibitors and nobody else's", async () => {
    const rows = await ask((tenant) => listPortfolio(tenant, NO_FILTERS, byName, { page: 1, size: 100 }, TODAY));
    expect(rows.map((row) => row.exhibitorId)).not.toContain(theirs.exhibitorId);
    expect(rows.map((row) => row.exhibitorId)).toContain(mine.exhibitorId);
    expect(await ask((tenant) => countPortfolio(tenant, NO_FILTERS, "victim"))).toBe(0);
    const movers = await ask((tenant) => listMovers(tenant, NO_FILTERS, FILTERED_CONSTRUCTS, window, 50));
    expect(movers.map((mover) => mover.exhibitorId)).toContain(mine.exhibitorId);
    expect(movers.map((mover) => mover.exhibitorId)).not.toContain(theirs.exhibitorId);
    const choices = await ask(listChoices);
    expect(JSON.stringify(choices)).not.toContain("victim");
    expect(choices.shows.map((show) => show.id)).toEqual([mine.showId]);
  });

  test.each(["show", "edition", "owner"] as const)("filtered by another organizer's %s is empty", async (name) => {
    const filters = { ...NO_FILTERS, [name]: { show: theirs.showId, edition: theirs.editionId, owner: theirs.memberId }[name] };
    expect((await ask((tenant) => countByStage(tenant, filters))).every((stage) => stage.exhibitors === 0)).toBe(true);
    expect(await ask((tenant) => listPortfolio(tenant, filters, byName, { page: 1, size: 100 }, TODAY))).toEqual([]);
    expect((await ask((tenant) => meansByStage(tenant, filters, TODAY))).every(({ stages }) => stages.every(({ n }) => n === 0))).toBe(true);
    expect(await ask((tenant) => countStageMoves(tenant, filters, window.from, window.to))).toEqual({ up: 0, down: 0, left: 0, first: 0 });
    const { risks, captives } = await ask((tenant) => readPressing(tenant, filters, TODAY, 10));
    expect([captives.count, risks.every(({ exhibitors }) => exhibitors === 0)]).toEqual([0, true]);
  });
});

describe("one's own exhibitor", () => {
  test("has a timeline that is read to its end page by page, each event once, newest first", async () => {
    const whole = await ask((tenant) => listTimeline(tenant, mine.exhibitorId, null, 100));
    expect(whole.next).toBeNull();
    let page = await ask((tenant) => listTimeline(tenant, mine.exhibitorId, null, 2));
    const seen = [...page.events];
    while (page.next !== null) {
      const place = page.next;
      page = await ask((tenant) => listTimeline(tenant, mine.exhibitorId, place, 2));
      seen.push(...page.events);
    }
    expect(seen).toEqual(whole.events);
    expect(whole.events.map((event) => event.kind).sort()).toEqual(expect.arrayContaining(["interaction", "promise_made", "promise_settled", "request_answered", "request_asked", "response"]));
    const days = whole.events.map((event) => event.day.getTime());
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  test("is told what the broken promise moved, and that making it moved nothing", async () => {
    const { events } = await ask((tenant) => listTimeline(tenant, mine.exhibitorId, null, 100));
    const made = events.find((event) => event.kind === "promise_made");
    const settled = events.find((event) => event.kind === "promise_settled");
    expect(made?.moved).toEqual([]);
    if (settled && settled.moved.length > 0) expect(settled.moved[0]).toMatchObject({ construct: "TOI" });
  });

  test("has its facts: editions taken, stand and people", async () => {
    const facts = await ask((tenant) => getHeaderFacts(tenant, mine.exhibitorId, mine.showId, TODAY));
    expect(facts.editions).toEqual({ taken: 3, of: 3 });
    expect(facts.newest).toMatchObject({ edition: "Edition 65", area: 24, stand: "H1-101", amount: 9600 });
    expect(facts.contacts).toEqual({ first: "attacker Ashdown", more: 0 });
    expect(facts.since?.edition).toBe("Edition 65");
  });
});
