import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import { isFew, sharePoint, shareText } from "@/lib/format/share";
import type { People } from "@/lib/people/types";

/** Promises kept by the team, quarter by quarter: of the team, not of its members. */
export async function KeptFigure({ people }: { people: People }) {
  const [t, common, locale] = await Promise.all([getTranslations("people.kept"), getTranslations("common"), getLocale()]);
  const rows = people.kept.map(({ from, share }) => {
    const label = t("quarter", { quarter: Math.floor(from.getUTCMonth() / 3) + 1, year: String(from.getUTCFullYear()) });
    return { key: label, label, text: share ? shareText(share, locale, common) : t("nothing"), point: sharePoint(share) };
  });
  return (
    <>
      <header>
        <h2>{people.keptInAll && !isFew(people.keptInAll) ? t("title", { share: Math.round(people.keptInAll.share) }) : t("titleNone")}</h2>
      </header>
      {people.keptInAll ? (
        <ChartFigure
          name="promises-kept"
          label={t("label", { list: rows.map(({ label, text }) => `${label} ${text}`).join(locale === "zh" ? "；" : "; ") })}
          caption={t("note", { overdue: people.overdue })}
          chart={<IntervalPlot domain={[0, 100]} ticks={[0, 50, 100].map((at) => ({ at, text: `${at} %` }))} rows={rows} />}
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("when")}</th>
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
      ) : (
        <p className="ink2">{t("none")}</p>
      )}
    </>
  );
}
