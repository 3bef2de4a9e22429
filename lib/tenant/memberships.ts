import { z } from "zod";

import type { Place } from "@/lib/auth/sessions";
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
  /** From then on the night erases the organizer; null for one that stays. */
  readonly closesAt: Date | null;
}

const role = z.enum(MemberRole);

/** The places of a session, as proof of authority: every organizer that the person is an active member of, by name. */
export function membershipsOf(places: readonly Place[]): Membership[] {
  return places.map((found) => ({
    organizerId: mintOrganizerId(found.organizer_id),
    memberId: found.member_id,
    role: role.parse(found.role),
    workspace: found.workspace,
    organizerName: found.name,
    locale: found.locale,
    timeZone: found.time_zone,
    currency: found.currency,
    isDemo: found.is_demo,
    closesAt: found.closes_at,
  }));
}
