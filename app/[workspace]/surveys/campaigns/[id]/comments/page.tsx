import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Comments } from "@/components/results/comments/comments";
import type { SearchParams } from "@/lib/format/address";
import { loadComments } from "@/lib/results/comments/loaders";
import { loadCampaignHead } from "@/lib/results/loaders";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await loadCampaignHead(await requireRight(workspace, "read", "results"), id);
  return { title: (await getTranslations("results.comments"))("title", { campaign: title }) };
}

export default async function CommentsPage({ params, searchParams }: Props) {
  const [{ workspace, id }, address] = await Promise.all([params, searchParams]);
  const member = await requireRight(workspace, "read", "results");
  return <Comments workspace={workspace} campaignId={id} {...await loadComments(member, id, address)} params={address} mayCode={may(member, "edit", "results")} />;
}
