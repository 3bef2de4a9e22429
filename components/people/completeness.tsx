import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import { isFew, sharePoint, shareText } from "@/lib/format/share";
import type { People } from "@/lib/people/types";

/** Whether enough is written down to learn anything from it. */
export async function Completeness({ people }: { people: People }) {
  const [t, common, locale] = await Promise.all([getTranslations("people.complete"), getTranslations("common"), getLocale()]);
  const rows = (["logged", "promisesOnRecord"] as const).map((key) => {
    const share = people[key];
    return { key, label: t(key), text: share ? shareText(share, locale, common) : t("nobody"), point: sharePoint(share) };
  });
  return (
    <>
      <header>
        <h2>{people.logged && !isFew(people.logged) ? t("title", { share: Math.round(people.logged.share) }) : t("titleNone")}</h2>
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
