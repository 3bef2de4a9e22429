import "server-only";

import { pageOf, type SearchParams, single } from "@/lib/format/address";
import type { PageOf } from "@/lib/format/page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listMissingRates, listRateCurrencies, listRates } from "./data";
import type { MissingRate, RateRow } from "./types";

export function loadRates(member: MemberSession, params: SearchParams): Promise<{ list: PageOf<RateRow>; currencies: string[]; missing: MissingRate[] }> {
  return withTenant(member.organizerId, async (tenant) => {
    const [list, currencies, missing] = await Promise.all([listRates(tenant, single(params, "currency"), pageOf(params)), listRateCurrencies(tenant), listMissingRates(tenant)]);
    return { list, currencies, missing };
  });
}
