import { exhibitorInput } from "@/lib/exhibitors/schema";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** One of us, or nobody. */
export const { ownerMemberId } = exhibitorInput.shape;

export async function isMember({ db, organizerId }: TenantTransaction, id: string): Promise<boolean> {
  return (await db.member.count({ where: { organizerId, id, deactivatedAt: null } })) === 1;
}
