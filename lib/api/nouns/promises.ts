import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { PROMISE_OUTCOMES } from "@/lib/lists/enumerations";
import { correctSettlement, makePromise, settlePromise, updatePromise } from "@/lib/promises/mutations";
import { correctionInput, OUTCOMES, promiseChange, promiseInput, settlementInput } from "@/lib/promises/schema";
import { outcomeOf } from "@/lib/promises/settlement";
import { asForm, day, maybeDay, maybeText, maybeUuid, oneOf, said, text, uuid, yes } from "../json";
import { type Body, inOrder, type NounApi, strict, writing } from "../noun";

const fields = strict({ text: text(500), contactId: maybeUuid, editionId: maybeUuid, madeOn: day, dueOn: day, implied: yes });
const words = ({ implied, ...rest }: Body) => ({ ...asForm(rest), implied: implied === true ? "implied" : "explicit" });

export const promises: NounApi = {
  noun: "promises",
  what: "What the organizer said it would do, by when, and how that ended.",
  right: "read promises",
  record: z.object({
    id: z.uuid(), exhibitorId: z.uuid(), contactId: said.uuid, editionId: said.uuid, interactionId: said.uuid, memberId: z.uuid(), text: z.string(), implied: z.boolean(), madeOn: z.iso.date(), dueOn: z.iso.date(),
    outcome: z.enum(PROMISE_OUTCOMES), settledOn: said.day, withdrawnReason: said.text, createdAt: said.version, version: said.version,
  }),
  list: "promises",
  of: { exhibitorId: "exhibitor_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.exhibitorPromise.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, exhibitorId: row.exhibitorId, contactId: row.contactId, editionId: row.editionId, interactionId: row.interactionId, memberId: row.memberId, text: row.text, implied: row.implied, madeOn: isoDay(row.madeOn), dueOn: isoDay(row.dueOn),
      outcome: outcomeOf(row.status, row.dueOn, row.settledOn), settledOn: row.settledOn && isoDay(row.settledOn), withdrawnReason: row.withdrawnReason, createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({
    body: fields.extend({ exhibitorId: uuid }), form: promiseInput, right: "create promises", what: "Notes a promise.", words,
    run: ({ tenant, memberId, today }, input) => makePromise(tenant, input, { memberId, today }),
  }),
  change: writing({
    body: fields, form: promiseChange, right: "edit promises", what: "Words an open promise anew.", words,
    run: ({ tenant, today }, { id, seenVersion: _, ...input }, __, version) => updatePromise(tenant, id, input, version, today),
  }),
  acts: {
    settle: writing({
      body: strict({ outcome: oneOf(OUTCOMES), settledOn: maybeDay, reason: maybeText(500) }), form: settlementInput, right: "edit promises", what: "Says how an open promise ended, and lets it speak. A withdrawal needs a reason.",
      run: ({ tenant, today }, input) => settlePromise(tenant, input, today),
    }),
    correct: writing({
      body: strict({ outcome: oneOf([...OUTCOMES, "open"]), settledOn: maybeDay, reason: text(500) }), form: correctionInput, right: "edit promises", what: "Says that a settlement was noted wrongly: its evidence is taken back with the reason.",
      run: ({ tenant, today }, { seenVersion: _, ...input }, __, version) => correctSettlement(tenant, input, version, today),
    }),
  },
};
