import "server-only";

import { cache } from "react";

import type { SearchParams } from "@/lib/format/address";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { type CampaignHead, countFlags, getCampaignHead } from "./data";
import { getResults } from "./results";
import { resultView } from "./schema";
import type { CampaignResults, FlagCounts } from "./types";
import { countUnlisted } from "./unlisted";

export const loadCampaignHead = cache((member: MemberSession, id: string): Promise<CampaignHead> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getCampaignHead(tenant, id))));

/** The results in the view of the address; null while nobody has fixed the rule for careless answers. */
export async function loadResults(member: MemberSession, id: string, params: SearchParams): Promise<CampaignResults | null> {
  const campaign = await loadCampaignHead(member, id);
  return campaign.openedAt === null ? null : withTenant(member.organizerId, (tenant) => getResults(tenant, campaign, resultView(params)));
}

/** How many forms show signs of careless answering: known before the results are, so that a rule can be chosen. */
export async function loadFlags(member: MemberSession, id: string): Promise<FlagCounts> {
  const campaign = await loadCampaignHead(member, id);
  return withTenant(member.organizerId, (tenant) => countFlags(tenant, campaign));
}

/** How many anonymous answers a list of answers leaves out, as far as that may be told. */
export function loadUnlisted(member: MemberSession): Promise<number> {
  return withTenant(member.organizerId, (tenant) => countUnlisted(tenant, new Date()));
}
