import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { CoursePanel } from "@/components/charts/course-panel";
import { calendarTicks } from "@/components/charts/scale";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { dayText } from "@/lib/format/day-text";
import { dayNumber } from "@/lib/format/days";
import { monthText } from "@/lib/format/month-text";
import { dateOfDay } from "@/lib/format/days";
import { figure } from "@/lib/format/money";
import { SMALLEST_GROUP } from "@/lib/portfolio/mean-score";
import { DIMENSIONS, type Dimension, type QualityDay } from "@/lib/portfolio/history/types";
import type { MeanScore } from "@/lib/portfolio/types";

interface Props {
  readonly workspace: string;
  readonly days: readonly QualityDay[];
  /** The filters narrow by an edition: snapshots are kept by show. */
  readonly byShow: boolean;
}

const ENTRY: Readonly<Record<Dimension, string>> = { quality: "relationshipQuality", satisfaction: "SAT", trust: "TRUST", attachment: "AFF" };

/** Relationship quality and its three dimensions over the written days, each on the whole scale with its 95 % interval. */
export async function QualityHistory({ workspace, days, byShow }: Props) {
  const [t, locale] = await Promise.all([getTranslations("overview.quality"), getLocale()]);
  const known = (dimension: Dimension) => days.flatMap(({ day, scores }) => (scores[dimension] ? [{ day: dayNumber(day), score: scores[dimension] }] : []));
  const all = known("quality");
  const [first, last] = [all[0], all.at(-1)];
  if (!first || !last || first.day === last.day) {
    return (
      <>
        <header>
          <h2>{t("titleNone")}</h2>
        </header>
        <p className="ink2">{days.length === 0 ? t("noDays") : t("tooFew", { least: SMALLEST_GROUP })}</p>
      </>
    );
  }
  const low = ({ mean, reach }: MeanScore) => Math.max(0, mean - reach);
  const high = ({ mean, reach }: MeanScore) => Math.min(100, mean + reach);
  const words = (score: MeanScore) => ({ mean: Math.round(score.mean), low: Math.round(low(score)), high: Math.round(high(score)), n: score.n });
  const apart = Math.abs(last.score.mean - first.score.mean) > Math.hypot(first.score.reach, last.score.reach);
  const month = monthText(dateOfDay(first.day), locale);
  const recalibrated = days.flatMap(({ day, calibrationVersion }, index) => (index > 0 && calibrationVersion !== days[index - 1]?.calibrationVersion ? [dayNumber(day)] : []));
  return (
    <>
      <header>
        <h2>{t(apart ? (last.score.mean > first.score.mean ? "titleRose" : "titleFell") : "titleSteady", { mean: Math.round(last.score.mean), then: Math.round(first.score.mean), month })}</h2>
      </header>
      <ChartFigure
        name="relationship-quality"
        label={null}
        caption={[t("note", { least: SMALLEST_GROUP }), recalibrated.length > 0 && t("recalibrated"), byShow && t("byShow")].filter(Boolean).join(" ")}
        chart={
          <div className="panels two">
            {DIMENSIONS.map((dimension) => {
              const points = known(dimension);
              const [start, end] = [points[0], points.at(-1)];
              return (
                <div key={dimension}>
                  <h3 className="mb-1">
                    {t(`dimensions.${dimension}`)}
                    <MeasureMark workspace={workspace} construct={ENTRY[dimension]} of={t(`dimensions.${dimension}`)} />
                  </h3>
                  {start && end && start.day < end.day ? (
                    <div role="img" aria-label={t("alt", { dimension: t(`dimensions.${dimension}`), month: monthText(dateOfDay(start.day), locale), then: Math.round(start.score.mean), ...words(end.score) })}>
                      <CoursePanel
                        data={points.map(({ day, score }) => ({ day, value: score.mean, low: low(score), high: high(score), text: t("point", { day: dayText(dateOfDay(day), locale), ...words(score) }) }))}
                        ticks={calendarTicks(start.day, end.day, 4).map((day) => ({ day, text: monthText(dateOfDay(day), locale) }))}
                        marks={recalibrated}
                        end={{ value: String(Math.round(end.score.mean)), text: t("now", words(end.score)) }}
                      />
                    </div>
                  ) : (
                    <p className="s12 ink3">{t("tooFew", { least: SMALLEST_GROUP })}</p>
                  )}
                </div>
              );
            })}
          </div>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("day")}</th>
                {DIMENSIONS.map((dimension) => (
                  <th key={dimension} className="num">
                    {t(`dimensions.${dimension}`)}
                  </th>
                ))}
                <th className="num">{t("calibration")}</th>
              </tr>
            </thead>
            <tbody>
              {days.map(({ day, scores, calibrationVersion }) => (
                <tr key={day.getTime()}>
                  <td>{dayText(day, locale)}</td>
                  {DIMENSIONS.map((dimension) => {
                    const score = scores[dimension];
                    return (
                      <td key={dimension} className="num">
                        {score ? t("cell", { mean: score.mean.toFixed(1), reach: score.reach.toFixed(1) }) : t("few")}
                        {score && <span className="sub">{t("count", { n: figure(score.n, locale) })}</span>}
                      </td>
                    );
                  })}
                  <td className="num">{calibrationVersion}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
