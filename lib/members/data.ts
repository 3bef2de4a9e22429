import type { Tenant } from "@/lib/tenant/with-tenant";
import type { MemberName } from "./types";

/** The active members by name, for pickers and filters. */
export async function listMembers({ db, organizerId }: Tenant): Promise<MemberName[]> {
  const rows = await db.member.findMany({
    where: { organizerId, deactivatedAt: null },
    select: { id: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map((row) => ({ id: row.id, name: row.user.name }));
}
