import AxeBuilder from "@axe-core/playwright";

import { MESSAGES } from "@/lib/i18n/messages";
import { expect, signIn, speak, test } from "./support/test";

for (const locale of ["en", "zh"] as const) {
  const { tasks } = MESSAGES[locale];
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
    const ending = page.getByRole("region", { name: tasks.end.title });
    await ending.getByRole("button", { name: tasks.end.submit }).click();
    // what ending it did stays in sight when the page has been read anew
    await expect(page.getByText(tasks.reopen.title)).toBeVisible();
    await expect(ending).toContainText(locale === "en" ? "28 Feb 2027" : "2027 年 2 月 28 日");
    await page.getByText(tasks.reopen.title).click();
    await page.getByRole("button", { name: tasks.reopen.submit }).click();
    // opened again it can be ended again, and nothing says that it was
    await expect(ending.getByRole("button", { name: tasks.end.submit })).toBeVisible();
    await expect(ending).not.toContainText("2027");
    await ending.getByRole("button", { name: tasks.end.submit }).click();
    await expect(ending).toContainText("2027");
    for (const path of ["tasks", "tasks/new", "tasks/templates/new", "calendar?day=2027-02-10", "calendar?view=week&day=2027-02-28", "calendar/feed", "notices", "notices/settings"]) {
      await page.goto(`${home}/${path}`);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.filter(({ impact }) => impact === "serious" || impact === "critical").map(({ id, nodes }) => `${path} ${id} ${nodes[0]?.html}`)).toEqual([]);
    }
  });
}
