import type { Tenant } from "@/lib/tenant/with-tenant";
import type { RecentItem } from "../types";

/** As many as a glance takes in. */
const SHOWN = 8;

/** The exhibitors that a member looked at last, newest first. */
export async function listRecent({ db, organizerId }: Tenant, memberId: string): Promise<RecentItem[]> {
  const rows = await db.recentItem.findMany({ where: { organizerId, memberId }, orderBy: [{ seenAt: "desc" }, { id: "desc" }], take: SHOWN, select: { exhibitor: { select: { id: true, name: true } } } });
  return rows.map(({ exhibitor: { id, name } }) => ({ id, name, path: `/exhibitors/${id}` }));
}
