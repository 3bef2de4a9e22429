import { notFound } from "@/lib/errors";
import { today } from "@/lib/format/days";
import { invitationState } from "@/lib/invitations/data";
import { formDefinition } from "@/lib/surveys/schema";
import type { Tenant } from "@/lib/tenant/with-tenant";
import type { SurveyDoor } from "./types";

/** Everything the exhibitor's page says, in one read. */
export async function getSurveyDoor({ db, organizerId }: Tenant, invitationId: string, now: Date): Promise<SurveyDoor> {
  const [organizer, invitation] = await Promise.all([
    db.organizer.findUnique({ where: { id: organizerId }, select: { name: true, timeZone: true, isDemo: true } }),
    db.invitation.findUnique({
      where: { organizerId_id: { organizerId, id: invitationId } },
      include: {
        formVersion: { select: { id: true, definition: true } },
        exhibitor: { select: { name: true, participations: { where: { organizerId }, select: { editionId: true, hall: true, stand: true } } } },
        contact: { select: { name: true, locale: true } },
        edition: { select: { name: true, show: { select: { name: true, nameZh: true } } } },
      },
    }),
  ]);
  if (!organizer || !invitation) throw notFound();
  const state = invitationState(invitation, now);
  const participation = invitation.exhibitor.participations.find(({ editionId }) => editionId === invitation.editionId);
  return {
    invitationId,
    state: state === "opened" ? "open" : state,
    organizerName: organizer.name,
    isDemo: organizer.isDemo,
    edition: invitation.edition,
    exhibitorName: invitation.exhibitor.name,
    contactName: invitation.contact.name,
    contactLocale: invitation.contact.locale,
    stand: participation?.stand ?? null,
    expiresOn: today(organizer.timeZone, invitation.expiresAt),
    answeredOn: invitation.answeredAt === null ? null : today(organizer.timeZone, invitation.answeredAt),
    version: { id: invitation.formVersion.id, definition: formDefinition.parse(invitation.formVersion.definition) },
  };
}
