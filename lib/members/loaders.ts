import "server-only";

import { after } from "next/server";
import { cache } from "react";

import type { MemberSession } from "@/lib/tenant/require-member";
import { withTenant } from "@/lib/tenant/with-tenant";
import { isLastOwner, listHouse, listInvited, listMembers } from "./data";
import { noteOpened } from "./mutations";
import type { InvitedRow, MemberName, MemberRow } from "./types";

export const loadMembers = cache((member: MemberSession): Promise<MemberName[]> => withTenant(member.organizerId, listMembers));

/** Whether the organizer would be without an owner if this member left. */
export const loadIsLastOwner = (member: MemberSession): Promise<boolean> => withTenant(member.organizerId, (tenant) => isLastOwner(tenant, member.memberId));

/** Notes behind the answer that the organizer was opened; not while somebody looks as another role. */
export function noteOpening({ organizerId, memberId, viewing }: MemberSession): void {
  if (!viewing) after(() => withTenant(organizerId, (tenant) => noteOpened(tenant, memberId, new Date())));
}

/** The house's own list: who belongs, who left, who was asked. */
export const loadHouse = (member: MemberSession): Promise<{ members: MemberRow[]; invited: InvitedRow[] }> =>
  withTenant(member.organizerId, async (tenant) => {
    const [members, invited] = await Promise.all([listHouse(tenant), listInvited(tenant, new Date())]);
    return { members, invited };
  });
