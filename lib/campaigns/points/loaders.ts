import "server-only";

import { z } from "zod";

import { webEnv } from "@/lib/env";
import { pageOf, type SearchParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { requestLocale } from "@/lib/i18n/request";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getCampaign } from "../data";
import type { CampaignDetail } from "../types";
import { getPoint, listPoints, openPoints, pointsLeft } from "./data";
import type { PointRow, PointsLeft } from "./types";

export interface Points extends PageOf<PointRow> {
  readonly left: PointsLeft;
}

const origin = () => webEnv().NEXTAUTH_URL;

export function loadPoints(member: MemberSession, campaignId: string, params: SearchParams): Promise<Points> {
  return orNotFoundPage(campaignId, () =>
    withTenant(member.organizerId, async (tenant) => {
      const [left, list] = await Promise.all([pointsLeft(tenant, campaignId), listPoints(tenant, campaignId, pageOf(params), origin())]);
      return { ...list, left };
    }),
  );
}

/** What a printed sheet needs: the campaign and its open codes. */
export async function loadSheet(member: MemberSession, campaignId: string): Promise<{ campaign: CampaignDetail; points: readonly PointRow[] }> {
  const locale = await requestLocale();
  return orNotFoundPage(campaignId, () =>
    withTenant(member.organizerId, async (tenant) => ({ campaign: await getCampaign(tenant, campaignId, locale), points: await openPoints(tenant, campaignId, origin()) })),
  );
}

export function loadPoint(member: MemberSession, campaignId: string, id: string): Promise<PointRow> {
  const known = z.uuid().safeParse(campaignId).success ? id : "";
  return orNotFoundPage(known, () => withTenant(member.organizerId, (tenant) => getPoint(tenant, campaignId, id, origin())));
}
