import type { Page } from "@playwright/test";
import pg from "pg";

import { addMember } from "@/lib/members/mutations";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { openRealProvider, type RealProvider } from "../integration/support/real-provider";
import { PASSWORD } from "../integration/support/small-organizer";
import { unsound } from "./support/sound";
import { expect, signIn, type SmallOrganizer, test } from "./support/test";

const server = process.env.E2E_ADDRESS ?? "";

/** The provider's own page: who somebody is there. */
async function beAtProvider(page: Page, provider: RealProvider, account: string): Promise<void> {
  await page.waitForURL((url) => url.href.startsWith(provider.issuer));
  await page.getByLabel("Account").fill(account);
  await page.getByRole("button", { name: "Go on" }).click();
  await page.waitForURL((url) => url.href.startsWith(server));
}

async function staffOf({ organizerId, workspace }: SmallOrganizer, name: string): Promise<string> {
  const email = `${name}@${workspace}.example`;
  await inTenantTransaction(organizerId, (tenant) => addMember(tenant, { email, name, password: PASSWORD, role: "staff", locale: "en" }));
  return email;
}

test("an owner sets single sign-on up and tries it, a colleague comes in by it, and then nobody comes in otherwise", async ({ page, browser, organizer }) => {
  const home = `/${organizer.workspace}`;
  const provider = await openRealProvider([`${server}/sign-on/${organizer.workspace}/callback`]);
  const superuser = new pg.Client({ connectionString: process.env.E2E_SUPER_DATABASE_URL });
  await superuser.connect();
  try {
    const email = await staffOf(organizer, "mei");
    provider.accounts.set("olga", { email: organizer.ownerEmail, email_verified: true });
    provider.accounts.set("mei", { email, email_verified: true, name: "Mei" });

    await signIn(page, organizer.ownerEmail);
    await page.goto(`${home}/settings`);
    await page.getByRole("link", { name: "Single sign-on" }).click();
    await expect(page.getByText(`${server}/sign-on/${organizer.workspace}/callback`)).toBeVisible();
    const form = page.locator("form", { has: page.getByLabel("Issuer") });
    await form.getByLabel("Issuer").fill("http://localhost:9");
    await form.getByLabel("Client ID").fill(provider.clientId);
    await form.getByLabel("Client secret").fill(provider.clientSecret);
    await form.getByRole("button", { name: "Save provider" }).click();
    await expect(page.getByText("No provider answers at this address")).toBeVisible();
    await form.getByLabel("Issuer").fill(provider.issuer);
    await form.getByLabel("Client secret").fill(provider.clientSecret);
    await form.getByRole("button", { name: "Save provider" }).click();
    await expect(page.getByRole("status")).toHaveText("Saved.");
    await expect(page.getByRole("button", { name: "Require the company's account" })).toHaveCount(0);
    await page.getByRole("link", { name: "Try it now" }).click();
    await beAtProvider(page, provider, "olga");
    await expect(page.getByRole("status")).toHaveText("It works: you came through your provider.");
    expect(await unsound(page)).toEqual([]);

    const context = await browser.newContext();
    const mei = await context.newPage();
    await mei.goto(`${home}/tasks`);
    await mei.getByRole("link", { name: "Sign in with your company's account" }).click();
    await mei.getByLabel("Your organizer's address part").fill(organizer.workspace);
    await mei.getByRole("button", { name: "Continue" }).click();
    await mei.waitForURL(`**/sign-on/${organizer.workspace}?next=${encodeURIComponent(`${home}/tasks`)}`);
    expect(await unsound(mei)).toEqual([]);
    await mei.getByRole("link", { name: "Continue" }).click();
    await beAtProvider(mei, provider, "mei");
    await expect(mei).toHaveURL(new RegExp(`${home}/tasks$`));
    await mei.goto("/account");
    await expect(mei.getByRole("heading", { name: "Your own account" })).toBeVisible();
    await context.close();

    await superuser.query("UPDATE users SET code_secret = '\\x01' WHERE email = $1", [organizer.ownerEmail]);
    await page.getByRole("button", { name: "Require the company's account" }).click();
    await expect(page.getByText("Members come in by the company's account alone.")).toBeVisible();

    const again = await browser.newContext();
    const byPassword = await again.newPage();
    await signIn(byPassword, email);
    await byPassword.goto(`${home}/exhibitors`);
    await byPassword.waitForURL(`**/sign-on/${organizer.workspace}?asked=1&next=${encodeURIComponent(`${home}/exhibitors`)}`);
    await byPassword.getByRole("link", { name: "Continue" }).click();
    await beAtProvider(byPassword, provider, "mei");
    await expect(byPassword).toHaveURL(new RegExp(`${home}/exhibitors$`));
    await byPassword.goto("/account");
    await expect(byPassword.getByRole("heading", { name: "Your account", exact: true })).toBeVisible();
    await again.close();
  } finally {
    await superuser.end();
    await provider.close();
  }
});
