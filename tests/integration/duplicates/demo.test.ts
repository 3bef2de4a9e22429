import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { listContactPairs, listPairs } from "@/lib/duplicates/data";
import { compareNames } from "@/lib/duplicates/finding/compare-names";
import { mergeExhibitors } from "@/lib/duplicates/merging/merge-exhibitors";
import { mergeExhibitorsInput, queueFilter } from "@/lib/duplicates/schema";
import { dateOfDay, dayNumber } from "@/lib/format/days";
import { checkScores } from "@/lib/relationships/check-scores";
import { closeConnections } from "@/lib/tenant/close-connections";
import { inLongTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { readGround } from "../../../prisma/seed/install/bulk/ground";
import { installDuplicates } from "../../../prisma/seed/install/duplicates";
import { installInBulk } from "../../../prisma/seed/install/in-bulk";
import { type Installed, installOrganizer } from "../../../prisma/seed/install/organizer";
import { inventWorld } from "../../../prisma/seed/world/world";
import { freshDatabase } from "../../setup/fresh-database";

await freshDatabase();

const EXHIBITORS = 60;
const TODAY = dayNumber(new Date("2026-11-21T00:00:00Z"));
const world = inventWorld({ seed: 20271, today: TODAY, staff: 1, atLength: "hearth-3" });
const ALL = queueFilter.parse({ strength: null, reason: null, dismissed: null });
let demo: Installed;

const queue = async () => (await withTenant(demo.organizerId, (tenant) => listPairs(tenant, ALL, 1))).rows;

beforeAll(async () => {
  demo = await installOrganizer(world, { workspace: "demo", name: "Demo", people: [{ role: "owner", name: "Olga", email: "olga@demo.example", password: "a-long-password-1" }] });
  await installInBulk(await readGround(demo, TODAY), Array.from({ length: EXHIBITORS }, (_, index) => world.exhibitor(index)));
});
afterAll(closeConnections);

describe("the demo's register", () => {
  test("has companies and a person that were entered twice, each in the queue with its reason", async () => {
    const before = new Set((await queue()).map(({ a, b }) => [a.id, b.id].sort().join()));
    await installDuplicates(demo, world, EXHIBITORS);
    const entered = (await queue()).filter(({ a, b }) => !before.has([a.id, b.id].sort().join()));
    const reasons = entered.map(({ reasons: all }) => all.map(({ kind }) => kind));
    // in capitals without its legal form, with a letter too few and one too many, in Chinese alone
    expect(entered.length).toBeGreaterThanOrEqual(4);
    expect(reasons.filter((kinds) => kinds.includes("near")).length).toBeGreaterThanOrEqual(2);
    expect(reasons.filter((kinds) => kinds.includes("name")).length).toBeGreaterThanOrEqual(2);
    expect(entered.filter(({ a, b }) => [a, b].some(({ name }) => /^\p{Script=Han}/u.test(name))).length).toBeGreaterThanOrEqual(1);
    const people = await withTenant(demo.organizerId, (tenant) => listContactPairs(tenant, ALL, 1));
    expect(people.rows.filter(({ a, b }) => a.name.toUpperCase() === b.name.toUpperCase()).length).toBeGreaterThanOrEqual(1);
    // the queue is full when the demo opens: the worker finds nothing left to compare
    expect(await compareNames(demo.organizerId, 1_000)).toBe(0);
  });

  test("and each pair can be merged, with the scores of the joint log", async () => {
    const [first] = await queue();
    expect(first).toBeDefined();
    if (!first) return;
    const input = mergeExhibitorsInput.parse({ id: crypto.randomUUID(), keptId: first.a.id, lostId: first.b.id });
    await inLongTenantTransaction(demo.organizerId, (tenant) => mergeExhibitors(tenant, input, demo.memberIds[0] ?? "", dateOfDay(TODAY)), demo.memberIds[0]);
    expect((await queue()).some(({ a, b }) => [a.id, b.id].includes(first.b.id))).toBe(false);
    expect((await checkScores(demo.organizerId, dateOfDay(TODAY))).differing).toEqual([]);
  });
});
