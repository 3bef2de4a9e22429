import { isDeepStrictEqual } from "node:util";

import { AppError, notFound } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { invitationState } from "@/lib/invitations/data";
import type { RelationshipChange } from "@/lib/relationships/mutations";
import { getFormVersion } from "@/lib/surveys/data";
import { formDefinition } from "@/lib/surveys/schema";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import { recordResponse } from "./mutations";
import { readAnswers } from "./schema";
import type { GivenAnswer } from "./types";

/**
 * Answers an invitation: claims it, then writes response, evidence and relationship in the caller's transaction. The claim is one
 * UPDATE, so of two submissions at the same moment the second waits, finds the invitation taken, and writes nothing.
 */
export async function answerInvitation(
  tenant: TenantTransaction,
  invitationId: string,
  sent: { fields: Readonly<Record<string, string>>; language: "en" | "zh" },
  now: Date,
): Promise<{ id: string; change: RelationshipChange | null }> {
  const { db, organizerId } = tenant;
  const claimed = await db.invitation.updateMany({
    where: { organizerId, id: invitationId, status: "open", expiresAt: { gt: now } },
    data: { status: "answered", answeredAt: now },
  });
  const invitation = await db.invitation.findUnique({ where: { organizerId_id: { organizerId, id: invitationId } } });
  if (!invitation) throw notFound();
  if (claimed.count !== 1) throw closed(invitationState(invitation, now));
  const { timeZone } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } });
  const version = await getFormVersion(tenant, invitation.formVersionId);
  const reading = readAnswers(version.definition, sent.fields);
  if (!reading.ok) throw new AppError("invalid", reading.problems);
  if (reading.answers.length === 0) throw new AppError("required");
  const day = today(timeZone, now);
  return await recordResponse(
    tenant,
    version,
    {
      exhibitorId: invitation.exhibitorId,
      contactId: invitation.contactId,
      editionId: invitation.editionId,
      invitationId,
      importId: null,
      language: sent.language,
      answeredOn: day,
      answers: reading.answers,
    },
    day,
  );
}

/** Whether just this was received for the invitation: then it is the same submission, sent again because its reply got lost. */
export async function wasReceived({ db, organizerId }: Tenant, invitationId: string, fields: Readonly<Record<string, string>>): Promise<boolean> {
  const response = await db.response.findFirst({
    where: { organizerId, invitationId, withdrawnAt: null },
    select: { formVersion: { select: { definition: true } }, answers: { select: { item: true, value: true, text: true } } },
  });
  if (!response) return false;
  const reading = readAnswers(formDefinition.parse(response.formVersion.definition), fields);
  const byItem = (answers: readonly GivenAnswer[]) => new Map(answers.map(({ item, value, text }) => [item, { value, text }]));
  return reading.ok && isDeepStrictEqual(byItem(reading.answers), byItem(response.answers));
}

function closed(state: string): AppError {
  if (state === "expired" || state === "withdrawn") return new AppError(state);
  return new AppError("already_answered");
}
