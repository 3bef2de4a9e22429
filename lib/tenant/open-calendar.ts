import { z } from "zod";

import { connections } from "@/lib/db/client";
import { hashToken } from "./open-invitation";
import { mintOrganizerId, type OrganizerId } from "./organizer-id";

const row = z.object({ organizer_id: z.uuid(), feed_id: z.uuid() });

/** The organizer and the feed behind a calendar's secret address, or null: asked before a tenant is known, as `openInvitation` is. */
export async function openCalendar(token: string): Promise<{ organizerId: OrganizerId; feedId: string } | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_calendar($1)", [hashToken(token)]);
  if (rows[0] === undefined) return null;
  const found = row.parse(rows[0]);
  return { organizerId: mintOrganizerId(found.organizer_id), feedId: found.feed_id };
}
