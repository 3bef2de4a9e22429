import "server-only";

import { cache } from "react";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getShow, listShows } from "./data";
import type { ShowDetail, ShowRow } from "./types";

export function loadShows(member: MemberSession, params: SearchParams): Promise<PageOf<ShowRow>> {
  return withTenant(member.organizerId, (tenant) => listShows(tenant, { text: single(params, "q") }, pageOf(params)));
}

export const loadShow = cache((member: MemberSession, id: string): Promise<ShowDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getShow(tenant, id))));
