import { unsound } from "./support/sound";
import { expect, signIn, test } from "./support/test";

test("a duplicate is warned of, saved all the same, merged with the joint scores in sight, and is back after the undo", async ({ page, organizer }) => {
  const home = `/${organizer.workspace}`;
  await signIn(page, organizer.ownerEmail);
  await page.goto(`${home}/exhibitors/${organizer.exhibitorId}`);
  const name = await page.getByRole("heading", { level: 1 }).innerText();
  const twin = name.replace("Ltd", "GmbH").toUpperCase();

  await page.goto(`${home}/exhibitors/new`);
  await page.getByLabel("Name", { exact: true }).fill(twin);
  await page.getByLabel("Web address").fill("https://kettles.example");
  await expect(page.getByRole("status").filter({ hasText: "It may be here already" })).toContainText("same name but for legal form, case or signs");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { level: 1, name: twin })).toBeVisible();
  const twinAddress = page.url();

  await page.goto(`${home}/exhibitors`);
  await page.getByRole("main").getByRole("link", { name: "Duplicates" }).click();
  await page.getByRole("link", { name: "Compare and merge" }).click();
  await expect(page.getByRole("heading", { name: "The relationship before and after" })).toBeVisible();
  await expect(page.getByRole("radio", { name: "Web address of", exact: false }).nth(1)).toBeChecked();
  await page.getByRole("radio", { name: `Name of ${twin}` }).check();
  expect(await unsound(page)).toEqual([]);
  await page.getByRole("button", { name: "Merge", exact: true }).dblclick();
  await expect(page.getByRole("heading", { level: 1, name: `${twin} → ${name}` })).toBeVisible();

  await page.goto(twinAddress);
  await expect(page).toHaveURL(`${home}/exhibitors/${organizer.exhibitorId}`);
  await expect(page.getByRole("heading", { level: 1, name: twin })).toBeVisible();
  await page.goto(`${home}/exhibitors/${organizer.exhibitorId}/changes`);
  await page.getByRole("link", { name: "Merges of this exhibitor" }).click();
  await page.getByRole("link", { name: `${twin} → ${name}` }).click();
  await page.getByRole("button", { name: "Undo this merge" }).click();
  await expect(page.getByText(/Undone by/)).toBeVisible();
  await page.goto(twinAddress);
  await expect(page).toHaveURL(twinAddress);
  await page.goto(`${home}/exhibitors/${organizer.exhibitorId}`);
  await expect(page.getByRole("heading", { level: 1, name })).toBeVisible();
});
