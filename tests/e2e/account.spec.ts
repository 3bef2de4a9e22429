import { PASSWORD } from "../integration/support/small-organizer";
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
  await other.goto(`/${organizer.workspace}/tasks?show=open`);
  await expect(other).toHaveURL(`/sign-in?next=${encodeURIComponent(`/${organizer.workspace}/tasks?show=open`)}`);
  const form = other.locator("form", { has: other.locator("[name=email]") });
  await expect(form).toHaveAttribute("data-ready", "true");
  await form.locator("[name=email]").fill(organizer.ownerEmail);
  await form.locator("[name=password]").fill(PASSWORD);
  await form.locator("[type=submit]").click();
  // signed in again there, somebody is where they were going
  await expect(other).toHaveURL(`/${organizer.workspace}/tasks?show=open`);
  await elsewhere.close();

  const kept = await page.context().cookies();
  await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in$/);
  await page.context().addCookies(kept);
  await page.goto("/account");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Faccount$/);
});
