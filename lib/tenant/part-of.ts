import { z } from "zod";

import { mintOrganizerId, type OrganizerId } from "./organizer-id";
import { withTenant } from "./with-tenant";

const part = z.enum(["team", "own"]);

/** What a member sees of an organizer, for what is written to them without their asking: letters, the calendar's address. */
export async function partOf(organizerId: OrganizerId, memberId: string): Promise<OrganizerId> {
  const member = await withTenant(organizerId, ({ db }) => db.member.findFirst({ where: { organizerId, id: memberId, role: { not: "owner" } }, select: { ownRole: { select: { scope: true } } } }));
  const kind = part.safeParse(member?.ownRole?.scope);
  return kind.success ? mintOrganizerId(organizerId, { scope: { kind: kind.data, memberId }, reading: false }) : organizerId;
}
