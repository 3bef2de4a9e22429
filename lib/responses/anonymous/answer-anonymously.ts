import { AppError } from "@/lib/errors";
import { today } from "@/lib/format/days";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import { getFormVersion } from "@/lib/surveys/data";
import { claimAnonymous, whyNot } from "../claim";
import { readAnswers } from "../schema";
import type { SentForm } from "../types";
import { type JarEntry, putIntoJar } from "./jar";
import { receiptHash } from "./seal";

interface Deposit {
  readonly campaignId: string;
  readonly form: JarEntry;
  readonly day: Date;
}

/**
 * Answers an invitation anonymously, in two transactions: the first takes the invitation and leaves a receipt, the second puts the form
 * into the jar for that receipt. The respondent's page made the receipt and keeps it with the answers: where the server dies in
 * between, the same form sent again finds the receipt unused and goes on from there (docs/decisions/2026-11-22-anonymous-answers.md).
 */
export async function answerAnonymously(organizerId: OrganizerId, invitationId: string, sent: SentForm & { readonly receipt: string }, now: Date): Promise<void> {
  const deposit = await inTenantTransaction(organizerId, (tenant) => takeInvitation(tenant, invitationId, sent, now));
  await inTenantTransaction(organizerId, (tenant) => putIntoJar(tenant, deposit.campaignId, sent.receipt, deposit.form, deposit.day));
}

async function takeInvitation(tenant: TenantTransaction, invitationId: string, sent: SentForm & { readonly receipt: string }, now: Date): Promise<Deposit> {
  const { db, organizerId } = tenant;
  const { timeZone } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } });
  const day = today(timeZone, now);
  const about = await db.invitation.findUnique({ where: { organizerId_id: { organizerId, id: invitationId } }, select: { formVersionId: true, campaignId: true, exhibitor: { select: { segment: true } } } });
  if (!about) throw await whyNot(tenant, invitationId, now);
  const version = await getFormVersion(tenant, about.formVersionId);
  const reading = readAnswers(version.definition, sent.fields);
  if (!reading.ok) throw new AppError("invalid", reading.problems);
  if (reading.answers.length === 0) throw new AppError("required");
  const { campaignId } = about;
  if (campaignId === null) throw new AppError("not_a_choice");
  const form: JarEntry = { formVersionId: about.formVersionId, language: sent.language, segment: about.exhibitor.segment, answers: [...reading.answers] };
  const hash = new Uint8Array(receiptHash(sent.receipt));
  const claim = await claimAnonymous(tenant, invitationId, day, now);
  if (claim) {
    const given = await db.anonymousReceipt.createMany({ data: [{ organizerId, campaignId, hash }], skipDuplicates: true });
    // a receipt is made for one form; with another's this one would be thanked for and lost
    if (given.count !== 1) throw new AppError("invalid");
    return { campaignId, form, day };
  }
  const why = await whyNot(tenant, invitationId, now);
  if (why.code === "already_answered" && (await db.anonymousReceipt.count({ where: { organizerId, campaignId, hash } })) > 0) return { campaignId, form, day };
  throw why;
}
