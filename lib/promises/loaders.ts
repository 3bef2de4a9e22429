import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getPromise, listPromises } from "./data";
import { promiseView } from "./schema";
import type { PromiseDetail } from "./types";

const exhibitorId = z.uuid().nullable().catch(null);

/** The promises that the address asks for; without a wish the open ones, longest overdue first. */
export function loadPromises(member: MemberSession, params: SearchParams): Promise<PageOf<PromiseDetail>> {
  const filter = { view: promiseView.parse(single(params, "view") ?? ""), exhibitorId: exhibitorId.parse(single(params, "exhibitor")), text: single(params, "q") };
  return withTenant(member.organizerId, (tenant) => listPromises(tenant, filter, today(member.timeZone), pageOf(params)));
}

/** The most pressing open promises to one exhibitor, for a panel beside other things. */
export function loadOpenPromises(member: MemberSession, exhibitorId: string): Promise<PageOf<PromiseDetail>> {
  return withTenant(member.organizerId, (tenant) => listPromises(tenant, { view: "open", exhibitorId, text: null }, today(member.timeZone), 1, 5));
}

export const loadPromise = cache((member: MemberSession, id: string): Promise<PromiseDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getPromise(tenant, id))));
