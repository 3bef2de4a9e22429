import { CLOSED_BY_STATE, fill, memberPages } from "./support/addresses";
import { ids } from "./support/ids";
import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

const PHONE = { width: 390, height: 844 };
const DESKTOP = { width: 1280, height: 800 };

for (const [language, locale] of [["English", "en"], ["Chinese", "zh"]] as const) {
  test(`every page in ${language} can be read by a screen reader and scrolls one way only, on a desktop and on a phone`, async ({ page, organizer }) => {
    const named = await ids(organizer);
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    const walked = memberPages.filter((address) => !CLOSED_BY_STATE.has(address)).map((address) => fill(address, organizer.workspace, named));
    const withExhibitor = ["interactions", "promises", "requests", "surveys"].map((noun) => `/${organizer.workspace}/${noun}/new?exhibitor=${organizer.exhibitorId}`);
    const problems: string[] = [];
    for (const address of [...walked, ...withExhibitor]) {
      await page.setViewportSize(DESKTOP);
      await page.goto(address);
      await expect(page.locator("html")).toHaveAttribute("lang", locale === "zh" ? "zh-Hans" : "en");
      for (const size of [DESKTOP, PHONE]) {
        await page.setViewportSize(size);
        for (const problem of await unsound(page)) problems.push(`${address} at ${size.width}: ${problem}`);
      }
    }
    expect(walked.length).toBeGreaterThan(30);
    expect(problems).toEqual([]);
  });
}
