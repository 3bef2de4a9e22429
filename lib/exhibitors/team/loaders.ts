import "server-only";

import type { MemberName } from "@/lib/members/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listTeam } from "./data";

export function loadTeam(member: MemberSession, exhibitorId: string): Promise<MemberName[]> {
  return withTenant(member.organizerId, (tenant) => listTeam(tenant, exhibitorId));
}
