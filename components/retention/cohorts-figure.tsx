import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import { editionLabel } from "@/lib/format/edition-label";
import type { Cohort, CohortStep } from "@/lib/retention/types";
import { isFew, sharePoint, shareText } from "@/lib/format/share";
import { PERCENT_TICKS } from "./words";

/** Of those who came for the first time, how many were there one, two, three editions later. */
export async function CohortsFigure({ steps, cohorts }: { steps: readonly CohortStep[]; cohorts: readonly Cohort[] }) {
  const [t, common, locale] = await Promise.all([getTranslations("retention.cohorts"), getTranslations("common"), getLocale()]);
  const first = steps[0]?.share ?? null;
  const longest = Math.max(0, ...cohorts.map(({ there }) => there.length));
  return (
    <>
      <header>
        <h2>{first && !isFew(first) ? t("title", { share: Math.round(first.share) }) : t("titleNone")}</h2>
      </header>
      {steps.length === 0 ? (
        <p className="ink2">{t("none")}</p>
      ) : (
        <ChartFigure
          name="first-timers"
          label={t("label", { list: steps.flatMap(({ later, share }) => (share ? [t("item", { later, share: shareText(share, locale, common) })] : [])).join(locale === "zh" ? "，" : ", ") })}
          caption={t("note")}
          chart={<IntervalPlot domain={[0, 100]} ticks={PERCENT_TICKS} rows={steps.map(({ later, share }) => ({ key: String(later), label: t("later", { later }), text: share ? shareText(share, locale, common) : t("nobody"), point: sharePoint(share) }))} />}
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("cohort")}</th>
                  <th className="num">{t("size")}</th>
                  {Array.from({ length: longest }, (_, index) => (
                    <th key={index} className="num">
                      {t("later", { later: index + 1 })}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {cohorts.map(({ edition, size, there }) => (
                  <tr key={edition.id}>
                    <td className="nowrap">{editionLabel(edition, locale)}</td>
                    <td className="num">{size}</td>
                    {Array.from({ length: longest }, (_, index) => (
                      <td key={index} className="num">
                        {there[index] ?? "–"}
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
