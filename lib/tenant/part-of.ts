import { z } from "zod";

import { mintOrganizerId, type OrganizerId } from "./organizer-id";
import { withTenant } from "./with-tenant";

const part = z.enum(["team", "own"]);

/** What a member sees of an organizer, for what is written to them without their asking: letters, the calendar's address. */
export async function partOf(organizerId: OrganizerId, memberId: string): Promise<OrganizerId> {
  const member = await withTenant(organizerId, ({ db }) => db.member.findFirst({ where: { organizerId, id: memberId, role: { not: "owner" } }, select: { ownRole: { select: { scope: true, fields: true } } } }));
  const kind = part.safeParse(member?.ownRole?.scope);
  const fields = member?.ownRole?.fields ?? [];
  return kind.success || fields.length > 0 ? mintOrganizerId(organizerId, { scope: kind.success ? { kind: kind.data, memberId } : null, reading: false, fields }) : organizerId;
}
