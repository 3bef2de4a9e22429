import { createHash, randomBytes, randomUUID } from "node:crypto";

import { createExhibitor } from "@/lib/exhibitors/mutations";
import { DEFAULT_SETTINGS } from "@/lib/alarms/schema";
import { foundOrganizer } from "@/lib/organizers/mutations";
import { takeSnapshots } from "@/lib/portfolio/history/mutations";
import { recordEvidence, retractEvidence } from "@/lib/relationships/mutations";
import { setStageByHand } from "@/lib/relationships/overrides/mutations";
import { coreDefinition } from "@/lib/surveys/core-form";
import type { OrganizerId } from "@/lib/tenant/organizer-id";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";

export const TODAY = new Date("2026-11-21T00:00:00Z");
export const daysAgo = (days: number): Date => new Date(TODAY.getTime() - days * 86_400_000);

export interface SmallOrganizer {
  readonly organizerId: OrganizerId;
  readonly workspace: string;
  readonly ownerEmail: string;
  readonly memberId: string;
  readonly showId: string;
  readonly editionId: string;
  readonly exhibitorId: string;
  readonly contactId: string;
  readonly formVersionId: string;
  readonly invitationId: string;
  readonly campaignId: string;
}

export const PASSWORD = "correct horse battery";

/** An organizer with at least one row in every tenant table, all of it tied together as in life. */
export async function seedSmallOrganizer(name: string): Promise<SmallOrganizer> {
  const workspace = `${name}-${randomBytes(4).toString("hex")}`;
  const ownerEmail = `owner@${workspace}.example`;
  const { organizerId, memberId } = await foundOrganizer({
    workspace, name: `${name} Exhibitions`, locale: "en", timeZone: "Europe/Berlin", currency: "EUR", ownerEmail, ownerName: `${name} Owner`, ownerPassword: PASSWORD,
  });
  return await inTenantTransaction(organizerId, async (tenant) => ({ organizerId, workspace, ownerEmail, memberId, ...(await fill(tenant, memberId, name)) }));
}

/** The hash of a token that nobody has. */
function hashOfNothing(): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash("sha256").update(randomBytes(16)).digest());
}

async function fill(tenant: TenantTransaction, memberId: string, name: string) {
  const { db, organizerId } = tenant;
  await db.memberInvitation.create({ data: { organizerId, email: `asked@${name}.example`, role: "staff", invitedById: memberId, expiresAt: daysAgo(-7) } });
  const show = await db.show.create({ data: { organizerId, name: `${name} Show` } });
  const editions = [];
  for (const ago of [800, 430, 65]) {
    editions.push(await db.edition.create({ data: { organizerId, showId: show.id, name: `Edition ${ago}`, startsOn: daysAgo(ago), endsOn: daysAgo(ago - 3), bookingDeadline: daysAgo(ago + 120) } }));
  }
  const newest = editions.at(-1) ?? show;
  const imported = await db.import.create({ data: { organizerId, kind: "exhibitors", status: "imported", fileName: "list.csv", encoding: "utf-8", mapping: { kind: "exhibitors", columns: { name: "Company" } }, rowCount: 1, memberId } });
  const plain = { nameLocal: null, externalKey: `${name}-1`, segment: "Core", country: "DE", city: null, website: null, note: null, ownerMemberId: memberId };
  await db.importFile.create({ data: { organizerId, importId: imported.id, position: 1, name: "people.csv", encoding: "utf-8", delimiter: ",", headerKey: "people", mapping: { kind: "exhibitors", columns: { name: "Company" } }, rowCount: 1 } });
  await db.importPart.create({ data: { organizerId, importId: imported.id, position: 0, rows: [0], summary: {}, problems: [] } });
  const { id: exhibitorId } = await createExhibitor(tenant, { name: `${name} Kettles Ltd`, ...plain, importId: imported.id });
  await db.importChange.create({ data: { organizerId, importId: imported.id, exhibitorId, before: { city: null }, after: { city: "Hull" } } });
  const contact = await db.contact.create({ data: { organizerId, exhibitorId, name: `${name} Ashdown`, email: `mara@${name}.example`, role: "decision_maker", importId: imported.id } });
  for (const edition of editions) {
    await db.participation.create({ data: { organizerId, exhibitorId, editionId: edition.id, status: "held", hall: "H1", stand: "H1-101", area: 24, amount: 9600, bookedOn: edition.bookingDeadline, importId: imported.id } });
  }
  const hall = await db.hall.create({ data: { organizerId, editionId: newest.id, name: "H1" } });
  const stand = await db.stand.create({ data: { organizerId, editionId: newest.id, hallId: hall.id, number: "H1-101", area: 24, kind: "corner", price: 9600 } });
  const pack = await db.package.create({ data: { organizerId, editionId: newest.id, name: `${name} package`, contents: "Walls and light", price: 1200 } });
  await db.keyDate.create({ data: { organizerId, editionId: newest.id, kind: "build_up", startsOn: daysAgo(68), endsOn: daysAgo(66) } });
  await db.exchangeRate.create({ data: { organizerId, currency: "USD", day: daysAgo(200), rate: 0.9 } });
  const { id: participationId } = await db.participation.update({
    where: { organizerId_exhibitorId_editionId: { organizerId, exhibitorId, editionId: newest.id } }, data: { standId: stand.id, packageId: pack.id },
  });
  await db.participationMove.create({ data: { organizerId, participationId, fromStep: "contracted", toStep: "attended", movedOn: daysAgo(60), memberId } });
  await db.invoice.create({ data: { organizerId, participationId, number: `${name}-1`, issuedOn: daysAgo(150), dueOn: daysAgo(120), amount: 9600, currency: "EUR", paidOn: daysAgo(121), memberId } });
  const interaction = await db.interaction.create({
    data: { organizerId, exhibitorId, contactId: contact.id, memberId, editionId: newest.id, channel: "call", direction: "inbound", occurredOn: daysAgo(20), mood: 3, note: `${name} note`, submissionKey: randomUUID() },
  });
  await db.contactGround.create({ data: { organizerId, contactId: contact.id, purpose: "surveys", basis: "consent", source: `${name} stand`, givenOn: daysAgo(60), memberId } });
  await db.erasure.create({ data: { organizerId, id: randomUUID(), exhibitorId, contactId: randomUUID(), memberId, counts: { contacts: 1 } } });
  await db.noteTemplate.create({ data: { organizerId, phase: "before", textEn: `${name} asked: `, textZh: `${name} 询问：`, position: 0, memberId } });
  const promise = await db.exhibitorPromise.create({
    data: { organizerId, exhibitorId, contactId: contact.id, interactionId: interaction.id, editionId: newest.id, memberId, text: `${name} promise`, madeOn: daysAgo(20), dueOn: daysAgo(10), status: "broken", settledOn: daysAgo(9) },
  });
  const request = await db.specialRequest.create({
    data: { organizerId, exhibitorId, contactId: contact.id, interactionId: interaction.id, memberId, text: `${name} request`, askedOn: daysAgo(20), status: "granted", answeredOn: daysAgo(12) },
  });
  const complaint = await db.complaint.create({
    data: {
      organizerId, exhibitorId, contactId: contact.id, interactionId: interaction.id, editionId: newest.id, memberId, text: `${name} complaint`, severity: "serious", channel: "call",
      raisedOn: daysAgo(20), answerDueOn: daysAgo(18), resolveDueOn: daysAgo(-10), firstAnsweredOn: daysAgo(19),
    },
  });
  await db.complaintTarget.create({ data: { organizerId, severity: "severe", answerDays: 1, resolveDays: 3 } });
  await db.exchange.create({
    data: { organizerId, exhibitorId, contactId: contact.id, interactionId: interaction.id, editionId: newest.id, memberId, kind: "disclosure", direction: "inbound", text: `${name} disclosure`, occurredOn: daysAgo(20), confidentiality: "confidential" },
  });
  await db.contactTie.create({ data: { organizerId, contactId: contact.id, memberId, notedById: memberId, knownSince: daysAgo(800), liking: 4, similarity: 3, skill: 4, authority: 2 } });
  const file = await db.exhibitorFile.create({ data: { organizerId, exhibitorId, name: `${name} plan.txt`, type: "text/plain", size: 4, memberId } });
  await db.fileContent.create({ data: { organizerId, fileId: file.id, content: new TextEncoder().encode("plan") } });
  await db.recordChange.create({ data: { organizerId, exhibitorId, memberId, recordKind: "exhibitors", record: exhibitorId, action: "update", fields: { city: [null, "Hull"] } } });
  const form = await db.form.create({ data: { organizerId, key: "fixture", title: `${name} form` } });
  const version = await db.formVersion.create({ data: { organizerId, formId: form.id, version: 1, definition: coreDefinition(), publishedAt: TODAY } });
  await db.form.create({ data: { organizerId, title: `${name} form of its own`, versions: { create: [{ version: 1, definition: coreDefinition(), savedById: memberId }] } } });
  const invitation = await db.invitation.create({
    data: {
      organizerId, formVersionId: version.id, exhibitorId, contactId: contact.id, editionId: newest.id, status: "answered", answeredAt: TODAY,
      tokenHash: hashOfNothing(), expiresAt: new Date(TODAY.getTime() + 86_400_000 * 30),
    },
  });
  const campaign = await db.campaign.create({
    data: {
      organizerId, editionId: newest.id, formVersionId: version.id, title: `${name} campaign`, status: "running", naming: "choice", audience: {}, texts: {}, memberId,
      opensAt: daysAgo(10), closesAt: daysAgo(-20), startedAt: daysAgo(10),
    },
  });
  await db.invitation.create({
    data: {
      organizerId, campaignId: campaign.id, formVersionId: version.id, exhibitorId, contactId: contact.id, editionId: newest.id, tokenHash: hashOfNothing(), expiresAt: daysAgo(-20),
      links: { create: [{ tokenHash: hashOfNothing() }] },
      messages: { create: [{ campaignId: campaign.id, round: 0, channel: "email", language: "en", address: `mara@${name}.example`, status: "sent", dueAt: daysAgo(10), sentAt: daysAgo(10), memberId }] },
      draft: { create: { answers: { TOG1: "5" }, language: "en", lastItem: "TOG1", startedAt: daysAgo(9), updatedAt: daysAgo(9) } },
    },
  });
  await db.suppression.create({ data: { organizerId, address: `gone@${name}.example`, reason: "bounced", memberId } });
  await db.mailSettings.create({ data: { organizerId, senderName: `${name} team`, ratePerMinute: 60, quietFrom: 20, quietUntil: 8 } });
  const point = await db.surveyPoint.create({ data: { organizerId, campaignId: campaign.id, kind: "hall", hall: "H1", slug: randomBytes(8).toString("hex") } });
  await db.pointVisit.create({ data: { organizerId, pointId: point.id, day: daysAgo(5), mark: hashOfNothing() } });
  await db.anonymousJar.create({ data: { organizerId, campaignId: campaign.id, waiting: [] } });
  await db.anonymousReceipt.create({ data: { organizerId, campaignId: campaign.id, hash: hashOfNothing(), used: true } });
  const unnamed = await db.anonymousResponse.create({ data: { organizerId, campaignId: campaign.id, formVersionId: version.id, editionId: newest.id, language: "en", week: new Date("2026-11-16T00:00:00Z") } });
  const unnamedAnswer = await db.anonymousAnswer.create({ data: { organizerId, responseId: unnamed.id, item: "AFF1", value: 6 } });
  await db.commentCode.create({ data: { organizerId, anonymousAnswerId: unnamedAnswer.id, code: "communication", memberId } });
  await db.recentItem.create({ data: { organizerId, id: randomUUID(), memberId, exhibitorId, seenAt: TODAY } });
  await db.exhibitorTag.create({ data: { organizerId, exhibitorId, tag: `${name} tag` } });
  const response = await db.response.create({
    data: { organizerId, formVersionId: version.id, invitationId: invitation.id, exhibitorId, contactId: contact.id, editionId: newest.id, language: "en", answeredOn: daysAgo(5), importId: imported.id },
  });
  await db.answer.create({ data: { organizerId, responseId: response.id, item: "AFF1", value: 6 } });
  await db.job.create({ data: { organizerId, kind: "nothing", runAt: TODAY } });
  await db.signOn.create({ data: { organizerId, issuer: `https://login.${name}.example`, clientId: name, clientSecret: hashOfNothing() } });
  await db.signOnDomain.create({ data: { organizerId, domain: `${name}.example`, token: "proof" } });
  await db.signOnBinding.create({ data: { organizerId, issuer: `https://login.${name}.example`, subject: `${name}-owner`, memberId } });
  const key = await db.apiKey.create({ data: { organizerId, memberId, name: `${name} key`, hash: hashOfNothing(), prefix: "fairbond_abcdefgh", scopes: ["read exhibitors"] } });
  await db.apiWindow.create({ data: { organizerId, id: key.id, count: 1, startedAt: TODAY } });
  await db.apiAnswer.create({ data: { organizerId, keyId: key.id, idempotencyKey: `${name} once`, requestHash: hashOfNothing(), record: exhibitorId } });
  await seedWebhook(tenant, memberId, name, show.id);
  const board = await db.board.create({ data: { organizerId, name: `${name} board`, memberId } });
  await db.boardTile.create({ data: { organizerId, boardId: board.id, position: 1, query: { measure: "revenue", by: "segment", chart: "bars", show: null, edition: null, segment: null, owner: null, stage: null } } });
  const schedule = await db.boardSchedule.create({ data: { organizerId, boardId: board.id, frequency: "weekly", day: 1, hour: 8 } });
  await db.boardRecipient.create({ data: { organizerId, scheduleId: schedule.id, memberId } });
  await db.boardRun.create({ data: { organizerId, scheduleId: schedule.id, period: daysAgo(5), sentTo: [memberId] } });
  for (const noun of ["exhibitors", "contacts", "participations"] as const) {
    const field = await db.ownField.create({ data: { organizerId, noun, kind: "text", label: `${name} word`, place: 0 } });
    const own = { [field.id]: `${name} value` };
    if (noun === "exhibitors") await db.exhibitor.update({ where: { organizerId_id: { organizerId, id: exhibitorId } }, data: { own } });
    else if (noun === "contacts") await db.contact.update({ where: { organizerId_id: { organizerId, id: contact.id } }, data: { own } });
    else await db.participation.update({ where: { organizerId_id: { organizerId, id: participationId } }, data: { own } });
  }
  await db.auditEntry.create({ data: { organizerId, memberId, action: "read", noun: "contacts", record: exhibitorId } });
  await db.ownRole.create({ data: { organizerId, name: `${name} role`, begunAs: "staff", rights: ["read exhibitors", "edit desk"], scope: "team" } });
  await db.selection.create({ data: { organizerId, name: `${name} selection`, query: "country=DE", memberId } });
  const view = await db.listView.create({ data: { organizerId, noun: "contacts", name: `${name} view`, query: "role=decision_maker", memberId } });
  await db.usualView.create({ data: { organizerId, memberId, noun: "contacts", viewId: view.id } });
  await db.listChange.create({
    data: {
      organizerId, noun: "exhibitors", field: "segment", input: { value: "Core", reason: null }, scope: { ids: [exhibitorId] }, asked: 1, looked: 1, changed: 1, status: "done", memberId,
      rows: { create: [{ recordId: exhibitorId, name: `${name} Kettles Ltd`, before: null, after: "Core", version: TODAY }] },
    },
  });
  await db.analysis.create({ data: { organizerId, kind: "reliability", computedOn: TODAY, n: 1, result: {} } });
  await db.rebookingPrediction.create({ data: { organizerId, exhibitorId, editionId: newest.id, probability: 0.5, computedOn: TODAY } });
  await db.backtestJudgement.create({ data: { organizerId, exhibitorId, editionId: newest.id, rebooked: true, model: 0.5, baseRate: 0.5, bookedLastYear: 0.5, recencyFrequency: 0.5 } });
  const closing = await db.quarterClosing.create({
    data: { organizerId, quarterStart: new Date("2026-07-01T00:00:00Z"), kind: "two_way", active: 1, withEntry: 1, median: 1, readable: true, exhibitors: 1 },
  });
  const template = await db.taskTemplate.create({ data: { organizerId, name: `${name} care`, memberId, country: "DE", steps: { create: [{ position: 0, title: `${name} care step`, anchor: "opening", offsetDays: -90 }] } } });
  const laid = await db.taskApplication.create({ data: { organizerId, templateId: template.id, editionId: newest.id, memberId, submissionKey: randomUUID(), exhibitors: 1, made: 1, moved: 0 } });
  const task = await db.task.create({
    data: { organizerId, exhibitorId, contactId: contact.id, editionId: newest.id, interactionId: interaction.id, applicationId: laid.id, title: `${name} task`, note: `${name} task note`, assignedMemberId: memberId, memberId, dueOn: daysAgo(-3) },
  });
  await db.calendarFeed.create({ data: { organizerId, memberId, tokenHash: hashOfNothing() } });
  const letter = await db.noticeLetter.create({ data: { organizerId, memberId, key: "digest 2026-11-20", digestDay: daysAgo(1), dueAt: daysAgo(1), status: "sent", sentAt: daysAgo(1) } });
  await db.notice.create({ data: { organizerId, memberId, kind: "task_assigned", actorMemberId: memberId, exhibitorId, recordId: task.id, text: `${name} task`, key: `assigned ${task.id}`, letterId: letter.id } });
  await db.noticeSettings.create({ data: { organizerId, memberId, mail: "never" } });
  await db.exhibitorTeamMember.create({ data: { organizerId, exhibitorId, memberId } });
  await db.presence.create({ data: { organizerId, recordId: exhibitorId, memberId, seenAt: TODAY } });
  const settings = { ...DEFAULT_SETTINGS, limits: { ...DEFAULT_SETTINGS.limits }, off: [], dueDays: { ...DEFAULT_SETTINGS.dueDays } };
  await db.alarmRules.create({ data: { organizerId, version: 1, settings, note: `${name} note`, memberId } });
  await db.alarmRun.create({ data: { organizerId, day: TODAY, rulesVersion: 1, exhibitors: 1, raised: 1, passed: 0 } });
  await db.playbook.create({ data: { organizerId, family: "deterioration", steps: { create: [{ position: 0, text: `${name} step` }] } } });
  await db.alarm.create({
    data: {
      organizerId, exhibitorId, reason: "alarm.brokenPromise", family: "deterioration", level: "none", beganOn: daysAgo(9), raisedOn: daysAgo(8), values: { count: 1 },
      evidence: [{ kind: "promise", id: promise.id, day: Math.floor(daysAgo(9).getTime() / 86_400_000) }], rulesVersion: 1, ownerMemberId: memberId, dueOn: daysAgo(-20),
      steps: { create: [{ position: 0, text: `${name} step` }, { position: 1, play: "own_and_repair", doneOn: daysAgo(7), doneByMemberId: memberId }] },
    },
  });
  const piece = { weight: 1, named: false, showId: null };
  await recordEvidence(
    tenant,
    exhibitorId,
    [
      { ...piece, construct: "EMO", channel: "mood", value: 75, observedOn: daysAgo(20), source: "interaction", sourceId: interaction.id },
      { ...piece, construct: "COM", channel: "two_way", value: 50, observedOn: new Date("2026-09-30T00:00:00Z"), source: "quarter", sourceId: closing.id },
      { ...piece, construct: "TOG", channel: "request", value: 100, observedOn: daysAgo(12), source: "special_request", sourceId: request.id },
      { ...piece, construct: "TOC", channel: "first_answer", value: 100, observedOn: daysAgo(19), source: "complaint", sourceId: complaint.id },
      { ...piece, construct: "TOI", channel: "promise", value: 0, observedOn: daysAgo(9), source: "promise", sourceId: promise.id },
      { ...piece, construct: "AFF", channel: "survey", value: 83, observedOn: daysAgo(5), source: "response", sourceId: response.id, named: true, showId: show.id },
    ],
    TODAY,
  );
  await retractEvidence(tenant, exhibitorId, "special_request", request.id, "entered twice", TODAY);
  await setStageByHand(tenant, { exhibitorId, showId: show.id, stage: "exploration", why: `${name} reason`, untilOn: daysAgo(-30) }, { memberId, name: `${name} Owner`, today: TODAY });
  await db.duplicateMerge.create({
    data: { organizerId, kind: "exhibitors", exhibitorId, keptId: exhibitorId, lostId: randomUUID(), keptName: `${name} Kettles Ltd`, lostName: `${name} Kettles Limited`, counts: { contacts: 1 }, memberId, createdAt: daysAgo(40) },
  });
  await takeSnapshots(tenant, [TODAY]);
  return { showId: show.id, editionId: newest.id, exhibitorId, contactId: contact.id, formVersionId: version.id, invitationId: invitation.id, campaignId: campaign.id };
}

/** A webhook that waits, with a message and a change that is none yet: the change's own trigger writes it. It listens to shows alone, so that other tests write nothing beside. */
async function seedWebhook({ db, organizerId }: TenantTransaction, memberId: string, name: string, showId: string): Promise<void> {
  const webhook = await db.webhook.create({ data: { organizerId, memberId, name: `${name} webhook`, address: `https://${name}.example/hook`, events: ["show.updated"], secret: hashOfNothing(), state: "paused" } });
  await db.webhookDelivery.create({ data: { organizerId, webhookId: webhook.id, messageId: randomUUID(), type: "show.updated", noun: "show", record: showId, occurredAt: daysAgo(1), body: { data: { id: showId } }, state: "delivered", attempts: 1, status: 204, deliveredAt: daysAgo(1) } });
  await db.show.update({ where: { organizerId_id: { organizerId, id: showId } }, data: { topic: `${name} topic` } });
}

/** The group that the exhibitor belongs to: a second company, which most tests would stumble over. */
export async function seedParentCompany({ organizerId, memberId, exhibitorId, workspace }: SmallOrganizer): Promise<{ parentId: string; linkId: string }> {
  return await inTenantTransaction(organizerId, async (tenant) => {
    const plain = { nameLocal: null, segment: null, country: null, city: null, website: null, note: null, ownerMemberId: null };
    const { id: parentId } = await createExhibitor(tenant, { name: `${workspace} Holding plc`, externalKey: `${workspace}-2`, ...plain });
    const { id: linkId } = await tenant.db.exhibitorLink.create({ data: { organizerId, exhibitorId, otherId: parentId, kind: "group", memberId } });
    await tenant.db.notDuplicate.create({ data: { organizerId, aId: exhibitorId, bId: parentId, memberId } });
    const [first, second] = [await tenant.db.contact.findFirstOrThrow({ where: { organizerId, exhibitorId } }), await tenant.db.contact.create({ data: { organizerId, exhibitorId: parentId, name: `${workspace} Ashdown` } })];
    await tenant.db.notDuplicateContact.create({ data: { organizerId, aId: first.id, bId: second.id, memberId } });
    const nameOf = async (of: string) => (await tenant.db.duplicateKey.findFirstOrThrow({ where: { organizerId, exhibitorId: of, kind: "name", read: false }, select: { id: true } })).id;
    await tenant.db.nearName.create({ data: { organizerId, aId: await nameOf(exhibitorId), bId: await nameOf(parentId), similarity: 0.7 } });
    return { parentId, linkId };
  });
}
