import "server-only";

import { selectionNow } from "@/lib/lists/selections/data";
import type { SelectionNow } from "@/lib/lists/selections/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { memberToday } from "@/lib/relationships/loaders";
import { allowed } from "./allowed";
import { explore } from "./data";
import type { ExploreQuery } from "./schema";
import type { Exploration } from "./types";

/** One question as far as the member may ask it; what is asked in vain is not asked. */
export async function loadExploration(member: MemberSession, query: ExploreQuery): Promise<{ query: ExploreQuery; exploration: Exploration; selected: SelectionNow | null }> {
  const open = allowed(member, query);
  const day = memberToday(member);
  return await withTenant(member.organizerId, async (tenant) => {
    const [exploration, selected] = await Promise.all([explore(tenant, open, day), open.selection === null ? null : selectionNow(tenant, open.selection, day)]);
    return { query: open, exploration, selected };
  });
}
