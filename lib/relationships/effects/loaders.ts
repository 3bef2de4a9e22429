import "server-only";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { listEffects } from "./data";
import type { EvidenceSource, ScoreMove } from "../schema";

export function loadEffects(member: MemberSession, source: EvidenceSource, sourceId: string): Promise<ScoreMove[]> {
  return withTenant(member.organizerId, (tenant) => listEffects(tenant, source, sourceId));
}
