import { z } from "zod";

import { connections } from "@/lib/db/client";
import { MemberRole } from "@/lib/tenant/enums";
import { mintOrganizerId, type OrganizerId } from "./organizer-id";

/** A person's place in one organizer. */
export interface Membership {
  readonly organizerId: OrganizerId;
  readonly memberId: string;
  readonly role: MemberRole;
  /** A role of the organizer's own: its name and rights; null or absent for a built-in one. */
  readonly roleName?: string | null;
  readonly rights?: readonly string[] | null;
  /** Which exhibitors are seen, absent: all. `organizerId` carries it wherever it goes. */
  readonly scope?: "all" | "team" | "own";
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
  role_name: z.string().nullable(),
  rights: z.array(z.string()).nullable(),
  scope: z.enum(["all", "team", "own"]).nullable(),
});

/** Every organizer that a person is an active member of, by name. */
export async function membershipsOf(userId: string): Promise<Membership[]> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_memberships($1) LEFT JOIN door_rights($1) USING (organizer_id)", [userId]);
  return z.array(row).parse(rows).map((found) => ({
    organizerId: mintOrganizerId(found.organizer_id, { scope: found.scope === null || found.scope === "all" ? null : { kind: found.scope, memberId: found.member_id }, reading: false }),
    memberId: found.member_id,
    role: found.role,
    roleName: found.role_name,
    rights: found.rights,
    scope: found.scope ?? "all",
    workspace: found.workspace,
    organizerName: found.name,
    locale: found.locale,
    timeZone: found.time_zone,
    currency: found.currency,
    isDemo: found.is_demo,
  }));
}
