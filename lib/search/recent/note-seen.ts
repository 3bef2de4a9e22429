import "server-only";

import type { MemberSession } from "@/lib/tenant/require-member";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { rememberSeen } from "./mutations";

export function noteSeen(member: MemberSession, exhibitorId: string): Promise<void> {
  if (member.viewing) return Promise.resolve();
  return inTenantTransaction(member.organizerId, (tenant) => rememberSeen(tenant, member.memberId, exhibitorId, new Date()));
}
