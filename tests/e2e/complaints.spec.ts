import { expect, signIn, speak, test } from "./support/test";

test("a complaint is logged, answered, solved and confirmed, and each step says what it did", async ({ page, organizer }) => {
  const home = `/${organizer.workspace}`;
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${home}/interactions/new?exhibitor=${organizer.exhibitorId}`);
  const sheet = page.getByRole("dialog", { name: "Log an interaction" });
  await page.getByLabel("What happened?").fill("They called about the power");
  await sheet.getByRole("radio", { name: "Complaint", exact: true }).check();
  await expect(sheet.getByText(/Capability moves when it is answered and closed\. As of today: solved at once \+\d+\.\d, never solved −\d+\.\d\./)).toBeVisible();
  await page.getByRole("button", { name: /Save/ }).click();
  await expect(sheet.getByText("Fill this in.")).toBeVisible();
  await page.getByLabel("What went wrong").fill("No power until noon");
  await sheet.getByRole("radio", { name: "Severe" }).check();
  await page.getByRole("button", { name: /Save/ }).click();
  await page.getByRole("link", { name: "Complaint", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "No power until noon" })).toBeVisible();

  // one press in the list answers it; the page then asks for what can follow
  await page.goto(`${home}/complaints?q=power`);
  await page.getByRole("group", { name: /No power/ }).getByRole("button", { name: "Answered", exact: true }).click();
  const did = page.getByRole("status", { name: "What this did to the relationship" });
  await expect(did).toContainText(/Capability [\d.]+ → [\d.]+: first answer to “No power until noon”, [+−]\d+\.\d/);
  await page.getByRole("link", { name: "No power until noon" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "No power until noon" })).toBeVisible();
  await page.getByRole("radio", { name: "Solved", exact: true }).check();
  const foretold = page.getByRole("status", { name: "What saving would do to the relationship" });
  await expect(foretold).toContainText("“No power until noon” solved later");
  const forecast = await foretold.locator("li").allTextContents();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(did.locator("li")).toHaveText(forecast);

  await page.getByRole("radio", { name: "Not settled for them" }).check();
  await page.getByRole("region", { name: "What do they say?" }).getByLabel("The problem was dealt with quickly.").selectOption("2");
  await expect(foretold).toContainText(/Integrity [\d.]+ → [\d.]+: “No power until noon” not settled, they say, −\d+\.\d/);
  await page.getByRole("button", { name: "Save" }).click();
  await expect(did).toContainText(/Satisfaction.*quay Show.* not settled, they say/);
  await expect(page.getByText("Not settled, they say", { exact: true })).toBeVisible();
  await expect(page.getByText("2 of 7", { exact: true }).first()).toBeVisible();

  await page.getByText("This was no complaint").click();
  await page.getByLabel("Why?").fill("Another stand's");
  await page.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("Withdrawn", { exact: true })).toBeVisible();
  await page.goto(`${home}/exhibitors/${organizer.exhibitorId}`);
  await expect(page.getByText("Complaint not settled, they say.")).toBeVisible();
});

test("in Chinese too: noted wrongly, corrected with the reason, and past its target in the list that says so", async ({ page, organizer }) => {
  const home = `/${organizer.workspace}`;
  await speak(page, "zh");
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${home}/complaints/new?exhibitor=${organizer.exhibitorId}`);
  await page.getByLabel("出了什么问题").fill("展位没有通电");
  await page.getByLabel("提出日期").fill("2026-01-10");
  await page.getByLabel("首次答复期限").fill("2026-01-09");
  await page.getByRole("button", { name: "新建" }).click();
  await expect(page.getByLabel("首次答复期限")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("首次答复期限").fill("2026-01-12");
  await page.getByRole("button", { name: "新建" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "展位没有通电" })).toBeVisible();

  await page.goto(`${home}/complaints?view=unanswered`);
  await page.getByRole("group", { name: /展位没有通电/ }).getByRole("button", { name: "当即解决" }).click();
  await expect(page.getByRole("status", { name: "对关系的影响", exact: true })).toContainText("首次接触即解决");
  await page.getByRole("link", { name: "展位没有通电" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "展位没有通电" })).toBeVisible();
  await page.getByText("记录有误").click();
  await page.getByLabel("首次答复日期").fill("2026-01-11");
  await page.getByRole("group", { name: "结果如何？" }).getByRole("radio", { name: "已解决" }).check();
  await page.getByLabel("结案日期").fill("2026-01-20");
  await page.getByLabel("为何有误？").fill("当时只答复了");
  await page.getByRole("button", { name: "更正" }).click();
  // the page is read anew, and goes on saying what was done until the next act
  await expect(page.getByRole("status", { name: "当日对关系的影响" })).toContainText("“展位没有通电”后来解决");
  await expect(page.getByText("已更正：后来解决。")).toBeVisible();
});

test("a manager sets the targets, and the next complaint takes them", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/complaints/targets`);
  const serious = page.getByLabel("Serious: solved within days");
  await serious.fill("1");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(serious).toHaveAttribute("aria-invalid", "true");
  await serious.fill("9");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("The targets are saved.")).toBeVisible();
  await page.reload();
  await expect(page.getByLabel("Serious: solved within days")).toHaveValue("9");
});
