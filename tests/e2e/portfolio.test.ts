import type { Page } from "@playwright/test";

import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

async function isSound(page: Page): Promise<void> {
  expect(await unsound(page)).toEqual([]);
}

/** The figures of a column, with a real minus. */
async function figures(page: Page, selector: string): Promise<number[]> {
  return (await page.locator(selector).allInnerTexts()).map((text) => Number(text.replace("−", "-").replace("+", "")));
}

test("the overview says where everybody stands, and every stage leads to its exhibitors", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText(/Where .*exhibitor.* stand/);
  await expect(page.getByRole("link", { name: "quay Kettles Ltd" }).first()).toBeVisible();
  await isSound(page);
  const stage = page.locator("table").first().getByRole("link", { name: "Exploration" });
  await stage.click();
  await expect(page).toHaveURL(/stage=exploration/);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Exhibitors");
});

test("filters live in the address, and a filter that fits nobody says so", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}?stage=commitment`);
  await expect(page.getByText("No exhibitor fits these filters.")).toBeVisible();
  await page.goto(`/${organizer.workspace}/exhibitors?q=kettles&sort=trust`);
  await expect(page.getByRole("link", { name: "quay Kettles Ltd" })).toBeVisible();
  await expect(page.getByRole("columnheader", { name: /Trust/ })).toHaveAttribute("aria-sort", "descending");
  await isSound(page);
});

test("why this number: the lines add up to the score, in figures as they are read", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
  await expect(page).toHaveTitle(/quay Kettles Ltd/);
  const why = page.locator("#why");
  await expect(why.getByRole("heading", { level: 2 })).toContainText(/Why is .* \d+\?/);
  await why.getByRole("button", { name: "Show as table" }).first().click();
  const column = await figures(page, "#why .chart-figure:has(.wf) tbody td:nth-child(2)");
  const total = column.at(-1) ?? Number.NaN;
  const tenths = column.slice(0, -1).reduce((sum, figure) => sum + Math.round(figure * 10), 0);
  expect(column.length).toBeGreaterThan(2);
  expect(tenths).toBe(Math.round(total * 10));
  await isSound(page);
});

test("the exhibitor's page names no number where nothing is known, and tells what happened", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
  await expect(page.locator("#timeline")).toContainText("Promise broken.");
  const unknown = page.locator("table.scores").getByRole("row").filter({ hasText: "not enough evidence" });
  await expect(unknown.first()).toBeVisible();
  await expect(unknown.locator("svg")).toHaveCount(0);
});

test("all of it is there in Chinese, on a phone", async ({ page, organizer }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page, organizer.ownerEmail);
  await speak(page, "zh");
  for (const address of [`/${organizer.workspace}`, `/${organizer.workspace}/exhibitors`, `/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`]) {
    await page.goto(address);
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await isSound(page);
  }
});
