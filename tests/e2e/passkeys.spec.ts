import type { CDPSession, Page } from "@playwright/test";
import pg from "pg";

import { watchPolicy } from "./support/policy";
import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

/** A device of the browser's own making, whose owner says yes by a finger whenever it asks. */
async function withDevice(page: Page): Promise<{ client: CDPSession; authenticatorId: string }> {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  const { authenticatorId } = await client.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
  return { client, authenticatorId };
}

/** Makes the last proof of everybody of this organizer older than ten minutes. */
async function letProofsAge(email: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.E2E_SUPER_DATABASE_URL });
  await client.connect();
  await client.query("UPDATE person_sessions SET confirmed_at = now() - interval '11 minutes' WHERE user_id = (SELECT id FROM users WHERE email = $1)", [email]);
  await client.end();
}

/** Words of the library for passkeys in a script that the page has fetched. */
const LIBRARY = "WebAuthn is not supported in this browser";
function watchLibrary(page: Page): () => Promise<boolean> {
  const scripts: Promise<string>[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() === "script") scripts.push(response.text());
  });
  return async () => (await Promise.all(scripts)).some((text) => text.includes(LIBRARY));
}

const signOut = async (page: Page) => {
  await page.getByRole("main").getByRole("button", { name: "Sign out", exact: true }).click();
  await page.waitForURL(/\/sign-in$/);
};

test("a passkey is added on one's own page, signs in without an address, proves who one is, and signs nobody in once it is removed", async ({ page, organizer }) => {
  const problems: string[] = [];
  await watchPolicy(page, problems);
  const device = await withDevice(page);
  await signIn(page, organizer.ownerEmail);
  await page.goto("/account");
  const section = page.getByRole("region", { name: "Passkeys" });
  await expect(section.getByText("You have no passkey yet.")).toBeVisible();
  const fetched = watchLibrary(page);
  await section.getByLabel("Name").fill("My telephone");
  await section.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("status")).toHaveText(/The passkey is added/);
  expect(await fetched()).toBe(true);
  await expect(section.getByRole("row")).toHaveCount(2);
  await expect(section.getByRole("cell", { name: /My telephone/ })).toBeVisible();
  expect((await device.client.send("WebAuthn.getCredentials", device)).credentials).toEqual([expect.objectContaining({ rpId: "localhost", isResidentCredential: true })]);

  // the device has one already, and says so
  await section.getByLabel("Name").last().fill("The same again");
  await section.getByRole("button", { name: "Add a passkey" }).click();
  await expect(section.getByRole("alert")).toHaveText("This exists already.");

  await section.getByText("Rename", { exact: true }).click();
  await section.getByLabel("New name").fill("Old telephone");
  await section.getByRole("button", { name: "Rename it" }).click();
  await expect(section.getByRole("cell", { name: /Old telephone/ })).toBeVisible();

  await signOut(page);
  const before = watchLibrary(page);
  await page.goto("/sign-in?next=/account");
  const button = page.getByRole("button", { name: "Sign in with a passkey" });
  await expect(button).toBeVisible();
  expect(await before(), "the library is not fetched before the button is pressed").toBe(false);
  expect(await unsound(page)).toEqual([]);
  await button.click();
  await page.waitForURL((url) => url.pathname === "/account");
  await expect(section.getByRole("row")).toHaveCount(2);
  expect(await before()).toBe(true);
  await expect(section.getByRole("cell", { name: "never" })).toHaveCount(0);

  await letProofsAge(organizer.ownerEmail);
  await page.reload();
  await expect(section.getByRole("button", { name: "Remove" })).toHaveCount(0);
  await page.getByRole("button", { name: "Confirm with a passkey" }).click();
  await expect(section.getByRole("button", { name: "Remove" })).toBeVisible();
  for (const [width, locale] of [[390, "zh"], [1280, "en"]] as const) {
    await page.setViewportSize({ width, height: 844 });
    await speak(page, locale);
    await page.reload();
    expect(await unsound(page), `at ${width}`).toEqual([]);
  }

  await section.getByRole("button", { name: "Remove" }).click();
  await expect(page.getByRole("status")).toHaveText(/signs nobody in any more/);
  await page.goto(`/${organizer.workspace}/audit`);
  for (const did of ["passkey added", "passkey removed"]) await expect(page.getByRole("listitem").filter({ hasText: did })).toHaveCount(1);
  await page.goto("/account");
  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText("This passkey was not accepted. Try again, or go another way.");
  expect(problems).toEqual([]);
});

test("a passkey that its owner does not open signs nobody in, and a browser without scripts shows no button for one", async ({ page, browser, organizer }) => {
  const { client, authenticatorId } = await withDevice(page);
  await signIn(page, organizer.ownerEmail);
  await page.goto("/account");
  await page.getByRole("region", { name: "Passkeys" }).getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("status")).toHaveText(/The passkey is added/);
  await signOut(page);
  await client.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toHaveText(/No passkey was used/);
  await expect(page).toHaveURL(/\/sign-in/);

  const plain = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.E2E_ADDRESS });
  const door = await plain.newPage();
  await door.goto("/sign-in");
  await expect(door.getByLabel("Password")).toBeVisible();
  await expect(door.getByText("passkey")).toHaveCount(0);
  await plain.close();
});
