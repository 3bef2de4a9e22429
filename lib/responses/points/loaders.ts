import "server-only";

import { readSlug } from "@/lib/campaigns/points/slug";
import { openSurveyPoint } from "@/lib/tenant/open-survey-point";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { withTenant } from "@/lib/tenant/with-tenant";
import { getPointDoor, type PointDoor } from "./door";

export interface OpenedPoint {
  readonly organizerId: OrganizerId;
  readonly door: PointDoor;
}

/** What stands behind a printed code, or null when we know no such code. */
export async function loadPointDoor(typed: string, now: Date): Promise<OpenedPoint | null> {
  // no slug is empty: what can be none is looked up all the same, and takes as long as a wrong one
  const found = await openSurveyPoint(readSlug(typed) ?? "");
  if (!found) return null;
  const { organizerId, pointId } = found;
  return { organizerId, door: await withTenant(organizerId, (tenant) => getPointDoor(tenant, pointId, now)) };
}
