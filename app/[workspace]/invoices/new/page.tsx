import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChooseBillable } from "@/components/invoices/choose-billable";
import { InvoiceForm } from "@/components/invoices/invoice-form";
import { Crumbs } from "@/components/ui/crumbs";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { editionTitle } from "@/lib/format/edition-title";
import { loadBillable, loadBillables } from "@/lib/invoices/loaders";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invoices"))("new") };
}

export default async function NewInvoicePage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "create", "invoices");
  const wish = await searchParams;
  const [participation, text] = [single(wish, "participation"), single(wish, "q")];
  const billable = participation === null ? null : await loadBillable(member, participation);
  const found = billable === null && text !== null ? await loadBillables(member, text) : [];
  const t = await getTranslations("invoices");
  const path = `/${member.workspace}/invoices`;
  return (
    <>
      <Crumbs trail={[{ href: path, label: t("title") }]} />
      <h1 className="mb-2">{t("new")}</h1>
      {billable ? (
        <>
          <p className="ink2 mb-5">
            <Link href={`/${member.workspace}/exhibitors/${billable.exhibitorId}`}>{billable.exhibitorName}</Link> · {editionTitle(billable.showName, billable.editionName)}
          </p>
          <InvoiceForm workspace={member.workspace} today={today(member.timeZone)} billable={billable} />
        </>
      ) : (
        <ChooseBillable path={`${path}/new`} text={text} found={found} />
      )}
    </>
  );
}
