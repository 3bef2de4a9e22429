import { MemberRole } from "./enums";
import { mintOrganizerId, type OrganizerId, wholeOrganizer } from "./organizer-id";
import type { Tenant } from "./with-tenant";

/** A member as the one rule set asks for them, with a proof that reaches as far as they see and reads alone. */
export interface ActingMember {
  readonly organizerId: OrganizerId;
  readonly role: MemberRole;
  readonly rights: readonly string[] | null;
}

/**
 * What is done for a member who is not there to ask: as far as they may at this moment, as `openApiKey` does it for a key. Null: their place is taken away.
 * It opens no other organizer: the member is looked up in the one that is open.
 */
export async function asMember({ db, organizerId }: Tenant, memberId: string): Promise<ActingMember | null> {
  const member = await db.member.findFirst({ where: { organizerId, id: memberId, deactivatedAt: null }, select: { role: true, ownRole: { select: { rights: true, scope: true, fields: true } } } });
  if (!member) return null;
  const own = member.role === MemberRole.owner ? null : member.ownRole;
  const kind = own?.scope === "team" || own?.scope === "own" ? own.scope : null;
  return { organizerId: mintOrganizerId(wholeOrganizer(organizerId), { scope: kind === null ? null : { kind, memberId }, reading: true, fields: own?.fields }), role: member.role, rights: own?.rights ?? null };
}
