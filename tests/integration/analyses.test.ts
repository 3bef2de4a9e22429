import { afterAll, beforeAll, describe, expect, it } from "vitest";

import { newestAnalyses, newestAnalysis } from "@/lib/analyses/data";
import { storeAnalysis } from "@/lib/analyses/mutations";
import { closeConnections } from "@/lib/db/client";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { freshDatabase } from "../setup/fresh-database";
import { seedSmallOrganizer, type SmallOrganizer } from "./support/small-organizer";

await freshDatabase();
const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
let mine: SmallOrganizer;
let other: SmallOrganizer;

beforeAll(async () => {
  [mine, other] = [await seedSmallOrganizer("analyses-a"), await seedSmallOrganizer("analyses-b")];
});
afterAll(closeConnections);

const store = (key: string, on: string, n: number) => inTenantTransaction(mine.organizerId, (tenant) => storeAnalysis(tenant, { kind: "paths", key, parameters: { resamples: 500 }, computedOn: day(on), n, result: { n } }));
const newest = (organizer: SmallOrganizer, key: string) => withTenant(organizer.organizerId, (tenant) => newestAnalysis(tenant, "paths", key));

describe("a kept analysis", () => {
  it("is the newest of its kind and key, with its date, its n and what it was computed with", async () => {
    await store("all", "2026-11-02", 40);
    await store("all", "2026-11-01", 39);
    await store("fair", "2026-11-03", 12);
    expect(await newest(mine, "all")).toEqual({ key: "all", parameters: { resamples: 500 }, computedOn: day("2026-11-02"), n: 40, result: { n: 40 } });
    expect((await withTenant(mine.organizerId, (tenant) => newestAnalyses(tenant, "paths"))).map(({ key, n }) => [key, n])).toEqual([["all", 40], ["fair", 12]]);
  });

  it("takes the place of another of the same day, so that a job done twice leaves one", async () => {
    await store("all", "2026-11-02", 41);
    expect(await withTenant(mine.organizerId, ({ db, organizerId }) => db.analysis.count({ where: { organizerId, kind: "paths", key: "all" } }))).toBe(2);
    expect((await newest(mine, "all"))?.n).toBe(41);
  });

  it("is let go when twelve newer ones of its kind and key are there", async () => {
    for (let month = 1; month <= 13; month++) await store("old", `2025-${String(((month - 1) % 12) + 1).padStart(2, "0")}-${month > 12 ? "02" : "01"}`, month);
    const kept = await withTenant(mine.organizerId, ({ db, organizerId }) => db.analysis.findMany({ where: { organizerId, kind: "paths", key: "old" }, orderBy: { computedOn: "asc" } }));
    expect(kept).toHaveLength(12);
    expect(kept.at(-1)?.computedOn).toEqual(day("2025-12-01"));
  });

  it("is seen by its organizer alone, and is missing where it was never computed", async () => {
    expect(await newest(other, "all")).toBeNull();
    expect(await newest(mine, "never")).toBeNull();
  });
});
