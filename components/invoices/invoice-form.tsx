import { getTranslations } from "next-intl/server";

import { ActionForm } from "@/components/ui/action-form";
import { HiddenField, TextField } from "@/components/ui/fields";
import { COMMON_CURRENCIES } from "@/lib/format/currencies";
import { isoDay } from "@/lib/format/days";
import { changeInvoiceAction, createInvoiceAction } from "@/lib/invoices/actions";
import type { Billable, InvoiceDetail } from "@/lib/invoices/types";

type Props = { readonly workspace: string; readonly today: Date } & ({ readonly billable: Billable; readonly invoice?: undefined } | { readonly invoice: InvoiceDetail; readonly billable?: undefined });

/** Thirty days to pay are what most write; the field says otherwise. */
const USUAL_DAYS = 30;

/** An invoice for a participation: a new one, or the one given. */
export async function InvoiceForm({ workspace, today, billable, invoice }: Props) {
  const [t, common] = await Promise.all([getTranslations("invoices"), getTranslations("common")]);
  const { amount, currency } = invoice ?? billable;
  const due = new Date(today.getTime() + USUAL_DAYS * 86_400_000);
  return (
    <ActionForm action={(invoice ? changeInvoiceAction : createInvoiceAction).bind(null, workspace)} submit={invoice ? common("save") : common("create")}>
      {invoice ? <HiddenField name="id" value={invoice.id} /> : <HiddenField name="participationId" value={billable.id} />}
      {invoice && <HiddenField name="seenVersion" value={invoice.version} />}
      <TextField name="number" label={t("fields.number")} initial={invoice?.number} required />
      <div className="grid gap-4 md:grid-cols-2">
        <TextField name="issuedOn" type="date" label={t("fields.issuedOn")} initial={isoDay(invoice?.issuedOn ?? today)} required />
        <TextField name="dueOn" type="date" label={t("fields.dueOn")} initial={isoDay(invoice?.dueOn ?? due)} required />
        <TextField name="amount" inputMode="decimal" label={t("fields.amount")} initial={amount ?? ""} required />
        <TextField name="currency" label={t("fields.currency")} list={COMMON_CURRENCIES} initial={currency} required />
        <TextField name="paidOn" type="date" label={t("fields.paidOn")} initial={invoice?.paidOn ? isoDay(invoice.paidOn) : ""} />
      </div>
    </ActionForm>
  );
}
