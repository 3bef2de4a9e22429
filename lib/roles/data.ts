import { z } from "zod";

import { notFound } from "@/lib/errors";
import { MEMBER_ROLES, type Role } from "@/lib/members/schema";
import { rightsOf } from "@/lib/rights/access";
import { isRight, SCOPES } from "@/lib/rights/types";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { RoleDetail, RoleRow } from "./types";

const scopeOf = z.enum(SCOPES);

/** The five built-in roles and the organizer's own, with how many active members have each. */
export async function listRoles({ db, organizerId }: Tenant): Promise<RoleRow[]> {
  const [own, counts] = await Promise.all([
    db.ownRole.findMany({ where: { organizerId }, orderBy: [{ name: "asc" }, { id: "asc" }], include: { _count: { select: { members: { where: { deactivatedAt: null } } } } } }),
    db.member.groupBy({ by: ["role"], where: { organizerId, deactivatedAt: null, ownRoleId: null }, _count: true }),
  ]);
  return [
    ...MEMBER_ROLES.map((role): RoleRow => ({ key: role, name: null, begunAs: role, rights: rightsOf({ role }), scope: "all", fields: [], members: counts.find((each) => each.role === role)?._count ?? 0 })),
    ...own.map((role): RoleRow => ({ key: role.id, name: role.name, begunAs: role.begunAs, rights: role.rights.filter(isRight), scope: scopeOf.parse(role.scope), fields: role.fields, members: role._count.members })),
  ];
}

/** One own role with the members who have it. */
export async function getRole({ db, organizerId }: Tenant, id: string): Promise<RoleDetail> {
  const role = await db.ownRole.findUnique({
    where: { organizerId_id: { organizerId, id } },
    include: { members: { where: { deactivatedAt: null }, select: { id: true, user: { select: { name: true } } }, orderBy: [{ user: { name: "asc" } }, { id: "asc" }] } },
  });
  if (!role) throw notFound();
  return {
    id: role.id, key: role.id, name: role.name, begunAs: role.begunAs, rights: role.rights.filter(isRight), scope: scopeOf.parse(role.scope), fields: role.fields, version: role.updatedAt.toISOString(),
    members: role.members.length, people: role.members.map(({ id: memberId, user }) => ({ id: memberId, name: user.name })),
  };
}

/** Every active member with the role they have now: a built-in one by its word, an own one by its id. */
export async function listHolders({ db, organizerId }: Tenant): Promise<{ id: string; name: string; role: string }[]> {
  const rows = await db.member.findMany({ where: { organizerId, deactivatedAt: null }, select: { id: true, role: true, ownRoleId: true, user: { select: { name: true } } }, orderBy: [{ user: { name: "asc" } }, { id: "asc" }] });
  return rows.map(({ id, role, ownRoleId, user }) => ({ id, name: user.name, role: ownRoleId ?? role }));
}

/** What a key stands for: rights and scope of a built-in or an own role. */
export async function readRole(tenant: Tenant, key: string): Promise<Pick<RoleRow, "name" | "begunAs" | "rights" | "scope" | "fields">> {
  const builtIn = MEMBER_ROLES.find((role): role is Role => role === key);
  return builtIn ? { name: null, begunAs: builtIn, rights: rightsOf({ role: builtIn }), scope: "all", fields: [] } : await getRole(tenant, key);
}
