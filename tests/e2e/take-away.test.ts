import fs from "node:fs";

import { dayText } from "@/lib/format/day-text";
import { today } from "@/lib/format/days";

import { expect, signIn, test } from "./support/test";

test("a chart is taken away as the table that is read and as a picture", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
  const chart = page.locator("#why .chart-figure").first();
  await expect(chart.getByRole("img").first()).toBeVisible();
  await chart.getByText("Take away").click();
  const take = async (name: string) => {
    const [download] = await Promise.all([page.waitForEvent("download"), chart.getByRole("button", { name }).click()]);
    return { name: download.suggestedFilename(), bytes: fs.readFileSync(await download.path()) };
  };

  const table = await take("Table as CSV");
  expect(table.name).toMatch(/\.csv$/);
  const lines = table.bytes.toString("utf8").trim().split("\r\n");
  expect(lines.length).toBe(await chart.locator("tr").count());
  expect(lines[0]?.split(",").length).toBe(await chart.locator("thead th").count());

  const picture = await take("Picture as PNG");
  expect(picture.bytes.subarray(1, 4).toString()).toBe("PNG");
  // in somebody's slides it says what it is, of whom and of which day, in the letters of the page: the second time as the first
  for (let time = 0; time < 2; time++) {
    const svg = (await take("Picture as SVG")).bytes.toString("utf8");
    expect(svg).toContain("<svg");
    expect(svg).toContain(await page.locator("#why h2").first().innerText());
    expect(svg).toContain(await page.getByRole("heading", { level: 1 }).innerText());
    expect(svg).toContain(dayText(today("Europe/Berlin"), "en"));
    // nothing is left to be looked up in the page's rules
    expect(svg).not.toContain("var(--");
    expect(svg).toMatch(/@font-face\s*\{[^}]*url\("?data:/);
  }
  await expect(chart.locator("[aria-hidden=true] > p")).toHaveCount(0);
});
