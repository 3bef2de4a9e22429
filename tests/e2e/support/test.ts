import { expect, type Page, test as base } from "@playwright/test";

import { closeConnections } from "@/lib/db/client";
import { PASSWORD, seedSmallOrganizer, type SmallOrganizer } from "../../integration/support/small-organizer";

export { expect } from "@playwright/test";
export type { SmallOrganizer } from "../../integration/support/small-organizer";

interface Fixtures {
  /** An organizer of this test's own, with a row in every table. */
  readonly organizer: SmallOrganizer;
}

/** Closes the database connections of the worker when its last test is done. */
interface WorkerFixtures {
  readonly connections: void;
}

export const test = base.extend<Fixtures, WorkerFixtures>({
  connections: [
    async ({}, provide) => {
      await provide();
      await closeConnections();
    },
    { scope: "worker", auto: true },
  ],
  organizer: async ({}, provide) => {
    await provide(await seedSmallOrganizer("quay"));
  },
});

/** Signs in through the real form. */
export async function signIn(page: Page, email: string, password: string = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  const form = page.locator("form", { has: page.locator("[name=email]") });
  await expect(form).toHaveAttribute("data-ready", "true");
  await form.locator("[name=email]").fill(email);
  await form.locator("[name=password]").fill(password);
  await form.locator("[type=submit]").click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
}

/** Chooses the interface's language by its cookie, as the switch does. */
export async function speak(page: Page, locale: "en" | "zh"): Promise<void> {
  await page.context().addCookies([{ name: "fairbond-language", value: locale, url: process.env.E2E_ADDRESS ?? "http://localhost" }]);
}

/** Until a page of the workspace answers to keys and keeps entries without network: on a busy machine its scripts run a while after it is seen. */
export async function awake(page: Page): Promise<void> {
  await page.locator("html[data-logs-offline]").waitFor({ state: "attached" });
}
