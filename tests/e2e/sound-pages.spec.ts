import { CLOSED_BY_STATE, fill, memberPages } from "./support/addresses";
import { ids } from "./support/ids";
import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

/** Forms that first ask which exhibitor, and then look otherwise. */
const ABOUT_AN_EXHIBITOR = ["interactions", "promises", "requests", "complaints", "surveys"];

for (const [language, locale, lang] of [["English", "en", "en"], ["Chinese", "zh", "zh-Hans"]] as const) {
  for (const [device, width, height] of [["a desktop", 1280, 800], ["a phone", 390, 844]] as const) {
    test(`every page in ${language} on ${device} can be read by a screen reader and scrolls one way only`, async ({ page, organizer }) => {
      // half a minute where nothing else runs
      test.setTimeout(300_000);
      await page.setViewportSize({ width, height });
      await signIn(page, organizer.ownerEmail);
      await speak(page, locale);
      const named = await ids(organizer);
      const home = `/${organizer.workspace}`;
      const walked = memberPages.filter((address) => !CLOSED_BY_STATE.has(address)).map((address) => fill(address, organizer.workspace, named));
      expect(walked.length).toBeGreaterThan(30);
      const problems: string[] = [];
      for (const address of [...walked, ...ABOUT_AN_EXHIBITOR.map((noun) => `${home}/${noun}/new?exhibitor=${organizer.exhibitorId}`)]) {
        await page.goto(address);
        await expect(page.locator("html"), address).toHaveAttribute("lang", lang);
        for (const problem of await unsound(page)) problems.push(`${address}: ${problem}`);
      }
      expect(problems).toEqual([]);
    });
  }
}
