import type { FormDefinition } from "@/lib/surveys/schema";
import { unsound } from "./support/sound";
import { received, surveyLink } from "./support/survey-link";
import { expect, test } from "./support/test";

const THANKS = { name: "Thank you. Your answers have been received." };

const both = (en: string, zh: string) => ({ en, zh });
const plain = { construct: null, reverse: false, mayNotApply: false };
const OWN_FORM: FormDefinition = {
  sections: [
    {
      heading: null,
      questions: [
        { ...plain, id: "GOALS", wording: both("What do you come for?", "参展目的？"), scale: { kind: "choices", many: true, options: [{ id: "leads", label: both("leads", "获客") }, { id: "brand", label: both("brand", "品牌") }, { id: "launch", label: both("launch", "新品") }] } },
        { ...plain, id: "HEARD", wording: both("How did you hear of us?", "如何得知我们？"), scale: { kind: "choices", many: false, options: [{ id: "fair", label: both("at a fair", "展会") }, { id: "friend", label: both("from a friend", "朋友") }] } },
        { ...plain, id: "HELP", wording: both("Do you need help today?", "今天需要协助吗？"), scale: { kind: "yes_no", maxLength: 500 } },
      ],
    },
  ],
  groups: [],
};

test("when the reply gets lost, the same answers sent again are thanked for, and stand once", async ({ page, organizer }) => {
  const link = await surveyLink(organizer);
  let lost = 0;
  await page.route(/\/s\//, async (route) => {
    // sending, not saving what was answered so far
    if (route.request().method() !== "POST" || route.request().url().endsWith("/draft") || lost > 0) return route.continue();
    lost++;
    await route.fetch();
    await route.abort("connectionreset");
  });
  await page.goto(link.path);
  await page.getByRole("button", { name: "Start" }).click();
  await page.locator('label:has([name="a.SAT1"][value="6"])').click();
  for (let screen = 2; screen < 7; screen++) await page.getByRole("button", { name: "Next" }).click();
  await page.getByRole("button", { name: "Send answers" }).click();
  await expect(page.getByRole("heading", { name: "Not sent yet: no network" })).toBeVisible();
  expect(await received(organizer, link)).toEqual([{ SAT1: 6 }]);
  await page.evaluate(() => dispatchEvent(new Event("online")));
  await expect(page.getByRole("heading", THANKS)).toBeVisible();
  expect(await received(organizer, link)).toEqual([{ SAT1: 6 }]);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test("only the same answers are thanked for again; other ones are told that the link was used", async ({ request, organizer }) => {
  const link = await surveyLink(organizer);
  const send = (form: Record<string, string>) => request.post(link.path, { form });
  expect((await send({ "a.SAT1": "6", "a.OPEN": "More signs" })).status()).toBe(200);
  const again = await send({ "a.OPEN": "More signs ", "a.SAT1": "6", "a.TOI1": "" });
  expect([again.status(), (await again.text()).includes("Thank you.")]).toEqual([200, true]);
  const others: Record<string, string>[] = [{ "a.SAT1": "6" }, { "a.SAT1": "5", "a.OPEN": "More signs" }, { "a.SAT1": "9" }, {}];
  for (const other of others) expect((await send(other)).status(), JSON.stringify(other)).toBe(409);
  const language = await send({ "a.SAT1": "6", "a.OPEN": "More signs", language: "zh" });
  expect([language.status(), (await language.text()).includes("More signs")]).toEqual([409, false]);
  expect(await received(organizer, link)).toHaveLength(1);
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with a script" : "with JavaScript switched off", () => {
    test.use({ javaScriptEnabled });

    test("choices are ticked, a yes has words beside it, in both languages", async ({ page, organizer }) => {
      const link = await surveyLink(organizer, new Date(), OWN_FORM);
      await page.goto(link.path);
      if (javaScriptEnabled) {
        await page.getByRole("button", { name: "Start" }).click();
        expect(await unsound(page)).toEqual([]);
      }
      await page.getByRole("checkbox", { name: "launch" }).check();
      await page.getByRole("checkbox", { name: "leads" }).check();
      await page.getByRole("radio", { name: "from a friend" }).check();
      await page.locator('label:has([name="a.HELP"][value="yes"])').click();
      await page.getByLabel("In your own words").fill("A second plug");
      await page.getByRole("button", { name: "中文" }).click();
      await expect(page.getByRole("checkbox", { name: "获客" })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: "新品" })).toBeChecked();
      await expect(page.getByRole("checkbox", { name: "品牌" })).not.toBeChecked();
      await expect(page.getByRole("radio", { name: "朋友" })).toBeChecked();
      await expect(page.locator('[name="a.HELP"]:checked')).toHaveValue("yes");
      await expect(page.getByLabel("如愿意，请补充说明")).toHaveValue("A second plug");
      await page.getByRole("button", { name: "提交答案" }).click();
      await expect(page.getByRole("heading", { name: "谢谢，答案已收到。" })).toBeVisible();
      expect(await received(organizer, link)).toEqual([{ GOALS: "leads,launch", HEARD: "friend", HELP: 1 }]);
    });
  });
}
