import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TakeAway } from "@/components/exports/take-away";
import { loadTakeable } from "@/lib/exports/loaders";
import type { SearchParams } from "@/lib/format/address";
import { loadCampaignHead } from "@/lib/results/loaders";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await loadCampaignHead(await requireRight(workspace, "export", "results"), id);
  return { title: (await getTranslations("exports"))("title", { campaign: title }) };
}

export default async function ExportPage({ params, searchParams }: Props) {
  const [{ workspace, id }, address] = await Promise.all([params, searchParams]);
  const member = await requireRight(workspace, "export", "results");
  return <TakeAway path={`/${workspace}/surveys/campaigns/${id}`} takeable={await loadTakeable(member, id, address)} />;
}
