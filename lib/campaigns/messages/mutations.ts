import { AppError, notFound } from "@/lib/errors";
import { isLocale } from "@/lib/i18n/locales";
import { newToken } from "@/lib/invitations/token";
import { hashToken } from "@/lib/tenant/open-invitation";
import type { TenantTransaction } from "@/lib/tenant/with-tenant";
import { linkOf, readStationery, writeWords } from "../letters/compose";
import { getMessageReader } from "./data";
import type { MessageAct } from "./schema";
import type { CopiedWords } from "./types";

/** What a person knows better than the machine; each act is refused where the letter has moved on meanwhile. */
export async function actOnMessage({ db, organizerId }: TenantTransaction, memberId: string, id: string, act: MessageAct, now: Date): Promise<void> {
  const mine = { organizerId, id };
  const byHand = { ...mine, channel: { not: "email" } } as const;
  const done = { heldUntil: null, reason: null };
  const { count } = await {
    arrived: () => db.campaignMessage.updateMany({ where: { ...mine, status: "sending", reason: "unclear" }, data: { ...done, status: "sent", sentAt: now, memberId } }),
    again: () => db.campaignMessage.updateMany({ where: { ...mine, status: { in: ["sending", "failed", "bounced"] }, heldUntil: null }, data: { ...done, status: "planned", dueAt: now, attempts: 0, memberId } }),
    bounced: () => db.campaignMessage.updateMany({ where: { ...mine, channel: "email", status: { in: ["sent", "sending"] }, heldUntil: null }, data: { status: "bounced", reason: "by_hand", memberId } }),
    sent: () => db.campaignMessage.updateMany({ where: { ...byHand, status: "planned" }, data: { ...done, status: "sent", sentAt: now, memberId } }),
    unsent: () => db.campaignMessage.updateMany({ where: { ...byHand, status: "sent" }, data: { status: "planned", sentAt: null, memberId: null } }),
  }[act]();
  const message = await db.campaignMessage.findUnique({ where: { organizerId_id: { organizerId, id } }, select: { address: true } });
  if (!message) throw notFound();
  if (count !== 1) throw new AppError("conflict");
  if (message.address === null) return;
  const suppression = { organizerId, address: message.address } as const;
  if (act === "bounced") await db.suppression.createMany({ data: [{ ...suppression, reason: "bounced", memberId }], skipDuplicates: true });
  // whoever sends again to an address that came back knows that it works now
  if (act === "again") await db.suppression.deleteMany({ where: { ...suppression, reason: "bounced" } });
}

/** The words of a letter to be copied, with a link made for this copy; the links of earlier copies go on opening. */
export async function copyWords(tenant: TenantTransaction, id: string): Promise<CopiedWords> {
  const { db, organizerId } = tenant;
  const message = await getMessageReader(tenant, id);
  if (!message || message.channel === "email") throw notFound();
  const { invitation, campaign } = message;
  if (campaign.status !== "running" || invitation.status !== "open") throw new AppError("conflict");
  const participation = await db.participation.findUnique({ where: { organizerId_exhibitorId_editionId: { organizerId, exhibitorId: invitation.exhibitor.id, editionId: invitation.editionId } }, select: { stand: true } });
  const token = newToken();
  await db.invitationLink.create({ data: { organizerId, invitationId: message.invitationId, tokenHash: new Uint8Array(hashToken(token)) } });
  const language = isLocale(message.language) ? message.language : "en";
  const { link } = linkOf(token, language);
  const reader = { round: message.round, language, name: invitation.contact.name, company: invitation.exhibitor.name, companyLocal: invitation.exhibitor.nameLocal, stand: participation?.stand ?? null };
  return { id, link, ...writeWords(await readStationery(tenant, message.campaignId), reader, link) };
}
