import { getLocale, getTranslations } from "next-intl/server";

import { CalibrationPlot } from "@/components/charts/calibration-plot";
import { ChartFigure } from "@/components/charts/chart-figure";
import { MeasureLink } from "@/components/measurement/measure-link";
import type { PredictionPerformance } from "@/lib/predictions/schema";
import type { CalibrationPoint } from "@/lib/predictions/types";

const percent = (share: number) => Math.round(100 * share);

/** Whether "70 %" came true seven times in ten. */
export async function CalibrationFigure({ workspace, points, performance }: { workspace: string; points: readonly CalibrationPoint[]; performance: PredictionPerformance }) {
  const [t, locale] = await Promise.all([getTranslations("predictions.calibration"), getLocale()]);
  const named = points.find(({ from }) => percent(from) === 70);
  const whole = performance.calibration.value;
  const slope = whole?.slope.value ?? null;
  const list = points.map(({ predicted, observed }) => t("item", { predicted: percent(predicted), observed: percent(observed) })).join(locale === "zh" ? "；" : "; ");
  return (
    <>
      <header>
        <h2>{named ? t("title", { share: percent(named.observed) }) : t("titleNone")}</h2>
      </header>
      <ChartFigure
        name="calibration"
        label={t("label", { list })}
        definition={<MeasureLink workspace={workspace} construct="calibration" />}
        caption={
          <>
            {t("note")}
            {whole && slope !== null && (
              <>
                {locale !== "zh" && " "}
                {t("slope", { slope: Number(slope.toFixed(2)), bias: Math.abs(100 * whole.bias).toFixed(1), direction: whole.bias > 0 ? "low" : "high" })}
              </>
            )}
          </>
        }
        chart={<CalibrationPlot data={points} across={t("across")} up={t("up")} />}
        table={
          <table>
            <thead>
              <tr>
                <th>{t("group")}</th>
                <th className="num">{t("n")}</th>
                <th className="num">{t("predicted")}</th>
                <th className="num">{t("observed")}</th>
                <th className="num">{t("interval")}</th>
              </tr>
            </thead>
            <tbody>
              {points.map((point) => (
                <tr key={point.from}>
                  <td className="nowrap">
                    {percent(point.from)}–{percent(point.to)} %
                  </td>
                  <td className="num">{point.n}</td>
                  <td className="num">{percent(point.predicted)} %</td>
                  <td className="num">{percent(point.observed)} %</td>
                  <td className="num">
                    {percent(point.low)}–{percent(point.high)} %
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
