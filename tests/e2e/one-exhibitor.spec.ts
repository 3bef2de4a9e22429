import { seedParentCompany } from "../integration/support/small-organizer";
import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

test("something told in confidence stands on the timeline, says what it counts for, and is found by the filters", async ({ page, organizer }) => {
  const home = `/${organizer.workspace}`;
  const exhibitor = `${home}/exhibitors/${organizer.exhibitorId}`;
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${home}/exchanges/new?exhibitor=${organizer.exhibitorId}&kind=disclosure`);
  await page.getByRole("radio", { name: "They gave it" }).check();
  await page.getByRole("radio", { name: "for named people only" }).check();
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await page.getByLabel("In one sentence").fill("A new kiln in spring");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "A new kiln in spring" })).toBeVisible();
  await expect(page.getByText(/Emotional attachment reads it when its quarter is closed/)).toBeVisible();
  await expect(page.getByText(/one of the signs of Expansion/)).toBeVisible();
  expect(await unsound(page)).toEqual([]);

  await page.goto(exhibitor);
  const timeline = page.locator("#timeline");
  await expect(timeline.getByText("Disclosure, from them.").first()).toBeVisible();
  await timeline.getByLabel("Kind").selectOption("promises");
  await timeline.getByRole("button", { name: "Filter" }).click();
  await expect(timeline.getByText("Promise broken.")).toBeVisible();
  await expect(timeline.getByText("A new kiln in spring")).toHaveCount(0);
  await expect(page).toHaveURL(/kind=promises/);
  expect(await unsound(page)).toEqual([]);

  await page.goto(`${home}/exchanges?q=kiln`);
  await page.getByRole("link", { name: "A new kiln in spring" }).click();
  await page.getByText("This was not so").click();
  await page.getByLabel("Why?").fill("It was in the newspaper");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("It was taken back and counts nowhere.")).toBeVisible();
});

test("a file is kept by what it contains, comes back as a download, and whoever brought it takes it away", async ({ page, organizer }) => {
  const files = `/${organizer.workspace}/exhibitors/${organizer.exhibitorId}/files`;
  await signIn(page, organizer.ownerEmail);
  await page.goto(files);
  await page.getByLabel("File", { exact: true }).setInputFiles({ name: "plan.pdf", mimeType: "application/pdf", buffer: Buffer.from("<html><script>alert(1)</script>") });
  await page.getByRole("button", { name: "Upload" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "This kind of file is not kept" })).toBeVisible();
  await page.getByLabel("File", { exact: true }).setInputFiles({ name: "plan 图.csv", mimeType: "text/csv", buffer: Buffer.from("stand,area\nH1,24\n") });
  await page.getByRole("button", { name: "Upload" }).click();
  const link = page.getByRole("link", { name: "plan 图.csv" });
  await expect(link).toBeVisible();
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()).toMatchObject({ "content-type": "text/csv", "x-content-type-options": "nosniff", "cache-control": "private, no-store" });
  expect(answer.headers()["content-disposition"]).toContain("attachment;");
  expect(answer.headers()["content-disposition"]).toContain("filename*=UTF-8''plan%20%E5%9B%BE.csv");
  expect(await answer.text()).toBe("stand,area\nH1,24\n");
  expect(await unsound(page)).toEqual([]);
  await page.getByRole("button", { name: "Remove: plan 图.csv" }).click();
  await expect(link).toHaveCount(0);
});

test("in Chinese: related companies from both sides, ties, and the book of changes", async ({ page, organizer }) => {
  const { parentId } = await seedParentCompany(organizer);
  const home = `/${organizer.workspace}`;
  const exhibitor = `${home}/exhibitors/${organizer.exhibitorId}`;
  await speak(page, "zh");
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${home}/exhibitors/${parentId}`);
  await expect(page.getByText("集团成员")).toBeVisible();
  await page.goto(`${exhibitor}/related?exhibitor=${parentId}`);
  await page.getByLabel("双方是什么关系？").selectOption("agent");
  await page.getByRole("button", { name: "关联" }).click();
  await expect(page.getByText("其代理", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: /^移除：/ }).first().click();
  await expect(page.getByRole("button", { name: /^移除：/ })).toHaveCount(1);

  await page.goto(`${exhibitor}/ties`);
  await page.getByLabel("相识于").fill("2020-05-01");
  await page.getByRole("group", { name: "双方相处融洽" }).getByRole("radio", { name: "5", exact: true }).check();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("友善 5/5")).toBeVisible();
  expect(await unsound(page)).toEqual([]);

  await page.goto(`${exhibitor}/edit`);
  await page.getByLabel("城市").fill("赫尔");
  await page.getByRole("button", { name: "保存" }).click();
  await page.getByRole("link", { name: "更改记录" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "更改记录" })).toBeVisible();
  await expect(page.getByText("赫尔")).toBeVisible();
  expect(await unsound(page)).toEqual([]);
  await page.goto(exhibitor);
  expect(await unsound(page)).toEqual([]);
});
