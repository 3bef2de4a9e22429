import "server-only";

import { memberToday } from "@/lib/relationships/loaders";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { answeredEditions, answersOf, readDrivers } from "./data";
import { expectedChanges, strongest } from "./finding";
import type { DriversView } from "./schema";

/** What the page of drivers shows of one scope; an edition that is not this organizer's has no answers and no analysis. */
export function loadDrivers(member: MemberSession, { scope, estimator, lever }: DriversView) {
  return withTenant(member.organizerId, async (tenant) => {
    const [drivers, editions, { answers }] = await Promise.all([readDrivers(tenant, scope), answeredEditions(tenant), answersOf(tenant, scope, memberToday(member))]);
    const result = drivers.stored?.result;
    const solution = result?.solutions[estimator];
    const changes = result && solution ? expectedChanges(solution, result.spread, lever) : [];
    return { ...drivers, editions, answers, finding: solution ? strongest(solution) : null, changes };
  });
}
