import { z } from "zod";

import { noteExchange, updateExchange, withdrawExchange } from "@/lib/exchanges/mutations";
import { CONFIDENTIALITIES, EXCHANGE_DIRECTIONS, EXCHANGE_KINDS, exchangeChange, exchangeInput, withdrawalInput } from "@/lib/exchanges/schema";
import { isoDay } from "@/lib/format/days";
import { day, figure, maybeDay, maybeOneOf, maybeText, maybeUuid, oneOf, said, text, uuid } from "../json";
import { inOrder, type NounApi, strict, writing } from "../noun";

const fields = strict({
  kind: oneOf(EXCHANGE_KINDS), direction: oneOf(EXCHANGE_DIRECTIONS), text: text(500), occurredOn: day, contactId: maybeUuid, editionId: maybeUuid, confidentiality: maybeOneOf(CONFIDENTIALITIES), worth: figure(0, 999_999_999_999), untilOn: maybeDay,
});

export const exchanges: NounApi = {
  noun: "exchanges",
  what: "What one side gave the other without a bill: disclosures, favours, gestures, referrals, investments. Outbound is from the organizer.",
  right: "read exchanges",
  record: z.object({
    id: z.uuid(), exhibitorId: z.uuid(), contactId: said.uuid, editionId: said.uuid, interactionId: said.uuid, memberId: z.uuid(), kind: z.enum(EXCHANGE_KINDS), direction: z.enum(EXCHANGE_DIRECTIONS), text: z.string(), occurredOn: z.iso.date(),
    confidentiality: z.enum(CONFIDENTIALITIES).nullable(), worth: said.figure, untilOn: said.day, withdrawnOn: said.day, withdrawnReason: said.text, createdAt: said.version, version: said.version,
  }),
  list: "exchanges",
  of: { exhibitorId: "exhibitor_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.exchange.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, exhibitorId: row.exhibitorId, contactId: row.contactId, editionId: row.editionId, interactionId: row.interactionId, memberId: row.memberId, kind: row.kind, direction: row.direction, text: row.text, occurredOn: isoDay(row.occurredOn),
      confidentiality: row.confidentiality, worth: row.worth?.toNumber() ?? null, untilOn: row.untilOn && isoDay(row.untilOn), withdrawnOn: row.withdrawnOn && isoDay(row.withdrawnOn), withdrawnReason: row.withdrawnReason,
      createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({
    body: fields.extend({ exhibitorId: uuid }), form: exchangeInput, right: "create exchanges", what: "Notes what was given. It speaks when its quarter closes.",
    run: ({ tenant, memberId, today }, input) => noteExchange(tenant, input, { memberId, today }),
  }),
  change: writing({
    body: fields.extend({ reason: maybeText(500) }), form: exchangeChange, right: "edit exchanges", what: "Notes it anew. Where a quarter has spoken of it, a reason is required.",
    run: ({ tenant, today }, { id, seenVersion: _, reason, ...input }, __, seenVersion) => updateExchange(tenant, id, input, { reason, seenVersion }, today),
  }),
  acts: {
    withdraw: writing({
      body: strict({ reason: text(500) }), form: withdrawalInput, right: "delete exchanges", what: "Takes back what was not given: it stays on record, and nothing counts it any more.",
      run: ({ tenant, today }, { id, reason }) => withdrawExchange(tenant, id, reason, today),
    }),
  },
};
