import { randomBytes, randomUUID } from "node:crypto";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { recordEvidence, refreshRelationships } from "@/lib/relationships/mutations";
import { setStageByHand } from "@/lib/relationships/overrides/mutations";
import { inTenantTransaction } from "@/lib/tenant/with-tenant";
import { daysAgo, type SmallOrganizer, TODAY } from "../support/small-organizer";

export interface Twin {
  readonly twinId: string;
  readonly twinContactId: string;
  readonly sharedContactId: string;
  readonly promiseId: string;
  readonly interactionId: string;
}

/** A second record of the small organizer's exhibitor, with something of its own in every ledger, and much that both have. */
export async function seedTwin({ organizerId, memberId, exhibitorId, contactId, editionId, showId, formVersionId, workspace }: SmallOrganizer): Promise<Twin> {
  return await inTenantTransaction(organizerId, async (tenant) => {
    const { db } = tenant;
    const original = await db.exhibitor.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: exhibitorId } } });
    const { id: twinId } = await createExhibitor(tenant, {
      name: original.name.replace("Ltd", "Limited"), nameLocal: "水壶", externalKey: `${workspace}-twin`, segment: "Fringe", country: "DE", city: "Kiel", website: "https://kettles.example", note: "Noted twice", ownerMemberId: null,
    });
    const mail = (await db.contact.findUniqueOrThrow({ where: { organizerId_id: { organizerId, id: contactId } } })).email;
    const own = await db.contact.create({ data: { organizerId, exhibitorId: twinId, name: "Lin Xi", email: `lin@${workspace}.example`, phone: "+49 40 1234567" } });
    const shared = await db.contact.create({ data: { organizerId, exhibitorId: twinId, name: "M. Ashdown", email: mail?.toUpperCase() ?? null, phone: "+49 40 7654321", wantsNoSurveys: true } });
    const editions = await db.edition.findMany({ where: { organizerId }, orderBy: { startsOn: "asc" } });
    const other = await db.show.create({ data: { organizerId, name: "Other show" } });
    const elsewhere = await db.edition.create({ data: { organizerId, showId: other.id, name: "First", startsOn: daysAgo(100), endsOn: daysAgo(98) } });
    for (const edition of [...editions, elsewhere]) {
      const participation = await db.participation.create({ data: { organizerId, exhibitorId: twinId, editionId: edition.id, status: edition.id === editionId ? "booked" : "held", hall: "H9", stand: "H9-1", area: 12, amount: 4000, bookedOn: daysAgo(300) } });
      await db.participationMove.create({ data: { organizerId, participationId: participation.id, toStep: "contracted", movedOn: daysAgo(300), memberId } });
      await db.invoice.create({ data: { organizerId, participationId: participation.id, number: `T-${randomBytes(4).toString("hex")}`, issuedOn: daysAgo(150), dueOn: daysAgo(120), amount: 4000, currency: "EUR", memberId } });
    }
    const interaction = await db.interaction.create({ data: { organizerId, exhibitorId: twinId, contactId: shared.id, memberId, channel: "call", direction: "inbound", occurredOn: daysAgo(15), mood: 1, note: "twin note", submissionKey: randomUUID() } });
    const promise = await db.exhibitorPromise.create({ data: { organizerId, exhibitorId: twinId, contactId: own.id, memberId, text: "twin promise", madeOn: daysAgo(30), dueOn: daysAgo(2), status: "open" } });
    await db.specialRequest.create({ data: { organizerId, exhibitorId: twinId, contactId: own.id, memberId, text: "twin request", askedOn: daysAgo(20) } });
    await db.complaint.create({ data: { organizerId, exhibitorId: twinId, contactId: shared.id, memberId, text: "twin complaint", severity: "minor", raisedOn: daysAgo(20), answerDueOn: daysAgo(15), resolveDueOn: daysAgo(-10) } });
    await db.exchange.create({ data: { organizerId, exhibitorId: twinId, contactId: own.id, memberId, kind: "disclosure", direction: "outbound", text: "twin told", occurredOn: daysAgo(12), confidentiality: "open" } });
    await db.task.create({ data: { organizerId, exhibitorId: twinId, contactId: own.id, title: "twin task", assignedMemberId: memberId, memberId, dueOn: daysAgo(-5) } });
    await db.contactTie.create({ data: { organizerId, contactId: shared.id, memberId, notedById: memberId, liking: 1 } });
    await db.contactTie.create({ data: { organizerId, contactId: own.id, memberId, notedById: memberId, liking: 5 } });
    const file = await db.exhibitorFile.create({ data: { organizerId, exhibitorId: twinId, name: "twin.txt", type: "text/plain", size: 4, memberId } });
    await db.fileContent.create({ data: { organizerId, fileId: file.id, content: new TextEncoder().encode("twin") } });
    const invitation = await db.invitation.create({ data: { organizerId, formVersionId, exhibitorId: twinId, contactId: own.id, editionId, tokenHash: new Uint8Array(randomBytes(32)), expiresAt: daysAgo(-20) } });
    const response = await db.response.create({ data: { organizerId, formVersionId, invitationId: invitation.id, exhibitorId: twinId, contactId: own.id, editionId, language: "zh", answeredOn: daysAgo(3) } });
    await db.exhibitorTag.createMany({ data: [...(await db.exhibitorTag.findMany({ where: { organizerId, exhibitorId } })).map(({ tag }) => ({ organizerId, exhibitorId: twinId, tag })), { organizerId, exhibitorId: twinId, tag: "twin tag" }] });
    await db.exhibitorTeamMember.create({ data: { organizerId, exhibitorId: twinId, memberId } });
    await db.recentItem.create({ data: { organizerId, id: randomUUID(), memberId, exhibitorId: twinId, seenAt: TODAY } });
    await db.exhibitorLink.create({ data: { organizerId, exhibitorId: twinId, otherId: exhibitorId, kind: "group", memberId } });
    await db.exhibitorLink.create({ data: { organizerId, exhibitorId, otherId: twinId, kind: "agent", memberId } });
    await db.notice.create({ data: { organizerId, memberId, kind: "task_assigned", actorMemberId: memberId, exhibitorId: twinId, recordId: promise.id, text: "twin", key: `twin ${twinId}` } });
    await db.recordChange.create({ data: { organizerId, exhibitorId: twinId, memberId, recordKind: "exhibitors", record: twinId, action: "update", fields: { city: [null, "Kiel"] } } });
    await db.rebookingPrediction.create({ data: { organizerId, exhibitorId: twinId, editionId, probability: 0.25, computedOn: TODAY } });
    await db.backtestJudgement.create({ data: { organizerId, exhibitorId: twinId, editionId: elsewhere.id, rebooked: false, model: 0.1, baseRate: 0.2, bookedLastYear: 0.3, recencyFrequency: 0.4 } });
    const imported = await db.import.findFirstOrThrow({ where: { organizerId } });
    await db.importChange.create({ data: { organizerId, importId: imported.id, exhibitorId: twinId, before: { city: null }, after: { city: "Kiel" } } });
    await db.importChange.create({ data: { organizerId, importId: imported.id, contactId: shared.id, before: { phone: null }, after: { phone: "1" } } });
    await db.alarm.create({ data: { organizerId, exhibitorId: twinId, reason: "alarm.brokenPromise", family: "deterioration", level: "none", beganOn: daysAgo(5), raisedOn: daysAgo(4), values: { count: 1 }, evidence: [], rulesVersion: 1, dueOn: daysAgo(-20) } });
    const piece = { weight: 1, named: false, showId: null };
    await recordEvidence(
      tenant,
      twinId,
      [
        { ...piece, construct: "EMO", channel: "mood", value: 25, observedOn: daysAgo(15), source: "interaction", sourceId: interaction.id },
        { ...piece, construct: "TOI", channel: "promise", value: 100, observedOn: daysAgo(200), source: "promise", sourceId: randomUUID() },
        { ...piece, construct: "AFF", channel: "survey", value: 17, observedOn: daysAgo(3), source: "response", sourceId: response.id, named: true, showId },
        { ...piece, construct: "SAC", channel: "survey", value: 60, observedOn: daysAgo(3), source: "response", sourceId: response.id, named: true },
      ],
      TODAY,
    );
    await setStageByHand(tenant, { exhibitorId: twinId, showId: other.id, stage: "expansion", why: "known well", untilOn: daysAgo(-30) }, { memberId, name: "Owner", today: TODAY });
    await refreshRelationships(tenant, [exhibitorId, twinId], TODAY);
    return { twinId, twinContactId: own.id, sharedContactId: shared.id, promiseId: promise.id, interactionId: interaction.id };
  });
}
