import { LIST_NOUNS } from "@/lib/lists/types";
import { sideways, unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

test("a list by keyboard: J finds the row, X chooses it, the arrow finds what can be edited, Enter opens", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/exhibitors?cols=name,segment,city`);
  await expect(page.getByRole("link", { name: "quay Kettles Ltd" })).toBeVisible();
  const row = page.locator("tbody tr[data-id]").first();
  await expect(async () => {
    await page.keyboard.press("j");
    await expect(row.getByRole("link").first()).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press("x");
  await expect(row.getByRole("checkbox")).toBeChecked();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Enter");
  const input = row.getByRole("textbox", { name: "Segment" });
  await expect(input).toHaveValue("Core");
  await expect(input).toBeEditable();
  await page.keyboard.press("Escape");
  await expect(input).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(input).toBeEditable();
  await input.fill("Harbour side");
  await page.keyboard.press("Enter");
  await expect(row).toContainText("Harbour side");
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(row).toContainText("Core");
  await row.getByRole("link").first().focus();
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(new RegExp(`/exhibitors/${organizer.exhibitorId}`));
});

test("filters, columns, groups and a kept view live in the address; a view is kept, opens the list, is deleted and comes back", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const list = `/${organizer.workspace}/exhibitors`;
  await page.goto(list);
  await page.getByRole("link", { name: "More filters" }).click();
  await page.getByLabel("City contains").fill("nowhere");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page).toHaveURL(/city\.has=nowhere/);
  await expect(page.getByText("Nothing fits these filters.")).toBeVisible();
  await page.getByRole("link", { name: /Remove the filter City/ }).click();
  await expect(page).not.toHaveURL(/city\.has/);
  await expect(page.getByRole("link", { name: "quay Kettles Ltd" })).toBeVisible();
  await page.getByRole("link", { name: "Columns and order" }).click();
  await page.getByRole("link", { name: "Show Country" }).click();
  await expect(page).toHaveURL(/cols=.*country/);
  await expect(page.getByRole("columnheader", { name: "Country" })).toBeVisible();
  await page.getByLabel("Count and add up by").selectOption("segment");
  await page.getByRole("button", { name: "Show", exact: true }).click();
  await expect(page.getByRole("region", { name: "By Segment" }).getByRole("link", { name: "Core" })).toBeVisible();
  await page.getByRole("link", { name: "Keep this view" }).click();
  await page.getByLabel("Name", { exact: true }).fill("By country");
  await page.getByLabel("This list opens with it for me").check();
  await page.getByRole("button", { name: "Keep", exact: true }).click();
  await expect(page).toHaveURL(/saved=/);
  await page.goto(list);
  await expect(page.getByRole("columnheader", { name: "Country" })).toBeVisible();
  await page.getByRole("link", { name: "Keep this view" }).click();
  await page.getByRole("button", { name: "Delete this view" }).click();
  await expect(page.getByRole("status").filter({ hasText: "By country" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("navigation", { name: "Kept views" }).getByRole("link", { name: "By country" })).toHaveAttribute("aria-current", "page");
});

test("many rows are changed after a look at what would change, and go back in one press", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/exhibitors`);
  await page.getByRole("button", { name: /^Change all/ }).click();
  await page.getByLabel("What should change?").selectOption("segment");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await page.getByLabel("To what?").fill("Harbour");
  await page.getByRole("button", { name: "Show what would change" }).click();
  await expect(page.getByRole("row", { name: /quay Kettles Ltd/ })).toContainText("Harbour");
  expect(await unsound(page)).toEqual([]);
  await page.getByRole("button", { name: "Change 1 row" }).click();
  await expect(page).toHaveURL(/lists\/changes\//);
  await expect(page.getByRole("row", { name: /quay Kettles Ltd/ })).toContainText("changed");
  await page.getByRole("button", { name: "Undo this change" }).click();
  await expect(page.getByRole("row", { name: /quay Kettles Ltd/ })).toContainText("as before");
  expect(await unsound(page)).toEqual([]);
});

test("a card is moved by its menu: a stage with a reason until a day, a booking at once; both can be undone", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/boards/stages?show=${organizer.showId}`);
  const card = page.getByRole("article").filter({ hasText: "quay Kettles Ltd" });
  await card.getByText("Move").click();
  await card.getByRole("link", { name: "To Commitment" }).click();
  await page.getByLabel("Why?").fill("Told the board so");
  await page.getByLabel("Until").fill(new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10));
  await page.getByRole("button", { name: "Set the stage" }).click();
  await expect(page.getByRole("region", { name: "Commitment", exact: true })).toContainText("quay Kettles Ltd");
  expect(await unsound(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("region", { name: "Commitment", exact: true })).not.toContainText("quay Kettles Ltd");
  await page.goto(`/${organizer.workspace}/boards/rebooking?edition=${organizer.editionId}`);
  await page.getByRole("article").getByText("Move").press("Enter");
  await page.getByRole("button", { name: "To Cancelled" }).press("Enter");
  await expect(page.getByRole("region", { name: "Cancelled", exact: true })).toContainText("quay Kettles Ltd");
  expect(await unsound(page)).toEqual([]);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("region", { name: "Held", exact: true })).toContainText("quay Kettles Ltd");
});

test("a list is taken away as it is seen", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/lists/participations?cols=exhibitor,status&status=held`);
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: "This list as CSV" }).click()]);
  expect(file.suggestedFilename()).toBe("participations.csv");
});

for (const locale of ["en", "zh"] as const) {
  test(`the panels of every list are sound on a phone (${locale})`, async ({ page, organizer }) => {
    // every list with its panels: more pages than a test usually opens
    test.setTimeout(300_000);
    await page.setViewportSize({ width: 390, height: 844 });
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    for (const noun of LIST_NOUNS) {
      const list = noun === "exhibitors" ? `/${organizer.workspace}/exhibitors` : `/${organizer.workspace}/lists/${noun}`;
      // what keeps a view asks the same of every list
      for (const query of ["?panel=filters", "?panel=columns&group=all", ...(noun === LIST_NOUNS[0] ? ["?panel=keep"] : [])]) {
        await page.goto(`${list}${query}`);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        // the same elements stand there in Chinese, only wider or narrower
        expect({ list, query, found: await (locale === "en" ? unsound(page) : sideways(page)) }).toEqual({ list, query, found: [] });
      }
    }
  });
}
