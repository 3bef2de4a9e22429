import AxeBuilder from "@axe-core/playwright";
import { type Browser, devices, type Page } from "@playwright/test";

import { createInvitation } from "@/lib/invitations/mutations";
import { addSections } from "@/lib/surveys/editing";
import { matrixSections } from "@/lib/surveys/matrix-parts";
import { MATRICES } from "@/lib/surveys/matrices";
import { publishForm } from "@/lib/surveys/mutations";
import type { FormDefinition } from "@/lib/surveys/schema";
import { bankDefinition } from "@/lib/surveys/starts";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { received } from "./support/survey-link";
import { expect, signIn, type SmallOrganizer, test } from "./support/test";

const PHONE = { ...devices["Pixel 7"], viewport: { width: 390, height: 844 }, locale: "en-GB" };

/** A personal link to a version of a form. */
async function linkTo({ organizerId, exhibitorId, contactId, editionId }: SmallOrganizer, versionId: string) {
  const { id, token } = await inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, new Date(), { id: versionId }));
  return { invitationId: id, path: `/s/${token}` };
}

function versionsOf({ organizerId }: SmallOrganizer, title: string) {
  return withTenant(organizerId, ({ db }) => db.formVersion.findMany({ where: { organizerId, form: { title } }, orderBy: { version: "asc" } }));
}

const phone = async (browser: Browser, javaScriptEnabled: boolean): Promise<Page> => (await browser.newContext({ ...PHONE, javaScriptEnabled })).newPage();
const press = (page: Page, item: string, value: string) => page.locator(`label:has([name="a.${item}"][value="${value}"])`).click();
const violations = async (page: Page) => (await new AxeBuilder({ page }).withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);

/** Three questions of the pulse; why help is needed, only for those who need it; and the zone of one service. */
const pulse: FormDefinition = addSections(
  {
    groups: [],
    sections: [
      ...bankDefinition("onsite").sections,
      {
        heading: null,
        questions: [
          {
            id: "QWHY", construct: null, wording: { en: "Where shall we come?", zh: "我们应去哪里？" }, reverse: false, mayNotApply: false, required: true, showIf: { kind: "is", question: "PUL2", values: ["yes"] },
            scale: { kind: "choices", many: false, options: [{ id: "c1", label: { en: "To the stand", zh: "展位" } }, { id: "c2", label: { en: "To the hall office", zh: "展馆办公室" } }] },
          },
        ],
      },
    ],
  },
  matrixSections(MATRICES.zone, ["A01", "A04"]),
);

test("a manager composes a form, sees it as on a phone, and publishes it; a later version says what it breaks", async ({ page, organizer }) => {
  test.setTimeout(300_000);
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/surveys/forms`);
  await page.getByRole("link", { name: "New form" }).click();
  await page.getByLabel("Name of the form").fill("Hall pulse with a why");
  await page.getByLabel("Start from").selectOption("onsite");
  await page.getByRole("button", { name: "Make the draft" }).click();
  await page.waitForURL(/\/edit$/);
  await expect(page.getByRole("heading", { name: "Hall pulse with a why: draft of version 1" })).toBeVisible();
  const preview = page.frameLocator("iframe");
  await expect(preview.getByText("How is the show going for you right now?")).toBeVisible();

  await page.getByRole("button", { name: "Add a section" }).click();
  const section = page.getByRole("region", { name: "Section 2" });
  await section.getByLabel("Heading · English").fill("Help");
  await section.getByText("Add to this section").click();
  await section.getByRole("button", { name: "One choice" }).click();
  await section.getByLabel("Question · English").fill("Where shall we come?");
  for (const [number, words] of [["1", "To the stand"], ["2", "To the hall office"]]) await section.getByLabel(`Choice ${number} · English`).fill(words ?? "");
  await section.getByLabel("Needed: the form cannot be sent without it").check();
  await section.getByLabel("Ask only if", { exact: true }).selectOption({ label: "Do you need help from us today?" });
  await expect(preview.getByText("Only if you answered “Yes” to: Do you need help from us today?")).toBeVisible();
  await expect(preview.getByText("To the hall office")).toBeVisible();

  await expect(page.getByText("Chinese words are missing: heading of section 2")).toBeVisible();
  await page.getByRole("button", { name: "Publish version 1" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "Not ready to be published" })).toBeVisible();
  await section.getByLabel("Heading · Chinese").fill("协助");
  await section.getByLabel("Question · Chinese").fill("我们应去哪里？");
  for (const [number, words] of [["1", "展位"], ["2", "展馆办公室"]]) await section.getByLabel(`Choice ${number} · Chinese`).fill(words ?? "");
  await expect(page.getByRole("button", { name: "Publish it now" })).toBeVisible();
  expect(await violations(page)).toEqual([]);

  await page.getByText("Add a matrix", { exact: true }).click();
  await page.getByLabel("Which matrix").selectOption("values");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Section 5" })).toBeVisible();
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Section 3" })).toHaveCount(0);

  await page.getByRole("button", { name: "Edit" }).nth(1).focus();
  await page.keyboard.press("Alt+ArrowUp");
  await expect(page.getByRole("button", { name: "Edit" }).first()).toBeFocused();
  await page.getByRole("button", { name: "Publish it now" }).click();
  await page.waitForURL(/\/forms\/[0-9a-f-]+$/);
  await expect(page.getByText("Published 2")).toBeVisible();
  const [first] = await versionsOf(organizer, "Hall pulse with a why");
  expect(JSON.stringify(first?.definition)).toMatch(/EMO2.*PUL1.*PUL2.*我们应去哪里/);

  await page.getByRole("button", { name: "Write the next version" }).click();
  await page.waitForURL(/\/edit$/);
  await expect(page.getByText("Answers stay comparable with version 1.")).toBeVisible();
  await page.getByRole("button", { name: "Remove: 1" }).click();
  await expect(page.getByText("One change breaks comparison with version 1")).toBeVisible();
  await expect(page.getByText("At this show we felt welcome and respected.: no longer asked")).toBeVisible();
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("All changes are saved.")).toBeVisible();

  // somebody else saves in the meantime
  const [, second] = await versionsOf(organizer, "Hall pulse with a why");
  await withTenant(organizer.organizerId, ({ db }) => db.formVersion.updateMany({ where: { organizerId: organizer.organizerId, id: second?.id }, data: { revision: { increment: 1 } } }));
  await page.getByLabel("Name of the form").fill("Hall pulse, shorter");
  await page.getByRole("button", { name: "Save draft" }).click();
  await expect(page.getByText("saved this draft at")).toBeVisible();
  await expect(page.getByLabel("Name of the form")).toHaveValue("Hall pulse, shorter");
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await expect(page.getByText("All changes are saved.")).toBeVisible();
});

test("without JavaScript a phone shows whom a question is for, finds what contradicts itself, and drops what was not asked", async ({ browser, organizer }) => {
  const version = await inTenantTransaction(organizer.organizerId, (tenant) => publishForm(tenant, { key: "pulse-with-why", title: "Pulse", definition: pulse }));
  const link = await linkTo(organizer, version.id);
  const page = await phone(browser, false);
  await page.goto(link.path);
  await expect(page.getByText("Only if you answered “Yes” to: Do you need help from us today?")).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await press(page, "PUL1", "8");
  await press(page, "PUL2", "yes");
  await press(page, "A01.adequate", "6");
  await press(page, "A01.desired", "3");
  await page.getByRole("button", { name: "Send answers" }).click();
  await expect(page.getByRole("alert")).toHaveText("Nothing was sent: 2 answers need another look.");
  await expect(page.getByText("This answer is needed.")).toBeVisible();
  await expect(page.getByText("What would be ideal cannot be below the least you would accept.")).toBeVisible();
  expect(await received(organizer, link)).toEqual([]);
  await press(page, "A01.desired", "9");
  await press(page, "QWHY", "c2");
  await press(page, "PUL2", "no");
  await page.getByRole("button", { name: "Send answers" }).click();
  await expect(page.getByRole("heading", { name: "Thank you. Your answers have been received." })).toBeVisible();
  expect(await received(organizer, link)).toEqual([{ PUL1: 8, PUL2: 0, "A01.adequate": 6, "A01.desired": 9 }]);
  await page.context().close();
});

test("with a script the question comes with the answer that leads to it, and its screen is passed over without", async ({ browser, organizer }) => {
  const version = await inTenantTransaction(organizer.organizerId, (tenant) => publishForm(tenant, { key: "pulse-with-why", title: "Pulse", definition: pulse }));
  const link = await linkTo(organizer, version.id);
  const page = await phone(browser, true);
  await page.goto(link.path);
  const next = page.locator("[data-go=next]");
  await next.click();
  await press(page, "PUL2", "no");
  await next.click();
  await expect(page.getByRole("heading", { name: "Quality of visitors (buyers who fit us)" })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.locator("[data-go=back]").click();
  await expect(page.getByText("Do you need help from us today?", { exact: true })).toBeVisible();
  await press(page, "PUL2", "yes");
  await next.click();
  await expect(page.getByText("Where shall we come?")).toBeVisible();
  await expect(page.getByText("Only if you answered")).toBeHidden();
  await press(page, "QWHY", "c1");
  await page.getByRole("button", { name: "中文" }).click();
  await expect(page.getByText("我们应去哪里？")).toBeVisible();
  await expect(page.locator('[name="a.QWHY"]:checked')).toHaveValue("c1");
  await next.click();
  await page.getByRole("button", { name: "提交答案" }).click();
  await expect(page.getByRole("heading", { name: "谢谢，答案已收到。" })).toBeVisible();
  expect(await received(organizer, link)).toEqual([{ PUL2: 1, QWHY: "c1" }]);
  await page.context().close();
});
