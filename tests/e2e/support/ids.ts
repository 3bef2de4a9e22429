import { withTenant } from "@/lib/tenant/with-tenant";
import type { SmallOrganizer } from "../../integration/support/small-organizer";

/**
 * The ids of an organizer's rows by the word that stands for them in addresses: the noun before [id], or the place's own name.
 */
export async function ids({ organizerId, memberId, showId, editionId, exhibitorId, contactId, invitationId, campaignId }: SmallOrganizer): Promise<Record<string, string>> {
  const rows = await withTenant(organizerId, async ({ db }) => ({
    participation: await db.participation.findFirstOrThrow({ where: { organizerId } }),
    interaction: await db.interaction.findFirstOrThrow({ where: { organizerId } }),
    promise: await db.exhibitorPromise.findFirstOrThrow({ where: { organizerId } }),
    request: await db.specialRequest.findFirstOrThrow({ where: { organizerId } }),
    complaint: await db.complaint.findFirstOrThrow({ where: { organizerId } }),
    exchange: await db.exchange.findFirstOrThrow({ where: { organizerId } }),
    file: await db.exhibitorFile.findFirstOrThrow({ where: { organizerId } }),
    response: await db.response.findFirstOrThrow({ where: { organizerId } }),
    import: await db.import.findFirstOrThrow({ where: { organizerId } }),
    alarm: await db.alarm.findFirstOrThrow({ where: { organizerId } }),
    draft: await db.formVersion.findFirstOrThrow({ where: { organizerId, publishedAt: null } }),
    point: await db.surveyPoint.findFirstOrThrow({ where: { organizerId } }),
    task: await db.task.findFirstOrThrow({ where: { organizerId } }),
    template: await db.taskTemplate.findFirstOrThrow({ where: { organizerId } }),
    notice: await db.notice.findFirstOrThrow({ where: { organizerId } }),
    stand: await db.stand.findFirstOrThrow({ where: { organizerId } }),
    invoice: await db.invoice.findFirstOrThrow({ where: { organizerId } }),
    board: await db.board.findFirstOrThrow({ where: { organizerId } }),
    merge: await db.duplicateMerge.findFirstOrThrow({ where: { organizerId } }),
    change: await db.listChange.findFirstOrThrow({ where: { organizerId } }),
  }));
  return {
    members: memberId,
    owner: memberId,
    shows: showId,
    editions: editionId,
    editionId,
    exhibitors: exhibitorId,
    contacts: contactId,
    contactId,
    forms: rows.draft.formId,
    versionId: rows.draft.id,
    invitations: invitationId,
    campaigns: campaignId,
    participations: rows.participation.id,
    participationId: rows.participation.id,
    interactions: rows.interaction.id,
    promises: rows.promise.id,
    requests: rows.request.id,
    complaints: rows.complaint.id,
    exchanges: rows.exchange.id,
    fileId: rows.file.id,
    responses: rows.response.id,
    imports: rows.import.id,
    alarms: rows.alarm.id,
    standId: rows.stand.id,
    invoices: rows.invoice.id,
    pointId: rows.point.id,
    tasks: rows.task.id,
    templates: rows.template.id,
    notices: rows.notice.id,
    explore: rows.board.id,
    changes: rows.change.id,
    merges: rows.merge.id,
    noun: "contacts",
    // a letter of the demo's mail folder, which a tested server has none of
    letter: campaignId,
    measure: "TOI",
    stage: "expansion",
  };
}
