import "server-only";

import { type SearchParams, single } from "@/lib/format/address";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listChanges } from "./data";
import { changeCursor } from "./schema";
import type { ChangePage } from "./types";

const CHANGES = 30;

/** A page of the book of changes, from the place that the address names. */
export function loadChanges(member: MemberSession, exhibitorId: string, address: SearchParams): Promise<ChangePage> {
  return withTenant(member.organizerId, (tenant) => listChanges(tenant, exhibitorId, changeCursor(single(address, "before")), CHANGES));
}
