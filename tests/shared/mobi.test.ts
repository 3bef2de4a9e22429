import { readFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { closeConnections } from "@/lib/db/client";
import { getImport, getImportResults } from "@/lib/imports/data";
import { createImport, runImport, undoImport } from "@/lib/imports/mutations";
import { readFile } from "@/lib/imports/reading/file";
import { mappingSchema } from "@/lib/imports/schema";
import type { ConstructResult } from "@/lib/imports/types";
import { foundOrganizer } from "@/lib/organizers/mutations";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inLongTenantTransaction, inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { referenceJson } from "../reference/read-reference";
import { freshDatabase } from "../setup/fresh-database";

// Provenance: mobi_reference.json, R 4.2.2, psych 2.2.9. The file of answers is not ours to publish and is read from beside the repository.
const numbers = z.record(z.string(), z.number());
const reference = z
  .object({
    reliability: z.record(z.string(), z.object({ n: z.number(), k: z.number(), alpha: z.number(), mean_score: z.number(), r_drop: numbers, alpha_if_deleted: numbers.nullable() })),
    feldt_ci_Image: z.object({ "lower.ci": z.number(), "upper.ci": z.number() }),
  })
  .parse(referenceJson("mobi_reference.json"));

const TODAY = new Date("2026-11-20T00:00:00Z");
const file = path.resolve(import.meta.dirname, "../..", process.env.FAIRBOND_SHARED ?? "../shared", "reference/mobi.csv");
const mapping = mappingSchema.parse(JSON.parse(readFileSync(path.join(import.meta.dirname, "mobi-mapping.json"), "utf8")));

await freshDatabase();
afterAll(closeConnections);

describe("250 real respondents, imported as a member would", () => {
  let organizerId: OrganizerId;
  let importId: string;
  let results: ConstructResult[];
  let before: Awaited<ReturnType<typeof world>>;

  beforeAll(async () => {
    const organizer = await foundOrganizer({
      workspace: "mobile", name: "Mobile", locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail: "owner@example.com", ownerName: "Owner", ownerPassword: "a long password",
    });
    organizerId = organizer.organizerId;
    before = await world(organizerId);
    const read = await readFile(readFileSync(file), { encoding: null, sheet: "" });
    ({ id: importId } = await inTenantTransaction(organizerId, (tenant) =>
      createImport(tenant, { ...read, fileName: "mobi.csv", mapping, memberId: organizer.memberId }, TODAY),
    ));
    const preview = await withTenant(organizerId, (tenant) => getImport(tenant, importId));
    expect(preview.summary).toMatchObject({ rows: 250, ready: 250, leftOut: 0, created: { exhibitors: 250, responses: 250, evidence: 750 } });
    expect(await world(organizerId)).toEqual(before);
    await runImport(organizerId, importId, { today: TODAY });
    results = await withTenant(organizerId, (tenant) => getImportResults(tenant, importId));
  });

  test.each(Object.entries(reference.reliability))("%s: n, mean, alpha and every item-rest correlation are R's", (name, theirs) => {
    const own = results.find((result) => result.name === name);
    expect(own).toMatchObject({ n: theirs.n, questions: theirs.k, missing: 0 });
    expect(own?.rawMean).toBeCloseTo(theirs.mean_score, 6);
    expect(own?.mean).toBeCloseTo((100 * (theirs.mean_score - 1)) / 9, 6);
    expect(own?.reliability?.alpha).toBeCloseTo(theirs.alpha, 6);
    for (const item of own?.items ?? []) {
      expect(item.itemRest, item.id).toBeCloseTo(theirs.r_drop[item.id] ?? Number.NaN, 6);
      if (theirs.alpha_if_deleted) expect(item.alphaIfDeleted, item.id).toBeCloseTo(theirs.alpha_if_deleted[item.id] ?? Number.NaN, 6);
    }
  });

  test("Feldt's interval for Image is psych's", () => {
    const image = results.find(({ name }) => name === "Image")?.reliability;
    expect(image?.low).toBeCloseTo(reference.feldt_ci_Image["lower.ci"], 6);
    expect(image?.high).toBeCloseTo(reference.feldt_ci_Image["upper.ci"], 6);
  });

  test("a construct of one question has a mean and no alpha", async () => {
    const complaints = results.find(({ name }) => name === "Complaints");
    const answers = (await readFile(readFileSync(file), { encoding: null, sheet: "" })).table.rows.map(({ cells }) => Number(cells[6]));
    expect(complaints?.rawMean).toBeCloseTo(answers.reduce((sum, answer) => sum + answer, 0) / 250, 9);
    expect(complaints?.reliability).toBeNull();
  });

  test("satisfaction and the two trust items are evidence; image, value and loyalty stay survey results", async () => {
    const found = await withTenant(organizerId, ({ db }) => db.evidence.groupBy({ by: ["construct", "channel"], where: { organizerId }, _count: { _all: true }, orderBy: { construct: "asc" } }));
    expect(found.map(({ construct, channel, _count }) => [construct, channel, _count._all])).toEqual([
      ["SAC", "survey", 250],
      ["TOG", "survey", 250],
      ["TOI", "survey", 250],
    ]);
    const scored = await withTenant(organizerId, ({ db }) => db.relationshipScore.count({ where: { organizerId, construct: "SAC", answers: 1 } }));
    expect(scored).toBe(250);
  });

  test("the undo leaves the world as it was: answers withdrawn and evidence retracted, never deleted", async () => {
    const summary = await inLongTenantTransaction(organizerId, (tenant) => undoImport(tenant, importId, { today: TODAY }));
    expect(summary.undone).toMatchObject({ removed: { responses: 250 }, archived: 250, kept: 0 });
    expect(await world(organizerId)).toEqual(before);
    expect(await withTenant(organizerId, (tenant) => getImportResults(tenant, importId))).toEqual([]);
    const kept = await withTenant(organizerId, async ({ db }) => ({ responses: await db.response.count({ where: { organizerId } }), evidence: await db.evidence.count({ where: { organizerId } }) }));
    expect(kept).toEqual({ responses: 250, evidence: 1500 });
  });
});

/** What members see of exhibitors, answers and scores. */
function world(organizerId: OrganizerId) {
  return withTenant(organizerId, async ({ db }) => ({
    exhibitors: await db.exhibitor.count({ where: { organizerId, archivedAt: null } }),
    responses: await db.response.count({ where: { organizerId, withdrawnAt: null } }),
    evidence: await db.evidence.count({ where: { organizerId, retracts: false, correctedBy: null } }),
    scores: await db.relationshipScore.count({ where: { organizerId, answers: { gt: 0 } } }),
    measured: await db.relationship.count({ where: { organizerId, measured: true } }),
  }));
}
