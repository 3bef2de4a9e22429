import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { dateOfDay, dayNumber } from "@/lib/format/days";
import { FILTERED_CONSTRUCTS, relationshipQuality } from "@/lib/relationship-quality";
import { logInteraction } from "@/lib/interactions/mutations";
import { countByStage, meansByStage } from "@/lib/portfolio/data";
import { type Cell, readCells } from "@/lib/portfolio/history/read-cells";
import { pooled } from "@/lib/portfolio/mean-score";
import { portfolioNightly, snapshotOf } from "@/lib/portfolio/nightly";
import { NO_FILTERS } from "@/lib/portfolio/schema";
import { listScores } from "@/lib/relationships/data";
import { headlineScores } from "@/lib/relationships/headline";
import { setStageByHand, takeBackStage } from "@/lib/relationships/overrides/mutations";
import { closeConnections } from "@/lib/tenant/close-connections";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type Tenant, withTenant } from "@/lib/tenant/with-tenant";
import { type Installed, installOrganizer } from "../../prisma/seed/install/organizer";
import { installThroughMutations } from "../../prisma/seed/install/through-mutations";
import { inventWorld } from "../../prisma/seed/world/world";
import { freshDatabase } from "../setup/fresh-database";

await freshDatabase();

const TODAY = new Date("2026-11-21T00:00:00Z");
const day = (after: number): Date => dateOfDay(dayNumber(TODAY) + after);
const EXHIBITORS = 20;
const ask = <T>(organizerId: OrganizerId, question: (tenant: Tenant) => Promise<T>): Promise<T> => withTenant(organizerId, question);

/** One world under two names: one is visited every night, the other one only now and then. */
async function install(workspace: string): Promise<Installed> {
  const invented = inventWorld({ seed: 4711, today: dayNumber(TODAY), staff: 1 });
  const person = { role: "owner", name: "Olga", email: `olga@${workspace}.example`, password: "a-long-password-1" } as const;
  const world = await installOrganizer(invented, { workspace, name: `${workspace} fairs`, people: [person] });
  for (let index = 0; index < EXHIBITORS; index++) await installThroughMutations(world, invented.exhibitor(index));
  // entered on the world's own day, whatever the clock says
  const { organizerId } = world;
  await inTenantTransaction(organizerId, async ({ db }) => {
    await db.exhibitor.updateMany({ where: { organizerId }, data: { createdAt: TODAY } });
    await db.edition.updateMany({ where: { organizerId }, data: { createdAt: TODAY } });
    await db.participation.updateMany({ where: { organizerId }, data: { createdAt: TODAY } });
  });
  return world;
}

/** What a snapshot says, without the ids that differ between two worlds. */
async function stored(organizerId: OrganizerId, on: Date) {
  const rows = await ask(organizerId, ({ db }) => db.portfolioCell.findMany({ where: { organizerId, snapshot: { day: on } }, include: { show: { select: { name: true } } } }));
  return rows
    .map(({ show, segment, stage, exhibitors, revenue, scores }) => ({ show: show?.name ?? null, segment, stage, exhibitors, revenue: Number(revenue), scores }))
    .sort((a, b) => (JSON.stringify([a.show, a.segment, a.stage]) < JSON.stringify([b.show, b.segment, b.stage]) ? -1 : 1));
}

const snapshots = (organizerId: OrganizerId) => ask(organizerId, ({ db }) => db.portfolioSnapshot.findMany({ where: { organizerId }, orderBy: { day: "asc" }, select: { day: true } }));
const whole = (cells: readonly Cell[]): Cell[] => cells.filter(({ showId }) => showId === null);

let nightly: Installed;
let sometimes: Installed;

beforeAll(async () => {
  nightly = await install("nightly");
  sometimes = await install("sometimes");
}, 240_000);
afterAll(closeConnections);

describe("the portfolio read from the log", () => {
  test("is on the day itself what lists and overview read: exhibitors, money and every mean by stage", async () => {
    const { organizerId } = nightly;
    const cells = whole(await ask(organizerId, (tenant) => readCells(tenant, [TODAY])));
    for (const { stage, exhibitors, revenue } of await ask(organizerId, (tenant) => countByStage(tenant, NO_FILTERS))) {
      const own = cells.filter((cell) => cell.stage === stage);
      expect([stage, own.reduce((sum, cell) => sum + cell.exhibitors, 0)]).toEqual([stage, exhibitors]);
      expect(own.reduce((sum, cell) => sum + cell.revenue, 0)).toBeCloseTo(revenue, 6);
    }
    for (const { construct, stages } of await ask(organizerId, (tenant) => meansByStage(tenant, NO_FILTERS, TODAY))) {
      for (const { stage, n, score } of stages) {
        const moments = pooled(cells.flatMap((cell) => (cell.stage === stage && cell.scores[construct] ? [{ n: cell.scores[construct][0], sum: cell.scores[construct][1], squares: cell.scores[construct][2] }] : [])));
        expect([construct, stage, moments.n]).toEqual([construct, stage, n]);
        if (score) expect(moments.sum / moments.n).toBeCloseTo(score.mean, 2);
      }
    }
  });

  test("in one show is what the filter by that show reads", async () => {
    const { organizerId, showIds } = nightly;
    const cells = await ask(organizerId, (tenant) => readCells(tenant, [TODAY]));
    for (const show of showIds.values()) {
      for (const { stage, exhibitors, revenue } of await ask(organizerId, (tenant) => countByStage(tenant, { ...NO_FILTERS, show }))) {
        const own = cells.filter((cell) => cell.showId === show && cell.stage === stage);
        expect(own.reduce((sum, cell) => sum + cell.exhibitors, 0)).toBe(exhibitors);
        expect(own.reduce((sum, cell) => sum + cell.revenue, 0)).toBeCloseTo(revenue, 6);
      }
    }
  });

  test("forms relationship quality and its dimensions as the heart does, exhibitor by exhibitor", async () => {
    const { organizerId } = nightly;
    const standings = await ask(organizerId, ({ db }) => db.relationship.findMany({ where: { organizerId }, select: { exhibitorId: true, mainShowId: true } }));
    const scores = await ask(organizerId, (tenant) => listScores(tenant, standings.map((row) => row.exhibitorId), TODAY));
    const indices = standings.flatMap(({ exhibitorId, mainShowId }) => {
      const known = headlineScores(scores.get(exhibitorId) ?? [], mainShowId).filter((score) => score.evidenced);
      const of = (key: string) => known.find((score) => score.key === key)?.reading ?? null;
      const index = relationshipQuality({ SAT: of("SAT"), SAC: of("SAC"), TOG: of("TOG"), TOI: of("TOI"), TOC: of("TOC"), AFF: of("AFF") }).value;
      return index ? [index] : [];
    });
    const cells = whole(await ask(organizerId, (tenant) => readCells(tenant, [TODAY]))).flatMap((cell) => (cell.scores.quality ? [cell.scores.quality] : []));
    expect(indices.length).toBeGreaterThan(10);
    expect(cells.reduce((sum, [n]) => sum + n, 0)).toBe(indices.length);
    // the sums are kept to a thousandth
    expect(cells.reduce((sum, [, value]) => sum + value, 0)).toBeCloseTo(indices.reduce((sum, { value }) => sum + value, 0), 1);
    expect(cells.reduce((sum, [, , squares]) => sum + squares, 0)).toBeCloseTo(indices.reduce((sum, { value, se }) => sum + value ** 2 + se ** 2, 0), 0);
  });

  test("counts an exhibitor from the first thing on record, and knows a score only from its first evidence", async () => {
    const { organizerId } = nightly;
    const first = await ask(organizerId, ({ db }) => db.evidence.findFirstOrThrow({ where: { organizerId }, orderBy: { observedOn: "asc" } }));
    const [before, after] = await Promise.all([-1, 1].map((shift) => ask(organizerId, (tenant) => readCells(tenant, [dateOfDay(dayNumber(first.observedOn) + shift)]))));
    const known = (cells: readonly Cell[] | undefined) => whole(cells ?? []).reduce((sum, { scores }) => sum + FILTERED_CONSTRUCTS.reduce((all, construct) => all + (scores[construct]?.[0] ?? 0), 0), 0);
    expect(known(before)).toBe(0);
    expect(known(after)).toBeGreaterThan(0);
    expect(whole(after ?? []).reduce((sum, cell) => sum + cell.exhibitors, 0)).toBeLessThan(EXHIBITORS);
  });
});

describe("the nightly snapshots", () => {
  test("the first run writes down the past, month by month and week by week, and the day itself", async () => {
    const { organizerId } = nightly;
    const work = await portfolioNightly(organizerId, TODAY);
    const days = (await snapshots(organizerId)).map((row) => row.day.toISOString().slice(0, 10));
    expect(work.snapshots).toBe(days.length);
    expect(days).toEqual(expect.arrayContaining(["2026-11-21", "2026-11-15", "2026-10-31", "2026-09-30", "2025-12-31"]));
  });

  test("run twice, and twice at once, they are the same", async () => {
    const { organizerId } = nightly;
    const [days, before] = [await snapshots(organizerId), await stored(organizerId, TODAY)];
    await Promise.all([portfolioNightly(organizerId, TODAY), portfolioNightly(organizerId, TODAY)]);
    await portfolioNightly(organizerId, TODAY);
    expect(await snapshots(organizerId)).toEqual(days);
    expect(await stored(organizerId, TODAY)).toEqual(before);
  });

  test("after days off every missed day gets its own, and the same as if the work had been done every night", async () => {
    // the two worlds are the same but for the nights, so a calibration learned on the way is the same too
    await portfolioNightly(sometimes.organizerId, TODAY);
    for (let after = 1; after <= 6; after++) await portfolioNightly(nightly.organizerId, day(after));
    const caughtUp = await portfolioNightly(sometimes.organizerId, day(6));
    expect(caughtUp.snapshots).toBe(6);
    for (let after = 1; after <= 6; after++) {
      const daily = await stored(nightly.organizerId, day(after));
      expect(daily.length).toBeGreaterThan(0);
      expect((await stored(sometimes.organizerId, day(after))).map(({ scores: _, ...cell }) => cell)).toEqual(daily.map(({ scores: _, ...cell }) => cell));
    }
    expect((await snapshots(sometimes.organizerId)).map(({ day: on }) => on)).toEqual((await snapshots(nightly.organizerId)).map(({ day: on }) => on));
  });

  test("run for a past day it writes what that night wrote, however much has happened since", async () => {
    const { organizerId, memberIds } = nightly;
    const that = await stored(organizerId, day(6));
    const some = await ask(organizerId, ({ db }) => db.relationship.findMany({ where: { organizerId, stage: { not: "not_enough_evidence" } }, select: { exhibitorId: true }, take: 5 }));
    for (const { exhibitorId } of some) {
      const interaction = { exhibitorId, contactId: null, editionId: null, channel: "call", direction: "inbound", phase: null, occurredOn: day(8), mood: 0, note: null, codedConstruct: null, codedValue: null, submissionKey: crypto.randomUUID() } as const;
      await inTenantTransaction(organizerId, (tenant) => logInteraction(tenant, { interaction, promise: null, request: null }, { memberId: memberIds[0] ?? "", today: day(8) }));
    }
    await inTenantTransaction(organizerId, (tenant) => tenant.db.participation.updateMany({ where: { organizerId, status: "booked" }, data: { status: "cancelled", cancelledOn: day(8) } }));
    await snapshotOf(organizerId, day(6));
    expect(await stored(organizerId, day(6))).toEqual(that);
    expect(await snapshots(organizerId)).toHaveLength(new Set((await snapshots(organizerId)).map((row) => row.day.getTime())).size);
  });

  test("what is learned of a past day later does not touch its snapshot until that day is asked for again", async () => {
    const { organizerId, memberIds } = sometimes;
    const before = await stored(organizerId, day(2));
    const { exhibitorId } = await ask(organizerId, ({ db }) => db.relationshipScore.findFirstOrThrow({ where: { organizerId, construct: "EMO", answers: 0, records: { gt: 0 } } }));
    const interaction = { exhibitorId, contactId: null, editionId: null, channel: "visit", direction: "inbound", phase: null, occurredOn: day(1), mood: 0, note: null, codedConstruct: null, codedValue: null, submissionKey: crypto.randomUUID() } as const;
    await inTenantTransaction(organizerId, (tenant) => logInteraction(tenant, { interaction, promise: null, request: null }, { memberId: memberIds[0] ?? "", today: day(6) }));
    expect(await stored(organizerId, day(2))).toEqual(before);
    await snapshotOf(organizerId, day(2));
    expect(await stored(organizerId, day(2))).not.toEqual(before);
  });
});

describe("a stage set by hand", () => {
  test("is shown until its day, leaves the rules' own result beside it, and then gives way by itself", async () => {
    const { organizerId, memberIds } = sometimes;
    const by = { memberId: memberIds[0] ?? "", name: "Olga", today: day(6) };
    const { exhibitorId, showId, stage: byRule } = await ask(organizerId, ({ db }) => db.stagePlacement.findFirstOrThrow({ where: { organizerId, stage: "exploration" } }));
    const shown = () => ask(organizerId, ({ db }) => db.stagePlacement.findUniqueOrThrow({ where: { organizerId_exhibitorId_showId: { organizerId, exhibitorId, showId } }, select: { stage: true, byHand: true } }));
    await inTenantTransaction(organizerId, (tenant) => setStageByHand(tenant, { exhibitorId, showId, stage: "commitment", why: "signed for three years", untilOn: day(9) }, by));
    expect(await shown()).toEqual({ stage: byRule, byHand: "commitment" });
    expect((await ask(organizerId, ({ db }) => db.relationship.findUniqueOrThrow({ where: { organizerId_exhibitorId: { organizerId, exhibitorId } } }))).stage).toBe("commitment");
    await portfolioNightly(organizerId, day(9));
    expect((await shown()).byHand).toBe("commitment");
    await portfolioNightly(organizerId, day(10));
    expect((await shown()).byHand).toBeNull();
    const committed = async (on: Date) => (await ask(organizerId, (tenant) => readCells(tenant, [on]))).reduce((sum, cell) => sum + (cell.showId === showId && cell.stage === "commitment" ? cell.exhibitors : 0), 0);
    expect([await committed(day(5)), await committed(day(9)), await committed(day(10))].map((n, _, [first = 0]) => n - first)).toEqual([0, 1, 0]);
  });

  test("needs a reason and ends within 180 days; taken back, the rules speak again at once", async () => {
    const { organizerId, memberIds } = sometimes;
    const by = { memberId: memberIds[0] ?? "", name: "Olga", today: day(10) };
    const { exhibitorId, showId } = await ask(organizerId, ({ db }) => db.stagePlacement.findFirstOrThrow({ where: { organizerId } }));
    const set = (why: string, untilOn: Date) => inTenantTransaction(organizerId, (tenant) => setStageByHand(tenant, { exhibitorId, showId, stage: "dissolution", why, untilOn }, by));
    await expect(set("told us so", day(10 + 181))).rejects.toMatchObject({ fields: { untilOn: "date_too_far" } });
    await expect(set("told us so", day(9))).rejects.toMatchObject({ fields: { untilOn: "date_order" } });
    const { id } = await set("told us so", day(100));
    const placed = () => ask(organizerId, ({ db }) => db.stagePlacement.findUniqueOrThrow({ where: { organizerId_exhibitorId_showId: { organizerId, exhibitorId, showId } } }));
    expect((await placed()).byHand).toBe("dissolution");
    await inTenantTransaction(organizerId, (tenant) => takeBackStage(tenant, id, by));
    expect((await placed()).byHand).toBeNull();
    expect(await ask(organizerId, ({ db }) => db.stageOverride.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id } } }))).toMatchObject({ why: "told us so", takenBackById: by.memberId });
  });
});
