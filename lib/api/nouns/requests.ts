import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { REQUEST_STATUSES } from "@/lib/lists/enumerations";
import { answerRequest, correctAnswer, recordRequest, updateRequest } from "@/lib/requests/mutations";
import { answerInput, ANSWERS, correctionInput, requestChange, requestInput } from "@/lib/requests/schema";
import { day, figure, maybeDay, maybeText, maybeUuid, oneOf, said, text, uuid } from "../json";
import { inOrder, type NounApi, strict, writing } from "../noun";

const fields = strict({ text: text(500), contactId: maybeUuid, askedOn: day, answerDueOn: maybeDay });
const answered = { answeredOn: maybeDay, declinedReason: maybeText(500), cost: figure(0, 999_999_999_999) };

export const requests: NounApi = {
  noun: "requests",
  table: "special_requests",
  what: "Something special that an exhibitor asked for, and what it was answered.",
  right: "read requests",
  record: z.object({
    id: z.uuid(), exhibitorId: z.uuid(), contactId: said.uuid, interactionId: said.uuid, memberId: z.uuid(), text: z.string(), askedOn: z.iso.date(), answerDueOn: said.day, status: z.enum(REQUEST_STATUSES), answeredOn: said.day,
    declinedReason: said.text, cost: said.figure, createdAt: said.version, version: said.version,
  }),
  list: "requests",
  of: { exhibitorId: "exhibitor_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.specialRequest.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, exhibitorId: row.exhibitorId, contactId: row.contactId, interactionId: row.interactionId, memberId: row.memberId, text: row.text, askedOn: isoDay(row.askedOn), answerDueOn: row.answerDueOn && isoDay(row.answerDueOn), status: row.status,
      answeredOn: row.answeredOn && isoDay(row.answeredOn), declinedReason: row.declinedReason, cost: row.cost?.toNumber() ?? null, createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({
    body: fields.extend({ exhibitorId: uuid }), form: requestInput, right: "create requests", what: "Notes what an exhibitor asked for.",
    run: ({ tenant, memberId, today }, input) => recordRequest(tenant, input, { memberId, today }),
  }),
  change: writing({
    body: fields, form: requestChange, right: "edit requests", what: "Words an open request anew.",
    run: ({ tenant, today }, { id, seenVersion: _, ...input }, __, version) => updateRequest(tenant, id, input, version, today),
  }),
  acts: {
    answer: writing({
      body: strict({ answer: oneOf(ANSWERS), ...answered }), form: answerInput, right: "edit requests", what: "Answers an open request, and lets the answer speak.",
      run: ({ tenant, today }, input) => answerRequest(tenant, input, today),
    }),
    correct: writing({
      body: strict({ answer: oneOf([...ANSWERS, "open"]), ...answered, reason: text(500) }), form: correctionInput, right: "edit requests", what: "Says that an answer was noted wrongly: its evidence is taken back with the reason.",
      run: ({ tenant, today }, { seenVersion: _, ...input }, __, version) => correctAnswer(tenant, input, version, today),
    }),
  },
};
