import { expect, signIn, test } from "./support/test";

test("a person signs another device out from their own page, and a cookie that was kept opens nothing after signing out", async ({ page, browser, organizer }) => {
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await signIn(other, organizer.ownerEmail);
  await signIn(page, organizer.ownerEmail);
  await page.goto("/account");
  const devices = page.getByRole("table");
  await expect(devices.getByRole("row")).toHaveCount(3);
  await devices.getByRole("button", { name: "Sign out there", exact: true }).click();
  await expect(devices.getByRole("row")).toHaveCount(2);
  await other.goto(`/${organizer.workspace}`);
  await expect(other).toHaveURL(/\/sign-in$/);
  await elsewhere.close();

  const kept = await page.context().cookies();
  await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in$/);
  await page.context().addCookies(kept);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
});
