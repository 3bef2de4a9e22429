import { createHash } from "node:crypto";
import { z } from "zod";

import { connections } from "@/lib/db/client";
import { mintOrganizerId, type OrganizerId } from "./organizer-id";

export function hashToken(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}

const row = z.object({ organizer_id: z.uuid(), invitation_id: z.uuid() });

/** The organizer and invitation behind a survey link's token, or null. The only question asked before a tenant is known. */
export async function openInvitation(token: string): Promise<{ organizerId: OrganizerId; invitationId: string } | null> {
  const { rows } = await connections().doorPool.query("SELECT * FROM door_invitation($1)", [hashToken(token)]);
  if (rows[0] === undefined) return null;
  const found = row.parse(rows[0]);
  return { organizerId: mintOrganizerId(found.organizer_id), invitationId: found.invitation_id };
}
