import "server-only";

import { cache } from "react";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getInteraction, listInteractions } from "./data";
import { interactionFilter } from "./schema";
import type { InteractionDetail, InteractionRow } from "./types";

/** The interactions that the address asks for. A senseless wish in the address is no wish. */
export function loadInteractions(member: MemberSession, params: SearchParams): Promise<PageOf<InteractionRow>> {
  const filter = interactionFilter.parse({
    exhibitorId: single(params, "exhibitor"),
    channel: single(params, "channel"),
    direction: single(params, "direction"),
    memberId: single(params, "member"),
    from: single(params, "from"),
    to: single(params, "to"),
    text: single(params, "q"),
  });
  return withTenant(member.organizerId, (tenant) => listInteractions(tenant, filter, pageOf(params)));
}

export const loadInteraction = cache(
  (member: MemberSession, id: string): Promise<InteractionDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getInteraction(tenant, id))),
);
