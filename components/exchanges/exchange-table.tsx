import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import type { ExchangeDetail } from "@/lib/exchanges/types";
import { dayText } from "@/lib/format/day-text";
import { dayNumber } from "@/lib/format/days";
import { money } from "@/lib/format/money";
import type { MemberSession } from "@/lib/tenant/require-member";

/** What was given by whom, and what has become of it. */
export function ExchangeTable({ member, exchanges, today, withExhibitor }: { member: MemberSession; exchanges: readonly ExchangeDetail[]; today: Date; withExhibitor: boolean }) {
  const t = useTranslations("exchanges");
  const locale = useLocale();
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("columns.what")}</th>
          {withExhibitor && <th>{t("columns.exhibitor")}</th>}
          <th>{t("columns.on")}</th>
          <th className="num">{t("columns.worth")}</th>
          <th className="md:!pl-6">{t("columns.state")}</th>
        </tr>
      </thead>
      <tbody>
        {exchanges.map((exchange) => (
          <tr key={exchange.id} className={exchange.withdrawnOn ? "ink3" : undefined}>
            <td>
              <Link className="plain who !whitespace-normal" href={`/${member.workspace}/exchanges/${exchange.id}`}>
                {exchange.text}
              </Link>
              <span className="sub">
                {[t("kindFrom", { kind: t(`kinds.${exchange.kind}`), direction: t(`directions.${exchange.direction}`) }), exchange.confidentiality && t(`confidentialities.${exchange.confidentiality}`), exchange.contactName, exchange.memberName]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </span>
            </td>
            {withExhibitor && (
              <td data-h={t("columns.exhibitor")}>
                <Link href={`/${member.workspace}/exhibitors/${exchange.exhibitorId}`}>{exchange.exhibitorName}</Link>
              </td>
            )}
            <td data-h={t("columns.on")}>
              <Day date={exchange.occurredOn} />
            </td>
            <td data-h={t("columns.worth")} className="num">
              {exchange.worth === null ? "–" : money(exchange.worth, member.currency, locale)}
            </td>
            <td data-h={t("columns.state")} className="md:!pl-6">
              {since(exchange)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );

  function since({ withdrawnOn, untilOn, occurredOn }: ExchangeDetail) {
    if (withdrawnOn) return t("since.withdrawn");
    if (untilOn) return <span className={untilOn < today ? "risk" : undefined}>{t(untilOn < today ? "since.over" : "since.until", { day: dayText(untilOn, locale) })}</span>;
    return t("since.waiting", { days: dayNumber(today) - dayNumber(occurredOn) });
  }
}
