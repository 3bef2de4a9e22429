import "server-only";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listKeys } from "./data";
import type { KeyRow } from "./types";

export function loadKeys(member: MemberSession): Promise<KeyRow[]> {
  return withTenant(member.organizerId, (tenant) => listKeys(tenant, new Date()));
}
