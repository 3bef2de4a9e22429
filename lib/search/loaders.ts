import "server-only";

import { cache } from "react";

import { type SearchParams, single } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { search } from "./data";
import { listRecent } from "./recent/data";
import { RESULTS_A_PAGE, RESULTS_AT_A_GLANCE, searchQuery } from "./schema";
import type { Found, RecentItem } from "./types";

/** What the address asks for, or null where it asks for nothing yet. */
export function loadSearch(member: MemberSession, params: SearchParams): Promise<Found | null> {
  return find(member, single(params, "q"), RESULTS_A_PAGE);
}

/** The best of each kind, while somebody types. */
export function loadGlance(member: MemberSession, text: string | null): Promise<Found | null> {
  return find(member, text, RESULTS_AT_A_GLANCE);
}

async function find(member: MemberSession, text: string | null, limit: number): Promise<Found | null> {
  const query = searchQuery.parse(text);
  return query === null ? null : await withTenant(member.organizerId, (tenant) => search(tenant, query, limit));
}

export const loadRecent = cache((member: MemberSession): Promise<RecentItem[]> => withTenant(member.organizerId, (tenant) => listRecent(tenant, member.memberId)));
