import { z } from "zod";

import { type Scope, SCOPES } from "@/lib/rights/types";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { Role } from "./schema";
import type { InvitedRow, MemberName, MemberRow } from "./types";

/** The active members by name, for pickers and filters. */
export async function listMembers({ db, organizerId }: Tenant): Promise<MemberName[]> {
  const rows = await db.member.findMany({
    where: { organizerId, deactivatedAt: null },
    select: { id: true, user: { select: { name: true } } },
    orderBy: [{ user: { name: "asc" } }, { id: "asc" }],
  });
  return rows.map((row) => ({ id: row.id, name: row.user.name }));
}

/** What is read of an own role to know what its holder may. */
export const OWN = { name: true, rights: true, scope: true, fields: true } as const;
const scopeOf = z.enum(SCOPES);

/** The rights, the part and the fields of a stored member. */
export function powerIn({ role, ownRole }: { readonly role: Role; readonly ownRole: { readonly rights: readonly string[]; readonly scope: string; readonly fields: readonly string[] } | null }): { role: Role; rights: readonly string[] | null; scope: Scope; fields: readonly string[] } {
  return { role, rights: ownRole?.rights ?? null, scope: ownRole ? scopeOf.parse(ownRole.scope) : "all", fields: ownRole?.fields ?? [] };
}

/** Everybody who belongs or belonged to the organizer, with when they last opened it; of those who left nothing is told. */
export async function listHouse({ db, organizerId }: Tenant): Promise<MemberRow[]> {
  const rows = await db.member.findMany({ where: { organizerId }, select: { id: true, role: true, ownRole: { select: OWN }, deactivatedAt: true, lastOpenedAt: true, user: { select: { name: true, email: true } } }, orderBy: [{ user: { name: "asc" } }, { id: "asc" }] });
  return rows.map(({ id, role, ownRole, deactivatedAt, lastOpenedAt, user }) => ({ id, ...powerIn({ role, ownRole }), roleName: ownRole?.name ?? null, name: user.name, email: user.email, lastOpenedAt: deactivatedAt === null ? lastOpenedAt : null, deactivated: deactivatedAt !== null }));
}

/** Whether this member is an owner and no other is. */
export async function isLastOwner({ db, organizerId }: Tenant, memberId: string): Promise<boolean> {
  const owners = await db.member.findMany({ where: { organizerId, role: "owner", deactivatedAt: null }, select: { id: true }, take: 2 });
  return owners.length === 1 && owners[0]?.id === memberId;
}

/** Who was asked to join and has not come yet. */
export async function listInvited({ db, organizerId }: Tenant, now: Date): Promise<InvitedRow[]> {
  const rows = await db.memberInvitation.findMany({ where: { organizerId, acceptedAt: null, revokedAt: null }, include: { ownRole: { select: { name: true } } }, orderBy: [{ createdAt: "desc" }, { id: "desc" }], take: 200 });
  return rows.map(({ id, email, role, ownRole, createdAt, expiresAt }) => ({ id, email, role, roleName: ownRole?.name ?? null, createdAt, expiresAt, expired: expiresAt <= now }));
}
