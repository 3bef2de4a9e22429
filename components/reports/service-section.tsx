import { getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import { widestGap } from "@/lib/results/widest-gap";
import type { EditionReport } from "@/lib/reports/types";
import { figureWords, figureWordsN, fixed } from "@/lib/reports/words";
import { FigureCell } from "./figure-cell";

/** Performance alone, always beside what should be and the gap. */
export async function ServiceSection({ workspace, report }: { workspace: string; report: Pick<EditionReport, "service"> }) {
  const t = await getTranslations("reports");
  const widest = widestGap(report.service);
  return (
    <section className="part">
      <header>
        <h2>{widest ? t("service.titleGap", { dimension: t(`service.names.${widest.dimension}`), gap: fixed(widest.gap, 1, true) }) : t("service.title")}</h2>
      </header>
      {report.service.length === 0 ? (
        <p className="ink2">{t("missing.service")}</p>
      ) : (
        <ChartFigure
          name="service-dimensions"
          label={report.service.map(({ dimension, performance }) => t("service.alt", { dimension: t(`service.names.${dimension}`), figure: figureWords(performance, t, 1) })).join(" ")}
          caption={t("service.note")}
          definition={<MeasureLink workspace={workspace} construct="serviceQualityGap" />}
          chart={
            <IntervalRows
              from={1}
              to={7}
              ticks={[1, 2, 3, 4, 5, 6, 7].map((at) => ({ at, text: String(at) }))}
              rows={report.service.flatMap(({ dimension, performance, expectation }) => [
                { key: dimension, label: <b>{t(`service.names.${dimension}`)}</b>, mark: performance.value === null ? null : performance, text: figureWordsN(performance, t, 1) },
                ...(expectation.hidden === "not_asked" ? [] : [{ key: `${dimension} expected`, label: t("service.expectation"), mark: expectation.value === null ? null : expectation, text: figureWordsN(expectation, t, 1), faint: true }]),
              ])}
            />
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("service.dimension")}</th>
                  <th className="num">{t("service.performance")}</th>
                  <th className="num">{t("service.expectation")}</th>
                  <th className="num">{t("service.gap")}</th>
                </tr>
              </thead>
              <tbody>
                {report.service.map((row) => (
                  <tr key={row.dimension}>
                    <td>{t(`service.names.${row.dimension}`)}</td>
                    <FigureCell figure={row.performance} t={t} digits={1} />
                    <FigureCell figure={row.expectation} t={t} digits={1} />
                    <FigureCell figure={row.gap} t={t} digits={1} sign />
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}
