import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Overview } from "@/components/overview/overview";
import type { SearchParams } from "@/lib/format/address";
import { loadChoices, loadExhibitorCount, loadMeansByStage, loadOverview } from "@/lib/portfolio/loaders";
import { portfolioFilters } from "@/lib/portfolio/schema";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("overview") };
}

export default async function OverviewPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const address = await searchParams;
  const filters = portfolioFilters(address);
  // reads every score of every exhibitor: begun now, awaited where it is drawn
  const means = loadMeansByStage(member, filters);
  means.catch(() => undefined);
  const [overview, choices, all] = await Promise.all([loadOverview(member, filters), loadChoices(member), loadExhibitorCount(member)]);
  return <Overview member={member} address={address} filters={filters} choices={choices} overview={overview} means={means} all={all} />;
}
