import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { notFound } from "next/navigation";

import { StageView } from "@/components/stages/stage-view";
import { pageOf, type SearchParams } from "@/lib/format/address";
import { loadNarrowed } from "@/lib/lists/selections/loaders";
import { comparedDay } from "@/lib/portfolio/compare";
import { loadChoices, loadSeparations, loadStage, PAGE_SIZE } from "@/lib/portfolio/loaders";
import { portfolioFilters, stageInAddress } from "@/lib/portfolio/schema";
import { memberToday } from "@/lib/relationships/loaders";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; stage: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const stage = stageInAddress((await params).stage);
  return { title: stage ? (await getTranslations("relationships.stages"))(stage) : undefined };
}

export default async function StagePage({ params, searchParams }: Props) {
  const { workspace, stage: named } = await params;
  const member = await requireRight(workspace, "read", "stages");
  const stage = stageInAddress(named);
  if (!stage) notFound();
  const address = await searchParams;
  const filters = { ...(await loadNarrowed(member, portfolioFilters(address))), stage: null };
  const compared = comparedDay(address, memberToday(member));
  const page = pageOf(address);
  // looks at every score before each move: begun now, awaited where it is drawn
  const separations = loadSeparations(member, filters, stage);
  separations.catch(() => undefined);
  const [detail, choices] = await Promise.all([loadStage(member, filters, stage, compared.day, page), loadChoices(member)]);
  return <StageView member={member} stage={stage} address={address} filters={filters} choices={choices} detail={detail} separations={separations} compared={compared.chosen} page={page} pageSize={PAGE_SIZE} />;
}
