import { getLocale, getTranslations } from "next-intl/server";

import { figure, shortMoney } from "@/lib/format/money";
import type { RiskShare } from "@/lib/portfolio/at-risk/types";

interface Props {
  readonly risks: readonly RiskShare[];
  /** The revenue of all that the filters leave. */
  readonly whole: number;
  readonly currency: string;
}

/** The money at risk, by the surest reason. Counted, not estimated: so it has no interval. */
export async function AtRisk({ risks, whole, currency }: Props) {
  const [t, locale] = await Promise.all([getTranslations("overview.risk"), getLocale()]);
  const sum = risks.reduce((all, { revenue }) => all + revenue, 0);
  const share = (part: number) => (whole > 0 ? part / whole : 0);
  return (
    <>
      <header>
        <h2>{sum > 0 ? t("title", { part: shortMoney(sum, currency, locale), whole: shortMoney(whole, currency, locale), percent: Math.round(100 * share(sum)) }) : t("titleNone")}</h2>
      </header>
      <table>
        <thead>
          <tr>
            <th>{t("reason")}</th>
            <th className="num">{t("exhibitors")}</th>
            <th className="not-phone w-[30%]">{t("share")}</th>
            <th className="num">{t("revenue", { currency })}</th>
          </tr>
        </thead>
        <tbody>
          {risks.map(({ risk, exhibitors, revenue }) => (
            <tr key={risk}>
              <td>
                {t(`reasons.${risk}`)}
                <span className="sub">{t(`means.${risk}`)}</span>
              </td>
              <td className="num">{figure(exhibitors, locale)}</td>
              <td className="not-phone">
                <span className="flex items-center gap-2">
                  <span className="block h-2 bg-[var(--chart-band)]" style={{ width: `${Math.round(70 * Math.min(1, share(revenue) * 2))}%`, minWidth: revenue > 0 ? 2 : 0 }} />
                  <span className="s12 ink3">{Math.round(100 * share(revenue))} %</span>
                </span>
              </td>
              <td className="num">{figure(revenue, locale)}</td>
            </tr>
          ))}
          <tr className="apart">
            <td className="ink2">{t("total")}</td>
            <td className="num">{figure(risks.reduce((all, { exhibitors }) => all + exhibitors, 0), locale)}</td>
            <td className="not-phone" />
            <td className="num">{figure(sum, locale)}</td>
          </tr>
        </tbody>
      </table>
      <p className="s12 ink3 mt-2">{t("note")}</p>
    </>
  );
}
