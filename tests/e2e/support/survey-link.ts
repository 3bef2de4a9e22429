import { createInvitation } from "@/lib/invitations/mutations";
import { publishForm } from "@/lib/surveys/mutations";
import type { FormDefinition } from "@/lib/surveys/schema";
import { inTenantTransaction, withTenant } from "@/lib/tenant/with-tenant";
import type { SmallOrganizer } from "../../integration/support/small-organizer";

export interface SurveyLink {
  readonly invitationId: string;
  readonly path: string;
}

/** A personal link of the organizer's contact, made as a member makes it; about another form than the core survey where one is given. */
export async function surveyLink(organizer: SmallOrganizer, now: Date = new Date(), definition: FormDefinition | null = null): Promise<SurveyLink> {
  const { exhibitorId, contactId, editionId, organizerId } = organizer;
  const { id, token } = await inTenantTransaction(organizerId, (tenant) => createInvitation(tenant, { exhibitorId, contactId, editionId, validDays: 60 }, now));
  if (definition) {
    await inTenantTransaction(organizerId, async (tenant) => {
      const version = await publishForm(tenant, { key: "own", title: "Own survey", definition });
      await tenant.db.invitation.update({ where: { organizerId_id: { organizerId, id } }, data: { formVersionId: version.id } });
    });
  }
  return { invitationId: id, path: `/s/${token}` };
}

/** What was received for a link: each response as its answers by question. */
export async function received({ organizerId }: SmallOrganizer, { invitationId }: SurveyLink): Promise<Record<string, string | number | null>[]> {
  const responses = await withTenant(organizerId, ({ db }) => db.response.findMany({ where: { organizerId, invitationId }, include: { answers: true } }));
  return responses.map(({ answers }) => Object.fromEntries(answers.map(({ item, value, text }) => [item, value ?? text])));
}
