import { getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import type { EditionReport } from "@/lib/reports/types";
import { figureWords, figureWordsN, fixed } from "@/lib/reports/words";
import { FigureCell } from "./figure-cell";

/** Whether exhibitors would like the relationship to be closer or less close than it is. */
export async function ClosenessSection({ workspace, report }: { workspace: string; report: Pick<EditionReport, "closeness"> }) {
  const t = await getTranslations("reports");
  const { gap, readings } = report.closeness;
  const said = gap.value !== null && readings ? t("closeness.text", { figure: figureWords(gap, t, 1, true), n: gap.n, closer: readings.wants_closer, content: readings.content, far: readings.too_close }) : null;
  const title = gap.value === null ? t("closeness.title") : gap.high < 0 ? t("closeness.titleCloser", { gap: fixed(gap.value, 1, true) }) : gap.low > 0 ? t("closeness.titleFar", { gap: fixed(gap.value, 1, true) }) : t("closeness.title");
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
      </header>
      {said === null ? (
        <p className="ink2">{gap.hidden === "not_asked" ? t("missing.closeness") : figureWords(gap, t)}</p>
      ) : (
        <ChartFigure
          name="closeness-gap"
          label={said}
          caption={said}
          definition={<MeasureLink workspace={workspace} construct="closenessGap" />}
          chart={<IntervalRows from={-10} to={10} ticks={[-10, -5, 0, 5, 10].map((at) => ({ at, text: fixed(at) }))} rows={[{ key: "gap", label: t("closeness.title"), mark: gap.value === null ? null : gap, text: figureWordsN(gap, t, 1, true) }]} />}
          table={
            <table>
              <tbody>
                <tr>
                  <td>{t("closeness.title")}</td>
                  <FigureCell figure={gap} t={t} digits={1} sign />
                </tr>
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}
