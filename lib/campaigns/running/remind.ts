import { v7 as uuidv7 } from "uuid";

import { AppError, notFound } from "@/lib/errors";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";

/** An invitation is sent once a round; the last of them. */
const LAST_ROUND = 3;

/**
 * Reminds one who has not answered, now: the next letter that was planned becomes due, or one more is planned while there are rounds left. It goes the way of
 * all letters, with their pace, quiet hours and a day between two.
 */
export async function remindNow({ db, organizerId }: TenantTransaction, campaignId: string, invitationId: string, memberId: string, now: Date): Promise<{ round: number }> {
  const invitation = await db.invitation.findFirst({
    where: { organizerId, id: invitationId, campaignId },
    select: { status: true, expiresAt: true, campaign: { select: { status: true } }, messages: { where: { organizerId }, orderBy: { round: "asc" } } },
  });
  if (!invitation) throw notFound();
  if (invitation.status !== "open") throw new AppError(invitation.status === "answered" ? "already_answered" : "withdrawn");
  if (invitation.campaign?.status !== "running" || invitation.expiresAt <= now) throw new AppError("expired");
  const planned = invitation.messages.find(({ status }) => status === "planned");
  if (planned) {
    if (planned.dueAt > now) await db.campaignMessage.update({ where: { organizerId_id: { organizerId, id: planned.id } }, data: { dueAt: now, memberId } });
    return { round: planned.round };
  }
  const last = invitation.messages.at(-1);
  if (!last || last.round >= LAST_ROUND) throw new AppError("already_settled");
  const { channel, language, address } = last;
  await db.campaignMessage.create({ data: { organizerId, id: uuidv7(), campaignId, invitationId, round: last.round + 1, channel, language, address, dueAt: now, memberId } });
  return { round: last.round + 1 };
}
