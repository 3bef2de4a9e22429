import "server-only";

import { cache } from "react";

import { pageOf, type SearchParams } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getParticipation, listParticipationsOfExhibitor } from "./data";
import type { ParticipationDetail } from "./types";

export function loadParticipationsOfExhibitor(member: MemberSession, exhibitorId: string, params: SearchParams): Promise<PageOf<ParticipationDetail>> {
  return withTenant(member.organizerId, (tenant) => listParticipationsOfExhibitor(tenant, exhibitorId, pageOf(params)));
}

/** As many as make a course over the years that can be seen at a glance. */
const NEWEST = 6;

/** The newest few, for a panel beside other things. */
export function loadNewestParticipations(member: MemberSession, exhibitorId: string): Promise<PageOf<ParticipationDetail>> {
  return withTenant(member.organizerId, (tenant) => listParticipationsOfExhibitor(tenant, exhibitorId, 1, NEWEST));
}

export const loadParticipation = cache(
  (member: MemberSession, exhibitorId: string, id: string): Promise<ParticipationDetail> =>
    orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getParticipation(tenant, exhibitorId, id))),
);
