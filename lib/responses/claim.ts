import { z } from "zod";

import { AppError, notFound } from "@/lib/errors";
import { mondayOf } from "@/lib/format/weeks";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { doorState } from "./standing";

const claimed = z.object({ form_version_id: z.uuid(), exhibitor_id: z.uuid(), contact_id: z.uuid(), edition_id: z.uuid(), campaign_id: z.uuid().nullable() });
export type Claim = z.infer<typeof claimed>;

const OPEN_CAMPAIGN = "c.organizer_id = i.organizer_id AND c.id = i.campaign_id AND c.status IN ('scheduled', 'running') AND c.opens_at <= $3 AND c.closes_at > $3";
const OPEN = "i.organizer_id = $1::uuid AND i.id = $2::uuid AND i.status = 'open' AND i.expires_at > $3";
const RETURNING = "RETURNING i.form_version_id, i.exhibitor_id, i.contact_id, i.edition_id, i.campaign_id";

/**
 * Takes an open invitation for a named answer, and what was kept of it so far is gone. The claim is one statement, so of two submissions at the same
 * moment the second waits, finds the invitation taken, and gets nothing.
 */
export async function claimNamed({ ask, organizerId }: TenantTransaction, invitationId: string, now: Date): Promise<Claim | null> {
  const { rows } = await ask({
    text: `UPDATE invitations i SET status = 'answered', answered_at = $3
      WHERE ${OPEN} AND (i.campaign_id IS NULL OR EXISTS (SELECT FROM campaigns c WHERE ${OPEN_CAMPAIGN} AND c.naming <> 'anonymous')) ${RETURNING}`,
    values: [organizerId, invitationId, now],
  });
  // a statement of its own: it also sees what another device kept while the claim waited
  await ask({ text: "DELETE FROM response_drafts WHERE organizer_id = $1::uuid AND invitation_id = $2::uuid", values: [organizerId, invitationId] });
  return z.array(claimed).parse(rows)[0] ?? null;
}

/**
 * Takes an open invitation for an anonymous answer. What stays of the person's visit is the week: also the time of opening goes, because
 * the order of times is an order of people. Who began with a name has answers under that name here, and cannot go on without it.
 */
export async function claimAnonymous({ ask, organizerId }: TenantTransaction, invitationId: string, day: Date, now: Date): Promise<Claim | null> {
  // first the lock: what another device keeps at this moment has then been kept, and is seen
  await ask({ text: "SELECT FROM invitations WHERE organizer_id = $1::uuid AND id = $2::uuid FOR UPDATE", values: [organizerId, invitationId] });
  const { rows } = await ask({
    text: `UPDATE invitations i SET status = 'answered', answered_at = $4, opened_at = $4
      WHERE ${OPEN} AND EXISTS (SELECT FROM campaigns c WHERE ${OPEN_CAMPAIGN} AND c.naming <> 'named')
        AND NOT EXISTS (SELECT FROM response_drafts d WHERE d.organizer_id = $1::uuid AND d.invitation_id = $2::uuid) ${RETURNING}`,
    values: [organizerId, invitationId, now, mondayOf(day)],
  });
  return z.array(claimed).parse(rows)[0] ?? null;
}

/** Why an invitation could not be taken. */
export async function whyNot({ db, organizerId }: TenantTransaction, invitationId: string, now: Date): Promise<AppError> {
  const invitation = await db.invitation.findUnique({ where: { organizerId_id: { organizerId, id: invitationId } }, include: { campaign: true } });
  if (!invitation) return notFound();
  const state = doorState(invitation, now);
  if (state === "answered") return new AppError("already_answered");
  // open, and yet not taken: it cannot be answered this way
  if (state === "open") return new AppError("not_a_choice");
  return new AppError(state === "withdrawn" ? "withdrawn" : "expired");
}
