import "server-only";

import type { PortfolioFilters } from "@/lib/portfolio/schema";
import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { readPeople } from "./data";
import type { People } from "./types";

export function loadPeople(member: MemberSession, filters: PortfolioFilters): Promise<People> {
  return withTenant(member.organizerId, (tenant) => readPeople(tenant, member, filters, memberToday(member)));
}
