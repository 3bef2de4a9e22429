import fs from "node:fs";

import { parse } from "csv-parse/sync";
import readXlsxFile from "read-excel-file/node";
import type { Locator, Page } from "@playwright/test";

import { ensureCoreForm } from "@/lib/surveys/mutations";
import { questionsOf } from "@/lib/surveys/schema";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { seedAnsweredCampaign } from "../integration/support/answered-campaign";
import { unsound } from "./support/sound";
import { expect, signIn, type SmallOrganizer, speak, test } from "./support/test";

const NAMED = 20;

async function answered({ organizerId, editionId, memberId }: SmallOrganizer): Promise<{ campaignId: string; questions: number }> {
  const core = await inTenantTransaction(organizerId, (tenant) => ensureCoreForm(tenant));
  const { campaignId } = await seedAnsweredCampaign(organizerId, {
    definition: core.definition, versionId: core.id, editionId, memberId, title: "After the show",
    named: [{ segment: "Large", language: "en", n: 14, comments: 3 }, { segment: "Small", language: "en", n: NAMED - 14 }], anonymous: [{ segment: "Large", language: "en", n: 8, comments: 6 }],
  });
  return { campaignId, questions: questionsOf(core.definition).length };
}

async function taken(page: Page, button: Locator): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
}

async function file(page: Page, choice: { format: string; writing?: string; layout?: string }) {
  for (const [name, value] of Object.entries(choice)) await page.locator(`select[name=${name}]`).selectOption(value);
  return taken(page, page.locator("form[action$='/export/file'] [type=submit]"));
}

test("the answers of a campaign are taken away as CSV, workbook and system file, and its report as PDF", async ({ page, organizer }) => {
  test.setTimeout(120_000);
  const { campaignId, questions } = await answered(organizer);
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/surveys/campaigns/${campaignId}/export`);
  expect(await unsound(page)).toEqual([]);

  const csv = await file(page, { format: "csv", writing: "codes" });
  expect(csv.name).toBe("answers.csv");
  const rows: string[][] = parse(csv.bytes.toString("utf8"), { bom: true });
  expect(rows).toHaveLength(1 + NAMED);
  expect(rows[0]?.slice(0, 3)).toEqual(["respondent", "exhibitor", "contact"]);
  expect(rows[0]?.length).toBe(10 + questions);

  const long: string[][] = parse((await file(page, { format: "csv", writing: "labels", layout: "long" })).bytes.toString("utf8"), { bom: true });
  expect(long.length).toBeGreaterThan(NAMED * 10);
  expect(long[0]?.slice(-2)).toEqual(["Question", "Answer"]);

  const workbook = await file(page, { format: "xlsx", writing: "codes", layout: "wide" });
  const [sheet] = await readXlsxFile(workbook.bytes);
  expect(sheet?.sheet).toBe("After the show");
  expect(sheet?.data.map((row) => row.map((cell) => (cell === null ? "" : String(cell))))).toEqual(rows);

  await page.getByRole("checkbox").check();
  const sav = await file(page, { format: "sav" });
  expect(sav.bytes.subarray(0, 4).toString()).toBe("$FL2");
  const withAnonymous: string[][] = parse((await file(page, { format: "csv", writing: "codes" })).bytes.toString("utf8"), { bom: true });
  expect(withAnonymous.length).toBeGreaterThan(rows.length);
  expect(sav.bytes.readInt32LE(80)).toBe(withAnonymous.length - 1);

  const report = await taken(page, page.locator("a[download][href$='/report']"));
  expect(report.bytes.subarray(0, 5).toString()).toBe("%PDF-");

  await speak(page, "zh");
  await page.reload();
  expect(await unsound(page)).toEqual([]);
  const chinese: string[][] = parse((await file(page, { format: "csv", writing: "labels" })).bytes.toString("utf8"), { bom: true });
  expect(chinese[0]?.slice(0, 2)).toEqual(["答卷", "参展商"]);
});

test("before the results are opened nothing can be taken, and the page says why", async ({ page, organizer }) => {
  const { campaignId } = await answered(organizer);
  await inTenantTransaction(organizer.organizerId, ({ db, organizerId }) => db.campaign.update({ where: { organizerId_id: { organizerId, id: campaignId } }, data: { resultsOpenedAt: null } }));
  await signIn(page, organizer.ownerEmail);
  const path = `/${organizer.workspace}/surveys/campaigns/${campaignId}`;
  await page.goto(`${path}/export`);
  await expect(page.locator("form[action$='/export/file']")).toHaveCount(0);
  expect(await unsound(page)).toEqual([]);
  expect((await page.request.get(`${path}/export/file?format=csv`)).status()).toBe(404);
  expect((await page.request.get(`${path}/report`)).status()).toBe(404);
});

test("every chart of the results goes as picture, drawing and table", async ({ page, organizer }) => {
  test.setTimeout(180_000);
  const { campaignId } = await answered(organizer);
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/surveys/campaigns/${campaignId}/results`);
  await page.locator("main details > summary").first().waitFor();
  // one question stands for all: they share their drawing
  const question = page.locator("main ul.rows > li > details").first();
  await question.locator("> summary").click();
  // whatever is drawn stands in a figure that can be taken away
  const loose = await page.locator("main svg[role=img], main [role=img]").evaluateAll((drawn) => drawn.filter((one) => one.closest(".chart-figure") === null).map((one) => one.outerHTML.slice(0, 120)));
  expect(loose).toEqual([]);
  const charts = page.locator("main .chart-figure:visible");
  const count = await charts.count();
  expect(count).toBeGreaterThan(2);
  for (let i = 0; i < count; i++) {
    const chart = charts.nth(i);
    await chart.getByText("Take away").click();
    expect((await taken(page, chart.getByRole("button", { name: "Picture as PNG" }))).bytes.subarray(1, 4).toString()).toBe("PNG");
    expect((await taken(page, chart.getByRole("button", { name: "Picture as SVG" }))).bytes.toString("utf8")).toContain("<svg");
    const lines: string[][] = parse((await taken(page, chart.getByRole("button", { name: "Table as CSV" }))).bytes.toString("utf8"), { bom: true, relax_column_count: true });
    expect(lines.length).toBeGreaterThan(1);
  }
});
