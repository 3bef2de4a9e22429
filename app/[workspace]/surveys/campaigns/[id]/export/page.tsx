import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { TakeAway } from "@/components/exports/take-away";
import { loadTakeable } from "@/lib/exports/loaders";
import type { SearchParams } from "@/lib/format/address";
import { loadCampaignHead } from "@/lib/results/loaders";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await loadCampaignHead(await requireMember(workspace), id);
  return { title: (await getTranslations("exports"))("title", { campaign: title }) };
}

export default async function ExportPage({ params, searchParams }: Props) {
  const [{ workspace, id }, address] = await Promise.all([params, searchParams]);
  const member = await requireMember(workspace);
  return <TakeAway path={`/${workspace}/surveys/campaigns/${id}`} takeable={await loadTakeable(member, id, address)} />;
}
