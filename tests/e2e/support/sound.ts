import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

/** Whether a page as it stands is wider than its window. */
export async function sideways(page: Page): Promise<string[]> {
  const [content = 0, window = 0] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  return content > window ? [`scrolls sideways: ${content} in ${window}`] : [];
}

/** What is wrong with a page as it stands: sideways scrolling, and what a screen reader stumbles over. */
export async function unsound(page: Page): Promise<string[]> {
  // in legacy mode the page itself is asked: no second one is opened for each answer, and we have no frames that would need it
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ["violations"] }).analyze();
  const found = violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`);
  return [...(await sideways(page)), ...found];
}
