import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { editionTitle } from "@/lib/format/edition-title";
import { exactMoney } from "@/lib/format/money";
import { payInvoiceAction, unpayInvoiceAction } from "@/lib/invoices/actions";
import type { InvoiceDetail } from "@/lib/invoices/types";
import { may } from "@/lib/rights/access";
import type { MemberSession } from "@/lib/tenant/require-member";
import { PayButton } from "./pay-button";
import { Payment } from "./payment";

export function InvoiceTable({ member, invoices, today }: { member: MemberSession; invoices: readonly InvoiceDetail[]; today: Date }) {
  const t = useTranslations("invoices");
  const common = useTranslations("common");
  const locale = useLocale();
  const keeper = may(member, "edit", "invoices");
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("fields.number")}</th>
          <th>{t("columns.exhibitor")}</th>
          <th>{t("columns.edition")}</th>
          <th>{t("fields.issuedOn")}</th>
          <th>{t("fields.dueOn")}</th>
          <th className="num">{t("fields.amount")}</th>
          <th>{t("columns.payment")}</th>
          {keeper && (
            <th>
              <span className="sr-only">{common("edit")}</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {invoices.map((invoice) => {
          const href = `/${member.workspace}/invoices/${invoice.id}`;
          return (
            <tr key={invoice.id}>
              <td>
                <b>{invoice.number}</b>
              </td>
              <td data-h={t("columns.exhibitor")}>
                <Link className="plain who" href={`/${member.workspace}/exhibitors/${invoice.exhibitorId}`}>
                  {invoice.exhibitorName}
                </Link>
              </td>
              <td data-h={t("columns.edition")}>{editionTitle(invoice.showName, invoice.editionName)}</td>
              <td data-h={t("fields.issuedOn")}>
                <Day date={invoice.issuedOn} />
              </td>
              <td data-h={t("fields.dueOn")}>
                <Day date={invoice.dueOn} />
              </td>
              <td data-h={t("fields.amount")} className="num">
                {exactMoney(invoice.amount, invoice.currency, locale)}
              </td>
              <td data-h={t("columns.payment")}>
                <Payment invoice={invoice} today={today} />
              </td>
              {keeper && (
                <td className="num">
                  {invoice.paidOn === null ? (
                    <PayButton key={invoice.version} pay={payInvoiceAction.bind(null, member.workspace)} unpay={unpayInvoiceAction.bind(null, member.workspace)} id={invoice.id} name={invoice.number} href={href} />
                  ) : (
                    <Link className="s13" href={href} aria-label={`${common("edit")}: ${invoice.number}`}>
                      {common("edit")}
                    </Link>
                  )}
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
