import { z } from "zod";

import { connections } from "@/lib/db/client";
import { mintOrganizerId, type OrganizerId } from "./organizer-id";

const row = z.object({ organizer_id: z.uuid(), point_id: z.uuid() });

/** The organizer and survey point behind a printed slug, or null: asked before a tenant is known, as `openInvitation` is. */
export async function openSurveyPoint(slug: string): Promise<{ organizerId: OrganizerId; pointId: string } | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_survey_point($1)", [slug]);
  if (rows[0] === undefined) return null;
  const found = row.parse(rows[0]);
  return { organizerId: mintOrganizerId(found.organizer_id), pointId: found.point_id };
}
