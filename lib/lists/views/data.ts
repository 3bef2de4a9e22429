import type { Tenant } from "@/lib/tenant/with-tenant";
import type { ListNoun, ViewName } from "../types";

export interface KeptView extends ViewName {
  readonly query: string;
}

/** The views of a list that a member sees: their own and the shared ones, by name. */
export async function listViews({ db, organizerId }: Tenant, noun: ListNoun, memberId: string): Promise<KeptView[]> {
  const rows = await db.listView.findMany({
    where: { organizerId, noun, deletedAt: null, OR: [{ memberId }, { shared: true }] },
    select: { id: true, name: true, shared: true, query: true, memberId: true, usualFor: { where: { organizerId, memberId }, select: { id: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 100,
  });
  return rows.map(({ memberId: owner, usualFor, ...view }) => ({ ...view, own: owner === memberId, usual: usualFor.length > 0 }));
}

/** A view that its maker deleted, to be brought back; null for anybody else's. */
export async function deletedView({ db, organizerId }: Tenant, memberId: string, id: string): Promise<{ id: string; name: string } | null> {
  return await db.listView.findFirst({ where: { organizerId, id, memberId, deletedAt: { not: null } }, select: { id: true, name: true } });
}
