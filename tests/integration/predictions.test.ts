import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { closeConnections } from "@/lib/db/client";
import { dayNumber, isoDay } from "@/lib/format/days";
import { newestJob } from "@/lib/jobs/data";
import { workThrough } from "@/lib/jobs/work";
import { computeBacktest } from "@/lib/predictions/compute";
import { BACKTEST, getBacktest, listRebookingChances, mayShowPredictions } from "@/lib/predictions/data";
import { keepBacktest, requestBacktest } from "@/lib/predictions/mutations";
import { judgePart, listPartChoices } from "@/lib/predictions/part";
import type { PartFilters } from "@/lib/predictions/schema";
import { workBacktest } from "@/lib/predictions/work";
import { recordEvidence } from "@/lib/relationships/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { type RebookingOrganizer, seedRebookingOrganizer, TODAY } from "./support/rebooking-organizer";
import { seedSmallOrganizer } from "./support/small-organizer";

await freshDatabase();
let liked: RebookingOrganizer;
let habitual: RebookingOrganizer;

beforeAll(async () => {
  liked = await seedRebookingOrganizer("liked", { attitude: 2, habit: 0 });
  habitual = await seedRebookingOrganizer("habit", { attitude: 0, habit: 2 });
});
afterAll(closeConnections);

const compute = ({ organizerId }: { organizerId: RebookingOrganizer["organizerId"] }) => withTenant(organizerId, (tenant) => computeBacktest(tenant, dayNumber(TODAY)));
const keep = async (of: RebookingOrganizer) => {
  const computed = await compute(of);
  await inTenantTransaction(of.organizerId, (tenant) => keepBacktest(tenant, computed, 1, TODAY));
  return computed;
};
const chances = (of: RebookingOrganizer, place: number) => withTenant(of.organizerId, (tenant) => listRebookingChances(tenant, of.exhibitorIds[place] ?? "", TODAY));

describe("where attachment brings exhibitors back", () => {
  it("the verdict is better, and the chances of the next edition may be shown with what became of others like them", async () => {
    const { stored, predictions } = await keep(liked);
    expect(stored.outcome.value).toMatchObject({ verdict: "better", exhibitors: 160 });
    expect(stored.outcome.value?.editions.map(({ edition }) => edition)).toEqual(liked.editionIds.slice(2, 6));
    expect(predictions).toHaveLength(160);
    expect(await withTenant(liked.organizerId, mayShowPredictions)).toBe(true);
    const [chance] = await chances(liked, 3);
    expect(chance?.edition.id).toBe(liked.editionIds[6]);
    // a deadline that is over is said beside the figure, which knows nothing of it
    const deadline = (text: string | null) => withTenant(liked.organizerId, ({ db, organizerId }) => db.edition.update({ where: { organizerId_id: { organizerId, id: liked.editionIds[6] ?? "" } }, data: { bookingDeadline: text === null ? null : new Date(`${text}T00:00:00Z`) } }));
    const past = isoDay(new Date(TODAY.getTime() - 86_400_000));
    for (const [text, missed] of [[past, past], [isoDay(TODAY), null], [null, null]] as const) {
      await deadline(text);
      expect((await chances(liked, 3)).map((each) => each.missed && isoDay(each.missed))).toEqual([missed]);
    }
    expect(chance?.probability).toBe(predictions.find(({ exhibitorId }) => exhibitorId === liked.exhibitorIds[3])?.probability);
    expect(chance?.past === null || (chance?.past?.n ?? 0) >= 10).toBe(true);
  });

  it("nothing is foretold of an exhibitor that has decided since", async () => {
    const participation = { organizerId: liked.organizerId, exhibitorId: liked.exhibitorIds[5] ?? "", editionId: liked.editionIds[6] ?? "", status: "declined" as const };
    expect(await chances(liked, 5)).toHaveLength(1);
    await withTenant(liked.organizerId, ({ db }) => db.participation.create({ data: participation }));
    expect(await chances(liked, 5)).toEqual([]);
  });

  it("leavers stay in the count: everybody who ever came is asked about every later edition", async () => {
    const { stored } = await compute(liked);
    const stands = await withTenant(liked.organizerId, ({ db }) => db.participation.count({ where: { organizerId: liked.organizerId, editionId: liked.editionIds[5] ?? "", status: "held" } }));
    const last = stored.outcome.value?.editions.at(-1);
    expect(last).toMatchObject({ predicted: 160, rebooked: stands });
    expect(stands).toBeLessThan(160);
  });

  it("what is learned on or after the freeze day changes no past prediction", async () => {
    const before = (await compute(liked)).stored.outcome;
    const last = before.value?.editions.at(-1);
    const freezeDay = last?.freezeDay ?? 0;
    const piece = { construct: "AFF" as const, showId: liked.showId, channel: "survey" as const, value: 0, weight: 4, source: "response" as const, named: true };
    for (const exhibitorId of liked.exhibitorIds.slice(0, 40)) {
      await inTenantTransaction(liked.organizerId, (tenant) => recordEvidence(tenant, exhibitorId, [{ ...piece, sourceId: crypto.randomUUID(), observedOn: new Date(freezeDay * 86_400_000) }], TODAY));
    }
    expect((await compute(liked)).stored.outcome).toEqual(before);
  });
});

describe("where only habit brings them back", () => {
  it("the verdict is no better, and no prediction is kept or shown anywhere", async () => {
    const { stored, predictions } = await keep(habitual);
    expect(stored.outcome.value?.verdict).toBe("no_better");
    expect(stored.outcome.value?.baselines.booked_last_year.auc.value?.auc).toBeGreaterThan(0.75);
    expect(predictions).toEqual([]);
    expect(await withTenant(habitual.organizerId, mayShowPredictions)).toBe(false);
    expect(await chances(habitual, 0)).toEqual([]);
  });

  it("predictions that were kept while it was better are hidden as soon as a newer backtest is not", async () => {
    const row = { organizerId: habitual.organizerId, exhibitorId: habitual.exhibitorIds[0] ?? "", editionId: habitual.editionIds[6] ?? "", probability: 0.9, computedOn: TODAY };
    await withTenant(habitual.organizerId, ({ db }) => db.rebookingPrediction.create({ data: row }));
    expect(await chances(habitual, 0)).toEqual([]);
    await keep(habitual);
    expect(await withTenant(habitual.organizerId, ({ db }) => db.rebookingPrediction.count({ where: { organizerId: habitual.organizerId } }))).toBe(0);
  });
});

describe("what alarms were worth", () => {
  it("is kept with the backtest, and says that there were none", async () => {
    expect((await compute(liked)).stored.alarms).toEqual({ raised: 0, leavers: 0, lead: null, decided: 0, needless: null });
  });
});

describe("a part of the predictions", () => {
  const part = (filters: Partial<PartFilters>) => withTenant(liked.organizerId, (tenant) => judgePart(tenant, { show: null, edition: null, segment: null, ...filters }));

  it("is judged by the heart on the very predictions of the backtest that the filters leave", async () => {
    const { stored } = await keep(liked);
    const whole = await part({});
    expect(whole).toMatchObject({ n: 640, exhibitors: 160 });
    expect(whole.judged?.model).toEqual(stored.outcome.value?.model);
    expect(whole.judged?.baselines).toEqual(stored.outcome.value?.baselines);
    const last = stored.outcome.value?.editions.at(-1);
    const edition = await part({ edition: last?.edition ?? "" });
    expect(edition).toMatchObject({ n: last?.predicted, rebooked: last?.rebooked });
    expect(edition.judged?.model).toMatchObject(last?.model ?? {});
    const [core, fringe] = [await part({ segment: "Core" }), await part({ segment: "Fringe" })];
    expect([core.n, fringe.n]).toEqual([320, 320]);
    expect(core.rebooked + fringe.rebooked).toBe(whole.rebooked);
    expect(core.judged?.model.auc).not.toEqual(fringe.judged?.model.auc);
  });

  it("says nothing of too few, nor of a show that is not this organizer's", async () => {
    const { rows } = await withTenant(liked.organizerId, async ({ db, organizerId }) => ({ rows: await db.backtestJudgement.findMany({ where: { organizerId, editionId: liked.editionIds[5] ?? "" }, orderBy: { exhibitorId: "asc" }, skip: 59, select: { exhibitorId: true } }) }));
    await withTenant(liked.organizerId, ({ db, organizerId }) => db.backtestJudgement.deleteMany({ where: { organizerId, editionId: liked.editionIds[5] ?? "", exhibitorId: { in: rows.map(({ exhibitorId }) => exhibitorId) } } }));
    expect(await part({ edition: liked.editionIds[5] ?? "" })).toMatchObject({ n: 59, judged: null });
    expect(await part({ show: habitual.showId })).toEqual({ n: 0, rebooked: 0, exhibitors: 0, judged: null });
    await keep(liked);
    expect((await part({ edition: liked.editionIds[5] ?? "" })).n).toBe(160);
  });

  it("can be chosen by the editions that were foretold and the segments asked about", async () => {
    const { editions, segments } = await withTenant(liked.organizerId, listPartChoices);
    expect(editions.map(({ id }) => id)).toEqual(liked.editionIds.slice(2, 6).toReversed());
    expect(segments).toEqual(["Core", "Fringe"]);
  });
});

describe("a backtest by the queue", () => {
  it("is computed once however often it was asked for, and kept with its n, its day and its calibration", async () => {
    await inTenantTransaction(liked.organizerId, requestBacktest);
    await inTenantTransaction(liked.organizerId, requestBacktest);
    expect(await workThrough(liked.organizerId, { [BACKTEST]: workBacktest })).toEqual({ done: 1, failed: 0 });
    expect(await withTenant(liked.organizerId, (tenant) => newestJob(tenant, BACKTEST))).toMatchObject({ state: "finished", progress: 1 });
    const kept = await withTenant(liked.organizerId, getBacktest);
    expect(kept).toMatchObject({ calibrationVersion: 1, drawn: 160, outOf: 160, n: 640 });
    expect(kept?.calibration.reduce((sum, { n }) => sum + n, 0)).toBe(640);
  });

  it("of an organizer with one exhibitor has no verdict and says how much is needed", async () => {
    const small = await seedSmallOrganizer("tiny");
    const computed = await compute(small);
    expect(computed.stored.outcome).toMatchObject({ value: null, reason: { code: "too_few_exhibitors", needed: 110 } });
    await inTenantTransaction(small.organizerId, (tenant) => keepBacktest(tenant, computed, 1, TODAY));
    expect(await withTenant(small.organizerId, getBacktest)).toMatchObject({ found: null, reason: { needed: 110 } });
    expect(await withTenant(small.organizerId, mayShowPredictions)).toBe(false);
  });
});
