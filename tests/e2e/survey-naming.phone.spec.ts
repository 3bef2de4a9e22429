import type { Page } from "@playwright/test";

import { unsound } from "./support/sound";
import { campaignLink, onServer, surveyCampaign, surveyPoint } from "./support/survey-campaign";
import { received, surveyLink } from "./support/survey-link";
import { expect, test } from "./support/test";

const press = (page: Page, item: string, value: string) => page.locator(`label:has([name="a.${item}"][value="${value}"])`).click();
const next = (page: Page) => page.getByRole("button", { name: /^(Next|Start|下一步|开始)$/ }).click();
const toTheEnd = async (page: Page) => {
  for (const button = page.getByRole("button", { name: "Next" }); await button.isVisible(); ) await button.click();
};

test.describe("named or anonymous", () => {
  test("is chosen before the first question, stays as chosen, and nothing of an anonymous form is on the server before it is sent", async ({ page, organizer }) => {
    const { path, campaignId } = await campaignLink(organizer, { naming: "choice", thanks: "We read them all by Friday.", whatChanged: "Hall 3 has a loading bay." });
    await page.goto(path);
    await next(page);
    await expect(page.getByText("Choose first whether you answer with your name")).toBeVisible();
    await expect(page.getByText("1 of 7")).toBeVisible();
    await page.getByText("Without my name").click();
    await next(page);
    await press(page, "SAT1", "6");
    await page.getByRole("button", { name: "Back" }).click();
    await expect(page.getByRole("radio", { name: "With my name" })).toBeDisabled();
    await expect(page.getByRole("radio", { name: "Without my name" })).toBeChecked();
    expect(await onServer(organizer, campaignId)).toEqual({ drafts: [], responses: 0, waiting: 0, answered: 0 });
    await next(page);
    await toTheEnd(page);
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("heading", { name: "Thank you. Your answers have been received." })).toBeFocused();
    await expect(page.getByText("They carry no name and no company.")).toBeVisible();
    await expect(page.getByText("We read them all by Friday.")).toBeVisible();
    await expect(page.getByText("Hall 3 has a loading bay.")).toBeVisible();
    expect(await onServer(organizer, campaignId)).toEqual({ drafts: [], responses: 0, waiting: 1, answered: 1 });
    await page.goto(path);
    await expect(page.getByText("Answers without a name came in through this link")).toBeVisible();
  });

  test("a named respondent's answers are saved as they are given, gone on with on another device, and sent once", async ({ page, browser, organizer }) => {
    const link = await campaignLink(organizer, { naming: "choice" });
    await page.goto(link.path);
    await page.getByText("With my name", { exact: true }).click();
    await next(page);
    const saved = page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 204);
    await press(page, "SAT1", "6");
    await saved;
    expect((await onServer(organizer, link.campaignId)).drafts).toEqual([{ SAT1: "6" }]);

    const other = await browser.newPage();
    await other.goto(new URL(link.path, page.url()).href);
    await expect(other.getByText("2 of 7")).toBeVisible();
    await expect(other.locator('[name="a.SAT1"]:checked')).toHaveValue("6");
    await other.getByRole("button", { name: "Back" }).click();
    await expect(other.getByText("You began with your name")).toBeVisible();
    await next(other);
    await next(other);
    await press(other, "TOI1", "7");
    await toTheEnd(other);
    await other.getByRole("button", { name: "Send answers" }).click();
    await expect(other.getByRole("heading", { name: "Thank you. Your answers have been received." })).toBeVisible();
    await other.close();
    expect(await received(organizer, link)).toEqual([{ SAT1: 6, TOI1: 7 }]);
    expect((await onServer(organizer, link.campaignId)).drafts).toEqual([]);
  });

  test("answers given in a hall without network are saved when it returns", async ({ page, context, organizer }) => {
    const link = await campaignLink(organizer, { naming: "named" });
    await page.goto(link.path, { waitUntil: "networkidle" });
    await next(page);
    await context.setOffline(true);
    await press(page, "SAT1", "3");
    await press(page, "EMO2", "5");
    expect((await onServer(organizer, link.campaignId)).drafts).toEqual([]);
    const saved = page.waitForResponse((response) => response.url().endsWith("/draft") && response.status() === 204);
    await context.setOffline(false);
    await saved;
    expect((await onServer(organizer, link.campaignId)).drafts).toEqual([{ SAT1: "3", EMO2: "5" }]);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the choice is asked for, and an anonymous form is taken", async ({ page, organizer }) => {
    const { path, campaignId } = await campaignLink(organizer, { naming: "choice" });
    await page.goto(path);
    await press(page, "SAT1", "6");
    await page.getByRole("button", { name: "Send answers" }).click();
    await expect(page.getByRole("alert")).toHaveText("Choose first whether you answer with your name or without.");
    await expect(page.locator('[name="a.SAT1"]:checked')).toHaveValue("6");
    await page.getByRole("radio", { name: "Without my name" }).check();
    await page.getByRole("button", { name: "中文" }).click();
    await expect(page.getByRole("radio", { name: "匿名作答" })).toBeChecked();
    await page.getByRole("button", { name: "提交答案" }).click();
    await expect(page.getByRole("heading", { name: "谢谢，答案已收到。" })).toBeVisible();
    expect(await onServer(organizer, campaignId)).toEqual({ drafts: [], responses: 0, waiting: 1, answered: 1 });
  });
});

test.describe("on site", () => {
  test("a printed code opens three questions, and takes one form a day from a device", async ({ page, organizer }) => {
    const campaignId = await surveyCampaign(organizer, { naming: "anonymous" });
    const path = await surveyPoint(organizer, campaignId, "halls");
    await page.goto(path);
    await expect(page.getByText("3 questions for everybody who exhibits in H1.")).toBeVisible();
    for (const heading of ["Thank you. Your answers have been received.", "This device has answered here today"]) {
      await next(page);
      await press(page, "PUL1", "5");
      await page.getByRole("button", { name: "Send answers" }).click();
      await expect(page.getByRole("heading", { name: heading })).toBeVisible();
      await page.goto(path);
    }
    expect(await onServer(organizer, campaignId)).toMatchObject({ waiting: 1, responses: 0 });
  });

  test("a tablet begins anew after each, after half a minute of nobody, and never goes back to old answers", async ({ page, organizer }) => {
    await page.clock.install();
    const campaignId = await surveyCampaign(organizer, { naming: "anonymous" });
    await page.goto(await surveyPoint(organizer, campaignId, "edition", true));
    await next(page);
    await press(page, "PUL1", "5");
    await page.clock.runFor(12_000);
    await expect(page.getByText("Nobody there?")).toBeVisible();
    await page.clock.runFor(20_000);
    await expect(page.getByText("1 of 2")).toBeVisible();
    await expect(page.locator("input:checked")).toHaveCount(0);
    for (let person = 0; person < 2; person++) {
      await next(page);
      await press(page, "PUL1", "4");
      await page.getByRole("button", { name: "Send answers" }).click();
      await expect(page.getByRole("heading", { name: "Thank you. Your answers have been received." })).toBeVisible();
      if (person === 0) await page.clock.runFor(13_000);
      else await page.getByRole("link", { name: "Back to the start" }).click();
      await expect(page.getByText("1 of 2")).toBeVisible();
    }
    await page.goBack();
    await expect(page.locator("input:checked")).toHaveCount(0);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    expect(await onServer(organizer, campaignId)).toMatchObject({ waiting: 2 });
  });
});

test("no survey page has an accessibility fault, in either language, on phone and desktop", async ({ page, organizer }) => {
  test.setTimeout(240_000);
  const anonymous = await surveyCampaign(organizer, { naming: "anonymous" });
  const named = await surveyCampaign(organizer, { naming: "named" });
  const pages = [
    ...(await Promise.all((["named", "anonymous", "choice"] as const).map(async (naming) => (await campaignLink(organizer, { naming })).path))),
    ...(await Promise.all((["scheduled", "closed", "cancelled"] as const).map(async (status) => (await campaignLink(organizer, { naming: "named", status })).path))),
    (await surveyLink(organizer, new Date(Date.now() - 70 * 86_400_000))).path,
    await surveyPoint(organizer, anonymous, "halls"),
    await surveyPoint(organizer, anonymous, "edition", true),
    await surveyPoint(organizer, named, "stands"),
    "/s/00000000000000000000000000",
  ];
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    for (const path of pages) {
      for (const language of ["en", "zh"]) {
        await page.goto(`${path}?lang=${language}`);
        expect(await unsound(page), `${path} ${language} ${width}`).toEqual([]);
        const begin = page.locator("[data-go=next]");
        if (!(await begin.isVisible())) continue;
        const choice = page.getByRole("radio", { name: /Without my name|匿名作答/ });
        if (await choice.isVisible()) await choice.check();
        await begin.click();
        expect(await unsound(page), `${path} ${language} ${width}, questions`).toEqual([]);
      }
    }
  }
});

/** Sends the form as it stands, with one answer or with none. */
async function send(page: Page, answer: string | null): Promise<void> {
  const sent = page.waitForEvent("load");
  await page.evaluate((name) => {
    const form = document.querySelector<HTMLFormElement>("#survey");
    for (const field of form?.querySelectorAll<HTMLInputElement>(`[name="${name}"][value="5"]`) ?? []) field.checked = true;
    form?.submit();
  }, answer === null ? "" : `a.${answer}`);
  await sent;
}

for (const language of ["en", "zh"]) {
  test(`what comes after the questions has no accessibility fault either (${language}): refused, received, used, visited, and the end of letters`, async ({ page, organizer }) => {
    test.setTimeout(240_000);
    const sound = async (what: string) => {
      for (const width of [390, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await unsound(page), `${what}, ${language} ${width}`).toEqual([]);
      }
    };
    const at = (path: string) => page.goto(`${path}?lang=${language}`);
    for (const naming of ["named", "anonymous"] as const) {
      const { path } = await campaignLink(organizer, { naming, thanks: "Thank you 谢谢", whatChanged: "A loading bay 卸货区\nLonger hours 延长时间" });
      await at(path);
      await send(page, null);
      await expect(page.locator("[role=alert]")).toBeVisible();
      await sound(`${naming}, sent with nothing in it`);
      await send(page, "SAT1");
      await expect(page.locator(".named h2")).toBeVisible();
      await sound(`${naming}, received`);
      await at(path);
      await expect(page.locator("form")).toHaveCount(0);
      await sound(`${naming}, used`);
      await at(`${path}/unsubscribe`);
      await sound(`${naming}, asked whether letters shall end`);
      // a page that is on its way has no button either
      const answered = page.waitForEvent("load");
      await page.getByRole("button").click();
      await answered;
      await expect(page.getByRole("button")).toHaveCount(0);
      await sound(`${naming}, no more letters`);
    }
    const code = await surveyPoint(organizer, await surveyCampaign(organizer, { naming: "anonymous" }), "halls");
    for (const what of ["received at a code", "visited before"]) {
      await at(code);
      await send(page, "PUL1");
      await expect(page.locator("form")).toHaveCount(0);
      await sound(what);
    }
    await at("/s/00000000000000000000000000/unsubscribe");
    await sound("unknown link of letters");
  });
}
