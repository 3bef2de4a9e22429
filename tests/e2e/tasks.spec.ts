import AxeBuilder from "@axe-core/playwright";

import { expect, signIn, speak, test } from "./support/test";

for (const locale of ["en", "zh"] as const) {
  test(`a task that repeats is noted, ended and comes again; list, calendar and notices are sound (${locale})`, async ({ page, organizer }) => {
    const home = `/${organizer.workspace}`;
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    await page.goto(`${home}/tasks/new?exhibitor=${organizer.exhibitorId}`);
    await page.locator("[name=title]").fill("Call about the stand 致电");
    await page.locator("[name=dueOn]").fill("2027-01-31");
    await page.locator("[name=repeat]").selectOption("month");
    await page.locator("main form button.main[type=submit]").click();
    await expect(page.getByRole("heading", { level: 1, name: "Call about the stand 致电" })).toBeVisible();
    await page.locator("main form button.main[type=submit]").click();
    await expect(page.locator("main .good")).toContainText(locale === "en" ? "28 Feb 2027" : "2027 年 2 月 28 日");
    for (const path of ["tasks", "tasks/new", "tasks/templates/new", "calendar?day=2027-02-10", "calendar?view=week&day=2027-02-28", "calendar/feed", "notices", "notices/settings"]) {
      await page.goto(`${home}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
