import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { CampaignTabs } from "@/components/campaigns/campaign-tabs";
import { Crumbs } from "@/components/ui/crumbs";
import { Words } from "@/components/ui/words";
import { loadCampaign } from "@/lib/campaigns/loaders";
import { requireRight } from "@/lib/rights/require-right";

/** What stands above every page of a campaign: its name, where it stands, and the way to the other pages. */
export default async function CampaignLayout({ params, children }: { params: Promise<{ workspace: string; id: string }>; children: ReactNode }) {
  const { workspace, id } = await params;
  const campaign = await loadCampaign(await requireRight(workspace, "read", "campaigns"), id);
  const t = await getTranslations("campaigns");
  const path = `/${workspace}/surveys/campaigns`;
  return (
    <>
      <Crumbs trail={[{ href: path, label: t("title") }]} />
      <h1>{campaign.title}</h1>
      <p className="ink2">
        {campaign.editionLabel} · {t(`statuses.${campaign.status}`)}
      </p>
      <Words of={["campaigns"]}>
        <CampaignTabs path={`${path}/${id}`} />
      </Words>
      {children}
    </>
  );
}
