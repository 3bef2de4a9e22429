import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { Day } from "@/components/ui/day";
import { figure } from "@/lib/format/money";
import { reportTitle } from "@/lib/reports/headline";
import type { ReportEdition } from "@/lib/reports/types";

/** Every edition with how many answered about it; each leads to its report. */
export async function EditionList({ workspace, editions }: { workspace: string; editions: readonly ReportEdition[] }) {
  const [t, locale] = await Promise.all([getTranslations("reports.list"), getLocale()]);
  const most = Math.max(1, ...editions.map(({ responses }) => responses));
  return (
    <table className="fold">
      <thead>
        <tr>
          <th>{t("edition")}</th>
          <th>{t("dates")}</th>
          <th className="not-phone w-[32%]">{t("responses")}</th>
          <th className="num">{t("responses")}</th>
          <th className="num">{t("exhibitors")}</th>
        </tr>
      </thead>
      <tbody>
        {editions.map((edition) => (
          <tr key={edition.id}>
            <td>
              <Link className="who" href={`/${workspace}/reports/${edition.id}`}>
                {reportTitle(edition, locale)}
              </Link>
            </td>
            <td data-h={t("dates")}>
              <span>
                <Day date={edition.startsOn} /> – <Day date={edition.endsOn} />
              </span>
            </td>
            <td className="not-phone">
              <span className="block h-2 mt-1.5 bg-[var(--chart-band)]" style={{ width: `${Math.round((100 * edition.responses) / most)}%`, minWidth: edition.responses > 0 ? 2 : 0 }} />
            </td>
            <td className="num" data-h={t("responses")}>
              {edition.responses === 0 ? <span className="ink3">{t("none")}</span> : figure(edition.responses, locale)}
            </td>
            <td className="num" data-h={t("exhibitors")}>
              {edition.responses === 0 ? "–" : figure(edition.exhibitors, locale)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
