import { createInvitation } from "@/lib/invitations/mutations";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { SmallOrganizer } from "../../integration/support/small-organizer";

export interface SurveyLink {
  readonly invitationId: string;
  readonly path: string;
}

/** A personal link of the organizer's contact, made as a member makes it. */
export async function surveyLink(organizer: SmallOrganizer, now: Date = new Date()): Promise<SurveyLink> {
  const { exhibitorId, contactId, editionId, organizerId } = organizer;
  const { id, token } = await inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, now));
  return { invitationId: id, path: `/s/${token}` };
}

/** What was received for a link: each response as its answers by question. */
export async function received({ organizerId }: SmallOrganizer, { invitationId }: SurveyLink): Promise<Record<string, string | number | null>[]> {
  const responses = await withTenant(organizerId, ({ db }) => db.response.findMany({ where: { organizerId, invitationId }, include: { answers: true } }));
  return responses.map(({ answers }) => Object.fromEntries(answers.map(({ item, value, text }) => [item, value ?? text])));
}
