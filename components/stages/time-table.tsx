import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { MeasureLink } from "@/components/measurement/measure-link";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { StageChip } from "@/components/relationships/stage-chip";
import { figure } from "@/lib/format/money";
import type { TimeInStage } from "@/lib/portfolio/stage-board/types";
import type { StageOrUnknown } from "@/lib/relationships/types";

/** How long those in a stage have stood there, each on the same axis of days, and how sure their stage is. */
export async function TimeTable({ workspace, times, href }: { workspace: string; times: readonly TimeInStage[]; href: (stage: StageOrUnknown) => string }) {
  const [t, names, locale] = await Promise.all([getTranslations("stages.time"), getTranslations("relationships.stages"), getLocale()]);
  const longest = Math.max(1, ...times.map(({ upper }) => upper));
  const most = times.filter(({ n }) => n > 0).toSorted((a, b) => b.median - a.median)[0];
  const at = (days: number) => `${(100 * days) / longest}%`;
  const alt = ({ stage, n, median, lower, upper }: TimeInStage) => t("alt", { stage: names(stage), median: Math.round(median), lower: Math.round(lower), upper: Math.round(upper), n });
  const heading = (
    <header>
      <h2>
        {most ? t("title", { stage: names(most.stage), days: Math.round(most.median) }) : t("titleNone")}
        <MeasureMark workspace={workspace} construct="stage" of={t("of")} />
      </h2>
    </header>
  );
  if (times.length === 0) return <>{heading}<p className="ink2">{t("none")}</p></>;
  return (
    <>
      {heading}
      <ChartFigure
        name="time-in-stage"
        label={times.map((time) => alt(time)).join(" ")}
        caption={t("note", { longest: Math.round(longest) })}
        definition={<MeasureLink workspace={workspace} construct="stage" />}
        chart={
          <ul className="grid gap-2.5 s13">
            {times.map(({ stage, n, median, lower, upper }) => (
              <li key={stage} className="grid grid-cols-[148px_minmax(0,1fr)_200px] max-md:grid-cols-1 items-center gap-x-4">
                <StageChip stage={stage} />
                {n === 0 ? (
                  <span className="ink3">{t("nobody")}</span>
                ) : (
                  <>
                    <span className="relative block h-5" aria-hidden="true">
                      <span className="absolute inset-x-0 top-[9.5px] border-t border-line" />
                      <span className="absolute top-[5px] h-2.5 rounded-[2px] bg-[var(--chart-band)] min-w-[2px]" style={{ left: at(lower), width: at(upper - lower) }} />
                      <span className="absolute top-[3px] h-3.5 w-[3px] -ml-px bg-ink" style={{ left: at(median) }} />
                    </span>
                    <span className="num text-right max-md:text-left">{t("row", { median: Math.round(median), lower: Math.round(lower), upper: Math.round(upper), n })}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("stage")}</th>
                {(["n", "median", "unsure", "notMeasured"] as const).map((head) => (
                  <th key={head} className="num">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {times.map(({ stage, n, median, lower, upper, unsure, notMeasured }) => (
                <tr key={stage}>
                  <td>
                    <Link href={href(stage)}>{names(stage)}</Link>
                  </td>
                  <td className="num">{figure(n, locale)}</td>
                  <td className="num">{n === 0 ? "–" : t("days", { median: Math.round(median), lower: Math.round(lower), upper: Math.round(upper) })}</td>
                  <td className="num">{figure(unsure, locale)}</td>
                  <td className="num">{figure(notMeasured, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
