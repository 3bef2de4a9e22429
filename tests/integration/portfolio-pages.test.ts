import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { dateOfDay, dayNumber } from "@/lib/format/days";
import { FILTERED_CONSTRUCTS } from "@/lib/relationship-quality";
import { countByStage } from "@/lib/portfolio/data";
import { countPortfolio, listPortfolio } from "@/lib/portfolio/exhibitor-list/data";
import { listFlow } from "@/lib/portfolio/flow/data";
import { readPressing } from "@/lib/portfolio/pressing/data";
import { FLOW_SOURCES, stoodIn } from "@/lib/portfolio/flow/ladder";
import { listQuality, readEarlier } from "@/lib/portfolio/history/data";
import { takeSnapshots } from "@/lib/portfolio/history/mutations";
import { readCells } from "@/lib/portfolio/history/read-cells";
import { listProgress } from "@/lib/portfolio/progress/data";
import { NO_FILTERS, type PortfolioFilters } from "@/lib/portfolio/schema";
import { countBySegment, listCloseCalls, listTransitions, timesInStage } from "@/lib/portfolio/stage-board/data";
import { listPassages, listStageMembers } from "@/lib/portfolio/stage-page/data";
import { separateMoves } from "@/lib/portfolio/stage-page/separation";
import { STAGE_ORDER } from "@/lib/portfolio/stage-order";
import { currentCalibration } from "@/lib/relationships/calibration";
import { readLogs } from "@/lib/relationships/dossier";
import { emptyScore, readAt, replayScore } from "@/lib/relationships/take-evidence";
import { closeConnections } from "@/lib/tenant/close-connections";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { type Installed, installOrganizer } from "../../prisma/seed/install/organizer";
import { installThroughMutations } from "../../prisma/seed/install/through-mutations";
import { inventWorld } from "../../prisma/seed/world/world";
import { freshDatabase } from "../setup/fresh-database";

await freshDatabase();

const TODAY = new Date("2026-11-21T00:00:00Z");
const EARLIER = new Date("2025-11-21T00:00:00Z");
const YEAR = { from: EARLIER, to: TODAY };
const EXHIBITORS = 60;

let world: Installed;
let organizerId: OrganizerId;
const ask = <T>(question: (tenant: Tenant) => Promise<T>): Promise<T> => withTenant(organizerId, question);
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

beforeAll(async () => {
  const invented = inventWorld({ seed: 20271, today: dayNumber(TODAY), staff: 2 });
  world = await installOrganizer(invented, {
    workspace: "pages",
    name: "Pages Fairs",
    people: [
      { role: "owner", name: "Olga", email: "olga@pages.example", password: "a-long-password-1" },
      { role: "staff", name: "Sten", email: "sten@pages.example", password: "a-long-password-2" },
    ],
  });
  organizerId = world.organizerId;
  for (let index = 0; index < EXHIBITORS; index++) await installThroughMutations(world, invented.exhibitor(index));
  await inTenantTransaction(organizerId, async ({ db }) => {
    await db.exhibitor.updateMany({ where: { organizerId }, data: { createdAt: TODAY } });
    await db.edition.updateMany({ where: { organizerId }, data: { createdAt: TODAY } });
    await db.participation.updateMany({ where: { organizerId }, data: { createdAt: TODAY } });
  });
  await inTenantTransaction(organizerId, (tenant) => takeSnapshots(tenant, [EARLIER, TODAY]));
}, 240_000);
afterAll(closeConnections);

/** All, one show, its edition, one segment, one owner: what the address can ask for. */
async function filtersToTry(): Promise<PortfolioFilters[]> {
  const show = [...world.showIds.values()][0] ?? "";
  const edition = await ask(({ db }) => db.edition.findFirstOrThrow({ where: { organizerId, showId: show, participations: { some: { status: "held" } } }, orderBy: { startsOn: "desc" } }));
  const { segment } = await ask(({ db }) => db.exhibitor.findFirstOrThrow({ where: { organizerId, segment: { not: null } } }));
  return [NO_FILTERS, { ...NO_FILTERS, show }, { ...NO_FILTERS, edition: edition.id }, { ...NO_FILTERS, segment }, { ...NO_FILTERS, owner: world.memberIds[0] ?? "" }];
}

describe("overview, stage board, stage page and exhibitor list", () => {
  test("say the same of how many stand where, with which money, whatever the filter", async () => {
    for (const filters of await filtersToTry()) {
      const overview = await ask((tenant) => countByStage(tenant, filters));
      const board = await ask((tenant) => countBySegment(tenant, filters));
      const flow = await ask((tenant) => listFlow(tenant, filters, EARLIER));
      expect(await ask((tenant) => countPortfolio(tenant, filters, null))).toBe(sum(overview.map(({ exhibitors }) => exhibitors)));
      for (const { stage, exhibitors, revenue } of overview) {
        const own = board.filter((each) => each.stage === stage);
        expect([stage, sum(own.map((each) => each.exhibitors))]).toEqual([stage, exhibitors]);
        expect(sum(own.map((each) => each.revenue))).toBeCloseTo(revenue, 6);
        const into = flow.filter(({ to }) => to === stage);
        expect([stage, sum(into.map((each) => each.exhibitors))]).toEqual([stage, exhibitors]);
        expect(sum(into.map((each) => each.revenue))).toBeCloseTo(revenue, 6);
        const own1 = { ...filters, stage };
        const listed = await ask((tenant) => listPortfolio(tenant, own1, { search: null, sort: "name", direction: "asc" }, { page: 1, size: 500 }, TODAY));
        const members = await ask((tenant) => listStageMembers(tenant, own1, { page: 1, size: 500 }));
        expect(listed.length).toBe(exhibitors);
        expect(members.map(({ exhibitorId }) => exhibitorId).sort()).toEqual(listed.map(({ exhibitorId }) => exhibitorId).sort());
        expect(sum(members.map((each) => each.revenue))).toBeCloseTo(revenue, 6);
      }
    }
  });

  test("the written days of today and of then hold what overview and flow say of them", async () => {
    const flow = await ask((tenant) => listFlow(tenant, NO_FILTERS, EARLIER));
    const then = await ask((tenant) => readEarlier(tenant, NO_FILTERS, EARLIER));
    for (const stage of STAGE_ORDER) expect([stage, stoodIn(flow, stage)]).toEqual([stage, then?.counts.find((each) => each.stage === stage)?.exhibitors ?? 0]);
    expect(sum(FLOW_SOURCES.map((stage) => stoodIn(flow, stage)))).toBe(EXHIBITORS);
    expect(flow.some(({ from, to }) => from !== to && from !== "new")).toBe(true);
    const now = (await ask((tenant) => listQuality(tenant, NO_FILTERS, TODAY))).at(-1);
    const cells = (await ask((tenant) => readCells(tenant, [TODAY]))).filter(({ showId }) => showId === null);
    expect(now?.exhibitors).toBe(EXHIBITORS);
    expect(now?.scores.quality?.n).toBe(sum(cells.map(({ scores }) => scores.quality?.[0] ?? 0)));
    expect(now?.scores.quality?.mean).toBeCloseTo(sum(cells.map(({ scores }) => scores.quality?.[1] ?? 0)) / (now?.scores.quality?.n ?? 0), 6);
  });
});

describe("money at risk", () => {
  test("holds each exhibitor once, under the surest reason, as counted by hand", async () => {
    const { risks } = await ask((tenant) => readPressing(tenant, NO_FILTERS, TODAY, 10));
    const rows = await ask(({ db }) => db.relationship.findMany({ where: { organizerId }, include: { exhibitor: { include: { participations: true, placements: true } } } }));
    const editions = await ask(({ db }) => db.edition.findMany({ where: { organizerId }, orderBy: { startsOn: "asc" } }));
    const took = (row: (typeof rows)[number], editionId: string) => row.exhibitor.participations.some((each) => each.editionId === editionId && (each.status === "booked" || each.status === "held"));
    const lapsed = (row: (typeof rows)[number]) => {
      const own = editions.filter(({ showId }) => showId === row.mainShowId);
      const next = own.find(({ startsOn, bookingDeadline }) => startsOn > TODAY && bookingDeadline !== null && bookingDeadline < TODAY);
      const last = next && own.findLast(({ startsOn }) => startsOn < next.startsOn);
      return next !== undefined && last !== undefined && took(row, last.id) && !took(row, next.id);
    };
    const [gone, late, failing] = [
      rows.filter((row) => row.stage === "dissolution"),
      rows.filter((row) => row.stage !== "dissolution" && lapsed(row)),
      rows.filter((row) => row.stage !== "dissolution" && !lapsed(row) && row.exhibitor.placements.some((placement) => placement.showId === row.mainShowId && placement.failingSince !== null)),
    ];
    const expected = { dissolving: gone, not_rebooked: late, failing };
    for (const [risk, own] of Object.entries(expected)) {
      const found = risks.find((each) => each.risk === risk);
      expect([risk, found?.exhibitors]).toEqual([risk, own.length]);
      expect(found?.revenue).toBeCloseTo(sum(own.map(({ revenue }) => Number(revenue))), 6);
    }
    expect(gone.length).toBeGreaterThan(0);
    expect(late.length).toBeGreaterThan(0);
  });
});

test("survey and rebooking are counted show by show, those who left included", async () => {
  const shows = await ask((tenant) => listProgress(tenant, NO_FILTERS, TODAY));
  expect(shows).toHaveLength(world.showIds.size);
  const rebooking = shows.flatMap((show) => (show.rebooking ? [{ showId: show.showId, ...show.rebooking }] : []));
  expect(rebooking.length).toBeGreaterThan(0);
  for (const { showId, took, booked } of rebooking) {
    const own = await ask(({ db }) => db.edition.findMany({ where: { organizerId, showId }, orderBy: { startsOn: "asc" }, include: { participations: { where: { status: { in: ["booked", "held"] } } } } }));
    const next = own.find(({ startsOn }) => startsOn > TODAY);
    const last = own.findLast(({ startsOn }) => next !== undefined && startsOn < next.startsOn);
    const [before, after] = [new Set(last?.participations.map((each) => each.exhibitorId)), new Set(next?.participations.map((each) => each.exhibitorId))];
    expect([took, booked]).toEqual([before.size, [...before].filter((id) => after.has(id)).length]);
  }
  for (const { survey } of shows) {
    const counts = survey && (await ask(({ db }) => db.invitation.findMany({ where: { organizerId, editionId: survey.editionId, status: { not: "withdrawn" } } })));
    expect([survey?.invited, survey?.answered]).toEqual([counts?.length, counts?.filter(({ status }) => status === "answered").length]);
  }
});

describe("a stage", () => {
  test("tells how long those in it have stood there, by the middle one", async () => {
    const rows = await ask(({ db }) => db.relationship.findMany({ where: { organizerId, stage: "expansion", stageSince: { not: null } } }));
    const days = rows.map(({ stageSince }) => dayNumber(TODAY) - dayNumber(stageSince ?? TODAY)).toSorted((a, b) => a - b);
    const middle = ((days[Math.floor((days.length - 1) / 2)] ?? 0) + (days[Math.ceil((days.length - 1) / 2)] ?? 0)) / 2;
    const found = (await ask((tenant) => timesInStage(tenant, NO_FILTERS, TODAY))).find(({ stage }) => stage === "expansion");
    expect(found).toMatchObject({ n: days.length, median: middle });
    for (const call of await ask((tenant) => listCloseCalls(tenant, NO_FILTERS, 50))) expect(call.probability).toBeGreaterThanOrEqual(0.3);
  });

  test("lists who came and who went as the moves have it, with the rules' own reasons", async () => {
    const moves = await ask(({ db }) => db.stageMove.findMany({ where: { organizerId, movedOn: { gt: YEAR.from, lte: YEAR.to } } }));
    const [into, out] = await Promise.all((["in", "out"] as const).map((way) => ask((tenant) => listPassages(tenant, NO_FILTERS, "expansion", way, YEAR, 500))));
    expect(into).toHaveLength(moves.filter(({ to }) => to === "expansion").length);
    expect(out).toHaveLength(moves.filter(({ from }) => from === "expansion").length);
    for (const { reasons } of [...(into ?? []), ...(out ?? [])]) expect(reasons.length).toBeGreaterThan(0);
    const transitions = await ask((tenant) => listTransitions(tenant, NO_FILTERS, YEAR));
    expect(sum(transitions.map((each) => each.moves))).toBe(moves.length);
    for (const each of transitions) for (const reason of each.reasons) expect(reason.moves).toBeLessThanOrEqual(each.moves);
  });

  test("separates by scores as they read the day before each move, as a replay of the log gives them", async () => {
    const { up, left, traits } = await ask((tenant) => separateMoves(tenant, NO_FILTERS, "exploration", FILTERED_CONSTRUCTS, TODAY));
    const since = dateOfDay(dayNumber(TODAY) - 731);
    const moves = await ask(({ db }) => db.stageMove.findMany({ where: { organizerId, from: "exploration", to: { in: ["expansion", "commitment", "dissolution"] }, movedOn: { gt: since, lte: TODAY } }, include: { exhibitor: { select: { segment: true } } } }));
    const ways = { up: moves.filter(({ to }) => to !== "dissolution"), left: moves.filter(({ to }) => to === "dissolution") };
    expect([up, left]).toEqual([ways.up.length, ways.left.length]);
    const trust = traits.find(({ trait }) => trait === "TOI");
    if (!trust) throw new Error("Integrity is known of enough of them.");
    await inTenantTransaction(organizerId, async (tenant) => {
      const calibration = await currentCalibration(tenant);
      const log = await readLogs(tenant, [...new Set(moves.map(({ exhibitorId }) => exhibitorId))], ["TOI"]);
      for (const way of ["up", "left"] as const) {
        const values = ways[way].flatMap(({ exhibitorId, movedOn, exhibitor }) => {
          const day = dayNumber(movedOn) - 1;
          const own = log.filter((piece) => piece.exhibitorId === exhibitorId && piece.day <= day);
          return own.length === 0 ? [] : [readAt(replayScore(emptyScore("TOI", null, calibration.of("TOI", null, exhibitor.segment), day), own).score, day).value];
        });
        expect([way, trust[way].n]).toEqual([way, values.length]);
        expect(trust[way].mean).toBeCloseTo(sum(values) / values.length, 6);
      }
    });
    const contacts = traits.find(({ trait }) => trait === "contacts");
    const counts = await Promise.all(
      ways.left.map(({ exhibitorId, movedOn }) => ask(({ db }) => db.interaction.count({ where: { organizerId, exhibitorId, withdrawnAt: null, occurredOn: { gt: dateOfDay(dayNumber(movedOn) - 366), lt: movedOn } } }))),
    );
    expect(contacts?.left.mean).toBeCloseTo(sum(counts) / counts.length, 6);
  });

  test("compares nobody where fewer than five moved either way", async () => {
    expect(await ask((tenant) => separateMoves(tenant, { ...NO_FILTERS, segment: "no such segment" }, "exploration", FILTERED_CONSTRUCTS, TODAY))).toEqual({ up: 0, left: 0, traits: [] });
  });
});
