import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { MeasureMark } from "@/components/measurement/measure-mark";
import { StageChip } from "@/components/relationships/stage-chip";
import { figure } from "@/lib/format/money";
import type { TimeInStage } from "@/lib/portfolio/stage-board/types";
import type { StageOrUnknown } from "@/lib/relationships/types";

const WIDTH = 220;

/** How long those in a stage have stood there, each on the same axis of days, and how sure their stage is. */
export async function TimeTable({ workspace, times, href }: { workspace: string; times: readonly TimeInStage[]; href: (stage: StageOrUnknown) => string }) {
  const [t, names, locale] = await Promise.all([getTranslations("stages.time"), getTranslations("relationships.stages"), getLocale()]);
  const longest = Math.max(1, ...times.map(({ upper }) => upper));
  const most = times.filter(({ n }) => n > 0).toSorted((a, b) => b.median - a.median)[0];
  const x = (days: number) => Math.round((days / longest) * (WIDTH - 10)) + 5;
  return (
    <>
      <header>
        <h2>
          {most ? t("title", { stage: names(most.stage), days: Math.round(most.median) }) : t("titleNone")}
          <MeasureMark workspace={workspace} construct="stage" of={t("of")} />
        </h2>
      </header>
      <table className="fold">
        <thead>
          <tr>
            <th>{t("stage")}</th>
            <th className="num">{t("n")}</th>
            <th>{t("range")}</th>
            <th className="num">{t("median")}</th>
            <th className="num">{t("unsure")}</th>
            <th className="num">{t("notMeasured")}</th>
          </tr>
        </thead>
        <tbody>
          {times.map(({ stage, n, median, lower, upper, unsure, notMeasured }) => (
            <tr key={stage}>
              <td>
                <Link className="plain" href={href(stage)}>
                  <StageChip stage={stage} />
                </Link>
              </td>
              <td className="num" data-h={t("n")}>
                {figure(n, locale)}
              </td>
              <td>
                <svg width={WIDTH} height={20} className="max-w-full" viewBox={`0 0 ${WIDTH} 20`} role="img" aria-label={t("alt", { stage: names(stage), median: Math.round(median), lower: Math.round(lower), upper: Math.round(upper), n })}>
                  <path className="sc-axis" d={`M5 10H${WIDTH - 5}M5 7v6M${WIDTH - 5} 7v6`} />
                  <rect className="sc-band" x={x(lower)} y={6.5} width={Math.max(1, x(upper) - x(lower))} height={7} rx={1.5} />
                  <circle className="sc-dot" cx={x(median)} cy={10} r={4} />
                </svg>
              </td>
              <td className="num" data-h={t("median")}>
                {t("days", { median: Math.round(median), lower: Math.round(lower), upper: Math.round(upper) })}
              </td>
              <td className="num" data-h={t("unsure")}>
                {figure(unsure, locale)}
              </td>
              <td className="num" data-h={t("notMeasured")}>
                {figure(notMeasured, locale)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="s12 ink3 mt-2">{t("note", { longest: Math.round(longest) })}</p>
    </>
  );
}
