import { MANAGER_PAGES, MOST_BYTES } from "../../scripts/bench/weights.mjs";
import { seedSurveyedShow } from "../integration/support/surveyed-show";
import { expect, signIn, test } from "./support/test";

test("no page of the manager's hour sends a browser that knows nothing more than 300 KB of JavaScript", async ({ browser, organizer }) => {
  const show = await seedSurveyedShow(organizer);
  const signedIn = await browser.newContext();
  const door = await signedIn.newPage();
  await signIn(door, organizer.ownerEmail);
  const state = await signedIn.storageState();
  await signedIn.close();
  for (const path of [...MANAGER_PAGES, `/reports/${show.newest}`, `/exhibitors/${organizer.exhibitorId}`]) {
    // a context of its own has an empty cache
    const context = await browser.newContext({ storageState: state });
    const page = await context.newPage();
    const scripts: Promise<number>[] = [];
    page.on("requestfinished", (request) => {
      if (request.resourceType() === "script") scripts.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.goto(`/${organizer.workspace}${path}`, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0);
    expect(bytes, `${path}: ${Math.round(bytes / 1024)} KB`).toBeLessThanOrEqual(MOST_BYTES);
    expect(bytes, `${path} has scripts`).toBeGreaterThan(50 * 1024);
    await context.close();
  }
});
