import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { InvoiceTable } from "@/components/invoices/invoice-table";
import { RemovedInvoice } from "@/components/invoices/remove-invoice";
import { ViewedList } from "@/components/ui/viewed-list";
import { Words } from "@/components/ui/words";
import { type SearchParams, single } from "@/lib/format/address";
import { today } from "@/lib/format/days";
import { exactMoney } from "@/lib/format/money";
import { loadInvoices, loadRemovedInvoice } from "@/lib/invoices/loaders";
import { INVOICE_VIEWS, invoiceView } from "@/lib/invoices/schema";
import { may } from "@/lib/rights/access";
import { requireRight } from "@/lib/rights/require-right";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invoices"))("title") };
}

export default async function InvoicesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireRight((await params).workspace, "read", "invoices");
  const wish = await searchParams;
  const [{ rows, sums, ...page }, removed, t, rates, lists, imports, locale] = await Promise.all([loadInvoices(member, wish), loadRemovedInvoice(member, wish), getTranslations("invoices"), getTranslations("rates"), getTranslations("lists"), getTranslations("imports"), getLocale()]);
  const path = `/${member.workspace}/invoices`;
  const view = invoiceView.parse(single(wish, "view") ?? "");
  return (
    <>
      {removed !== null && may(member, "create", "invoices") && <RemovedInvoice workspace={member.workspace} id={single(wish, "removed") ?? ""} number={removed} />}
      <ViewedList
        title={t("title")}
        acts={
          <>
            <Link className="btn" href={`/${member.workspace}/rates`}>
              {rates("title")}
            </Link>
            <Link className="btn" href={`/${member.workspace}/lists/invoices`}>
              {lists("asTable")}
            </Link>
            {may(member, "manage", "imports") && (
              <Link className="btn" href={`/${member.workspace}/imports/new`}>
                {imports("new")}
              </Link>
            )}
            {may(member, "create", "invoices") && (
              <Link className="btn main" href={`${path}/new`}>
                {t("new")}
              </Link>
            )}
          </>
        }
        path={path}
        wish={wish}
        views={INVOICE_VIEWS.map((name) => ({ name, label: t(`views.${name}`) }))}
        view={view}
        search={t("search")}
        page={page}
        empty={{ filtered: t("nothingFound"), view: view === "overdue" ? t("emptyOverdue") : t("empty") }}
      >
        <p className="s13 ink2 mb-2">{t("sum", { n: page.total, sums: sums.map(({ amount, currency }) => exactMoney(amount, currency, locale)).join(" · ") })}</p>
        <Words of={["invoices"]}>
          <InvoiceTable member={member} invoices={rows} today={today(member.timeZone)} />
        </Words>
      </ViewedList>
    </>
  );
}
