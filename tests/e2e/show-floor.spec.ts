import { isoDay, today } from "@/lib/format/days";
import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

/** A day as date fields take it, counted from today where the organizer is. */
const day = (days: number): string => isoDay(new Date(today("Europe/Berlin").getTime() + days * 86_400_000));

test("a floor is set up by keyboard, a stand given away, and the pipeline, the plan and the invoice say so", async ({ page, organizer }) => {
  const edition = `/${organizer.workspace}/shows/${organizer.showId}/editions/${organizer.editionId}`;
  await signIn(page, organizer.ownerEmail);

  await page.goto(`${edition}/setup`);
  await page.getByText("New hall").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.type("North");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("link", { name: "0 stands" })).toBeVisible();
  await page.goto(`${edition}/setup`);
  await page.getByText("New hall").click();
  await page.getByLabel("Hall", { exact: true }).last().fill("North");
  await page.getByRole("button", { name: "Create" }).last().click();
  await expect(page.getByText("This exists already.")).toBeVisible();
  expect(await unsound(page)).toEqual([]);

  // a pasted list is saved whole or not at all, and a removed stand comes back
  await page.goto(`${edition}/stands`);
  await page.getByText("Paste a list of stands").click();
  await page.getByLabel("Hall").last().selectOption({ label: "North" });
  await page.getByLabel("List").fill("N1;24;corner;9600\nN2;wide;row;4800");
  await page.getByRole("button", { name: "Add these stands" }).click();
  await expect(page.getByText("1 problem. Nothing was saved.")).toBeVisible();
  await expect(page.getByText("Line 2")).toBeVisible();
  await page.getByLabel("List").fill("N1;24;corner;9600\nN2;12;row;4800");
  await page.getByRole("button", { name: "Add these stands" }).click();
  await expect(page.getByText("2 stands were added.")).toBeVisible();
  await page.getByRole("link", { name: "Edit N2" }).click();
  await page.getByRole("button", { name: "Remove N2" }).click();
  await expect(page.getByText("N2 was removed.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("cell", { name: "N2", exact: true })).toBeVisible();
  expect(await unsound(page)).toEqual([]);

  // the booking moves to the new stand, in another currency
  await page.goto(edition);
  await page.getByRole("link", { name: "Edit: quay Kettles Ltd" }).click();
  await page.getByLabel("Stand from the list").selectOption({ label: "North · N1 · 24 m²" });
  await page.getByLabel("Amount").fill("10,000");
  await page.getByLabel("Currency").fill("CHF");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("no separator for thousands")).toBeVisible();
  await page.getByLabel("Amount").fill("10000");
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/\/exhibitors\/[^/]+$/);
  await page.goto(edition);
  await expect(page.getByRole("cell", { name: "North · N1" })).toBeVisible();
  await expect(page.getByText(/1 contract \(CHF\s?10,000\.00\) is in no total: no exchange rate/)).toBeVisible();
  expect(await unsound(page)).toEqual([]);

  await page.goto(`${edition}/floor`);
  await page.getByRole("navigation", { name: "Halls" }).getByRole("link", { name: "North" }).click();
  await expect(page.getByText("2 stands: 1 taken, 1 free; 24 of 36 m² are taken.")).toBeVisible();
  await page.getByRole("combobox", { name: "Stage" }).selectOption("free");
  await page.getByRole("button", { name: "Filter" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: "N2" })).toContainText("free");
  await expect(page.getByRole("listitem").filter({ hasText: "N1" })).toHaveCount(0);
  expect(await unsound(page)).toEqual([]);

  await page.goto(`/${organizer.workspace}/invoices/new?q=kettles`);
  await page.getByRole("link", { name: /quay Kettles Ltd/ }).first().click();
  await page.getByLabel("Number").fill("R-7");
  await page.getByLabel("Issued on").fill(day(-60));
  await page.getByLabel("Due on").fill(day(-61));
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByText("The later date stands before the earlier one. Swap them.")).toBeVisible();
  await page.getByLabel("Due on").fill(day(-30));
  await page.getByRole("button", { name: "Create" }).click();
  await page.getByRole("link", { name: "Overdue" }).click();
  await expect(page.getByText("overdue by 30 days")).toBeVisible();
  expect(await unsound(page)).toEqual([]);
  await page.getByRole("group", { name: "Payment of invoice R-7" }).getByRole("button", { name: "Paid today" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("Paid today.")).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("overdue by 30 days")).toBeVisible();
});

test("in Chinese too: a step forward and back, and a rate that brings a contract into the total", async ({ page, organizer }) => {
  const home = `/${organizer.workspace}`;
  await speak(page, "zh");
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${home}/exhibitors/new`);
  await page.getByLabel("名称", { exact: true }).fill("双桥瓷业");
  await page.getByRole("button", { name: "新建" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "双桥瓷业" })).toBeVisible();
  await page.goto(`${page.url()}/participations/new?edition=${organizer.editionId}`);
  await page.getByLabel("金额").fill("5000");
  await page.getByLabel("币种").fill("CHF");
  await page.getByLabel("预订日期").fill(day(-5));
  await page.getByRole("button", { name: "新建" }).click();
  await page.waitForURL(/\/exhibitors\/[^/]+$/);

  const edition = `${home}/shows/${organizer.showId}/editions/${organizer.editionId}`;
  await page.goto(edition);
  await page.getByRole("group", { name: "双桥瓷业 的下一步" }).getByRole("button", { name: "未到场" }).click();
  await expect(page.getByText("已移至：未到场。")).toBeVisible();
  await page.getByRole("button", { name: "撤销" }).click();
  await expect(page.getByRole("group", { name: "双桥瓷业 的下一步" })).toBeVisible();
  await page.getByRole("combobox", { name: "进度" }).selectOption("contracted");
  await page.getByRole("button", { name: "筛选" }).click();
  await expect(page.getByText("缺少汇率")).toBeVisible();

  await page.goto(`${home}/rates`);
  await expect(page.getByText("1 份合同")).toBeVisible();
  await page.getByLabel("币种").first().fill("CHF");
  await page.getByLabel("日期").first().fill(day(-10));
  await page.getByLabel("汇率", { exact: true }).fill("1.05");
  await page.getByRole("button", { name: "保存" }).first().click();
  await expect(page.getByText("已保存 1 条汇率。已重算 1 份合同。")).toBeVisible();
  expect(await unsound(page)).toEqual([]);
  await page.goto(`${edition}?step=contracted`);
  await expect(page.getByRole("cell", { name: /5,250.*CHF/ })).toBeVisible();
  expect(await unsound(page)).toEqual([]);
});
