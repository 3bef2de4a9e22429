import { z } from "zod";

import { connections } from "@/lib/db/client";
import { MemberRole } from "@/lib/tenant/enums";
import { mintOrganizerId, type OrganizerId } from "./organizer-id";

/** A person's place in one organizer. */
export interface Membership {
  readonly organizerId: OrganizerId;
  readonly memberId: string;
  readonly role: MemberRole;
  readonly workspace: string;
  readonly organizerName: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly currency: string;
  readonly isDemo: boolean;
}

const row = z.object({
  organizer_id: z.uuid(),
  member_id: z.uuid(),
  role: z.enum(MemberRole),
  workspace: z.string(),
  name: z.string(),
  locale: z.string(),
  time_zone: z.string(),
  currency: z.string(),
  is_demo: z.boolean(),
});

/** Every organizer that a person is an active member of, by name. */
export async function membershipsOf(userId: string): Promise<Membership[]> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_memberships($1)", [userId]);
  return z.array(row).parse(rows).map((found) => ({
    organizerId: mintOrganizerId(found.organizer_id),
    memberId: found.member_id,
    role: found.role,
    workspace: found.workspace,
    organizerName: found.name,
    locale: found.locale,
    timeZone: found.time_zone,
    currency: found.currency,
    isDemo: found.is_demo,
  }));
}
