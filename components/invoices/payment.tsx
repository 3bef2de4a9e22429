import { useTranslations } from "next-intl";

import { Day } from "@/components/ui/day";
import type { InvoiceDetail } from "@/lib/invoices/types";

/** Whether an invoice was paid, and how late. */
export function Payment({ invoice: { dueOn, paidOn }, today }: { invoice: Pick<InvoiceDetail, "dueOn" | "paidOn">; today: Date }) {
  const t = useTranslations("invoices");
  const late = Math.round(((paidOn ?? today).getTime() - dueOn.getTime()) / 86_400_000);
  if (paidOn === null) return late > 0 ? <span className="risk">{t("overdue", { days: late })}</span> : <span className="ink2">{t("open")}</span>;
  return (
    <span>
      {t("paid")} <Day date={paidOn} />
      {late > 0 && <span className="watch"> · {t("paidLate", { days: late })}</span>}
    </span>
  );
}
