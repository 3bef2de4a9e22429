import { fieldError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** Takes a member into an exhibitor's team, or out of it; done twice it stays as it is. */
export async function setTeamMember({ db, organizerId }: TenantTransaction, { exhibitorId, memberId, inTeam }: { readonly exhibitorId: string; readonly memberId: string; readonly inTeam: boolean }): Promise<{ id: string }> {
  const exhibitor = await db.exhibitor.findUnique({ where: { organizerId_id: { organizerId, id: exhibitorId } }, select: { id: true } });
  if (!exhibitor) throw notFound();
  if (!inTeam) {
    await db.exhibitorTeamMember.deleteMany({ where: { organizerId, exhibitorId, memberId } });
    return exhibitor;
  }
  if (!(await db.member.findFirst({ where: { organizerId, id: memberId, deactivatedAt: null }, select: { id: true } }))) throw fieldError("memberId", "unknown_reference");
  await db.exhibitorTeamMember.createMany({ data: [{ organizerId, exhibitorId, memberId }], skipDuplicates: true });
  return exhibitor;
}
