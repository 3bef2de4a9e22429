import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import type { RebookingPace } from "@/lib/retention/types";
import { sharePoint, shareText } from "@/lib/format/share";
import { pairLabel, PERCENT_TICKS } from "./words";

/** When those of one edition booked the next: while it ran, 30, 60 and 90 days after, and by the deadline. The picture shows each show's newest pair. */
export async function PaceFigure({ pace }: { pace: readonly RebookingPace[] }) {
  const [t, common, locale] = await Promise.all([getTranslations("retention.pace"), getTranslations("common"), getLocale()]);
  const newest = pace.filter((pair, index) => pace[index + 1]?.from.showId !== pair.from.showId);
  const rowsOf = (pair: RebookingPace) => pair.marks.map(({ by, share }) => ({ key: by, label: t(by), text: share ? shareText(share, locale, common) : t("notYet"), point: sharePoint(share) }));
  const comma = locale === "zh" ? "，" : ", ";
  const said = newest.map((pair) => `${pairLabel(pair, locale)}: ${rowsOf(pair).map(({ label, text }) => `${label} ${text}`).join(comma)}`);
  const undated = pace.reduce((sum, pair) => sum + pair.undated, 0);
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      {pace.length === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <ChartFigure
          name="rebooking-pace"
          label={t("label", { list: said.join(locale === "zh" ? "；" : "; ") })}
          caption={undated > 0 ? `${t("note")} ${t("undated", { n: undated })}` : t("note")}
          chart={newest.map((pair) => (
            <div key={pair.from.id} className="mb-4">
              <h3 className="s13">{pairLabel(pair, locale)}</h3>
              <IntervalPlot domain={[0, 100]} ticks={PERCENT_TICKS} rows={rowsOf(pair)} />
            </div>
          ))}
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("pair")}</th>
                  {pace[0]?.marks.map(({ by }) => (
                    <th key={by} className="num">
                      {t(by)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {pace.map((pair) => (
                  <tr key={pair.from.id}>
                    <td className="nowrap">{pairLabel(pair, locale)}</td>
                    {pair.marks.map(({ by, share }) => (
                      <td key={by} className="num">
                        {share ? shareText(share, locale, common) : t("notYet")}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </>
  );
}
