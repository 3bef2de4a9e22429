import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { enqueue } from "@/lib/jobs/mutations";
import { seedSurveyedShow, type SurveyedShow } from "../integration/support/surveyed-show";
import { unsound } from "./support/sound";
import { expect, signIn, type SmallOrganizer, speak, test } from "./support/test";

let show: SurveyedShow;

async function open(organizer: SmallOrganizer): Promise<string> {
  show = await seedSurveyedShow(organizer);
  return `/${organizer.workspace}/reports/${show.newest}`;
}

test("an edition's report says its finding, shows what holds, and prints and exports it, in both languages", async ({ page, organizer }) => {
  test.setTimeout(120_000);
  const path = await open(organizer);
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/reports`);
  await page.getByRole("link", { name: "Surveyed Fair 2026" }).click();
  await expect(page.getByRole("heading", { level: 1, name: /^Surveyed Fair 2026: satisfaction rose from \d+ to \d+$/ })).toBeVisible();
  await expect(page.getByRole("img", { name: /World average −17/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: /^Recommendation −?\d+: / })).toBeVisible();
  expect(await unsound(page)).toEqual([]);

  for (const [file, type] of [["pdf", "application/pdf"], ["csv", "text/csv; charset=utf-8"]] as const) {
    const response = await page.request.get(`${path}/${file}`);
    expect(response.status(), file).toBe(200);
    expect(response.headers()["content-type"], file).toBe(type);
    expect((await response.body()).length, file).toBeGreaterThan(2_000);
  }
  await speak(page, "zh");
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: /^问卷展 2026：满意度由 \d+ 升至 \d+$/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "服务的五个维度" }).or(page.getByRole("heading", { name: /^实际与应有差距最大/ }))).toBeVisible();
  expect(await unsound(page)).toEqual([]);
});

test("a small segment stays withheld when it is asked for in the address", async ({ page, organizer }) => {
  const path = await open(organizer);
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${path}?segment=Tiny`);
  await expect(page.getByText("Only the segment Tiny.")).toBeVisible();
  await expect(page.getByRole("heading", { level: 1, name: "Surveyed Fair 2026: too few answers for a figure" })).toBeVisible();
  const file = await (await page.request.get(`${path}/csv?segment=Tiny`)).text();
  expect(file.split("\r\n").filter((line) => /,\d+\.\d\d,/.test(line))).toEqual([]);
});

test("the page on reliability says what it would show, who answered, and that a computation waits for its turn", async ({ page, organizer }) => {
  await open(organizer);
  await signIn(page, organizer.ownerEmail);
  const path = `/${organizer.workspace}/reliability?edition=${show.newest}`;
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: "How well the questions measure" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Surveyed Fair 2026: 100 % of those who took part answered about satisfaction" })).toBeVisible();
  expect(await unsound(page)).toEqual([]);
  await inTenantTransaction(organizer.organizerId, (tenant) => enqueue(tenant, { kind: "reliability", key: "all" }));
  await page.reload();
  await expect(page.getByRole("status")).toContainText("Waiting for its turn");
  await expect(page.getByRole("button", { name: "Compute again" })).toBeHidden();
  await speak(page, "zh");
  await page.goto(path);
  await expect(page.getByRole("heading", { level: 1, name: "题目测得准不准" })).toBeVisible();
  expect(await unsound(page)).toEqual([]);
});
