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
import { mayKeepRecords, mayManage } from "@/lib/members/access";
import { requireMember } from "@/lib/tenant/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("invoices"))("title") };
}

export default async function InvoicesPage({ params, searchParams }: { params: Promise<{ workspace: string }>; searchParams: Promise<SearchParams> }) {
  const member = await requireMember((await params).workspace);
  const wish = await searchParams;
  const [{ rows, sums, ...page }, removed, t, rates, lists, imports, locale] = await Promise.all([loadInvoices(member, wish), loadRemovedInvoice(member, wish), getTranslations("invoices"), getTranslations("rates"), getTranslations("lists"), getTranslations("imports"), getLocale()]);
  const path = `/${member.workspace}/invoices`;
  const view = invoiceView.parse(single(wish, "view") ?? "");
  return (
    <>
      {removed !== null && mayKeepRecords(member) && <RemovedInvoice workspace={member.workspace} id={single(wish, "removed") ?? ""} number={removed} />}
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
            {mayManage(member) && (
              <Link className="btn" href={`/${member.workspace}/imports/new`}>
                {imports("new")}
              </Link>
            )}
            {mayKeepRecords(member) && (
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
