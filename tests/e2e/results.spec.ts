import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { ensureCoreForm } from "@/lib/surveys/mutations";
import { type AnsweredCampaign, type CampaignStory, seedAnsweredCampaign } from "../integration/support/answered-campaign";
import { daysAgo } from "../integration/support/small-organizer";
import { unsound } from "./support/sound";
import { expect, signIn, type SmallOrganizer, speak, test } from "./support/test";

async function answered({ organizerId, editionId, memberId }: SmallOrganizer, more: Partial<CampaignStory>): Promise<AnsweredCampaign> {
  const core = await inTenantTransaction(organizerId, (tenant) => ensureCoreForm(tenant));
  return await seedAnsweredCampaign(organizerId, {
    definition: core.definition, versionId: core.id, editionId, memberId, title: "After the show",
    named: [{ segment: "Large", language: "en", n: 14, comments: 3 }, { segment: "Small", language: "en", n: 6 }], anonymous: [{ segment: "Large", language: "en", n: 8, comments: 6 }, { segment: "Small", language: "en", n: 2 }], ...more,
  });
}

test("results open once, under a rule chosen before, and keep a small segment's anonymous answers to themselves", async ({ page, organizer }) => {
  test.setTimeout(120_000);
  const { campaignId } = await answered(organizer, { openedAt: null, flags: [["speeding"]] });
  const path = `/${organizer.workspace}/surveys/campaigns/${campaignId}/results`;
  await signIn(page, organizer.ownerEmail);
  await page.goto(path);
  await expect(page.getByText("So far 20 forms under a name: 0 in one column, 1 too fast")).toBeVisible();
  await page.getByRole("radio", { name: "with one sign or more" }).check();
  await page.getByRole("button", { name: "Open the results" }).click();
  await expect(page.getByRole("heading", { name: /^Satisfaction \d+ \(\d+ to \d+\) of 100$/ })).toBeVisible();
  await expect(page.getByText(/One is left out, by the rule fixed/)).toBeVisible();
  await expect(page.getByRole("img", { name: /Net promoter score: .*n 29/ })).toBeVisible();
  expect(await unsound(page)).toEqual([]);
  await page.goto(`${path}?segment=Small`);
  await expect(page.getByText("In this view anonymous answers are left out")).toBeVisible();
  await expect(page.getByRole("img", { name: /Net promoter score: .*n 6/ })).toBeVisible();
  await speak(page, "zh");
  await page.goto(path);
  await expect(page.getByRole("heading", { name: "逐题结果" })).toBeVisible();
  expect(await unsound(page)).toEqual([]);
});

test("the watching page follows along without reloading, and reminds one who has not answered", async ({ page, organizer }) => {
  test.setTimeout(120_000);
  const { campaignId } = await answered(organizer, { status: "running", stoppedAt: { TOG1: 1 }, silent: 2, anonymous: [] });
  const { organizerId } = organizer;
  // open links of a campaign that runs do not end before it does
  await inTenantTransaction(organizerId, ({ db }) => db.campaign.update({ where: { organizerId_id: { organizerId, id: campaignId } }, data: { closesAt: daysAgo(-40) } }));
  await inTenantTransaction(organizerId, ({ db }) => db.invitation.updateMany({ where: { organizerId, campaignId }, data: { expiresAt: new Date(Date.now() + 86_400_000) } }));
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/surveys/campaigns/${campaignId}/watch`);
  await expect(page.getByRole("heading", { name: "20 of 23 have finished" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Most stopped after question 7" })).toBeVisible();
  expect(await unsound(page)).toEqual([]);

  const rows = page.getByRole("table").filter({ hasText: "So far" }).getByRole("row");
  await rows.nth(1).getByRole("button", { name: "Remind now" }).click();
  await expect(rows.nth(1).getByText("Reminder planned")).toBeVisible();
  expect(await inTenantTransaction(organizerId, ({ db }) => db.campaignMessage.count({ where: { organizerId, campaignId, round: 1, status: "planned" } }))).toBe(1);
  await expect(rows.nth(1).getByRole("link", { name: "Log a call" })).toHaveAttribute("href", /interactions\/new\?exhibitor=.*&contact=/);

  const invitation = await inTenantTransaction(organizerId, ({ db }) => db.invitation.findFirstOrThrow({ where: { organizerId, campaignId, status: "open" } }));
  await inTenantTransaction(organizerId, async ({ db }) => {
    const { id, exhibitorId, contactId, formVersionId, editionId } = invitation;
    await db.invitation.update({ where: { organizerId_id: { organizerId, id } }, data: { status: "answered", answeredAt: new Date() } });
    await db.response.create({ data: { organizerId, campaignId, invitationId: id, exhibitorId, contactId, formVersionId, editionId, language: "en", answeredOn: daysAgo(0) } });
  });
  await expect(page.getByRole("heading", { name: "21 of 23 have finished" })).toBeVisible({ timeout: 15_000 });
});

test("comments are coded by keys alone, and anonymous ones stand without name, day or segment", async ({ page, organizer }) => {
  test.setTimeout(120_000);
  const { campaignId } = await answered(organizer, {});
  await signIn(page, organizer.ownerEmail);
  await page.goto(`/${organizer.workspace}/surveys/campaigns/${campaignId}/comments`);
  await expect(page.getByRole("heading", { name: "9 comments" })).toBeVisible();
  await expect(page.getByText("Anonymous", { exact: true })).toHaveCount(6);
  expect(await unsound(page)).toEqual([]);
  const first = page.getByRole("listitem").filter({ has: page.getByRole("combobox", { name: "What is it about?" }) }).first();
  await first.focus();
  await page.keyboard.press("3");
  await expect(first.getByRole("button", { name: "Take off “people”" })).toBeVisible();
  await expect(page.getByRole("heading", { name: "What they write about" })).toBeVisible();
  await page.goto(`/${organizer.workspace}/surveys/campaigns/${campaignId}/comments?code=people`);
  await expect(page.getByRole("heading", { name: "One comment" })).toBeVisible();
});
