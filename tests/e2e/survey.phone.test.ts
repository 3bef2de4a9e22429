import AxeBuilder from "@axe-core/playwright";
import type { Page } from "@playwright/test";

import { received, surveyLink } from "./support/survey-link";
import { expect, test } from "./support/test";

/** Presses a number of a question's scale, as a thumb does. */
const press = (page: Page, item: string, value: string) => page.locator(`label:has([name="a.${item}"][value="${value}"])`).click();
const next = (page: Page) => page.getByRole("button", { name: /^(Next|Start|下一步|开始)$/ }).click();

async function toLastScreen(page: Page, from: number): Promise<void> {
  for (let screen = from; screen < 7; screen++) await next(page);
}

test.describe("with a script", () => {
  test("one screen at a time, named from the first, to thanks: and every answer arrives", async ({ page, organizer }) => {
    const link = await surveyLink(organizer);
    await page.goto(link.path);
    await expect(page.getByRole("heading", { name: "How was it to exhibit with us?" })).toBeVisible();
    await expect(page.getByText("with your name and company")).toBeVisible();
    await expect(page.getByText("1 of 7")).toBeVisible();
    await expect(page.locator("fieldset").first()).toBeHidden();
    await next(page);
    await expect(page.getByRole("heading", { name: "How was this edition?" })).toBeFocused();
    await expect(page.locator("input:checked")).toHaveCount(0);
    await press(page, "SAT1", "6");
    await press(page, "EMO2", "2");
    await page.getByText("Does not apply to us").nth(1).click();
    await expect(page.locator('[name="a.EMO2"]:checked')).toHaveValue("na");
    await next(page);
    await press(page, "TOI1", "7");
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.locator('[name="a.SAT1"]:checked')).toHaveValue("6");
    await toLastScreen(page, 2);
    await expect(page.getByText("7 of 7")).toBeVisible();
    await press(page, "NPS", "10");
    await page.getByLabel("What is the one thing").fill("More signs");
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("heading", { name: "Thank you. Your answers have been received." })).toBeFocused();
    expect(await received(organizer, link)).toEqual([{ SAT1: 6, EMO2: null, TOI1: 7, NPS: 10, OPEN: "More signs" }]);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test("a page that was left comes back with its answers, on the same screen", async ({ page, organizer }) => {
    const link = await surveyLink(organizer);
    await page.goto(link.path);
    await next(page);
    await next(page);
    await press(page, "TOI2", "3");
    await page.goto("about:blank");
    await page.goto(link.path);
    await expect(page.getByText("3 of 7")).toBeVisible();
    await expect(page.getByRole("status")).toHaveText("Your answers from before are still here.");
    await expect(page.locator('[name="a.TOI2"]:checked')).toHaveValue("3");
  });

  test("without network it goes on, keeps everything, and sends once when the network is back", async ({ page, context, organizer }) => {
    const link = await surveyLink(organizer);
    const sent: string[] = [];
    page.on("request", (request) => request.method() === "POST" && sent.push(request.url()));
    await page.goto(link.path);
    await expect(page.getByText("1 of 7")).toBeVisible();
    await context.setOffline(true);
    await expect(page.getByRole("status")).toContainText("No network. Go on");
    await next(page);
    await press(page, "SAT1", "5");
    await toLastScreen(page, 2);
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("heading", { name: "Not sent yet: no network" })).toBeVisible();
    expect(await received(organizer, link)).toEqual([]);
    await page.getByRole("button", { name: "Back to my answers" }).click();
    await press(page, "LOY1", "7");
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("heading", { name: "Not sent yet: no network" })).toBeVisible();
    const before = sent.length;
    await context.setOffline(false);
    await expect(page.getByRole("heading", { name: "Thank you. Your answers have been received." })).toBeVisible();
    expect(await received(organizer, link)).toEqual([{ SAT1: 5, LOY1: 7 }]);
    expect(sent.length - before).toBe(1);
  });

  test("the other language keeps answers and screen, also without network", async ({ page, context, organizer }) => {
    const link = await surveyLink(organizer);
    await page.goto(link.path, { waitUntil: "networkidle" });
    await next(page);
    await press(page, "SAT1", "4");
    await context.setOffline(true);
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("heading", { name: "这一届怎么样？" })).toBeVisible();
    await expect(page.locator("html")).toHaveAttribute("lang", "zh-Hans");
    await expect(page.locator('[name="a.SAT1"]:checked')).toHaveValue("4");
    await context.setOffline(false);
    await toLastScreen(page, 2);
    await page.getByRole("button", { name: "提交答案" }).click();
    await expect(page.getByRole("heading", { name: "谢谢，答案已收到。" })).toBeVisible();
    expect(await received(organizer, link)).toEqual([{ SAT1: 4 }]);
  });

  test("an answer off its scale comes back at its question, with everything kept and nothing written", async ({ page, organizer }) => {
    const link = await surveyLink(organizer);
    await page.goto(link.path);
    await next(page);
    await press(page, "SAT1", "4");
    await page.locator('[name="a.EMO2"][value="7"]').evaluate((input) => input.setAttribute("value", "9"));
    await press(page, "EMO2", "9");
    await toLastScreen(page, 2);
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("alert")).toHaveText("Nothing was sent: one answer needs another look.");
    await expect(page.getByText("This answer is not on its scale.")).toBeVisible();
    await expect(page.locator('[name="a.SAT1"]:checked')).toHaveValue("4");
    expect(await received(organizer, link)).toEqual([]);
  });

  test("the keyboard alone is enough, and Enter never sends", async ({ page, organizer }) => {
    const link = await surveyLink(organizer);
    await page.goto(link.path);
    await page.getByRole("button", { name: "Start" }).press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    await expect(page.locator('[name="a.SAT1"]:checked')).toHaveValue("1");
    for (let step = 0; step < 4; step++) await page.keyboard.press("ArrowRight");
    await expect(page.getByRole("radio", { name: "5" }).first()).toBeChecked();
    await page.keyboard.press("Enter");
    await expect(page.getByText("2 of 7")).toBeVisible();
    expect(await received(organizer, link)).toEqual([]);
  });

  test("all of it weighs at most 60 KB over the wire", async ({ page, organizer }) => {
    const link = await surveyLink(organizer);
    const network = await page.context().newCDPSession(page);
    await network.send("Network.enable");
    let bytes = 0;
    network.on("Network.loadingFinished", ({ encodedDataLength }) => (bytes += encodedDataLength));
    await page.goto(link.path, { waitUntil: "networkidle" });
    await next(page);
    await press(page, "SAT1", "6");
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("heading", { name: "这一届怎么样？" })).toBeVisible();
    await toLastScreen(page, 2);
    await page.getByRole("button", { name: "提交答案" }).click();
    await expect(page.getByRole("heading", { name: "谢谢，答案已收到。" })).toBeVisible();
    test.info().annotations.push({ type: "bytes over the wire", description: String(bytes) });
    expect(bytes).toBeGreaterThan(4_000);
    expect(bytes).toBeLessThan(60 * 1024);
  });
});

test.describe("with JavaScript switched off", () => {
  test.use({ javaScriptEnabled: false });

  test("all groups stand on one page, the other language keeps the answers, and a plain form sends them", async ({ page, organizer }) => {
    const link = await surveyLink(organizer);
    await page.goto(link.path);
    await expect(page.locator("fieldset:visible, .typed:visible")).toHaveCount(20);
    await press(page, "SAT1", "6");
    await page.locator('[name="a.AFF1"][value="na"]').check();
    await page.getByLabel("What is the one thing").fill("More “signs” & <maps>");
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("heading", { name: "这一届怎么样？" })).toBeVisible();
    await expect(page.locator('[name="a.SAT1"]:checked')).toHaveValue("6");
    await expect(page.getByLabel("组展商最应首先改进的一件事是什么？")).toHaveValue("More “signs” & <maps>");
    expect(await received(organizer, link)).toEqual([]);
    await page.getByRole("button", { name: "提交答案" }).click();
    await expect(page.getByRole("heading", { name: "谢谢，答案已收到。" })).toBeVisible();
    expect(await received(organizer, link)).toEqual([{ SAT1: 6, AFF1: null, OPEN: "More “signs” & <maps>" }]);
  });

  test("Enter in a scale sends nothing and loses nothing; an empty form is not sent", async ({ page, organizer }) => {
    const link = await surveyLink(organizer);
    await page.goto(link.path);
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("alert")).toHaveText("Nothing was sent: answer at least one question.");
    await press(page, "SAT1", "3");
    await page.locator('[name="a.SAT1"]:checked').press("Enter");
    await expect(page.getByRole("alert")).toHaveCount(0);
    await expect(page.locator('[name="a.SAT1"]:checked')).toHaveValue("3");
    expect(await received(organizer, link)).toEqual([]);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`no screen has an accessibility fault, in the ${colorScheme} theme, in either language, on a phone of 320 px`, async ({ page, organizer }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 640 });
    const link = await surveyLink(organizer);
    for (const language of ["en", "zh"]) {
      await page.goto(`${link.path}?lang=${language}`);
      await page.evaluate(() => localStorage.clear());
      await page.reload();
      for (let screen = 1; screen <= 7; screen++) {
        const { violations } = await new AxeBuilder({ page }).analyze();
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
        if (screen < 7) await next(page);
      }
    }
  });
}
