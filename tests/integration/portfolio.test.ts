import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { dateOfDay, dayNumber } from "@/lib/format/days";
import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { listChoices } from "@/lib/portfolio/choices/data";
import { countByStage, countStageMoves, meansByStage } from "@/lib/portfolio/data";
import { countPortfolio, listPortfolio } from "@/lib/portfolio/exhibitor-list/data";
import { listMovers } from "@/lib/portfolio/movers/data";
import { readPressing } from "@/lib/portfolio/pressing/data";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import type { PortfolioRow } from "@/lib/portfolio/types";
import { attachmentsOf, captiveVerdict } from "@/lib/relationships/captive";
import { listScores } from "@/lib/relationships/data";
import { headlineScores } from "@/lib/relationships/headline";
import { closeConnections } from "@/lib/tenant/close-connections";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { type Installed, installOrganizer } from "../../prisma/seed/install/organizer";
import { installThroughMutations } from "../../prisma/seed/install/through-mutations";
import { inventWorld } from "../../prisma/seed/world/world";
import { freshDatabase } from "../setup/fresh-database";

await freshDatabase();

const TODAY = new Date("2026-11-21T00:00:00Z");
const MONTH = { from: dateOfDay(dayNumber(TODAY) - 30), to: TODAY };
const EXHIBITORS = 48;
const ALL = { page: 1, size: 500 };

let world: Installed;
let organizerId: OrganizerId;
const ask = <T>(question: (tenant: Tenant) => Promise<T>): Promise<T> => withTenant(organizerId, question);
const listed = (sort: "name" | "stage" | "trust" | "satisfaction" | "attachment" | "revenue", direction: "asc" | "desc") =>
  ask((tenant) => listPortfolio(tenant, NO_FILTERS, { search: null, sort, direction }, ALL, TODAY));

beforeAll(async () => {
  const invented = inventWorld({ seed: 4711, today: dayNumber(TODAY), staff: 2 });
  world = await installOrganizer(invented, {
    workspace: "portfolio",
    name: "Portfolio Fairs",
    people: [
      { role: "owner", name: "Olga", email: "olga@portfolio.example", password: "a-long-password-1" },
      { role: "staff", name: "Sten", email: "sten@portfolio.example", password: "a-long-password-2" },
    ],
  });
  organizerId = world.organizerId;
  for (let index = 0; index < EXHIBITORS; index++) await installThroughMutations(world, invented.exhibitor(index));
}, 120_000);
afterAll(closeConnections);

describe("counts by stage", () => {
  test("hold every exhibitor and all revenue once", async () => {
    const stages = await ask((tenant) => countByStage(tenant, NO_FILTERS));
    const revenue = await ask(({ db }) => db.relationship.aggregate({ where: { organizerId }, _sum: { revenue: true } }));
    expect(stages.map(({ stage }) => stage)).toEqual(["discovery", "exploration", "expansion", "commitment", "dissolution", "not_enough_evidence"]);
    expect(stages.reduce((sum, stage) => sum + stage.exhibitors, 0)).toBe(EXHIBITORS);
    expect(stages.reduce((sum, stage) => sum + stage.revenue, 0)).toBeCloseTo(Number(revenue._sum.revenue), 6);
  });

  test("of an edition hold those who booked it, with that edition's money, in the stage they have at its show", async () => {
    const editions = await ask(({ db }) => db.edition.findMany({ where: { organizerId }, include: { participations: { where: { status: { in: ["booked", "held"] } } } } }));
    const edition = editions.toSorted((a, b) => b.participations.length - a.participations.length)[0];
    if (!edition) throw new Error("The world has editions.");
    const stages = await ask((tenant) => countByStage(tenant, { ...NO_FILTERS, edition: edition.id }));
    expect(stages.reduce((sum, stage) => sum + stage.exhibitors, 0)).toBe(edition.participations.length);
    expect(stages.reduce((sum, stage) => sum + stage.revenue, 0)).toBeCloseTo(edition.participations.reduce((sum, { amount }) => sum + Number(amount ?? 0), 0), 6);
    const placed = await ask(({ db }) => db.stagePlacement.count({ where: { organizerId, showId: edition.showId, stage: "expansion", exhibitorId: { in: edition.participations.map((each) => each.exhibitorId) } } }));
    expect(stages.find(({ stage }) => stage === "expansion")?.exhibitors).toBe(placed);
  });

  test("of shows, segments, owners and stages are parts of the whole", async () => {
    const choices = await ask(listChoices);
    const total = async (filters: Partial<typeof NO_FILTERS>) => (await ask((tenant) => countByStage(tenant, { ...NO_FILTERS, ...filters }))).reduce((sum, stage) => sum + stage.exhibitors, 0);
    const bySegment = await Promise.all(choices.segments.map((segment) => total({ segment })));
    const withoutSegment = await ask(({ db }) => db.exhibitor.count({ where: { organizerId, segment: null } }));
    expect(bySegment.reduce((sum, n) => sum + n, withoutSegment)).toBe(EXHIBITORS);
    for (const show of choices.shows) expect(await total({ show: show.id })).toBe(await ask(({ db }) => db.stagePlacement.count({ where: { organizerId, showId: show.id } })));
    for (const owner of choices.owners) expect(await total({ owner: owner.id })).toBe(await ask(({ db }) => db.exhibitor.count({ where: { organizerId, ownerMemberId: owner.id } })));
    expect(await total({ stage: "commitment" })).toBe((await ask((tenant) => countByStage(tenant, NO_FILTERS))).find(({ stage }) => stage === "commitment")?.exhibitors);
  });

  test("leave out archived exhibitors", async () => {
    const { id } = await ask(({ db }) => db.exhibitor.findFirstOrThrow({ where: { organizerId } }));
    await ask(({ db }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id } }, data: { archivedAt: TODAY } }));
    const stages = await ask((tenant) => countByStage(tenant, NO_FILTERS));
    await ask(({ db }) => db.exhibitor.update({ where: { organizerId_id: { organizerId, id } }, data: { archivedAt: null } }));
    expect(stages.reduce((sum, stage) => sum + stage.exhibitors, 0)).toBe(EXHIBITORS - 1);
  });
});

test("the means by stage are those of the exhibitors' own scores, each counted once", async () => {
  const means = await ask((tenant) => meansByStage(tenant, NO_FILTERS, TODAY));
  const relationships = await ask(({ db }) => db.relationship.findMany({ where: { organizerId } }));
  const scores = await ask((tenant) => listScores(tenant, relationships.map((row) => row.exhibitorId), TODAY));
  let compared = 0;
  for (const { construct, stages } of means) {
    for (const { stage, n, score } of stages) {
      const own = relationships.filter((row) => row.stage === stage).flatMap((row) => headlineScores(scores.get(row.exhibitorId) ?? [], row.mainShowId).filter((each) => each.key === construct && each.evidenced));
      expect(n).toBe(own.length);
      if (own.length < 5) expect(score).toBeNull();
      else {
        expect(score?.mean).toBeCloseTo(own.reduce((sum, each) => sum + each.reading.value, 0) / own.length, 8);
        compared++;
      }
    }
  }
  expect(compared).toBeGreaterThan(10);
});

describe("the exhibitor list", () => {
  const value = (row: PortfolioRow, sort: string): number | null => {
    const score = sort === "trust" ? row.trust : sort === "satisfaction" ? row.satisfaction : row.attachment;
    return score?.evidenced ? score.reading.value : null;
  };

  test.each(["trust", "satisfaction", "attachment"] as const)("sorted by %s is in order both ways, and those without evidence come last", async (sort) => {
    for (const direction of ["asc", "desc"] as const) {
      const values = (await listed(sort, direction)).map((row) => value(row, sort));
      const known = values.filter((each) => each !== null);
      expect(values).toHaveLength(EXHIBITORS);
      expect(values.slice(known.length).every((each) => each === null)).toBe(true);
      expect(known).toEqual(known.toSorted((a, b) => (direction === "asc" ? a - b : b - a)));
    }
  });

  test("sorted by revenue begins with who brings most, and by stage with the closest bonds", async () => {
    const revenue = (await listed("revenue", "desc")).map((row) => row.revenue);
    expect(revenue).toEqual(revenue.toSorted((a, b) => b - a));
    const ladder = ["not_enough_evidence", "dissolution", "discovery", "exploration", "expansion", "commitment"];
    const rungs = (await listed("stage", "desc")).map((row) => ladder.indexOf(row.stage));
    expect(rungs).toEqual(rungs.toSorted((a, b) => b - a));
  });

  test("is paged without losing or repeating anybody", async () => {
    const pages = await Promise.all([1, 2, 3].map((page) => ask((tenant) => listPortfolio(tenant, NO_FILTERS, { search: null, sort: "trust", direction: "desc" }, { page, size: 20 }, TODAY))));
    expect(pages.map((rows) => rows.length)).toEqual([20, 20, 8]);
    expect(new Set(pages.flat().map((row) => row.exhibitorId)).size).toBe(EXHIBITORS);
  });

  test("finds names as they are typed, and takes % and _ for themselves", async () => {
    const [first] = await listed("name", "asc");
    if (!first) throw new Error("The world has exhibitors.");
    const search = (text: string) => ask((tenant) => countPortfolio(tenant, NO_FILTERS, text));
    expect(await search(first.name.slice(1, -1).toUpperCase())).toBeGreaterThanOrEqual(1);
    expect(await search("%")).toBe(0);
    expect(await search("_")).toBe(0);
    expect(await search("nobody is called this")).toBe(0);
  });
});

test("the captive watch in SQL finds those whom the heart's watch calls captive, and nobody else", async () => {
  const relationships = await ask(({ db }) => db.relationship.findMany({ where: { organizerId, stage: { not: "dissolution" } } }));
  const scores = await ask((tenant) => listScores(tenant, relationships.map((row) => row.exhibitorId), TODAY));
  const captive = relationships.filter((row) => {
    const attachments = attachmentsOf(headlineScores(scores.get(row.exhibitorId) ?? [], row.mainShowId));
    return attachments !== null && captiveVerdict(attachments).verdict === "captive";
  });
  const { captives: found } = await ask((tenant) => readPressing(tenant, NO_FILTERS, TODAY, 500));
  expect(found.count).toBe(captive.length);
  expect(found.rows.map((row) => row.exhibitorId).sort()).toEqual(captive.map((row) => row.exhibitorId).sort());
});

describe("what moved", () => {
  test("names each exhibitor once, the sure changes first, each with evidence of the window", async () => {
    const movers = await ask((tenant) => listMovers(tenant, NO_FILTERS, FILTERED_CONSTRUCTS, MONTH, 20));
    expect(movers.length).toBeGreaterThan(0);
    expect(new Set(movers.map((mover) => mover.exhibitorId)).size).toBe(movers.length);
    const sure = movers.map(({ change }) => (change.verdict === "within_noise" ? 0 : change.verdict.startsWith("probably") ? 1 : 2));
    expect(sure).toEqual(sure.toSorted((a, b) => b - a));
    for (const { reasons } of movers) {
      expect(reasons.length).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason.firstDay).toBeGreaterThan(dayNumber(MONTH.from));
    }
  });

  test("is nothing where nothing was recorded: silence is no change", async () => {
    const later = { from: dateOfDay(dayNumber(TODAY) + 100), to: dateOfDay(dayNumber(TODAY) + 130) };
    expect(await ask((tenant) => listMovers(tenant, NO_FILTERS, FILTERED_CONSTRUCTS, later, 20))).toEqual([]);
  });

  test("leaves out the constructs that a member may not see", async () => {
    const movers = await ask((tenant) => listMovers(tenant, NO_FILTERS, ["TOI"], MONTH, 20));
    expect(movers.every((mover) => mover.construct === "TOI")).toBe(true);
  });

  test("counts each exhibitor's way from the first to the last day once", async () => {
    const { up, down, left, first } = await ask((tenant) => countStageMoves(tenant, NO_FILTERS, dateOfDay(0), TODAY));
    const placed = await ask(({ db }) => db.relationship.count({ where: { organizerId, mainShowId: { not: null }, stage: { not: "not_enough_evidence" } } }));
    expect(first + left).toBeLessThanOrEqual(placed);
    // since the beginning of time everybody was placed for the first time and nobody moved from anywhere
    expect([up, down]).toEqual([0, 0]);
    expect(first).toBeGreaterThan(0);
  });
});
