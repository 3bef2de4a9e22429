import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { requestLocale } from "@/lib/i18n/request";
import { editionOptions } from "@/lib/invitations/data";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import { campaignChoices, type CampaignFilter, getCampaign, listCampaigns } from "./data";
import { ensureForms } from "./mutations";
import { CAMPAIGN_STATUSES, type CampaignChoices, type CampaignDetail, type CampaignRow } from "./types";

export interface CampaignList extends PageOf<CampaignRow> {
  readonly editions: readonly { readonly id: string; readonly label: string }[];
  readonly filter: CampaignFilter;
}

/** The list with its filter; a filter that makes no sense filters nothing. */
export async function loadCampaigns(member: MemberSession, params: SearchParams): Promise<CampaignList> {
  const locale = await requestLocale();
  const edition = single(params, "edition");
  const filter = {
    editionId: z.uuid().safeParse(edition).success ? edition : null,
    status: CAMPAIGN_STATUSES.find((status) => status === single(params, "status")) ?? null,
    text: single(params, "q")?.slice(0, 200) ?? null,
  };
  return withTenant(member.organizerId, async (tenant) => {
    const [list, editions] = await Promise.all([listCampaigns(tenant, filter, pageOf(params), locale), editionOptions(tenant)]);
    return { ...list, editions, filter };
  });
}

export const loadCampaign = cache(async (member: MemberSession, id: string): Promise<CampaignDetail> => {
  const locale = await requestLocale();
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getCampaign(tenant, id, locale)));
});

export function loadCampaignChoices(member: MemberSession): Promise<CampaignChoices> {
  return inTenantTransaction(member.organizerId, async (tenant) => {
    await ensureForms(tenant);
    return await campaignChoices(tenant);
  });
}
