import { z } from "zod";

import type { Place } from "@/lib/auth/sessions";
import { NO_CURRENCY } from "@/lib/format/money";
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
  /** Single fields that an own role does not read or not write: `none money`, `read reach`. `organizerId` carries these too. */
  readonly fields?: readonly string[] | null;
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

/** In what money is shown: whoever does not read it has no currency, and every amount is shown as dots. */
export const currencyFor = (fields: readonly string[] | null | undefined, currency: string): string => (fields?.includes("none money") ? NO_CURRENCY : currency);

/** The places of a session, as proof of authority: every organizer that the person is an active member of, by name. An own role's part goes with it. */
export function membershipsOf(places: readonly Place[]): Membership[] {
  return places.map((found) => ({
    organizerId: mintOrganizerId(found.organizer_id, { scope: found.scope === null || found.scope === "all" ? null : { kind: found.scope, memberId: found.member_id }, reading: false, fields: found.fields }),
    memberId: found.member_id,
    role: role.parse(found.role),
    roleName: found.role_name,
    rights: found.rights,
    scope: found.scope ?? "all",
    fields: found.fields,
    workspace: found.workspace,
    organizerName: found.name,
    locale: found.locale,
    timeZone: found.time_zone,
    currency: currencyFor(found.fields, found.currency),
    isDemo: found.is_demo,
    closesAt: found.closes_at,
  }));
}
