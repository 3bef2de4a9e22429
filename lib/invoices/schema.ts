import { z } from "zod";

import { currency, day, id, money, optionalDay, pickedId, requiredText, seenVersion } from "@/lib/format/input";

const fields = z.object({ number: requiredText(60), issuedOn: day, dueOn: day, amount: money, currency, paidOn: optionalDay });
export type InvoiceInput = z.output<typeof fields>;

/** Nothing is due before it was written. */
function inOrder(input: InvoiceInput, context: z.RefinementCtx): void {
  if (input.dueOn < input.issuedOn) context.addIssue({ code: "custom", path: ["dueOn"], message: "date_order" });
}

export const invoiceInput = fields.extend({ participationId: pickedId }).superRefine(inOrder);
export const invoiceChange = fields.extend({ id, seenVersion }).superRefine(inOrder);
export const invoiceChoice = z.object({ id });

/** overdue: due before today and unpaid · open: unpaid · late: paid after the day it was due. The usual view first. */
export const INVOICE_VIEWS = ["overdue", "open", "late", "paid", "all"] as const;
export type InvoiceView = (typeof INVOICE_VIEWS)[number];
export const invoiceView = z.enum(INVOICE_VIEWS).catch("overdue");
