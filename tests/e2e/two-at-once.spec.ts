import { withTenant } from "@/lib/tenant/with-tenant";
import { unsound } from "./support/sound";
import { expect, signIn, test } from "./support/test";

test("of two who change the same contact the slower sees both versions, choices and ticks too, and saves without losing either's", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const address = `/${organizer.workspace}/exhibitors/${organizer.exhibitorId}/contacts/${organizer.contactId}/edit`;
  const other = await page.context().newPage();
  await Promise.all([page.goto(address), other.goto(address)]);

  await other.getByRole("radio", { name: "Finance" }).check();
  await other.getByRole("textbox", { name: "Telephone" }).fill("+49 30 111");
  await other.getByRole("button", { name: "Save" }).click();
  await other.waitForURL(/exhibitors\/[0-9a-f-]+$/);

  await page.getByRole("textbox", { name: "Telephone" }).fill("+49 30 222");
  await page.getByLabel("Does not want to be surveyed").check();
  await page.getByRole("button", { name: "Save" }).click();
  const versions = page.getByRole("table", { name: /Both versions/ });
  const row = (name: string) => versions.getByRole("row").filter({ has: page.getByRole("rowheader", { name }) });
  await expect(row("Telephone")).toContainText(/222.*111/);
  // what the other alone changed is taken over, what one changed oneself stays
  await expect(page.getByRole("radio", { name: "Finance" })).toBeChecked();
  await expect(page.getByRole("textbox", { name: "Telephone" })).toHaveValue("+49 30 222");
  await expect(page.getByLabel("Does not want to be surveyed")).toBeChecked();
  expect(await unsound(page)).toEqual([]);
  await page.getByRole("button", { name: "Save" }).click();
  await page.waitForURL(/exhibitors\/[0-9a-f-]+$/);
  const saved = await withTenant(organizer.organizerId, ({ db, organizerId }) => db.contact.findFirstOrThrow({ where: { organizerId, id: organizer.contactId } }));
  expect(saved).toMatchObject({ role: "finance", phone: "+49 30 222", wantsNoSurveys: true });
});
