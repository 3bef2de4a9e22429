import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";

import { Comments } from "@/components/results/comments/comments";
import type { SearchParams } from "@/lib/format/address";
import { mayKeepRecords } from "@/lib/members/access";
import { loadComments } from "@/lib/results/comments/loaders";
import { loadCampaignHead } from "@/lib/results/loaders";
import { requireMember } from "@/lib/tenant/require-member";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { title } = await loadCampaignHead(await requireMember(workspace), id);
  return { title: (await getTranslations("results.comments"))("title", { campaign: title }) };
}

export default async function CommentsPage({ params, searchParams }: Props) {
  const [{ workspace, id }, address] = await Promise.all([params, searchParams]);
  const member = await requireMember(workspace);
  return <Comments workspace={workspace} campaignId={id} {...await loadComments(member, id, address)} params={address} mayCode={mayKeepRecords(member)} />;
}
