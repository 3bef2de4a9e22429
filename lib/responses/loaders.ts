import "server-only";

import { readToken } from "@/lib/invitations/token";
import { openInvitation } from "@/lib/tenant/open-invitation";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getSurveyDoor } from "./data";
import type { SurveyDoor } from "./types";

/** An exhibitor's link that exists, with the proof of whose it is. */
export interface OpenedLink {
  readonly organizerId: OrganizerId;
  readonly door: SurveyDoor;
}

/** What stands behind a personal link, or null when we know no such link. */
export async function loadSurveyDoor(typed: string, now: Date): Promise<OpenedLink | null> {
  const token = readToken(typed);
  const found = token === null ? null : await openInvitation(token);
  if (!found) return null;
  const { organizerId, invitationId } = found;
  return { organizerId, door: await withTenant(organizerId, (tenant) => getSurveyDoor(tenant, invitationId, now)) };
}
