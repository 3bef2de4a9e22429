import { isDeepStrictEqual } from "node:util";

import { AppError } from "@/lib/errors";
import { today } from "@/lib/format/days";
import type { RelationshipChange } from "@/lib/relationships/mutations";
import { getFormVersion } from "@/lib/surveys/data";
import { formDefinition } from "@/lib/surveys/schema";
import type { Tenant, TenantTransaction } from "@/lib/tenant/with-tenant";
import { claimNamed, whyNot } from "./claim";
import { recordResponse } from "./mutations";
import { readAnswers } from "./schema";
import type { GivenAnswer, SentForm } from "./types";

/** Answers an invitation by name: claims it, then writes response, evidence and relationship in the caller's transaction. */
export async function answerInvitation(tenant: TenantTransaction, invitationId: string, sent: SentForm, now: Date): Promise<{ id: string; change: RelationshipChange | null }> {
  const { db, organizerId } = tenant;
  const claim = await claimNamed(tenant, invitationId, now);
  if (!claim) throw await whyNot(tenant, invitationId, now);
  const { timeZone } = await db.organizer.findUniqueOrThrow({ where: { id: organizerId }, select: { timeZone: true } });
  const version = await getFormVersion(tenant, claim.form_version_id);
  const reading = readAnswers(version.definition, sent.fields);
  if (!reading.ok) throw new AppError("invalid", reading.problems);
  if (reading.answers.length === 0) throw new AppError("required");
  const day = today(timeZone, now);
  return await recordResponse(
    tenant,
    version,
    {
      exhibitorId: claim.exhibitor_id,
      contactId: claim.contact_id,
      editionId: claim.edition_id,
      invitationId,
      importId: null,
      campaignId: claim.campaign_id,
      language: sent.language,
      answeredOn: day,
      seconds: sent.seconds ?? null,
      device: sent.device ?? null,
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
