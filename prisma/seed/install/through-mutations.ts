import { randomUUID } from "node:crypto";

import { advanceComplaint, raiseComplaint } from "@/lib/complaints/mutations";
import type { Step } from "@/lib/complaints/schema";
import { createContact } from "@/lib/contacts/mutations";
import { createExhibitor } from "@/lib/exhibitors/mutations";
import { dateOfDay } from "@/lib/format/days";
import { logInteraction } from "@/lib/interactions/mutations";
import { createInvitation } from "@/lib/invitations/mutations";
import { createParticipation } from "@/lib/participations/mutations";
import { makePromise, settlePromise } from "@/lib/promises/mutations";
import { answerRequest, recordRequest } from "@/lib/requests/mutations";
import { answerInvitation } from "@/lib/responses/answer-invitation";
import { inTenantTransaction, type TenantTransaction } from "@/lib/tenant/with-tenant";
import type { WorldExhibitor } from "../world/types";
import { found } from "./bulk/found";
import { fieldsOf } from "./bulk/life-records";
import type { Installed } from "./organizer";

const HALF_DAY = 43_200_000;

/** One exhibitor's whole life, day after day, through the same mutations that forms and links call; all of it or nothing. */
export async function installThroughMutations(installed: Installed, exhibitor: WorldExhibitor): Promise<string> {
  return await inTenantTransaction(installed.organizerId, async (tenant) => {
    const { id } = await createExhibitor(tenant, {
      name: exhibitor.name,
      nameLocal: exhibitor.nameLocal,
      externalKey: exhibitor.key,
      segment: exhibitor.segment,
      country: exhibitor.country,
      city: exhibitor.city,
      website: exhibitor.website,
      note: null,
      ownerMemberId: at(installed.memberIds, exhibitor.owner),
    });
    const life = lifeOf(installed, exhibitor, tenant, id);
    const born = dateOfDay(life[0]?.day ?? 0);
    const contactIds: string[] = [];
    for (const contact of exhibitor.contacts) contactIds.push((await createContact(tenant, { exhibitorId: id, ...contact, leftOn: null }, born)).id);
    for (const event of life) await event.happen(contactIds, dateOfDay(event.day));
    return id;
  });
}

interface Event {
  readonly day: number;
  readonly happen: (contactIds: readonly string[], today: Date) => Promise<unknown>;
}

/** Everything that happened, in the order of the days on which it was written down. */
function lifeOf(installed: Installed, exhibitor: WorldExhibitor, tenant: TenantTransaction, exhibitorId: string): Event[] {
  const edition = (key: string): string => found(installed.editionIds.get(key));
  const member = (index: number): string => at(installed.memberIds, index);
  const events: Event[] = [];
  const on = (day: number, happen: Event["happen"]) => events.push({ day, happen });

  for (const { edition: key, bookedDay, cancelledDay, recordedDay, ...participation } of exhibitor.participations) {
    const bookedOn = bookedDay === null ? null : dateOfDay(bookedDay);
    const cancelledOn = cancelledDay === null ? null : dateOfDay(cancelledDay);
    on(recordedDay, (_, today) => createParticipation(tenant, { exhibitorId, editionId: edition(key), ...participation, bookedOn, cancelledOn }, today));
  }
  for (const { day, contact, member: by, edition: key, coded, ...interaction } of exhibitor.interactions) {
    on(day, (contactIds, today) =>
      logInteraction(
        tenant,
        {
          interaction: {
            ...interaction,
            exhibitorId,
            contactId: at(contactIds, contact),
            editionId: key === null ? null : edition(key),
            occurredOn: today,
            codedConstruct: coded?.construct ?? null,
            codedValue: coded?.value ?? null,
            submissionKey: randomUUID(),
          },
          promise: null,
          request: null,
          complaint: null,
        },
        { memberId: member(by), today },
      ),
    );
  }
  for (const promise of exhibitor.promises) {
    let made = "";
    on(promise.madeDay, async (contactIds, today) => {
      const what = { exhibitorId, contactId: at(contactIds, promise.contact), editionId: null, text: promise.text, madeOn: today, dueOn: dateOfDay(promise.dueDay) };
      made = (await makePromise(tenant, what, { memberId: member(promise.member), today })).id;
    });
    const { status, settledDay } = promise;
    if (status === "open" || settledDay === null) continue;
    const outcome = status === "kept" && settledDay > promise.dueDay ? "late" : status;
    on(settledDay, (_, today) => settlePromise(tenant, { id: made, outcome, settledOn: today, reason: status === "withdrawn" ? "no longer needed" : null }, today));
  }
  for (const request of exhibitor.requests) {
    let asked = "";
    on(request.askedDay, async (contactIds, today) => {
      const what = { exhibitorId, contactId: at(contactIds, request.contact), text: request.text, askedOn: today };
      asked = (await recordRequest(tenant, what, { memberId: member(request.member), today })).id;
    });
    const { status, answeredDay, declinedReason } = request;
    if (status === "open" || answeredDay === null) continue;
    on(answeredDay, (_, today) => answerRequest(tenant, { id: asked, answer: status, answeredOn: today, declinedReason }, today));
  }
  for (const complaint of exhibitor.complaints) {
    let raised = "";
    on(complaint.raisedDay, async (contactIds, today) => {
      const { text, severity, channel } = complaint;
      const what = { exhibitorId, contactId: at(contactIds, complaint.contact), editionId: edition(complaint.edition), text, severity, channel, raisedOn: today, answerDueOn: null, resolveDueOn: null };
      raised = (await raiseComplaint(tenant, what, { memberId: member(complaint.member), today })).id;
    });
    const justice = { outcomeFair: complaint.justice?.[0] ?? null, dealtQuickly: complaint.justice?.[1] ?? null, shownRespect: complaint.justice?.[2] ?? null };
    const step = (day: number | null, what: Step | null) => {
      if (day !== null && what !== null) on(day, (_, today) => advanceComplaint(tenant, { id: raised, step: what, on: today, answeredOn: null, ...justice }, today));
    };
    if (complaint.resolution !== "first_contact") step(complaint.answeredDay, "answered");
    step(complaint.resolvedDay, complaint.resolution);
    step(complaint.confirmedDay, complaint.outcome === "unconfirmed" ? null : complaint.outcome);
  }
  for (const response of exhibitor.responses) {
    on(response.day, async (contactIds, today) => {
      const invited = { exhibitorId, contactId: at(contactIds, response.contact), editionId: edition(response.edition), validDays: 60 as const };
      const { id } = await createInvitation(tenant, invited, new Date(today.getTime() - 5 * HALF_DAY), installed.forms[response.form]);
      await answerInvitation(tenant, id, { fields: fieldsOf(response), language: response.language }, new Date(today.getTime() + HALF_DAY));
    });
  }
  return events.sort((a, b) => a.day - b.day);
}

function at<T>(list: readonly T[], index: number): T {
  return found(list[index]);
}
