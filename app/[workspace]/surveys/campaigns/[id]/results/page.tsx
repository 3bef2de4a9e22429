import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { ClosenessSection } from "@/components/reports/closeness-section";
import { MapSection } from "@/components/reports/map-section";
import { ServiceSection } from "@/components/reports/service-section";
import { ToleranceSection } from "@/components/reports/tolerance-section";
import { OpenResults } from "@/components/results/open-results";
import { Results } from "@/components/results/results";
import type { SearchParams } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { loadCampaignHead, loadFlags, loadResults } from "@/lib/results/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await loadCampaignHead(await requireRight(workspace, "read", "results"), id);
  return { title: (await getTranslations("results.page"))("title", { campaign: title }) };
}

export default async function ResultsPage({ params, searchParams }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "read", "results");
  const campaign = await loadCampaignHead(member, id);
  const results = await loadResults(member, id, await searchParams);
  if (results === null || campaign.openedAt === null) return <OpenResults workspace={workspace} campaignId={id} flags={await loadFlags(member, id)} mayOpen={may(member, "manage", "results")} />;
  const t = await getTranslations("results");
  return (
    <Results
      workspace={workspace}
      campaignId={id}
      results={results}
      openedOn={today(member.timeZone, campaign.openedAt)}
      today={today(member.timeZone)}
      service={results.service.map(({ language, ...report }) => (
        <div key={language}>
          {language !== null && <p className="watch mt-7">{t("service.of", { language: t(`languages.${language}`) })}</p>}
          {report.tolerance.length > 0 && <ToleranceSection workspace={workspace} report={report} />}
          {report.map && <MapSection workspace={workspace} report={report} />}
          {report.service.length > 0 && <ServiceSection workspace={workspace} report={report} />}
          {report.closeness.gap.hidden !== "not_asked" && <ClosenessSection workspace={workspace} report={report} />}
        </div>
      ))}
    />
  );
}
