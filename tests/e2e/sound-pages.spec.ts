import { CLOSED_BY_STATE, fill, memberPages } from "./support/addresses";
import { ids } from "./support/ids";
import { watchPolicy } from "./support/policy";
import { sideways, unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

/** Forms that first ask which exhibitor, and then look otherwise. */
const ABOUT_AN_EXHIBITOR = ["interactions", "promises", "requests", "complaints", "surveys"];

const WIDTHS = { desktop: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } };

// both languages have the same elements: each is read through at one of the two widths, and laid out at both
for (const [language, locale, lang, heard, seen] of [["English", "en", "en", "desktop", "phone"], ["Chinese", "zh", "zh-Hans", "phone", "desktop"]] as const) {
  test(`every page in ${language} can be read by a screen reader on a ${heard} and scrolls one way only, there and on a ${seen}`, async ({ page, organizer }) => {
    // two minutes where nothing else runs
    test.setTimeout(600_000);
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    const named = await ids(organizer);
    const home = `/${organizer.workspace}`;
    const walked = memberPages.filter((address) => !CLOSED_BY_STATE.has(address)).map((address) => fill(address, organizer.workspace, named));
    expect(walked.length).toBeGreaterThan(30);
    const problems: string[] = [];
    await watchPolicy(page, problems);
    await page.setViewportSize(WIDTHS[heard]);
    for (const address of [...walked, ...ABOUT_AN_EXHIBITOR.map((noun) => `${home}/${noun}/new?exhibitor=${organizer.exhibitorId}`)]) {
      await page.goto(address);
      await expect(page.locator("html"), address).toHaveAttribute("lang", lang);
      for (const problem of await unsound(page)) problems.push(`${address} on a ${heard}: ${problem}`);
      await page.setViewportSize(WIDTHS[seen]);
      for (const problem of await sideways(page)) problems.push(`${address} on a ${seen}: ${problem}`);
      await page.setViewportSize(WIDTHS[heard]);
    }
    expect(problems).toEqual([]);
  });
}
