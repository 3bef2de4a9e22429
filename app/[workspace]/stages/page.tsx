import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Board } from "@/components/stages/board";
import type { SearchParams } from "@/lib/format/address";
import { loadNarrowed } from "@/lib/lists/selections/loaders";
import { comparedDay } from "@/lib/portfolio/compare";
import { loadChoices, loadFlow, loadStageBoard } from "@/lib/portfolio/loaders";
import { portfolioFilters } from "@/lib/portfolio/schema";
import { memberToday } from "@/lib/relationships/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("common.nav"))("stages") };
}

export default async function StagesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "stages");
  const address = await searchParams;
  const filters = await loadNarrowed(member, portfolioFilters(address));
  const compared = comparedDay(address, memberToday(member));
  const [board, flow, choices] = await Promise.all([loadStageBoard(member, filters, compared.day), loadFlow(member, filters, compared.day), loadChoices(member)]);
  return <Board member={member} address={address} filters={filters} choices={choices} board={board} flow={flow} compared={compared.chosen} />;
}
