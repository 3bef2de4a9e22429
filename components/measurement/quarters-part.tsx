import { useFormatter, useTranslations } from "next-intl";

import type { ClosedQuarter } from "@/lib/relationships/quarters/types";

/** The quarters that were closed, with what was read of each, or why nothing was. */
export function QuartersPart({ quarters }: { quarters: readonly ClosedQuarter[] }) {
  const t = useTranslations("glossary.quarters");
  const format = useFormatter();
  return (
    <section className="part" id="quarters">
      <h2>{t("title")}</h2>
      <p className="ink2 mt-1 mb-4 max-w-[76ch]">{quarters.length > 0 ? t("lead") : t("none")}</p>
      {quarters.length > 0 && (
        <table className="fold">
          <thead>
            <tr>
              <th>{t("quarter")}</th>
              <th>{t("kind")}</th>
              <th className="num">{t("active")}</th>
              <th className="num">{t("withEntry")}</th>
              <th className="num">{t("median")}</th>
              <th className="md:!pl-6">{t("rows")}</th>
            </tr>
          </thead>
          <tbody>
            {quarters.map(({ quarterStart, kind, active, withEntry, median, readable, exhibitors }) => (
              <tr key={`${kind} ${quarterStart.getTime()}`}>
                <td>{t("name", { year: String(quarterStart.getUTCFullYear()), quarter: String(quarterStart.getUTCMonth() / 3 + 1) })}</td>
                <td data-h={t("kind")}>{t(`kinds.${kind}`)}</td>
                <td data-h={t("active")} className="num">
                  {format.number(active)}
                </td>
                <td data-h={t("withEntry")} className="num">
                  {format.number(withEntry)}
                </td>
                <td data-h={t("median")} className="num">
                  {format.number(median, { maximumFractionDigits: 1 })}
                </td>
                <td data-h={t("rows")} className="md:!pl-6">{readable ? format.number(exhibitors) : <span className="ink3">{t("unread")}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
