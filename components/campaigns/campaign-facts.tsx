import { useLocale, useTranslations } from "next-intl";

import { useFormTitle } from "@/components/surveys/forms/form-title";
import { Facts } from "@/components/ui/facts";
import type { CampaignDetail } from "@/lib/campaigns/types";
import { timeText } from "@/lib/format/time-text";

/** What is fixed of a campaign: what it asks, whose answers carry a name, when it opens and closes on the organizer's clock. */
export function CampaignFacts({ campaign, timeZone }: { campaign: CampaignDetail; timeZone: string }) {
  const t = useTranslations("campaigns");
  const locale = useLocale();
  const nameOf = useFormTitle();
  const time = (at: Date) => t("atTime", { time: timeText(at, locale, timeZone), zone: timeZone });
  return (
    <Facts
      rows={[
        { label: t("fields.form"), value: `${nameOf(campaign.form)} · ${campaign.formVersion}` },
        { label: t("fields.naming"), value: t(`namings.${campaign.naming}`) },
        { label: t("columns.opens"), value: time(campaign.startedAt ?? campaign.opensAt) },
        { label: t("fields.reminders"), value: campaign.reminders.length === 0 ? t("noReminders") : t("reminderDays", { days: campaign.reminders.join(", ") }) },
        { label: t("columns.closes"), value: time(campaign.endedAt ?? campaign.closesAt) },
        { label: t("fields.madeBy"), value: campaign.memberName },
      ]}
    />
  );
}
