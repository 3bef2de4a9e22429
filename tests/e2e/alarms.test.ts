import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { nightlyAlarms } from "@/lib/alarms/nightly";
import { today } from "@/lib/format/days";
import { expect, signIn, speak, test } from "./support/test";

/** No sideways scrolling and nothing that a screen reader stumbles over. */
async function isSound(page: Page): Promise<void> {
  const [content, window] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  expect(content).toBeLessThanOrEqual(window);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(" | ")}`)).toEqual([]);
}

test("an alarm is found in the list, its records are named, a step is done, and it is ended with what came of it", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/alarms`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("One open alarm at one exhibitor: 0 at risk, 0 on watch");
  await isSound(page);
  await page.getByRole("link", { name: "A broken promise was not made good" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("A broken promise was not made good");
  await expect(page.getByRole("link", { name: "Promise: quay promise" })).toBeVisible();
  await isSound(page);
  await page.getByRole("button", { name: "Done: quay step" }).click();
  await expect(page.getByRole("button", { name: "Take back: quay step" })).toBeVisible();

  // without a word of what came of it nothing is ended
  await page.getByRole("button", { name: "End the alarm" }).click();
  await expect(page.getByText("Look at the marked fields.")).toBeVisible();
  await page.getByRole("radio", { name: "Solved" }).check();
  await page.getByRole("button", { name: "End the alarm" }).click();
  await expect(page.getByRole("button", { name: "Open it again" })).toBeVisible();
  await page.goto(`/${organizer.workspace}/alarms?state=done`);
  await expect(page.getByRole("link", { name: "A broken promise was not made good" })).toBeVisible();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No alarm is open");
});

test("filters live in the address, and one that fits nobody says so", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/alarms?family=external`);
  await expect(page.getByText("Nothing is open for these filters.")).toBeVisible();
  await page.goto(`/${organizer.workspace}/alarms?family=deterioration&sort=money&show=${organizer.showId}`);
  await expect(page.getByRole("link", { name: "A broken promise was not made good" })).toBeVisible();
});

test("a rule is changed only after its effect on the last year was seen, and the next night goes by it", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/alarms/rules`);
  await expect(page.getByRole("button", { name: "Save these rules" })).toHaveCount(0);
  await page.getByLabel("Silence: times their own usual gap").fill("0");
  await page.getByRole("button", { name: "See the effect" }).click();
  await expect(page.getByText("Some numbers cannot be used. They are marked below.")).toBeVisible();
  await expect(page.getByLabel("Silence: times their own usual gap")).toHaveAttribute("aria-invalid", "true");
  await page.getByLabel("Silence: times their own usual gap").fill("3");
  await page.getByLabel("A broken promise not made good").uncheck();
  await page.getByRole("button", { name: "See the effect" }).click();
  await expect(page.locator("#effect").getByRole("heading", { level: 2 })).toContainText("within the last year");
  await isSound(page);
  await page.getByRole("button", { name: "Save these rules" }).click();
  await expect(page.getByText("Saved as version 2.")).toBeVisible();
  await nightlyAlarms(organizer.organizerId, today("Europe/Berlin"));
  await page.goto(`/${organizer.workspace}/alarms`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("No alarm is open");
});

test("playbooks and what acting was worth can be read, and the steps changed", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/alarms/playbooks`);
  const steps = page.locator("section", { has: page.getByRole("heading", { name: "Deterioration" }) });
  await expect(steps.getByText("quay step", { exact: true }).first()).toBeVisible();
  await isSound(page);
  await steps.getByText("Change the steps").click();
  await steps.getByLabel("Steps, one a line").fill("Call them\nGo through the open promises: settle each on time, or say early that it will be late.");
  await steps.getByRole("button", { name: "Save the steps" }).click();
  await expect(steps.getByRole("listitem")).toHaveText(["Call them", "Go through the open promises: settle each on time, or say early that it will be late."]);
  // a play keeps its words in every language, an own step stays as it was written
  await speak(page, "zh");
  await page.goto(`/${organizer.workspace}/alarms/playbooks`);
  await expect(page.getByText("逐条核对未结承诺").first()).toBeVisible();
  await page.goto(`/${organizer.workspace}/alarms/effect`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("处理预警是否有用，尚无法判断");
  await isSound(page);
});

test("in Chinese the list, an alarm and the exhibitor's page are complete and sound", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await speak(page, "zh");
  await page.goto(`/${organizer.workspace}/alarms`);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("1 家参展商有 1 条未处理预警：0 家有风险，0 家需关注");
  await isSound(page);
  await page.getByRole("link", { name: "1 项失信尚未补救" }).click();
  await isSound(page);
  await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
  await expect(page.getByRole("heading", { name: "什么会改变它" })).toBeVisible();
  await isSound(page);
});

test("the exhibitor's page says at once where it stands, how sure that is, and what to do", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
  await expect(page.locator("p.lead").first()).toContainText(/Trust \d+ \(\d+–\d+\)\..*Next: /);
  await expect(page.getByRole("link", { name: "A broken promise was not made good" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What would change it" })).toBeVisible();
  await expect(page.getByText(/answers the survey with 6 of 7: .* \d+ → \d+ ± \d+ \(95 %\); with 3 of 7: \d+ ± \d+\./)).toBeVisible();
  await expect(page.getByRole("img", { name: /^Scores on 0 to 100/ })).toBeVisible();
  await isSound(page);
});
