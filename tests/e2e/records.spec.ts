import type { Page } from "@playwright/test";

import { isoDay, today } from "@/lib/format/days";
import { awake, expect, signIn, speak, test } from "./support/test";

/** Fills a form's fields by their labels and sends it. */
async function fill(page: Page, fields: Record<string, string>, submit: string): Promise<void> {
  for (const [label, value] of Object.entries(fields)) {
    const field = page.getByLabel(label, { exact: false }).first();
    if ((await field.evaluate((node) => node.tagName)) === "SELECT") await field.selectOption({ label: value });
    else await field.fill(value);
  }
  await page.getByRole("button", { name: submit, exact: true }).click();
}

/** A day as date fields take it, counted from today where the organizer is. */
const day = (days: number): string => isoDay(new Date(today("Europe/Berlin").getTime() + days * 86_400_000));

test("from a new show to a broken promise whose effect is shown", async ({ page, organizer }) => {
  const home = `/${organizer.workspace}`;
  await signIn(page, organizer.ownerEmail);

  await page.goto(`${home}/shows/new`);
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByText("Fill this in.")).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toBeFocused();
  await fill(page, { Name: "Hearth & Harbour" }, "Create");
  await expect(page.getByRole("heading", { level: 1, name: "Hearth & Harbour" })).toBeVisible();

  await page.getByRole("link", { name: "New edition" }).first().click();
  await fill(page, { Name: "2027", "First day": day(170), "Last day": day(165) }, "Create");
  await expect(page.getByText("The later date stands before the earlier one. Swap them.")).toBeVisible();
  await expect(page.getByLabel("First day")).toHaveValue(day(170));
  await fill(page, { "Last day": day(173) }, "Create");
  await expect(page.getByRole("heading", { level: 1, name: "Hearth & Harbour 2027" })).toBeVisible();

  await page.goto(`${home}/exhibitors/new`);
  await fill(page, { Name: "Quillfeather Kettles Ltd", Segment: "Kitchen" }, "Create");
  await expect(page.getByRole("heading", { level: 1, name: "Quillfeather Kettles Ltd" })).toBeVisible();
  await page.getByRole("link", { name: "New contact" }).click();
  await fill(page, { Name: "Mara Ashdown", "E-mail": "not an address" }, "Create");
  await expect(page.getByText("Enter an e-mail address, for example mara@example.com.")).toBeVisible();
  await fill(page, { "E-mail": "mara@example.com" }, "Create");
  await expect(page.getByText("Mara Ashdown").first()).toBeVisible();

  await page.getByRole("link", { name: "New participation" }).click();
  await fill(page, { Edition: "Hearth & Harbour 2027", Space: "24,5", Amount: "9600" }, "Create");
  await expect(page.getByText("Hearth & Harbour 2027").first()).toBeVisible();

  await page.getByRole("link", { name: "New promise" }).click();
  await fill(page, { "We promised": "stand power by 8:00", "Made on": day(-9), "Due on": day(-2) }, "Create");
  await expect(page.getByText("2 days overdue")).toBeVisible();

  await page.goto(`${home}/promises?q=Quillfeather`);
  await page.getByRole("group", { name: /stand power/ }).getByRole("button", { name: "Broken" }).click();
  const effect = page.getByRole("status", { name: "What this did to the relationship" });
  await expect(effect).toContainText(/Integrity [\d.]+ → [\d.]+: promise “stand power by 8:00” broken, −\d+\.\d/);
  const [before, after] = ((await effect.textContent()) ?? "").match(/\d+\.\d/g) ?? [];
  expect(Number(after)).toBeLessThan(Number(before));

  await page.getByRole("link", { name: "stand power by 8:00" }).click();
  await expect(page.getByText("Broken").first()).toBeVisible();
  await expect(page.getByRole("status", { name: "What it did to the relationship on that day" })).toContainText("broken, −");
});

test("the quick log works by keyboard alone, keeps its draft, says what it did and can be undone", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/promises`);
  await awake(page);
  await page.locator("body").press("l");
  const picker = page.getByRole("combobox", { name: "Which exhibitor?" });
  await expect(picker).toBeFocused();
  await page.keyboard.type("ket");
  await expect(page.getByRole("option", { name: "quay Kettles Ltd" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.press("Enter");

  const note = page.getByLabel("What happened?");
  await expect(note).toBeFocused();
  await page.keyboard.type("Mara is glad about the corner stand");
  await page.keyboard.press("Escape");
  await page.waitForURL(/\/promises$/);

  await page.locator("body").press("l");
  await expect(picker).toBeFocused();
  await page.keyboard.type("kettles");
  await expect(page.getByRole("option")).toHaveCount(1);
  await page.keyboard.press("Enter");
  await expect(note).toHaveValue("Mara is glad about the corner stand");
  await page.getByRole("radio", { name: "Not noted" }).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "Very good", exact: true })).toBeChecked();
  const foretold = page.getByRole("status", { name: "What saving would do to the relationship" });
  await expect(foretold).toContainText(/Emotion [\d.]+ → [\d.]+: mood noted “Very good”, \+\d+\.\d/);
  const forecast = await foretold.locator("li").allTextContents();
  await page.keyboard.press("Control+Enter");

  const effect = page.getByRole("status", { name: "What this did to the relationship" });
  await expect(effect.locator("li")).toHaveText(forecast);
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("This interaction was taken back.")).toBeVisible();
});

test("letters that are typed after L, before the quick log is there, are not lost", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  // the sheet is held back until everything is typed, as a slow network would
  let letItCome = () => {};
  const typed = new Promise<void>((resolve) => (letItCome = resolve));
  await page.route(/\/interactions\/new/, async (route) => {
    await typed;
    await route.continue();
  });
  await page.goto(`/${organizer.workspace}/promises`);
  await awake(page);
  await page.keyboard.type("lkettlx");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("e");
  expect(new URL(page.url()).pathname).toMatch(/\/promises$/);
  letItCome();
  const picker = page.getByRole("combobox", { name: "Which exhibitor?" });
  await expect(picker).toHaveValue("kettle");
  await expect(picker).toBeFocused();
  await expect(page.getByRole("option", { name: "quay Kettles Ltd" })).toHaveAttribute("aria-selected", "true");
  await page.keyboard.type("s ltd");
  await expect(picker).toHaveValue("kettles ltd");

  await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
  await awake(page);
  await page.keyboard.type("lMara called");
  await expect(page.getByLabel("What happened?")).toHaveValue("Mara called");
});

test("a contact without mood says that it waits for its quarter, in Chinese too", async ({ page, organizer }) => {
  await speak(page, "zh");
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/interactions/new?exhibitor=${organizer.exhibitorId}`);
  await page.getByLabel("发生了什么？").fill("电话：确认展位");
  const sheet = page.getByRole("dialog", { name: "记录往来" });
  await expect(page.getByRole("status", { name: "保存后对关系的影响" })).toContainText("本季度结束前，此次往来不改变任何评分");
  await sheet.getByRole("radio", { name: "承诺", exact: true }).check();
  await expect(sheet.getByText(/诚信在了结时变动。以今天计：兑现 \+\d+\.\d，违约 −\d+\.\d。/)).toBeVisible();
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByText("请填写此项。")).toHaveCount(2);
  await expect(page.getByLabel("发生了什么？")).toHaveValue("电话：确认展位");
  await page.getByLabel("承诺内容").fill("2 号馆转角展位");
  await page.getByLabel("截止", { exact: true }).filter({ visible: true }).fill(day(6));
  await page.getByRole("button", { name: "保存" }).click();
  await expect(page.getByRole("status", { name: "对关系的影响", exact: true })).toContainText("本季度结束前，此次往来不改变任何评分");
  await sheet.getByRole("link", { name: "承诺", exact: true }).click();
  await expect(page.getByRole("heading", { level: 1, name: "2 号馆转角展位" })).toBeVisible();
  await page.getByRole("radio", { name: "违约" }).check();
  await expect(page.getByRole("status", { name: "保存后对关系的影响" })).toContainText(/诚信 [\d.]+ → [\d.]+：承诺“2 号馆转角展位”违约，−\d+\.\d/);
  await page.getByRole("button", { name: "了结" }).click();
  await expect(page.getByRole("status", { name: "对关系的影响", exact: true })).toContainText(/诚信 [\d.]+ → [\d.]+：承诺“2 号馆转角展位”违约，−\d+\.\d/);
});

test("without JavaScript the same forms save and lead to pages that say what happened", async ({ browser, page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const context = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState(), locale: "en-GB" });
  const plain = await context.newPage();
  const home = `${new URL(page.url()).origin}/${organizer.workspace}`;

  await plain.goto(`${home}/interactions/new?q=kettles`);
  const sheet = plain.getByRole("dialog", { name: "Log an interaction" });
  await sheet.getByRole("link", { name: "quay Kettles Ltd" }).click();
  await plain.getByLabel("What happened?").fill("By post");
  await sheet.getByRole("radio", { name: "Very bad" }).check();
  await sheet.getByRole("radio", { name: "Promise" }).check();
  await plain.getByLabel("We promised").fill("A call back");
  await plain.getByLabel("By", { exact: true }).filter({ visible: true }).fill(day(3));
  await plain.getByRole("button", { name: "Save" }).click();
  await expect(plain.getByRole("status", { name: "What this did to the relationship" })).toContainText(/Emotion [\d.]+ → [\d.]+: mood noted “Very bad”, −/);

  await plain.goto(`${home}/promises?q=call+back`);
  await plain.getByRole("group", { name: /A call back/ }).getByRole("button", { name: "Broken" }).click();
  await expect(plain.getByRole("heading", { level: 1, name: "A call back" })).toBeVisible();
  await expect(plain.getByRole("status")).toContainText(/promise “A call back” broken, −/);
  await context.close();
});

test("a double click settles a promise once and says what it did, which is not said any more once it is corrected", async ({ page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/promises/new?exhibitor=${organizer.exhibitorId}`);
  await fill(page, { "We promised": "a carpet in blue", "Due on": day(3) }, "Create");
  await expect(page.getByRole("heading", { level: 1, name: "a carpet in blue" })).toBeVisible();
  await awake(page);
  await page.getByRole("group", { name: "What became of it?" }).getByRole("radio", { name: "Broken" }).check();
  await page.getByRole("button", { name: "Settle", exact: true }).dblclick();
  const settled = page.getByText("Settled: Broken.");
  await expect(page.getByText("This was noted wrongly")).toBeVisible();
  await expect(settled).toBeVisible();
  await expect(page.getByRole("main").getByRole("alert")).toHaveCount(0);

  await page.getByText("This was noted wrongly").click();
  await page.getByRole("group", { name: "What is true?" }).getByRole("radio", { name: "Kept", exact: true }).check();
  await page.getByLabel("Why was it wrong?").fill("it was on the stand by noon");
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(page.getByText("Corrected: Kept.")).toBeVisible();
  await expect(settled).toHaveCount(0);

  // a second correction finds an empty form, and what it did is said though the promise is open again
  const wrongly = page.getByLabel("Why was it wrong?");
  await expect(wrongly).toHaveValue("");
  await page.getByRole("group", { name: "What is true?" }).getByRole("radio", { name: "Open", exact: true }).check();
  await wrongly.fill("it was another stand's carpet");
  await page.getByRole("button", { name: "Correct", exact: true }).click();
  await expect(page.getByText("Corrected: Open.")).toBeVisible();
  await page.getByRole("group", { name: "What became of it?" }).getByRole("radio", { name: "Broken" }).check();
  await page.getByRole("button", { name: "Settle", exact: true }).click();
  await expect(settled).toBeVisible();
  await expect(page.getByText("Corrected: Open.")).toHaveCount(0);
});
