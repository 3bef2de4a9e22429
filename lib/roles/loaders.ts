import "server-only";

import { mayChange } from "@/lib/members/access";
import { orNotFoundPage } from "@/lib/tenant/not-found-page";
import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getRole, listHolders, listRoles } from "./data";
import type { RoleDetail, RoleRow } from "./types";

/** All roles of the organizer, and who has which. */
export function loadRoles(member: MemberSession): Promise<{ roles: RoleRow[]; holders: { id: string; name: string; role: string }[] }> {
  return withTenant(member.organizerId, async (tenant) => {
    const [roles, holders] = await Promise.all([listRoles(tenant), listHolders(tenant)]);
    return { roles, holders };
  });
}

/** The roles that a member can offer to somebody: of what they have themselves, an owner's place apart. */
export async function loadOffers(member: MemberSession): Promise<RoleRow[]> {
  const roles = await withTenant(member.organizerId, listRoles);
  return roles.filter((role) => role.begunAs !== "owner" && mayChange(member, { role: role.begunAs, rights: role.rights, scope: role.scope, fields: role.fields }));
}

export function loadRole(member: MemberSession, id: string): Promise<RoleDetail> {
  return orNotFoundPage(id, () => withTenant(member.organizerId, (tenant) => getRole(tenant, id)));
}
