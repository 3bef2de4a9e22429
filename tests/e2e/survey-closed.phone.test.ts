import AxeBuilder from "@axe-core/playwright";

import { withdrawInvitation } from "@/lib/invitations/mutations";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { received, surveyLink } from "./support/survey-link";
import { expect, type SmallOrganizer, test } from "./support/test";

const DAY = 86_400_000;

/** The four ways in which a link leads nowhere, each with what it says and the status that machines read. */
const CLOSED: Record<string, { status: number; en: string; zh: string; path: (organizer: SmallOrganizer) => Promise<string> }> = {
  answered: {
    status: 410,
    en: "This survey has been answered",
    zh: "此问卷已填写",
    path: async (organizer) => {
      const { path } = await surveyLink(organizer);
      await fetch(new URL(path, process.env.E2E_ADDRESS), { method: "POST", body: new URLSearchParams({ "a.SAT1": "6" }) });
      return path;
    },
  },
  expired: { status: 410, en: "This link has expired", zh: "此链接已过期", path: async (organizer) => (await surveyLink(organizer, new Date(Date.now() - 61 * DAY))).path },
  withdrawn: {
    status: 410,
    en: "This link was withdrawn",
    zh: "此链接已撤回",
    path: async (organizer) => {
      const { path, invitationId } = await surveyLink(organizer);
      await inTenantTransaction(organizer.organizerId, (tenant) => withdrawInvitation(tenant, invitationId, new Date()));
      return path;
    },
  },
  unknown: { status: 404, en: "We do not know this link", zh: "无法识别此链接", path: () => Promise.resolve("/s/zzzzzzzzzzzzzzz") },
};

for (const [kind, { status, en, zh, path }] of Object.entries(CLOSED)) {
  test(`${kind}: a page of its own in both languages`, async ({ page, organizer }) => {
    const address = await path(organizer);
    for (const [language, title] of [["en", en], ["zh", zh]]) {
      const response = await page.goto(`${address}?lang=${language}`);
      expect(response?.status()).toBe(status);
      expect(response?.headers()).toMatchObject({ "cache-control": "no-store, private", "referrer-policy": "no-referrer" });
      await expect(page.getByRole("heading", { level: 1, name: title })).toBeVisible();
      await expect(page.locator("form")).toHaveCount(0);
      if (kind === "unknown") await expect(page.locator("body")).not.toContainText("Exhibitions");
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
    }
  });
}

test("two submissions at the same moment: one response, and the second is told so", async ({ request, organizer }) => {
  const link = await surveyLink(organizer);
  const send = (value: string) => request.post(link.path, { form: { "a.SAT1": value } });
  const answers = await Promise.all([send("7"), send("1")]);
  expect(answers.map((answer) => answer.status()).sort()).toEqual([200, 409]);
  const second = answers.find((answer) => answer.status() === 409);
  expect(await second?.text()).toContain("This survey has been answered");
  expect(await received(organizer, link)).toHaveLength(1);
});

test("a flood of text is refused and nothing is written", async ({ request, organizer }) => {
  const link = await surveyLink(organizer);
  const answer = await request.post(link.path, { form: { "a.SAT1": "7", "a.OPEN": "x".repeat(200_000) } });
  expect(answer.status()).toBe(413);
  expect(await received(organizer, link)).toEqual([]);
});
