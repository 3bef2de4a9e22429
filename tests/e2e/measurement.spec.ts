import { expect, signIn, speak, test } from "./support/test";

test("every entry of the glossary opens and says what it means, how it is measured, how sure it is and where it comes from", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/measurement`);
  const links = page.locator("main dl a");
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  expect(addresses.length).toBeGreaterThan(60);
  for (const address of addresses) {
    const response = await page.request.get(address);
    expect(response.status(), address).toBe(200);
  }
  await page.goto(`/${organizer.workspace}/measurement/TOI`);
  for (const name of ["How it is measured", "How sure it is", "Where it comes from", "What is read for it"]) await expect(page.getByRole("heading", { name })).toBeVisible();
  await expect(page.getByRole("cell", { name: /Promise settled/ })).toBeVisible();
});

test("a word that the glossary does not know is nothing here", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const response = await page.goto(`/${organizer.workspace}/measurement/weather`);
  expect(response?.status()).toBe(404);
});

test("the starting assumptions are called so, in both languages", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/measurement/calibration`);
  await expect(page.getByText(/every figure is a starting assumption/)).toBeVisible();
  await expect(page.getByText(/from 30 on the share is shown/)).toBeVisible();
  await expect(page.getByRole("row", { name: /2026 Q3/ })).toBeVisible();
  await speak(page, "zh");
  await page.reload();
  await expect(page.getByRole("heading", { level: 1, name: "本公司的常态" })).toBeVisible();
  await expect(page.getByText(/全部数值均为初始假设/)).toBeVisible();
});
