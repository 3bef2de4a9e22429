import { z } from "zod";

import { advanceComplaint, correctComplaint, raiseComplaint, updateComplaint, withdrawComplaint } from "@/lib/complaints/mutations";
import { COMPLAINT_CHANNELS, complaintChange, complaintInput, correctionInput, SEVERITIES, stepInput, STEPS, withdrawalInput } from "@/lib/complaints/schema";
import { isoDay } from "@/lib/format/days";
import { COMPLAINT_OUTCOMES, COMPLAINT_STATUSES, RESOLUTIONS } from "@/lib/lists/enumerations";
import { day, figureOf, maybeDay, maybeOneOf, maybeText, maybeUuid, oneOf, said, text, uuid } from "../json";
import { inOrder, type NounApi, strict, writing } from "../noun";

const fields = strict({ text: text(500), severity: oneOf(SEVERITIES), channel: maybeOneOf(COMPLAINT_CHANNELS), contactId: maybeUuid, editionId: maybeUuid, raisedOn: day, answerDueOn: maybeDay, resolveDueOn: maybeDay });
const sevenPoints = figureOf([1, 2, 3, 4, 5, 6, 7]);
const justice = { outcomeFair: sevenPoints, dealtQuickly: sevenPoints, shownRespect: sevenPoints };

export const complaints: NounApi = {
  noun: "complaints",
  what: "What went wrong for an exhibitor, and how it was dealt with.",
  right: "read complaints",
  record: z.object({
    id: z.uuid(), exhibitorId: z.uuid(), contactId: said.uuid, editionId: said.uuid, interactionId: said.uuid, memberId: z.uuid(), text: z.string(), severity: z.enum(SEVERITIES), channel: z.enum(COMPLAINT_CHANNELS).nullable(),
    raisedOn: z.iso.date(), answerDueOn: z.iso.date(), resolveDueOn: z.iso.date(), status: z.enum(COMPLAINT_STATUSES), firstAnsweredOn: said.day, resolution: z.enum(RESOLUTIONS).nullable(), resolvedOn: said.day,
    outcome: z.enum(COMPLAINT_OUTCOMES), confirmedOn: said.day, outcomeFair: said.figure, dealtQuickly: said.figure, shownRespect: said.figure, withdrawnReason: said.text, createdAt: said.version, version: said.version,
  }),
  list: "complaints",
  of: { exhibitorId: "exhibitor_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.complaint.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, exhibitorId: row.exhibitorId, contactId: row.contactId, editionId: row.editionId, interactionId: row.interactionId, memberId: row.memberId, text: row.text, severity: row.severity, channel: row.channel,
      raisedOn: isoDay(row.raisedOn), answerDueOn: isoDay(row.answerDueOn), resolveDueOn: isoDay(row.resolveDueOn), status: row.status, firstAnsweredOn: row.firstAnsweredOn && isoDay(row.firstAnsweredOn), resolution: row.resolution,
      resolvedOn: row.resolvedOn && isoDay(row.resolvedOn), outcome: row.outcome, confirmedOn: row.confirmedOn && isoDay(row.confirmedOn), outcomeFair: row.outcomeFair, dealtQuickly: row.dealtQuickly, shownRespect: row.shownRespect,
      withdrawnReason: row.withdrawnReason, createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({
    body: fields.extend({ exhibitorId: uuid }), form: complaintInput, right: "create complaints", what: "Notes a complaint. Days that are not said follow the organizer's targets.",
    run: ({ tenant, memberId, today }, input) => raiseComplaint(tenant, input, { memberId, today }),
  }),
  change: writing({
    body: fields.extend({ reason: maybeText(500) }), form: complaintChange, right: "edit complaints", what: "Words a complaint anew. Where that changes what it says of the relationship, a reason is required.",
    run: ({ tenant, today }, { id, seenVersion: _, reason, ...input }, __, seenVersion) => updateComplaint(tenant, id, input, { reason, seenVersion }, today),
  }),
  acts: {
    advance: writing({
      body: strict({ step: oneOf(STEPS), on: maybeDay, answeredOn: maybeDay, ...justice }), form: stepInput, right: "edit complaints", what: "The next step on its way: answered, solved, confirmed.",
      run: ({ tenant, today }, input) => advanceComplaint(tenant, input, today),
    }),
    correct: writing({
      body: strict({ firstAnsweredOn: maybeDay, resolution: maybeOneOf(["first_contact", "later", "never"]), resolvedOn: maybeDay, outcome: oneOf(["unconfirmed", "settled", "not_settled"]), confirmedOn: maybeDay, ...justice, reason: text(500) }),
      form: correctionInput, right: "edit complaints", what: "Says the whole of what is true, and why the register was wrong.",
      run: ({ tenant, today }, { seenVersion: _, ...input }, __, version) => correctComplaint(tenant, input, version, today),
    }),
    withdraw: writing({
      body: strict({ reason: text(500) }), form: withdrawalInput, right: "delete complaints", what: "Takes back a complaint that was none: it stays on record, and what it said no longer counts.",
      run: ({ tenant, today }, { id, reason }) => withdrawComplaint(tenant, id, reason, today),
    }),
  },
};
