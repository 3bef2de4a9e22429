import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Follow } from "@/components/results/watch/follow";
import { Unanswered } from "@/components/results/watch/unanswered";
import { Watch } from "@/components/results/watch/watch";
import type { SearchParams } from "@/lib/format/address";
import { loadCampaignHead } from "@/lib/results/loaders";
import { resultView } from "@/lib/results/schema";
import { loadWatch } from "@/lib/results/watch/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await loadCampaignHead(await requireRight(workspace, "read", "campaigns"), id);
  return { title: (await getTranslations("results.watch"))("title", { campaign: title }) };
}

export default async function WatchPage({ params, searchParams }: Props) {
  const [{ workspace, id }, address] = await Promise.all([params, searchParams]);
  const member = await requireRight(workspace, "read", "campaigns");
  const [t, campaign, { watch, unanswered, mark }] = await Promise.all([getTranslations("results.watch"), loadCampaignHead(member, id), loadWatch(member, id, address)]);
  const home = `/${workspace}/surveys/campaigns/${id}/watch`;
  return (
    <>
      <Watch watch={watch} ahead={campaign.status === "draft" || campaign.status === "scheduled"} live={campaign.status === "running" && <Follow address={`${home}/mark`} mark={mark} words={{ live: t("live"), paused: t("paused") }} />} />
      {watch.funnel.invited > 0 && (
        <Unanswered
          workspace={workspace}
          campaignId={id}
          unanswered={unanswered}
          params={address}
          segment={resultView(address).segment}
          segments={watch.rates.flatMap(({ segment }) => (segment === "all" ? [] : [segment]))}
          timeZone={member.timeZone}
          mayCall={may(member, "create", "interactions")}
          mayRemind={may(member, "manage", "campaigns") && campaign.status === "running"}
        />
      )}
    </>
  );
}
