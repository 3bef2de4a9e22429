import type { BrowserContext } from "@playwright/test";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { MESSAGES } from "@/lib/i18n/messages";
import { unsound } from "./support/sound";
import { awake, expect, signIn, type SmallOrganizer, speak, test } from "./support/test";

const PHONE = { width: 390, height: 844 };
const company = { externalKey: null, segment: null, country: null, city: null, website: null, note: null, ownerMemberId: null };

const bank = ({ organizerId }: SmallOrganizer) => inTenantTransaction(organizerId, (tenant) => createExhibitor(tenant, { ...company, name: "Orient Trust", nameLocal: "上海银行业展览有限公司" }));
const interactionsOf = ({ organizerId }: SmallOrganizer, note: string) => withTenant(organizerId, ({ db }) => db.interaction.findMany({ where: { organizerId, note }, include: { promises: true } }));

/** The form for a dead spot, and its words, come in a quiet moment after the page; from then on the page says that it has them. */
async function goOffline(context: BrowserContext, offline: boolean): Promise<void> {
  await context.setOffline(offline);
}

for (const locale of ["en", "zh"] as const) {
  const { search, interactions, common } = MESSAGES[locale];

  test(`in ${locale}, by keyboard alone: the palette finds by pinyin and by a mistyped name, goes to pages, and knows what was seen last`, async ({ page, organizer }) => {
    await bank(organizer);
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    await page.goto(`/${organizer.workspace}/promises`);
    await expect(page.getByRole("heading", { level: 1, name: common.nav.promises })).toBeVisible();

    const palette = page.getByRole("dialog", { name: search.openHint });
    const box = palette.getByRole("combobox");
    const chosen = palette.getByRole("option", { selected: true });
    await awake(page);
    await page.keyboard.press("Control+k");
    await expect(box).toBeFocused();
    await expect(palette.getByRole("option", { name: search.actions.log })).toBeVisible();
    expect(await unsound(page)).toEqual([]);
    await page.keyboard.type("yhy");
    await expect(chosen).toContainText("Orient Trust");
    await expect(chosen.locator("mark")).toHaveText(["银行业"]);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { level: 1, name: "Orient Trust" })).toBeVisible();

    await page.keyboard.press("Control+k");
    await expect(chosen).toContainText("Orient Trust");
    await page.keyboard.type("ketlte");
    await expect(palette.getByRole("option", { name: "quay Kettles Ltd" }).first()).toBeVisible();
    expect(await unsound(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await expect(palette).toBeHidden();

    await page.keyboard.press("Control+k");
    // rooms are found by their names in both languages
    await page.keyboard.type(locale === "en" ? "tousu" : "complaints");
    await expect(palette.getByRole("option", { name: common.nav.complaints, exact: true })).toBeVisible();
    await page.keyboard.press("ArrowDown");
    await expect(chosen).toHaveText(common.nav.complaints);
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/complaints$/);
  });

  test(`in ${locale}, on a phone: the button opens the palette, and finding works as a page too`, async ({ page, organizer }) => {
    await page.setViewportSize(PHONE);
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    await page.goto(`/${organizer.workspace}/promises`);
    await awake(page);
    await page.getByRole("main").getByRole("link", { name: search.label }).click();
    await page.getByRole("dialog", { name: search.openHint }).getByRole("combobox").fill("h1-101");
    await expect(page.getByRole("option", { name: /H1-101/ })).toHaveCount(3);
    expect(await unsound(page)).toEqual([]);
    await page.getByRole("option", { name: search.all }).click();
    await page.waitForURL(/\/search\?q=h1-101$/);
    await expect(page.getByRole("region", { name: search.kinds.stand }).getByRole("listitem")).toHaveCount(3);
    expect(await unsound(page)).toEqual([]);
  });

  test(`in ${locale}, on a phone in a dead spot: the entry waits in sight, is sent once when the network is back, and is whole`, async ({ page, context, organizer }) => {
    await page.setViewportSize(PHONE);
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
    await awake(page);
    await goOffline(context, true);
    await page.getByRole("navigation", { name: common.nav.main }).getByRole("link", { name: common.nav.log, exact: true }).click();
    const sheet = page.getByRole("dialog", { name: interactions.log.offlineTitle });
    await expect(sheet.getByText("quay Kettles Ltd")).toBeVisible();
    await sheet.getByLabel(interactions.fields.note).fill(`dead spot ${locale}`);
    await sheet.getByRole("checkbox", { name: interactions.functions.problem_solving, exact: true }).check();
    await sheet.getByRole("checkbox", { name: interactions.functions.agency, exact: true }).check();
    await sheet.getByRole("checkbox", { name: interactions.functions.social_tie, exact: true }).check();
    await expect(sheet.getByRole("checkbox", { checked: true })).toHaveCount(2);
    await sheet.getByRole("radio", { name: interactions.log.alsoPromise, exact: true }).check();
    await sheet.getByLabel(interactions.log.promiseText).fill("a table by noon");
    await sheet.getByLabel(interactions.log.promiseDue, { exact: true }).filter({ visible: true }).fill("2099-01-01");
    expect(await unsound(page)).toEqual([]);
    await sheet.getByRole("button", { name: interactions.log.keep }).click();
    await expect(sheet.getByRole("status")).toContainText("quay Kettles Ltd");
    await sheet.getByRole("button", { name: common.close }).click();
    const waiting = page.getByRole("log", { name: common.queue.label });
    await expect(waiting).toContainText("1");
    expect(await interactionsOf(organizer, `dead spot ${locale}`)).toEqual([]);

    await goOffline(context, false);
    await expect(waiting).toBeEmpty();
    const saved = await interactionsOf(organizer, `dead spot ${locale}`);
    expect(saved).toMatchObject([{ channel: "visit", promises: [{ text: "a table by noon" }] }]);
    expect(saved[0]?.functions).toHaveLength(2);
  });
}

test("what the server does not take comes back with its sentence and can be mended", async ({ page, context, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/exhibitors/${organizer.exhibitorId}`);
  await awake(page);
  await goOffline(context, true);
  await page.locator("body").press("l");
  const sheet = page.getByRole("dialog", { name: "Log without network" });
  await expect(sheet.getByLabel("What happened?")).toBeFocused();
  await page.keyboard.type("from the day after tomorrow");
  await sheet.getByLabel("Day", { exact: true }).fill("2099-01-01");
  await page.keyboard.press("Control+Enter");
  await sheet.getByRole("button", { name: "Close" }).press("Enter");
  await goOffline(context, false);
  const waiting = page.getByRole("log", { name: "Entries that wait on this device" });
  await expect(waiting).toContainText("quay Kettles Ltd: this entry was not taken.");
  expect(await interactionsOf(organizer, "from the day after tomorrow")).toEqual([]);
  await waiting.getByRole("button", { name: "Mend it" }).press("Enter");
  await expect(page.getByLabel("What happened?")).toHaveValue("from the day after tomorrow");
  await page.getByLabel("Day", { exact: true }).fill("2026-11-01");
  await page.keyboard.press("Control+Enter");
  await expect(page.getByText("Logged: quay Kettles Ltd")).toBeVisible();
  expect(await interactionsOf(organizer, "from the day after tomorrow")).toHaveLength(1);
});

test("an entry whose saving loses the network waits, and an answer that was lost makes no second one", async ({ page, context, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/interactions/new?exhibitor=${organizer.exhibitorId}`);
  await page.getByLabel("What happened?").fill("the answer got lost");
  // the server takes the form, and the network fails before its answer is back
  await page.route(/\/interactions\/new/, async (route) => {
    if (route.request().method() !== "POST") return await route.continue();
    await route.fetch();
    await route.abort("connectionreset");
  });
  const waiting = page.getByRole("log", { name: "Entries that wait on this device" });
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByText("Kept for quay Kettles Ltd.")).toBeVisible();
  await page.unroute(/\/interactions\/new/);
  await goOffline(context, true);
  await goOffline(context, false);
  await expect(waiting).toBeEmpty();
  expect(await interactionsOf(organizer, "the answer got lost")).toHaveLength(1);
});

test("without JavaScript finding is a page, and the quick log a form", async ({ browser, page, organizer }) => {
  await signIn(page, organizer.ownerEmail);
  const plain = await browser.newContext({ javaScriptEnabled: false, storageState: await page.context().storageState(), baseURL: process.env.E2E_ADDRESS });
  const other = await plain.newPage();
  await other.goto(`/${organizer.workspace}/promises`);
  await other.getByRole("link", { name: /^Find/ }).first().click();
  await other.getByRole("searchbox").fill("ashdown");
  await other.getByRole("button", { name: "Find" }).click();
  await expect(other.getByRole("region", { name: "Contacts" }).getByRole("link", { name: "quay Ashdown" })).toBeVisible();
  await other.goto(`/${organizer.workspace}/interactions/new?exhibitor=${organizer.exhibitorId}`);
  await other.getByLabel("What happened?").fill("no script");
  for (const name of ["Confidence", "Evidence", "Acting for them"]) await other.getByLabel(name, { exact: true }).check();
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Choose two at most: what it was most for.")).toBeVisible();
  await expect(other.getByLabel("What happened?")).toHaveValue("no script");
  await other.getByLabel("Evidence", { exact: true }).uncheck();
  await other.getByRole("button", { name: "Save" }).click();
  await expect(other.getByText("Logged: quay Kettles Ltd")).toBeVisible();
  expect((await interactionsOf(organizer, "no script"))[0]?.functions).toEqual(["confidence", "agency"]);
  await plain.close();
});

test("what waits on a device is taken as a form of its size from whoever is signed in, and nothing else is read", async ({ page, request, organizer }) => {
  const queue = `/${organizer.workspace}/interactions/queued`;
  const json = { data: {}, maxRedirects: 0 };
  const stranger = await request.post(queue, json);
  expect([stranger.status(), stranger.headers().location]).toEqual([307, expect.stringMatching(/^\/sign-in/)]);
  await signIn(page, organizer.ownerEmail);
  expect((await page.request.post(queue, json)).status()).toBe(422);
  expect((await page.request.post(queue, { form: { note: "a".repeat(600_000) } })).status()).toBe(413);
  expect((await page.request.post(queue, { form: { note: "a" } })).status()).toBe(409);
  const names = await page.request.get(`/${organizer.workspace}/interactions/exhibitor-names?q=%00`);
  expect([names.status(), await names.json()]).toEqual([200, { exhibitors: [] }]);
});
