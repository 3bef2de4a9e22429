import "server-only";

import { type SearchParams, single } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { readFloor } from "./data";
import type { Floor } from "./types";

export function loadFloor(member: MemberSession, editionId: string, params: SearchParams): Promise<Floor> {
  return withTenant(member.organizerId, (tenant) => readFloor(tenant, editionId, single(params, "hall")));
}
