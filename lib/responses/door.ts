import { notFound } from "@/lib/errors";
import { campaignTexts } from "@/lib/campaigns/schema";
import { today } from "@/lib/format/days";
import { formDefinition } from "@/lib/surveys/schema";
import type { Tenant } from "@/lib/tenant/with-tenant";
import { draftAnswers } from "./drafts/schema";
import { doorState } from "./standing";
import type { AskedSurvey, SurveyDoor } from "./types";

/** Everything the exhibitor's page says, in one read. */
export async function getSurveyDoor({ db, organizerId }: Tenant, invitationId: string, now: Date): Promise<SurveyDoor> {
  const [organizer, invitation] = await Promise.all([
    db.organizer.findUnique({ where: { id: organizerId }, select: { name: true, timeZone: true, isDemo: true } }),
    db.invitation.findUnique({
      where: { organizerId_id: { organizerId, id: invitationId } },
      include: {
        formVersion: { select: { id: true, definition: true } },
        exhibitor: { select: { name: true, participations: { where: { organizerId }, select: { editionId: true, stand: true } } } },
        contact: { select: { name: true, locale: true } },
        edition: { select: { name: true, startsOn: true, show: { select: { name: true, nameZh: true } } } },
        campaign: { select: { status: true, naming: true, texts: true, opensAt: true, closesAt: true } },
        draft: { select: { answers: true, lastItem: true } },
        response: { select: { id: true } },
      },
    }),
  ]);
  if (!organizer || !invitation) throw notFound();
  const { campaign, draft } = invitation;
  const participation = invitation.exhibitor.participations.find(({ editionId }) => editionId === invitation.editionId);
  const answeredAnonymously = invitation.answeredAt !== null && invitation.response === null && campaign !== null && campaign.naming !== "named";
  const day = (at: Date) => today(organizer.timeZone, at);
  return {
    invitationId,
    state: doorState(invitation, now),
    organizerName: organizer.name,
    isDemo: organizer.isDemo,
    edition: invitation.edition,
    ahead: invitation.edition.startsOn > day(now),
    whom: { kind: "contact", contact: invitation.contact.name, exhibitor: invitation.exhibitor.name, stand: participation?.stand ?? null },
    contactLocale: invitation.contact.locale,
    naming: campaign?.naming ?? "named",
    begun: draft !== null,
    words: wordsOf(campaign?.texts),
    expiresOn: day(campaign && campaign.closesAt < invitation.expiresAt ? campaign.closesAt : invitation.expiresAt),
    opensOn: day(campaign?.opensAt ?? invitation.createdAt),
    // an anonymous answer keeps its Monday, which is a day already
    answeredOn: invitation.answeredAt === null ? null : answeredAnonymously ? invitation.answeredAt : day(invitation.answeredAt),
    answeredAnonymously,
    draft: draft && { answers: draftAnswers.catch({}).parse(draft.answers), lastItem: draft.lastItem },
    version: { id: invitation.formVersion.id, definition: formDefinition.parse(invitation.formVersion.definition) },
  };
}

/** What a campaign says after sending, per language; nothing where it was not written. */
export function wordsOf(texts: unknown): AskedSurvey["words"] {
  const own = campaignTexts.safeParse(texts ?? {}).data;
  const of = (locale: "en" | "zh") => ({ thanks: own?.[locale]?.thanks ?? "", whatChanged: own?.[locale]?.whatChanged ?? "" });
  return { en: of("en"), zh: of("zh") };
}
