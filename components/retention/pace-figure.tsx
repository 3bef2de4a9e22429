import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import type { RebookingPace } from "@/lib/retention/types";
import { pairLabel, PERCENT_TICKS, sharePoint, shareText } from "./words";

/** When those of one edition booked the next: while it ran, and 30, 60 and 90 days after. The picture shows each show's newest pair. */
export async function PaceFigure({ pace }: { pace: readonly RebookingPace[] }) {
  const [t, locale] = await Promise.all([getTranslations("retention.pace"), getLocale()]);
  const newest = pace.filter((pair, index) => pace[index + 1]?.from.showId !== pair.from.showId);
  const mark = (days: number) => (days === 0 ? t("onSite") : t("days", { days }));
  const rows = newest.flatMap((pair) => pair.marks.map(({ days, share }) => ({ key: `${pair.from.id} ${days}`, label: `${pairLabel(pair, locale)} · ${mark(days)}`, text: share ? shareText(share, locale) : t("notYet"), point: sharePoint(share) })));
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
          label={t("label", { list: rows.map(({ label, text }) => `${label} ${text}`).join(locale === "zh" ? "；" : "; ") })}
          caption={undated > 0 ? `${t("note")} ${t("undated", { n: undated })}` : t("note")}
          chart={<IntervalPlot domain={[0, 100]} ticks={PERCENT_TICKS} rows={rows} />}
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("pair")}</th>
                  {[0, 30, 60, 90].map((days) => (
                    <th key={days} className="num">
                      {mark(days)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {pace.map((pair) => (
                  <tr key={pair.from.id}>
                    <td className="nowrap">{pairLabel(pair, locale)}</td>
                    {pair.marks.map(({ days, share }) => (
                      <td key={days} className="num">
                        {share ? shareText(share, locale) : t("notYet")}
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
