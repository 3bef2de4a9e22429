import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { PanelHead } from "@/components/ui/panel-head";
import { editionTitle } from "@/lib/format/edition-title";
import { exactMoney } from "@/lib/format/money";
import type { PageOf } from "@/lib/format/page";
import type { InvoiceDetail } from "@/lib/invoices/types";
import type { MemberSession } from "@/lib/tenant/require-member";
import { Payment } from "./payment";

interface Props {
  readonly member: MemberSession;
  readonly exhibitorId: string;
  readonly invoices: PageOf<InvoiceDetail>;
  readonly today: Date;
}

/** The newest invoices of one exhibitor, for its page: what is late is said in words. */
export async function ExhibitorInvoices({ member, exhibitorId, invoices: { rows, total }, today }: Props) {
  const [t, locale] = await Promise.all([getTranslations("invoices"), getLocale()]);
  const path = `/${member.workspace}/invoices`;
  return (
    <>
      <PanelHead title={t("title")} links={[{ href: `${path}?view=all&exhibitor=${exhibitorId}`, label: t("all", { count: total }) }]} />
      <ul className="rows">
        {rows.map((invoice) => (
          <li key={invoice.id}>
            <p className="pair">
              <span>
                <Link href={`${path}/${invoice.id}`}>{invoice.number}</Link> <span className="s13 ink2">{editionTitle(invoice.showName, invoice.editionName)}</span>
              </span>
              <span className="nowrap">{exactMoney(invoice.amount, invoice.currency, locale)}</span>
            </p>
            <p className="s13">
              <Payment invoice={invoice} today={today} />
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
