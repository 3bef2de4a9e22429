import "server-only";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { memberToday } from "@/lib/relationships/loaders";
import { allowed } from "./allowed";
import { explore } from "./data";
import type { ExploreQuery } from "./schema";
import type { Exploration } from "./types";

/** One question as far as the member may ask it; what is asked in vain is not asked. */
export async function loadExploration(member: MemberSession, query: ExploreQuery): Promise<{ query: ExploreQuery; exploration: Exploration }> {
  const open = allowed(member, query);
  return { query: open, exploration: await withTenant(member.organizerId, (tenant) => explore(tenant, open, memberToday(member))) };
}
