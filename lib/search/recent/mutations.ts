import { v7 as uuidv7 } from "uuid";

import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** More than are shown: an exhibitor that goes leaves a gap that the next one fills. */
const KEPT = 20;

/** Notes that a member has looked at an exhibitor; the oldest beyond twenty are forgotten. An exhibitor that is not there is nothing to note. */
export async function rememberSeen({ db, organizerId }: TenantTransaction, memberId: string, exhibitorId: string, now: Date): Promise<void> {
  if (!(await db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id: exhibitorId } }, select: { id: true } }))) return;
  await db.recentItem.upsert({
    where: { organizerId_memberId_exhibitorId: { organizerId, memberId, exhibitorId } },
    create: { organizerId, id: uuidv7(), memberId, exhibitorId, seenAt: now },
    update: { seenAt: now },
  });
  const kept = await db.recentItem.findMany({ where: { organizerId, memberId }, orderBy: [{ seenAt: "desc" }, { id: "desc" }], skip: KEPT, select: { id: true } });
  if (kept.length > 0) await db.recentItem.deleteMany({ where: { organizerId, id: { in: kept.map(({ id }) => id) } } });
}
