import type { MemberName } from "@/lib/members/types";
import type { Tenant } from "@/lib/tenant/with-tenant";

/** Who looks after an exhibitor beside its owner, by name. */
export async function listTeam({ db, organizerId }: Tenant, exhibitorId: string): Promise<MemberName[]> {
  const rows = await db.exhibitorTeamMember.findMany({
    where: { organizerId, exhibitorId },
    select: { member: { select: { id: true, user: { select: { name: true } } } } },
    orderBy: [{ member: { user: { name: "asc" } } }, { id: "asc" }],
  });
  return rows.map(({ member }) => ({ id: member.id, name: member.user.name }));
}
