import type { Download, Page } from "@playwright/test";
import { parse } from "csv-parse/sync";
import writeXlsxFile from "write-excel-file/node";

import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { ANSWERS, CHINESE_LIST, CHINESE_TALKS, FORMULA_LIST, longList, PICTURE } from "../fixtures/import-files";
import { LIMESURVEY_CODES } from "../fixtures/survey-exports";
import { seedSmallOrganizer } from "../integration/support/small-organizer";
import { expect, signIn, type SmallOrganizer, speak, test } from "./support/test";

async function withEditions({ organizerId }: SmallOrganizer): Promise<void> {
  await inTenantTransaction(organizerId, async ({ db }) => {
    const show = await db.show.create({ data: { organizerId, name: "Hearth & Harbour", nameZh: "家与港" } });
    for (const year of [2025, 2026, 2027]) {
      await db.edition.create({ data: { organizerId, showId: show.id, name: String(year), startsOn: new Date(`${year}-09-10T00:00:00Z`), endsOn: new Date(`${year}-09-13T00:00:00Z`) } });
    }
  });
}

interface Sent {
  readonly name: string;
  readonly bytes: Buffer;
}

async function upload(page: Page, organizer: SmallOrganizer, file: Sent, kind: "exhibitors" | "answers" = "exhibitors", more: readonly Sent[] = []): Promise<void> {
  await page.goto(`/${organizer.workspace}/imports/new`);
  await page.locator(`label:has([name=kind][value=${kind}])`).click();
  await page.locator("[name=file]").setInputFiles([file, ...more].map(({ name, bytes }) => ({ name, mimeType: "text/csv", buffer: bytes })));
  await page.locator("main form [type=submit]").click();
}

async function readWhole(download: Download): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString();
}

test("a Chinese list and the talks with its companies are read, previewed, imported and undone as one, in Chinese", async ({ page, organizer }) => {
  await withEditions(organizer);
  await signIn(page, organizer.ownerEmail);
  await speak(page, "zh");
  await upload(page, organizer, { name: "参展商名单.csv", bytes: CHINESE_LIST }, "exhibitors", [{ name: "拜访.csv", bytes: CHINESE_TALKS }]);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("参展商名单.csv");
  await expect(page.getByText("GBK / GB18030")).toBeVisible();
  await expect(page.getByText("3 家参展商、3 位联系人、4 条参展记录、1 次往来")).toBeVisible();
  await expect(page.getByText("拜访.csv 第 2 行 · 宁波海港家居有限公司 的往来：2026-09-28")).toBeVisible();
  await page.getByRole("link", { name: "拜访.csv 的列设置" }).click();
  await expect(page.getByLabel("读作: 沟通方式")).toHaveValue("channel");
  await page.getByRole("button", { name: "查看预览" }).click();
  await page.getByRole("button", { name: "导入 5 行" }).click();
  await expect(page.getByRole("heading", { name: "已新增 11 条记录。" })).toBeVisible();
  await page.goto(`/${organizer.workspace}/exhibitors?q=${encodeURIComponent("宁波")}`);
  await expect(page.getByText("宁波海港家居有限公司")).toBeVisible();
  await page.goBack();
  await page.getByRole("button", { name: "撤销此次导入" }).click();
  await expect(page.getByRole("heading", { name: "已撤销" })).toBeVisible();
  await expect(page.getByText("已移除或撤回：2 家参展商、3 位联系人、4 条参展记录、1 次往来。")).toBeVisible();
});

test("rows that need somebody are named, can be taken away as a file, and the others are imported", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await upload(page, organizer, { name: "formulas.csv", bytes: FORMULA_LIST });
  await expect(page.getByRole("heading", { name: "2 of 4 rows need you. The others are ready." })).toBeVisible();
  await expect(page.getByText("Website: “not a website” is not a web address.")).toBeVisible();
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "These rows as a file" }).click();
  const text = await readWhole(await download);
  expect(text).toContain("4,Website: “not a website” is not a web address.,Plain & Co,Lübeck,not a website");
  expect(text).toContain("'=1+1,'=cmd|' /C calc'!A0");
  await page.getByRole("button", { name: "Import 2 rows, leave out 2" }).click();
  await expect(page.getByRole("heading", { name: "2 records were made." })).toBeVisible();
  await expect(page.getByRole("heading", { name: "2 rows were left out." })).toBeVisible();

  // mended, the rows come back as the file that they were taken from
  const again = page.waitForEvent("download");
  await page.getByRole("link", { name: "These rows as a file" }).click();
  const taken = await readWhole(await again);
  expect(taken).toEqual(text);
  await upload(page, organizer, { name: "mended.csv", bytes: Buffer.from(taken.replace(",not a website", ",www.plain.example").replace(",ftp://no.example", ",")) });
  await expect(page.getByRole("heading", { name: "All 2 rows are ready." })).toBeVisible();
});

test("answers are mapped on a page, imported, and reported construct by construct", async ({ page, organizer }) => {
  await withEditions(organizer);
  await signIn(page, organizer.ownerEmail);
  await upload(page, organizer, { name: "autumn.csv", bytes: ANSWERS }, "answers");
  await page.getByRole("link", { name: "Change columns" }).click();
  await page.getByLabel("Highest: TOI2").fill("9");
  await page.getByLabel("Construct: Harsh2").fill("Harsh; Mildness");
  await page.getByLabel("Reversed: Harsh2").check();
  await page.getByRole("button", { name: "Look at the preview" }).click();
  await expect(page.getByRole("heading", { name: "All 4 rows are ready." })).toBeVisible();
  await page.getByRole("button", { name: "Import 4 rows" }).click();
  const results = page.getByRole("table").first();
  await expect(results.getByRole("row", { name: /Mildness/ })).toContainText("4 people answered. We show means from 5, to protect them.");
  await expect(results.getByRole("row", { name: /TOI/ })).toContainText("stands for Trust: integrity");
  for (const [name, key] of [["stands for Trust: integrity", "TOI"], ["Alpha", "alpha"], ["Mean 0–100", "pomp"]] as const) await expect(results.getByRole("link", { name })).toHaveAttribute("href", `/${organizer.workspace}/measurement/${key}`);
});

test("a file that is no table, one that is too large, and no file at all are refused in words", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await upload(page, organizer, { name: "photo.csv", bytes: PICTURE });
  await expect(page.getByText("This file is not a table. Save it as CSV or XLSX and try again.")).toBeVisible();
  await upload(page, organizer, { name: "huge.csv", bytes: Buffer.alloc(25_000_000, "a,b\n") });
  await expect(page.getByText("The file is larger than 20 MB. Split it and bring in the parts.")).toBeVisible();
  await page.goto(`/${organizer.workspace}/imports/new`);
  await page.getByRole("button", { name: "Read the file" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await page.goto(`/${organizer.workspace}/imports`);
  await expect(page.getByRole("link", { name: "photo.csv" })).toHaveCount(0);
});

test("a file of 50 MB that reaches the server is refused in words too, without being read", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const answer = await page.request.post(`/${organizer.workspace}/imports/upload`, {
    multipart: { kind: "exhibitors", encoding: "", file: { name: "huge.csv", mimeType: "text/csv", buffer: Buffer.alloc(50_000_000, "a,b\n") } },
    maxRedirects: 0,
  });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`/${organizer.workspace}/imports/new?error=file_too_large`);
  await page.goto(answer.headers().location ?? "");
  await expect(page.getByText("The file is larger than 20 MB. Split it and bring in the parts.")).toBeVisible();
});

test("everything works without JavaScript", async ({ browser, organizer, baseURL }) => {
  const scripted = await browser.newContext({ baseURL });
  const page = await scripted.newPage();
  await signIn(page, organizer.ownerEmail);
  const plain = await browser.newContext({ baseURL, javaScriptEnabled: false, storageState: await scripted.storageState() });
  const form = await plain.newPage();
  await upload(form, organizer, { name: "list.csv", bytes: Buffer.from("Company,City\nAlder Ltd,Hull\n") });
  await form.getByRole("button", { name: "Import 1 row" }).click();
  await expect(form.getByRole("heading", { name: "1 record was made." })).toBeVisible();
  await form.getByRole("button", { name: "Undo this import" }).click();
  await expect(form.getByRole("heading", { name: "Undone" })).toBeVisible();
  await plain.close();
  await scripted.close();
});

test("a long import is stopped with what is written in sight, goes on from there, and ends by itself", async ({ page, organizer }) => {
  test.slow();
  await withEditions(organizer);
  await signIn(page, organizer.ownerEmail);
  await upload(page, organizer, { name: "long.csv", bytes: longList(8_000) });
  await page.getByRole("button", { name: "Import 8,000 rows" }).click({ timeout: 60_000 });
  await page.getByRole("button", { name: "Stop it", exact: true }).click();
  await expect(page.getByRole("heading", { name: / of 8,000 rows are written\.$/ })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole("button", { name: "Take back what was written", exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Go on with the other rows", exact: true }).click();
  await expect(page.getByRole("heading", { name: "24,000 records were made." })).toBeVisible({ timeout: 150_000 });
});

test("staff see what was imported and cannot import; another organizer's import is not there", async ({ page, organizer }) => {
  const victim = await seedSmallOrganizer("victim");
  const foreign = await inTenantTransaction(victim.organizerId, ({ db, organizerId }) => db.import.findFirstOrThrow({ where: { organizerId } }));
  await signIn(page, organizer.ownerEmail);
  for (const rest of ["", "/columns", "/mapping", "/problems"]) expect((await page.request.get(`/${organizer.workspace}/imports/${foreign.id}${rest}`)).status()).toBe(404);
  await inTenantTransaction(organizer.organizerId, ({ db, organizerId }) => db.member.updateMany({ where: { organizerId, id: organizer.memberId }, data: { role: "staff" } }));
  await page.goto(`/${organizer.workspace}/imports`);
  await expect(page.getByRole("link", { name: "list.csv" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Bring in a file" })).toHaveCount(0);
  expect((await page.request.get(`/${organizer.workspace}/imports/new`)).status()).toBe(404);
  const refused = await page.request.post(`/${organizer.workspace}/imports/upload`, { multipart: { kind: "exhibitors", encoding: "", file: { name: "a.csv", mimeType: "text/csv", buffer: Buffer.from("Company\nAlder\n") } } });
  expect(refused.status()).toBe(404);
});

test("a workbook of a survey tool is recognised, says what knows its rows again, and is known when it comes again", async ({ page, organizer }) => {
  const rows = parse(LIMESURVEY_CODES, { relax_column_count: true }) satisfies string[][];
  const bytes = await writeXlsxFile([{ sheet: "Cover", data: [[{ value: "Export", type: String }]] }, { sheet: "Responses", data: rows.map((row) => row.map((value) => ({ value, type: String }))) }]).toBuffer();
  await withEditions(organizer);
  await signIn(page, organizer.ownerEmail);
  await upload(page, organizer, { name: "results-survey.csv", bytes }, "answers");
  await expect(page.getByText("LimeSurvey", { exact: true })).toBeVisible();
  await expect(page.getByText("Responses", { exact: true })).toBeVisible();
  await page.getByRole("link", { name: "Change columns" }).click();
  await expect(page.getByText("Recognised as an export of LimeSurvey")).toBeVisible();
  await expect(page.getByLabel("Known by: id", { exact: true })).toBeChecked();
  await expect(page.getByLabel("Known by: submitdate")).toBeChecked();
  await page.getByLabel("Known by: submitdate").uncheck();
  await page.getByRole("button", { name: "Look at the preview" }).click();
  await page.getByRole("button", { name: "Import 3 rows" }).click();
  await expect(page.getByRole("heading", { name: "6 records were made." })).toBeVisible();

  await upload(page, organizer, { name: "results-survey.xlsx", bytes }, "answers");
  await expect(page.getByRole("heading", { name: "Everything in this file is recorded already." })).toBeVisible();
  await expect(page.getByRole("button", { name: /Import/ })).toHaveCount(0);
  await page.getByRole("link", { name: "Change columns" }).click();
  await expect(page.getByLabel("Known by: submitdate")).not.toBeChecked();
});

test("a sheet that a workbook does not have is said at its field", async ({ page, organizer }) => {
  const bytes = await writeXlsxFile([[{ value: "Company", type: String }], [{ value: "Alder Ltd", type: String }]], { sheet: "List" }).toBuffer();
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/imports/new`);
  await page.getByRole("textbox", { name: "Sheet" }).fill("Answers");
  await page.locator("[name=file]").setInputFiles({ name: "list.xlsx", mimeType: "application/octet-stream", buffer: bytes });
  await page.locator("main form [type=submit]").click();
  await expect(page.getByText("The workbook has no filled sheet of this name or number.")).toBeVisible();
});
