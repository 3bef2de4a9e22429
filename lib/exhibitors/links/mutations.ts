import { AppError, fieldError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { LINK_OF } from "../beside/types";
import type { LinkInput } from "./schema";

/** Says that two companies belong together, from either side; said twice, or from both, it is one link. */
export async function linkCompanies({ db, organizerId }: TenantTransaction, { exhibitorId, otherId, relation }: LinkInput, memberId: string): Promise<{ exhibitorId: string }> {
  if (exhibitorId === otherId) throw fieldError("otherId", "not_a_choice");
  const known = await db.exhibitor.count({ where: { organizerId, id: { in: [exhibitorId, otherId] } } });
  if (known !== 2) throw notFound();
  const { kind, turned } = LINK_OF[relation];
  const [from, to] = turned ? [otherId, exhibitorId] : [exhibitorId, otherId];
  // the opposite of what is said already cannot be true as well: two companies are not each other's group
  if (await db.exhibitorLink.findFirst({ where: { organizerId, exhibitorId: to, otherId: from, kind }, select: { id: true } })) throw fieldError("relation", "already_exists");
  const { count } = await db.exhibitorLink.createMany({ data: [{ organizerId, exhibitorId: from, otherId: to, kind, memberId }], skipDuplicates: true });
  if (count === 0) throw new AppError("already_exists", { relation: "already_exists" });
  return { exhibitorId };
}

/** Takes a link away that is one of this exhibitor's, from whichever side it was noted. */
export async function unlinkCompanies({ db, organizerId }: TenantTransaction, { exhibitorId, linkId }: { readonly exhibitorId: string; readonly linkId: string }): Promise<{ exhibitorId: string }> {
  const { count } = await db.exhibitorLink.deleteMany({ where: { organizerId, id: linkId, OR: [{ exhibitorId }, { otherId: exhibitorId }] } });
  if (count !== 1) throw notFound();
  return { exhibitorId };
}
