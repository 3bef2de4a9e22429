import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AlarmsPart } from "@/components/overview/alarms-part";
import { CallsPart } from "@/components/overview/calls-part";
import { Overview } from "@/components/overview/overview";
import { loadCalls, loadLastRun, loadOpenCounts } from "@/lib/alarms/loaders";
import type { SearchParams } from "@/lib/format/address";
import { comparedDay } from "@/lib/portfolio/compare";
import { loadChoices, loadExhibitorCount, loadHistory, loadMeansByStage, loadOverview } from "@/lib/portfolio/loaders";
import { portfolioFilters } from "@/lib/portfolio/schema";
import { memberToday } from "@/lib/relationships/loaders";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("overview") };
}

export default async function OverviewPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const address = await searchParams;
  const filters = portfolioFilters(address);
  const compared = comparedDay(address, memberToday(member));
  // read every score of every exhibitor, and the written days: begun now, awaited where they are drawn
  const [means, history] = [loadMeansByStage(member, filters), loadHistory(member, filters, compared.day)];
  for (const later of [means, history]) later.catch(() => undefined);
  const [overview, choices, all, alarms, calls, run] = await Promise.all([loadOverview(member, filters, compared.day), loadChoices(member), loadExhibitorCount(member), loadOpenCounts(member, filters), loadCalls(member, filters), loadLastRun(member)]);
  const part = <AlarmsPart member={member} address={address} counts={alarms} day={run?.day ?? null} />;
  return <Overview member={member} alarms={part} calls={<CallsPart member={member} address={address} list={calls} run={run?.day ?? null} today={overview.day} />} address={address} filters={filters} choices={choices} overview={overview} means={means} history={history} compared={compared.chosen} all={all} />;
}
