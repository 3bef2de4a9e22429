import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { AlarmsPart } from "@/components/overview/alarms-part";
import { CallsPart } from "@/components/overview/calls-part";
import { Overview } from "@/components/overview/overview";
import { loadCalls, loadLastRun, loadOpenCounts } from "@/lib/alarms/loaders";
import type { SearchParams } from "@/lib/format/address";
import { loadNarrowed } from "@/lib/lists/selections/loaders";
import { comparedDay } from "@/lib/portfolio/compare";
import { loadChoices, loadExhibitorCount, loadHistory, loadMeansByStage, loadMovers, loadOverview } from "@/lib/portfolio/loaders";
import { portfolioFilters } from "@/lib/portfolio/schema";
import { memberToday } from "@/lib/relationships/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("overview") };
}

export default async function OverviewPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "desk");
  const address = await searchParams;
  const filters = await loadNarrowed(member, portfolioFilters(address));
  const compared = comparedDay(address, memberToday(member));
  const first = Promise.all([loadOverview(member, filters, compared.day), loadChoices(member), loadExhibitorCount(member), loadOpenCounts(member, filters), loadCalls(member, filters), loadLastRun(member)]);
  // these read every score and step of every exhibitor: begun when what is seen first has been read, so that it need not share the database with them
  const after = <T,>(read: () => Promise<T>): Promise<T> => {
    const reading = first.then(read);
    reading.catch(() => undefined);
    return reading;
  };
  const movers = after(() => loadMovers(member, filters, compared.day));
  const means = after(() => loadMeansByStage(member, filters));
  const history = after(() => loadHistory(member, filters, compared.day));
  const [overview, choices, all, alarms, list, run] = await first;
  const part = <AlarmsPart member={member} address={address} counts={alarms} day={run?.day ?? null} />;
  const calls = <CallsPart member={member} address={address} list={list} run={run?.day ?? null} today={overview.day} />;
  return <Overview member={member} alarms={part} calls={calls} address={address} filters={filters} choices={choices} overview={overview} movers={movers} means={means} history={history} compared={compared.chosen} all={all} />;
}
