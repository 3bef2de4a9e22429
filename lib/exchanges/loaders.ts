import "server-only";

import { cache } from "react";
import { z } from "zod";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import type { PageOf } from "@/lib/format/page";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getExchange, listExchanges, listUnreturned } from "./data";
import { exchangeView } from "./schema";
import { readTold } from "./told";
import type { ExchangeDetail, Told } from "./types";

const exhibitorId = z.uuid().nullable().catch(null);

/** What was given and taken, as the address asks for it. */
export function loadExchanges(member: MemberSession, params: SearchParams): Promise<PageOf<ExchangeDetail>> {
  const filter = { view: exchangeView.parse(single(params, "view") ?? ""), exhibitorId: exhibitorId.parse(single(params, "exhibitor")), text: single(params, "q")?.slice(0, 200) ?? null };
  return withTenant(member.organizerId, (tenant) => listExchanges(tenant, filter, today(member.timeZone), pageOf(params)));
}

/** What one exhibitor gave and got nothing back for, for a panel beside other things. */
export function loadUnreturned(member: MemberSession, exhibitorId: string): Promise<PageOf<ExchangeDetail>> {
  return withTenant(member.organizerId, (tenant) => listUnreturned(tenant, exhibitorId, today(member.timeZone), 5));
}

export const loadExchange = cache((member: MemberSession, id: string): Promise<ExchangeDetail> => orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getExchange(tenant, id))));

export function loadTold(member: MemberSession, exchange: ExchangeDetail): Promise<Told> {
  return withTenant(member.organizerId, (tenant) => readTold(tenant, exchange));
}
