import { getLocale, getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { ChartFigure } from "@/components/charts/chart-figure";
import { MeasureLink } from "@/components/measurement/measure-link";
import { figure, moneyFigure, shortMoney } from "@/lib/format/money";
import type { Risk, RiskShare } from "@/lib/portfolio/at-risk/types";

interface Props {
  readonly workspace: string;
  readonly risks: readonly RiskShare[];
  /** The revenue of all that the filters leave. */
  readonly whole: number;
  readonly currency: string;
}

/** The entry of the glossary behind a reason; that a deadline passed needs none. */
const ENTRY: Readonly<Record<Risk, string | null>> = { dissolving: "dissolution", not_rebooked: null, failing: "stage", captive: "captiveWatch" };

/** The money at risk, by the surest reason. Counted, not estimated: so it has no interval. */
export async function AtRisk({ workspace, risks, whole, currency }: Props) {
  const [t, locale] = await Promise.all([getTranslations("overview.risk"), getLocale()]);
  const [sum, exhibitors] = [risks.reduce((all, { revenue }) => all + revenue, 0), risks.reduce((all, { exhibitors: n }) => all + n, 0)];
  const share = (part: number) => (whole > 0 ? part / whole : 0);
  const percent = (part: number) => Math.round(100 * share(part));
  const most = Math.max(...risks.map(({ revenue }) => revenue));
  const reason = (risk: Risk): ReactNode => {
    const entry = ENTRY[risk];
    return entry ? (
      <MeasureLink workspace={workspace} construct={entry}>
        {t(`reasons.${risk}`)}
      </MeasureLink>
    ) : (
      t(`reasons.${risk}`)
    );
  };
  const list = risks.map(({ risk, exhibitors: n, revenue }) => t("item", { reason: t(`reasons.${risk}`), n, money: shortMoney(revenue, currency, locale) })).join(locale === "zh" ? "；" : "; ");
  return (
    <>
      <header>
        <h2>{sum > 0 ? t("title", { part: shortMoney(sum, currency, locale), whole: shortMoney(whole, currency, locale), percent: percent(sum) }) : t("titleNone")}</h2>
      </header>
      <ChartFigure
        name="revenue-at-risk"
        label={t("alt", { list })}
        caption={t("note")}
        definition={<MeasureLink workspace={workspace} construct="stage" />}
        chart={
          <ul className="rows">
            {risks.map(({ risk, exhibitors: n, revenue }) => (
              <li key={risk}>
                <p className="pair s13">
                  <b>{t(`reasons.${risk}`)}</b>
                  <span className="num nowrap">{t("bar", { n, money: shortMoney(revenue, currency, locale), percent: percent(revenue) })}</span>
                </p>
                <span className="mt-1 block h-3 bg-sunken">
                  <span className="block h-3 bg-[var(--chart-mute)]" style={{ width: `${most > 0 ? (100 * revenue) / most : 0}%` }} />
                </span>
                <p className="s12 ink3 mt-0.5">{t(`means.${risk}`)}</p>
              </li>
            ))}
          </ul>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("reason")}</th>
                <th className="num">{t("exhibitors")}</th>
                <th className="num">{t("share")}</th>
                <th className="num">{t("revenue", { currency })}</th>
              </tr>
            </thead>
            <tbody>
              {risks.map(({ risk, exhibitors: n, revenue }) => (
                <tr key={risk}>
                  <td>{reason(risk)}</td>
                  <td className="num">{figure(n, locale)}</td>
                  <td className="num">{percent(revenue)} %</td>
                  <td className="num">{moneyFigure(revenue, currency, locale)}</td>
                </tr>
              ))}
              <tr className="apart">
                <td>{t("total")}</td>
                <td className="num">{figure(exhibitors, locale)}</td>
                <td className="num">{percent(sum)} %</td>
                <td className="num">{figure(sum, locale)}</td>
              </tr>
            </tbody>
          </table>
        }
      />
    </>
  );
}
