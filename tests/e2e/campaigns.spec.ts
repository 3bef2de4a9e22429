import { openLetterBox } from "../integration/support/letter-box";
import { sendDueLetters } from "@/lib/campaigns/letters/work";
import { createCampaign } from "@/lib/campaigns/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

test("a campaign is drafted, started in numbers, its letter arrives, and the link in it opens", async ({ page, organizer }) => {
  const { organizerId } = organizer;
  const box = await openLetterBox();
  try {
    await withTenant(organizerId, ({ db }) => db.mailSettings.upsert({ where: { organizerId }, create: { organizerId, ratePerMinute: 600, quietFrom: 0, quietUntil: 0 }, update: { ratePerMinute: 600, quietFrom: 0, quietUntil: 0 } }));
    // the address of the seeded contact was taken off letters: this story is about one that gets them
    await withTenant(organizerId, ({ db }) => db.suppression.deleteMany({ where: { organizerId } }));
    await signIn(page, organizer.ownerEmail);
    await page.goto(`/${organizer.workspace}/surveys/campaigns/new`);
    await page.getByLabel("Title").fill("How was it?");
    await page.getByRole("button", { name: "Make the draft" }).click();
    await page.waitForURL(/\/edit$/);
    await expect(page.getByText("1 contact of 1 exhibitor would be asked.")).toBeVisible();
    await page.getByLabel("Invitation: text").first().fill("Dear {nmae}");
    await page.getByRole("button", { name: "Save" }).click();
    await expect(page.getByText("Words in braces stand for nothing here.")).toBeVisible();
    await page.getByLabel("Invitation: text").first().fill("Dear {name}, here: {link}");
    await page.getByRole("button", { name: "Save" }).click();
    await page.waitForURL(/\/campaigns\/[0-9a-f-]+$/);
    expect(await unsound(page)).toEqual([]);

    await page.getByText("Start now", { exact: true }).click();
    await page.getByRole("button", { name: "Ask 1 contact now" }).click();
    await expect(page.getByText("1 contact invited: 0 answered, 1 still can.")).toBeVisible();

    Object.assign(process.env, { MAIL_URL: box.url, MAIL_FROM: "Quay <surveys@quay.example>" });
    const run = await sendDueLetters(organizerId);
    expect(run.sent).toBeGreaterThanOrEqual(1);
    const link = /https?:\/\/\S+\/s\/[0-9a-z]{26}(?=\s)/.exec(box.received.find((mail) => mail.text?.includes("here: "))?.text ?? "")?.[0] ?? "no link";
    await page.goto(`${page.url()}/letters`);
    await expect(page.getByRole("cell", { name: "sent" }).first()).toBeVisible();
    expect(await unsound(page)).toEqual([]);
    await page.goto(link);
    await expect(page.getByRole("button", { name: "Start" })).toBeVisible();
    await page.goto(`${link}/unsubscribe`);
    await page.getByRole("button", { name: "Stop the letters" }).click();
    await expect(page.getByRole("heading", { name: "Done" })).toBeVisible();
  } finally {
    await box.close();
  }
});

test("a draft's form can be read by a screen reader and scrolls one way only, in both languages, on phone and desktop", async ({ page, organizer }) => {
  const { organizerId, memberId, editionId, formVersionId, workspace, ownerEmail } = organizer;
  const { id } = await inTenantTransaction(organizerId, (tenant) => createCampaign(tenant, memberId, { title: "Draft", editionId, formVersionId, naming: "choice" }, new Date()));
  await signIn(page, ownerEmail);
  for (const locale of ["en", "zh"] as const) {
    await speak(page, locale);
    await page.goto(`/${workspace}/surveys/campaigns/${id}/edit`);
    for (const width of [390, 1280]) {
      await page.setViewportSize({ width, height: 844 });
      expect(await unsound(page), `${locale} ${width}`).toEqual([]);
    }
  }
});
