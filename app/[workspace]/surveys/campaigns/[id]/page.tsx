import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { CampaignFacts } from "@/components/campaigns/campaign-facts";
import { loadCampaign } from "@/lib/campaigns/loaders";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const campaign = await loadCampaign(await requireMember(workspace), id);
  return { title: (await getTranslations("campaigns.one"))("title", { title: campaign.title }) };
}

export default async function CampaignPage({ params }: Props) {
  const { workspace, id } = await params;
  const campaign = await loadCampaign(await requireMember(workspace), id);
  return <CampaignFacts campaign={campaign} />;
}
