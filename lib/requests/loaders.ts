import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getRequest, listRequests } from "./data";
import { requestView } from "./schema";
import type { RequestDetail } from "./types";

const exhibitorId = z.uuid().nullable().catch(null);

/** The special requests that the address asks for; without a wish the open ones, longest waiting first. */
export function loadRequests(member: MemberSession, params: SearchParams): Promise<PageOf<RequestDetail>> {
  const filter = { view: requestView.parse(single(params, "view") ?? ""), exhibitorId: exhibitorId.parse(single(params, "exhibitor")), text: single(params, "q") };
  return withTenant(member.organizerId, (tenant) => listRequests(tenant, filter, today(member.timeZone), pageOf(params)));
}

/** The longest waiting requests of one exhibitor, for a panel beside other things. */
export function loadOpenRequests(member: MemberSession, exhibitorId: string): Promise<PageOf<RequestDetail>> {
  return withTenant(member.organizerId, (tenant) => listRequests(tenant, { view: "open", exhibitorId, text: null }, today(member.timeZone), 1, 5));
}

export const loadRequest = cache((member: MemberSession, id: string): Promise<RequestDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getRequest(tenant, id))));
