import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { analyse } from "@/lib/drivers/analyse";
import { exhibitorAnswers } from "@/lib/drivers/composites";
import { changedScopes, DRIVERS, readDrivers } from "@/lib/drivers/data";
import { RECENT } from "@/lib/drivers/types";
import { queueDrivers, workOnDrivers } from "@/lib/drivers/work";
import { dateOfDay, dayNumber, today } from "@/lib/format/days";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { enqueue } from "@/lib/jobs/mutations";
import { workThrough } from "@/lib/jobs/work";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
// the worker reads the clock, so the answers are as old as they are by the clock
const TODAY = today("Europe/Berlin");
const daysAgo = (days: number): Date => dateOfDay(dayNumber(TODAY) - days);
let here: SmallOrganizer;
let other: SmallOrganizer;
const plain = { nameLocal: null, externalKey: null, country: "DE", city: null, website: null, note: null, ownerMemberId: null };
const asking = <T>(question: (tenant: Parameters<Parameters<typeof withTenant<T>>[1]>[0]) => Promise<T>) => withTenant(here.organizerId, question);

/** Writes down one filled form. */
async function answer(exhibitorId: string, answers: Readonly<Record<string, number | null>>, more: { ago?: number; language?: string; withdrawn?: boolean } = {}): Promise<void> {
  const { organizerId, formVersionId, editionId } = here;
  await inTenantTransaction(organizerId, async ({ db }) => {
    const { id } = await db.response.create({
      data: { organizerId, formVersionId, exhibitorId, editionId, language: more.language ?? "en", answeredOn: daysAgo(more.ago ?? 10), withdrawnAt: more.withdrawn ? TODAY : null },
    });
    await db.answer.createMany({ data: Object.entries(answers).map(([item, value]) => ({ organizerId, responseId: id, item, value })) });
  });
}
const exhibitor = (name: string, segment: string | null) => inTenantTransaction(here.organizerId, (tenant) => createExhibitor(tenant, { name, segment, ...plain })).then(({ id }) => id);

beforeAll(async () => {
  [here, other] = [await seedSmallOrganizer("drive"), await seedSmallOrganizer("other")];
});
afterAll(closeConnections);

describe("the answers of a path model", () => {
  it("are one mean an item and exhibitor on 0–100, as worked out by hand", async () => {
    const id = await exhibitor("Twice Ltd", "Core");
    await answer(id, { AFF1: 7, AFF2: 1, TOI1: 4, NPS: 10 }, { ago: 40, language: "zh" });
    await answer(id, { AFF1: 4, AFF2: null, TOI1: 7 }, { ago: 10, language: "en" });
    await answer(id, { AFF1: 1 }, { ago: 5, withdrawn: true });
    await answer(id, { AFF1: 1 }, { ago: 900 });
    const { rows } = await asking((tenant) => exhibitorAnswers(tenant, RECENT, TODAY));
    const mine = rows.find(({ segment, items }) => segment === "Core" && "TRUST:TOI1" in items);
    expect(mine).toEqual({ segment: "Core", language: "en", editions: 0, items: { "AFF:AFF1": 75, "AFF:AFF2": 0, "TRUST:TOI1": 75 } });
  });

  it("of an edition are those of that edition, of another organizer's edition nobody's", async () => {
    expect((await asking((tenant) => exhibitorAnswers(tenant, here.editionId, TODAY))).rows.length).toBeGreaterThan(0);
    expect(await asking((tenant) => exhibitorAnswers(tenant, other.editionId, TODAY))).toEqual({ rows: [], drawn: 0, outOf: 0 });
  });
});

describe("the nightly path analysis", () => {
  it("is done where answers changed and kept with its n, and not again until they change", async () => {
    for (let index = 0; index < 62; index++) {
      const [a, b] = [1 + ((index * 5) % 7), 1 + ((index * 3 + Math.floor(index / 7)) % 7)];
      await answer(await exhibitor(`Company ${index}`, index % 2 ? "Core" : "Large stands"), { SAT1: a, SAC1: b, SAC2: a, TOI1: 8 - b, TOG1: a, TST2: b, FRI2: a, AFF1: b, AFF2: 8 - a, CON1: a, CON3: b, NOR1: b, LOY1: a });
    }
    expect(await queueDrivers(here.organizerId, TODAY)).toBe(2);
    expect(await workThrough(here.organizerId, { drivers: workOnDrivers, nothing: async () => null })).toMatchObject({ failed: 0 });
    const { stored, job } = await asking((tenant) => readDrivers(tenant, here.editionId));
    expect(job?.state).toBe("finished");
    expect(stored?.result).toMatchObject({ exhibitors: 62, resamples: 5000, gate: { level: "descriptive" } });
    expect(stored?.result.answered).toBeGreaterThan(62);
    expect(await asking((tenant) => changedScopes(tenant, TODAY))).toEqual([]);
    await answer(here.exhibitorId, { AFF1: 2 });
    expect(await asking((tenant) => changedScopes(tenant, TODAY))).toEqual([RECENT, here.editionId]);
  });

  it("of more exhibitors than can be resampled is of so many drawn of them, the same ones every time, and says so", async () => {
    const draw = (most: number) => asking((tenant) => exhibitorAnswers(tenant, RECENT, TODAY, most));
    const all = await draw(1000);
    expect(all.drawn).toBe(all.outOf);
    const some = await draw(20);
    expect(some).toMatchObject({ drawn: 20, outOf: all.outOf });
    expect(some.rows.length).toBeGreaterThan(15);
    expect(await draw(20)).toEqual(some);
    expect(all.rows).toEqual(expect.arrayContaining([...some.rows]));
    // drawn, not the first by number
    expect(some.rows).not.toEqual(all.rows.slice(0, some.rows.length));
    expect((await analyse(some, async () => undefined, 20)).drawn).toEqual({ exhibitors: 20, outOf: all.outOf, seed: 20_261_122 });
    expect((await analyse(all, async () => undefined, 20)).drawn).toBeNull();
  });

  it("asked for twice by a button is done once", async () => {
    const ids = [1, 2].map(() => inTenantTransaction(here.organizerId, (tenant) => enqueue(tenant, { kind: DRIVERS, key: RECENT, payload: { scope: RECENT } })));
    expect(new Set(await Promise.all(ids)).size).toBe(1);
    expect(await workThrough(here.organizerId, { drivers: workOnDrivers })).toEqual({ done: 1, failed: 0 });
  });

  it("of one organizer is nothing to another", async () => {
    expect((await withTenant(other.organizerId, (tenant) => readDrivers(tenant, RECENT))).stored).toBeNull();
  });
});
