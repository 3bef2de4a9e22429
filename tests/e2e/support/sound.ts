import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Whether a page as it stands is wider than its window. */
export async function sideways(page: Page): Promise<string[]> {
  const [content = 0, window = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  return content > window ? [`scrolls sideways: ${content} in ${window}`] : [];
}

/** What is wrong with a page as it stands: sideways scrolling, and what a screen reader stumbles over. */
export async function unsound(page: Page): Promise<string[]> {
  // what is still on its way, such as a form's preview in its frame, would be exchanged while it is read
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
  await Promise.all(page.frames().map((frame) => frame.waitForLoadState()));
  // of a page come to by a link, the title is put in a moment after the page itself
  await expect(page).toHaveTitle(/\S/);
  // in legacy mode the page itself is asked: no second one is opened for each answer
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).analyze();
  const found = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  return [...(await sideways(page)), ...found];
}
