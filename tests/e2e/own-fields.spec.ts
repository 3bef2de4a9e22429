import { expect, signIn, test } from "./support/test";

test("an own field is made, filled in, narrows the list, and a selection of it counts who belongs", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const home = `/${organizer.workspace}`;
  await page.goto(`${home}/fields`);
  await page.getByLabel("Name", { exact: true }).fill("Service level");
  await page.getByLabel("Kind", { exact: false }).selectOption("choice");
  await page.getByRole("button", { name: "Add field" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await page.getByLabel("Choices", { exact: false }).fill("Gold | 金\nSilver | 银");
  await page.getByRole("button", { name: "Add field" }).click();
  await expect(page.getByRole("cell", { name: "Gold, Silver" })).toBeVisible();
  await page.goto(`${home}/exhibitors/${organizer.exhibitorId}/edit`);
  await page.getByLabel("Service level").selectOption({ label: "Gold" });
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByText("Service level")).toBeVisible();
  await page.goto(`${home}/exhibitors?panel=filters`);
  await page.getByRole("group", { name: "Service level" }).getByRole("checkbox", { name: "Gold" }).check();
  await page.getByRole("region", { name: "More filters" }).getByRole("button", { name: "Show" }).click();
  await expect(page.locator("tbody tr[data-id]")).toHaveCount(1);
  await page.getByRole("link", { name: "Selection", exact: true }).click();
  await page.getByRole("region", { name: "Keep as a selection" }).getByLabel("Name").fill("Gold partners");
  await page.getByRole("button", { name: "Keep selection" }).click();
  const row = page.getByRole("row", { name: /Gold partners/ });
  await expect(row.getByRole("cell", { name: "1", exact: true })).toBeVisible();
  await row.getByRole("link", { name: "Overview of Gold partners" }).click();
  await expect(page.getByText("Selection “Gold partners”: 1 exhibitor, worked out on")).toBeVisible();
});
