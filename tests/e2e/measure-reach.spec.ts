import { readFileSync } from "node:fs";
import path from "node:path";

import type { Page } from "@playwright/test";
import { z } from "zod";

import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { expect, signIn, type SmallOrganizer, speak, test } from "./support/test";

const words = z.object({ constructs: z.record(z.string(), z.string()) });
const namesIn = (locale: string) => words.parse(JSON.parse(readFileSync(path.resolve(import.meta.dirname, `../../messages/${locale}/relationships.json`), "utf8"))).constructs;
const NAMES = { en: namesIn("en"), zh: namesIn("zh") };

/** The constructs whose figures the page draws or tells: every score bar says its construct to a screen reader, every effect begins with it. */
async function constructsShown(page: Page, locale: "en" | "zh"): Promise<string[]> {
  const labels = await page.locator("main .score svg[role=img]").evaluateAll((all) => all.map((bar) => bar.getAttribute("aria-label") ?? ""));
  const effects = await page.locator(".effect li b").allInnerTexts();
  const shown = Object.entries(NAMES[locale]).filter(([, name]) => [...labels, ...effects].some((text) => text.startsWith(name) && !/^\p{L}/u.test(text.slice(name.length))));
  return shown.map(([key]) => key);
}

/** Each construct with a figure on this page has a visible way to its text; gives back every such way. */
async function reach(page: Page, workspace: string, locale: "en" | "zh"): Promise<string[]> {
  for (const key of await constructsShown(page, locale)) {
    const ways = page.locator(`main a[href="/${workspace}/measurement/${key}"], [role=dialog] a[href="/${workspace}/measurement/${key}"]`);
    await expect(ways.filter({ visible: true }).first(), `${page.url()}: ${key}`).toBeVisible();
  }
  return await page.locator(`a[href^="/${workspace}/measurement/"]`).evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
}

/** The pages on which scores stand. */
async function roomsOf({ workspace, organizerId, exhibitorId }: SmallOrganizer): Promise<string[]> {
  const { promise, response } = await inTenantTransaction(organizerId, async ({ db }) => ({
    promise: await db.exhibitorPromise.findFirstOrThrow({ where: { organizerId } }),
    response: await db.response.findFirstOrThrow({ where: { organizerId } }),
  }));
  const rooms = ["", "/exhibitors", "/exhibitors?sort=trust", `/exhibitors/${exhibitorId}`, `/exhibitors/${exhibitorId}?why=TRUST`, `/promises/${promise.id}`, `/surveys/responses/${response.id}`];
  return rooms.map((room) => `/${workspace}${room}`);
}

for (const locale of ["en", "zh"] as const) {
  for (const width of [1440, 390]) {
    test(`behind every score there is a way to what it means, in ${locale} at ${width} px, and every way arrives`, async ({ page, organizer }) => {
      await page.setViewportSize({ width, height: 900 });
      await signIn(page, organizer.ownerEmail);
      const rooms = await roomsOf(organizer);
      await speak(page, locale);
      const ways = new Set<string>();
      let figures = 0;
      for (const room of rooms) {
        await page.goto(room);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        figures += (await constructsShown(page, locale)).length;
        for (const way of await reach(page, organizer.workspace, locale)) ways.add(way);
      }
      expect(figures).toBeGreaterThan(8);
      for (const key of ["stage", "change", "confidence", "contributions", "captiveWatch", "TRUST", "SAT", "AFF", "TOI"]) expect([...ways]).toContain(`/${organizer.workspace}/measurement/${key}`);
      for (const way of ways) expect((await page.request.get(way)).status(), way).toBe(200);
    });
  }
}

test("from the panel after saving, the text behind the moved score is one key away", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/interactions/new?exhibitor=${organizer.exhibitorId}`);
  await page.getByLabel("What happened?").fill("Glad about the corner stand");
  await page.getByRole("radio", { name: "Very good" }).check({ force: true });
  await page.getByRole("button", { name: /^Save/ }).click();
  const effect = page.getByRole("status", { name: "What this did to the relationship" });
  await expect(effect.getByRole("listitem").first()).toContainText(/Emotion [\d.]+ → [\d.]+/);
  const mark = effect.getByRole("link", { name: "How it is measured: Emotion" });
  await mark.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Emotion");
  for (const name of ["How it is measured", "How sure it is", "Where it comes from"]) await expect(page.getByRole("heading", { name })).toBeVisible();
});
