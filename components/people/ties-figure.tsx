import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { figure, moneyFigure, shortMoney } from "@/lib/format/money";
import type { People } from "@/lib/people/types";

/** With how many of the team the exhibitors speak: one tie is one resignation away from none. */
export async function TiesFigure({ people, currency }: { people: People; currency: string }) {
  const [t, locale] = await Promise.all([getTranslations("people.ties"), getLocale()]);
  const most = Math.max(1, ...people.ties.map(({ exhibitors }) => exhibitors));
  const text = (exhibitors: number, revenue: number) => t("text", { n: exhibitors, money: shortMoney(revenue, currency, locale) });
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <ChartFigure
        name="people-per-exhibitor"
        label={t("label", { list: people.ties.map((tie) => `${t(`people.${tie.people}`)}: ${text(tie.exhibitors, tie.revenue)}`).join(locale === "zh" ? "；" : "; ") })}
        caption={t("note", { n: people.active })}
        chart={
          <ul className="iv">
            {people.ties.map((tie) => (
              <li key={tie.people}>
                <span className="of">{t(`people.${tie.people}`)}</span>
                <span className="sizes">
                  <i className={tie.people === 1 ? "up" : undefined} style={{ flex: tie.exhibitors }} />
                  <span style={{ flex: most - tie.exhibitors }} />
                </span>
                <span className="is">{text(tie.exhibitors, tie.revenue)}</span>
              </li>
            ))}
          </ul>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("spoke")}</th>
                <th className="num">{t("exhibitors")}</th>
                <th className="num">{t("revenue", { currency })}</th>
              </tr>
            </thead>
            <tbody>
              {people.ties.map((tie) => (
                <tr key={tie.people}>
                  <td>{t(`people.${tie.people}`)}</td>
                  <td className="num">{figure(tie.exhibitors, locale)}</td>
                  <td className="num">{moneyFigure(tie.revenue, currency, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
