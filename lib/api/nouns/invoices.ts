import { z } from "zod";

import { isoDay } from "@/lib/format/days";
import { changeInvoice, createInvoice, removeInvoice, restoreInvoice } from "@/lib/invoices/mutations";
import { invoiceChange, invoiceChoice, invoiceInput } from "@/lib/invoices/schema";
import { day, maybeDay, moneyText, said, text, uuid } from "../json";
import { inOrder, type NounApi, nothing, strict, writing } from "../noun";

const fields = strict({ number: text(60), issuedOn: day, dueOn: day, amount: moneyText, currency: text(3), paidOn: maybeDay });

export const invoices: NounApi = {
  noun: "invoices",
  what: "What an exhibitor was billed for a participation, and when it paid. No evidence: only the alarms read from them who paid late.",
  right: "read invoices",
  record: z.object({
    id: z.uuid(), participationId: z.uuid(), number: z.string(), issuedOn: z.iso.date(), dueOn: z.iso.date(), amount: z.string(), currency: z.string(), paidOn: said.day, memberId: said.uuid, removed: z.boolean(),
    createdAt: said.version, version: said.version,
  }),
  list: "invoices",
  of: { participationId: "participation_id" },
  read: async ({ db, organizerId }, ids) =>
    inOrder(ids, await db.invoice.findMany({ where: { organizerId, id: { in: [...ids] } } })).map((row) => ({
      id: row.id, participationId: row.participationId, number: row.number, issuedOn: isoDay(row.issuedOn), dueOn: isoDay(row.dueOn), amount: row.amount.toFixed(2), currency: row.currency, paidOn: row.paidOn && isoDay(row.paidOn), memberId: row.memberId,
      removed: row.removedAt !== null, createdAt: row.createdAt.toISOString(), version: row.updatedAt.toISOString(),
    })),
  create: writing({
    body: fields.extend({ participationId: uuid }), form: invoiceInput, right: "create invoices", what: "Notes an invoice.",
    run: ({ tenant, memberId, today }, input) => createInvoice(tenant, input, memberId, today),
  }),
  change: writing({
    body: fields, form: invoiceChange, right: "edit invoices", what: "Changes an invoice; paying it is a change of paidOn.",
    run: ({ tenant, today }, { id, seenVersion: _, ...input }, __, version) => changeInvoice(tenant, id, input, version, today),
  }),
  remove: writing({ body: nothing, form: invoiceChoice, right: "delete invoices", what: "Takes away an invoice that was none. It can come back; its number is free meanwhile.", run: ({ tenant }, { id }) => removeInvoice(tenant, id) }),
  acts: { restore: writing({ body: nothing, form: invoiceChoice, right: "delete invoices", what: "Brings a removed invoice back.", run: ({ tenant }, { id }) => restoreInvoice(tenant, id) }) },
};
