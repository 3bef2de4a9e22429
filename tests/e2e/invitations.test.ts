import { expect, signIn, test } from "./support/test";

test("a manager makes a link, the contact answers, and the answers are read in words with what they did", async ({ page, browser, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/surveys`);
  await page.getByRole("link", { name: "Invite a contact" }).click();
  await page.getByLabel("Exhibitor", { exact: true }).fill("kettles");
  await page.getByRole("button", { name: "Search" }).click();
  await page.getByRole("link", { name: "quay Kettles Ltd" }).click();
  await expect(page.getByText("answered with the contact’s name")).toBeVisible();
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.locator("code").innerText();
  expect(link).toMatch(/\/s\/[0-9a-z]{26}$/);

  const phone = await browser.newPage();
  await phone.goto(link);
  await phone.getByRole("button", { name: "Start" }).click();
  await phone.locator('label:has([name="a.SAT1"][value="6"])').click();
  for (let screen = 2; screen < 7; screen++) await phone.getByRole("button", { name: "Next" }).click();
  await phone.getByRole("button", { name: "Send answers" }).click();
  await expect(phone.getByRole("heading", { name: "Thank you. Your answers have been received." })).toBeVisible();
  await phone.close();

  await page.getByRole("link", { name: "Open the invitation" }).click();
  await page.getByRole("link", { name: "Read the answers" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Answers of quay Ashdown");
  await expect(page.getByText("6 of 7, agree")).toBeVisible();
  await expect(page.getByText(/Satisfaction, this edition.* [\d.]+ → [\d.]+/)).toBeVisible();
});

test("a link is withdrawn only after being asked, and leads nowhere then", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/surveys/new?exhibitor=${organizer.exhibitorId}`);
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.locator("code").innerText();
  await page.getByRole("link", { name: "Open the invitation" }).click();
  await expect(page.getByRole("button", { name: "Withdraw it now" })).toBeHidden();
  await page.getByText("Withdraw the link", { exact: true }).click();
  await page.getByRole("button", { name: "Withdraw it now" }).click();
  await expect(page.getByText("withdrawn", { exact: true })).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "This link was withdrawn" })).toBeVisible();
});
