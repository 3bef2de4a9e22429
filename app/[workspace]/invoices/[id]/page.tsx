import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { InvoiceForm } from "@/components/invoices/invoice-form";
import { Payment } from "@/components/invoices/payment";
import { RemoveInvoice } from "@/components/invoices/remove-invoice";
import { Crumbs } from "@/components/ui/crumbs";
import { today } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import { loadInvoice } from "@/lib/invoices/loaders";
import { requireRight } from "@/lib/rights/require-right";

interface Props {
  readonly params: Promise<{ workspace: string; id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const { number } = await loadInvoice(await requireRight(workspace, "edit", "invoices"), id);
  return { title: (await getTranslations("invoices"))("titled", { number }) };
}

export default async function InvoicePage({ params }: Props) {
  const { workspace, id } = await params;
  const member = await requireRight(workspace, "edit", "invoices");
  const invoice = await loadInvoice(member, id);
  const t = await getTranslations("invoices");
  const day = today(member.timeZone);
  return (
    <>
      <Crumbs trail={[{ href: `/${workspace}/invoices`, label: t("title") }]} />
      <h1 className="mb-2">{t("titled", { number: invoice.number })}</h1>
      <p className="ink2">
        <Link href={`/${workspace}/exhibitors/${invoice.exhibitorId}`}>{invoice.exhibitorName}</Link> · {editionTitle(invoice.showName, invoice.editionName)}
      </p>
      <p className="mb-5">
        <Payment invoice={invoice} today={day} />
      </p>
      <InvoiceForm workspace={workspace} today={day} invoice={invoice} />
      <section className="part">
        <RemoveInvoice workspace={workspace} id={invoice.id} />
      </section>
    </>
  );
}
