import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import { Facts } from "@/components/ui/facts";
import type { CampaignDetail } from "@/lib/campaigns/types";

/** What is fixed of a campaign: what it asks, whose answers carry a name, when it opens and closes. */
export function CampaignFacts({ campaign }: { campaign: CampaignDetail }) {
  const t = useTranslations("campaigns");
  return (
    <Facts
      rows={[
        { label: t("fields.form"), value: `${campaign.formTitle} · ${campaign.formVersion}` },
        { label: t("fields.naming"), value: t(`namings.${campaign.naming}`) },
        { label: t("columns.opens"), value: <Day date={campaign.startedAt ?? campaign.opensAt} /> },
        { label: t("fields.reminders"), value: campaign.reminders.length === 0 ? t("noReminders") : t("reminderDays", { days: campaign.reminders.join(", ") }) },
        { label: t("columns.closes"), value: <Day date={campaign.endedAt ?? campaign.closesAt} /> },
        { label: t("fields.madeBy"), value: campaign.memberName },
      ]}
    />
  );
}
