import "server-only";

import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { answeredEditions, answersOf, readDrivers } from "./data";

/** What the page of drivers shows of one scope; an edition that is not this organizer's has no answers and no analysis. */
export function loadDrivers(member: MemberSession, scope: string) {
  return withTenant(member.organizerId, async (tenant) => {
    const [drivers, editions, { answers }] = await Promise.all([readDrivers(tenant, scope), answeredEditions(tenant), answersOf(tenant, scope, memberToday(member))]);
    return { ...drivers, editions, answers };
  });
}
