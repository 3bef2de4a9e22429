import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import type { People } from "@/lib/people/types";
import { shareText } from "./share-text";

/** Whether enough is written down to learn anything from it. */
export async function Completeness({ people }: { people: People }) {
  const [t, locale] = await Promise.all([getTranslations("people.complete"), getLocale()]);
  const rows = (["logged", "promisesOnRecord"] as const).map((key) => {
    const share = people[key];
    return { key, label: t(key), text: share ? shareText(share, locale) : t("nobody"), point: share && { value: share.share, low: share.low, high: share.high } };
  });
  return (
    <>
      <header>
        <h2>{people.logged ? t("title", { share: Math.round(people.logged.share) }) : t("titleNone")}</h2>
      </header>
      <ChartFigure
        name="logging-completeness"
        label={t("label", { list: rows.map(({ label, text }) => `${label} ${text}`).join(locale === "zh" ? "；" : "; ") })}
        caption={t("note")}
        chart={<IntervalPlot domain={[0, 100]} ticks={[0, 50, 100].map((at) => ({ at, text: `${at} %` }))} rows={rows} />}
        table={
          <table>
            <thead>
              <tr>
                <th>{t("what")}</th>
                <th className="num">{t("share")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ key, label, text }) => (
                <tr key={key}>
                  <td>{label}</td>
                  <td className="num">{text}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
