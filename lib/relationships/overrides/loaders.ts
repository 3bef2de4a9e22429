import "server-only";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { memberToday } from "../loaders";
import { listOverrides } from "./data";
import type { Override } from "./types";

export function loadOverrides(member: MemberSession, exhibitorId: string): Promise<Override[]> {
  return withTenant(member.organizerId, (tenant) => listOverrides(tenant, exhibitorId, memberToday(member)));
}
