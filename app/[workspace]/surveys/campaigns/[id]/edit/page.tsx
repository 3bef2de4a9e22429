import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";

import { CampaignForm } from "@/components/campaigns/campaign-form";
import { formOptions } from "@/components/campaigns/form-options";
import { Words } from "@/components/ui/words";
import { loadAudienceChoices, loadCampaign, loadCampaignChoices } from "@/lib/campaigns/loaders";
import { isoDay, today } from "@/lib/format/days";
import { hourIn } from "@/lib/format/local-time";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("campaigns.edit"))("title") };
}

/** A draft, to be changed; what has started is there to be read only. */
export default async function EditCampaignPage({ params }: { params: Promise<{ workspace: string; id: string }> }) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "manage", "campaigns");
  const campaign = await loadCampaign(member, id);
  if (!may(member, "manage", "campaigns") || campaign.status !== "draft") notFound();
  const [choices, { segments, tags, selections }] = await Promise.all([loadCampaignChoices(member), loadAudienceChoices(member)]);
  const zone = member.timeZone;
  const times = { opensOn: isoDay(today(zone, campaign.opensAt)), opensHour: hourIn(zone, campaign.opensAt), closesOn: isoDay(today(zone, campaign.closesAt)), zone };
  return (
    <div className="mt-6">
      <Words of={["campaigns"]}>
        <CampaignForm workspace={workspace} campaign={campaign} choices={choices} forms={formOptions(await getTranslations("forms.bank"), choices.forms)} segments={segments} tags={tags} selections={selections} times={times} />
      </Words>
    </div>
  );
}
