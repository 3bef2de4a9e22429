import "server-only";

import { pageOf, type SearchParams } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { loadCampaignHead } from "../loaders";
import { resultView } from "../schema";
import { getWatch, listUnanswered, watchMark } from "./data";
import type { Unanswered, Watch } from "./types";

export interface Watched {
  readonly watch: Watch;
  readonly unanswered: { readonly rows: readonly Unanswered[]; readonly more: boolean; readonly page: number };
  readonly mark: string;
}

/** How a campaign comes in. The mark is taken first: what changes while the rest is read is then noticed, not missed. */
export async function loadWatch(member: MemberSession, id: string, params: SearchParams): Promise<Watched> {
  const campaign = await loadCampaignHead(member, id);
  const page = pageOf(params);
  return withTenant(member.organizerId, async (tenant) => {
    const mark = await watchMark(tenant, id);
    const [watch, unanswered] = await Promise.all([getWatch(tenant, id, campaign.definition), listUnanswered(tenant, id, { segment: resultView(params).segment }, page)]);
    return { watch, unanswered: { ...unanswered, page }, mark };
  });
}

export async function loadWatchMark(member: MemberSession, id: string): Promise<string> {
  const campaign = await loadCampaignHead(member, id);
  return withTenant(member.organizerId, (tenant) => watchMark(tenant, campaign.id));
}
