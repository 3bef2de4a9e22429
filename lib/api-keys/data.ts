import type { Tenant } from "@/lib/tenant/with-tenant";
import { isKeyRight, type KeyRow } from "./types";

const MOST = 200;

/** The keys of the organizer: those that work first, then the newest. */
export async function listKeys({ db, organizerId }: Tenant, now: Date): Promise<KeyRow[]> {
  const rows = await db.apiKey.findMany({
    where: { organizerId },
    select: { id: true, name: true, prefix: true, scopes: true, createdAt: true, expiresAt: true, lastUsedAt: true, revokedAt: true, member: { select: { deactivatedAt: true, user: { select: { name: true } } } } },
    orderBy: [{ revokedAt: { sort: "desc", nulls: "first" } }, { id: "desc" }],
    take: MOST,
  });
  return rows.map(({ revokedAt, member, scopes, ...row }) => ({
    ...row,
    scopes: scopes.filter(isKeyRight),
    memberName: member.user.name,
    state: revokedAt ? "revoked" : row.expiresAt && row.expiresAt <= now ? "expired" : member.deactivatedAt ? "member_gone" : "live",
  }));
}
