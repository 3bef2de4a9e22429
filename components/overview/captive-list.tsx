import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { CaptiveBars, CaptiveLegend } from "@/components/relationships/captive-trio";
import { companyName } from "@/lib/format/company-name";
import { money } from "@/lib/format/money";
import type { CaptiveWatchList } from "@/lib/portfolio/types";
import type { MemberSession } from "@/lib/tenant/require-member";

/** Those who probably stay because leaving is costly, most revenue first. */
export async function CaptiveList({ member, watch }: { member: MemberSession; watch: CaptiveWatchList }) {
  const [t, locale] = await Promise.all([getTranslations("overview.captive"), getLocale()]);
  if (watch.count === 0) return <p className="s13 ink2">{t("noneText")}</p>;
  return (
    <>
      <CaptiveLegend workspace={member.workspace} />
      <ul className="rows mt-1">
        {watch.rows.map((row) => (
          <li key={row.exhibitorId}>
            <div className="pair">
              <Link className="plain font-semibold" href={`/${member.workspace}/exhibitors/${row.exhibitorId}`}>
                {companyName(row, locale).name}
              </Link>
              <span className="num s13">{money(row.revenue, member.currency, locale)}</span>
            </div>
            <CaptiveBars attachments={row} />
          </li>
        ))}
      </ul>
      {watch.count > watch.rows.length && <p className="s12 ink3">{t("more", { n: watch.count - watch.rows.length })}</p>}
    </>
  );
}
