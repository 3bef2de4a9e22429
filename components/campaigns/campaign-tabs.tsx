"use client";

import { useTranslations } from "next-intl";
import { usePathname } from "next/navigation";

import { Views } from "@/components/ui/views";
import { CAMPAIGN_TABS } from "./tabs";

/** The pages of one campaign. */
export function CampaignTabs({ path }: { path: string }) {
  const t = useTranslations("campaigns.tabs");
  const here = usePathname();
  return (
    <Views
      label={t("label")}
      views={CAMPAIGN_TABS.map(({ folder, word }) => {
        const href = folder === "" ? path : `${path}/${folder}`;
        return { href, label: t(word), current: folder === "" ? here === path : here.startsWith(href) };
      })}
    />
  );
}
