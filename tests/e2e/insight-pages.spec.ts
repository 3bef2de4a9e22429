import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { computeBacktest } from "@/lib/predictions/compute";
import { keepBacktest } from "@/lib/predictions/mutations";
import { dayNumber } from "@/lib/format/days";
import { seedRebookingOrganizer, TODAY } from "../integration/support/rebooking-organizer";
import { unsound } from "./support/sound";
import { expect, signIn, speak, test } from "./support/test";

const WORDS = {
  en: { better: "The scores foretell who comes back better than any simple rule", no_better: "so no prediction is shown", chance: "Will they book?", retention: /of \d+ exhibitors came back to the newest edition/, people: /with one of us alone/, never: "Not computed yet" },
  zh: { better: "评分预知谁会再来，优于任何简单规则", no_better: "因此不显示预测", chance: "会续订吗？", retention: /家回到最近一届/, people: /只与我们中的一人往来/, never: "尚未计算" },
} as const;

async function seedWith(world: { readonly attitude: number; readonly habit: number }) {
  const organizer = await seedRebookingOrganizer(world.attitude > 0 ? "liked" : "habit", world);
  const computed = await withTenant(organizer.organizerId, (tenant) => computeBacktest(tenant, dayNumber(TODAY)));
  await inTenantTransaction(organizer.organizerId, (tenant) => keepBacktest(tenant, computed, 1, TODAY));
  return organizer;
}

for (const locale of ["en", "zh"] as const) {
  test(`in ${locale}, a backtest that is better shows chances on an exhibitor's page, and one that is not shows none`, async ({ page }) => {
    for (const [verdict, world] of [["better", { attitude: 2, habit: 0 }], ["no_better", { attitude: 0, habit: 2 }]] as const) {
      await page.context().clearCookies();
      const { workspace, exhibitorIds } = await seedWith(world);
      await signIn(page, `owner@${workspace}.example`);
      await speak(page, locale);
      await page.goto(`/${workspace}/predictions`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(WORDS[locale][verdict]);
      await expect(page.locator(".chart-figure")).toHaveCount(3);
      expect(await unsound(page)).toEqual([]);
      // half of the exhibitors are of this segment; of a segment that nobody is in there is nothing to say
      await page.goto(`/${workspace}/predictions?segment=Core`);
      // the world of habit has an edition less to judge
      const judged = verdict === "better" ? 320 : 240;
      await expect(page.locator("main p.lead").last()).toContainText(new RegExp(`${judged}[^0-9]+80|80[^0-9]+${judged}`));
      await expect(page.locator(".chart-figure")).toHaveCount(1);
      expect(await unsound(page)).toEqual([]);
      await page.goto(`/${workspace}/predictions?segment=Nobody`);
      await expect(page.locator("main p.lead").last()).toContainText("60");
      await expect(page.locator(".chart-figure")).toHaveCount(0);
      await page.goto(`/${workspace}/exhibitors/${exhibitorIds[1]}`);
      await expect(page.getByRole("heading", { name: WORDS[locale].chance })).toHaveCount(verdict === "better" ? 1 : 0);
    }
  });

  test(`in ${locale}, retention and people lead with what was found and can be read by a screen reader`, async ({ page, organizer }) => {
    await signIn(page, organizer.ownerEmail);
    await speak(page, locale);
    for (const room of ["retention", "people"] as const) {
      await page.goto(`/${organizer.workspace}/${room}`);
      await expect(page.getByRole("heading", { level: 1 })).toContainText(WORDS[locale][room]);
      expect(await unsound(page)).toEqual([]);
    }
    await page.goto(`/${organizer.workspace}/predictions`);
    await expect(page.getByRole("heading", { level: 1 })).toContainText(WORDS[locale].never);
  });
}
