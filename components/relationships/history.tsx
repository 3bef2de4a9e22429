import { getLocale, getTranslations } from "next-intl/server";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { HistoryChart } from "@/components/charts/history-chart";
import { calendarTicks } from "@/components/charts/scale";
import { MeasureMark } from "@/components/measurement/measure-mark";
import { dayText } from "@/lib/format/day-text";
import { dateOfDay } from "@/lib/format/days";
import { monthText } from "@/lib/format/month-text";
import { signed } from "@/lib/format/signed";
import type { History } from "@/lib/relationships/explanation/types";
import { ruleLines } from "@/lib/relationships/rule-lines";
import type { ScoreKey } from "@/lib/relationships/types";
import { partWords } from "./part-words";
import { recordAddress } from "./record-address";

/** The course of a score since its first evidence. Nothing is drawn while there is only one day to draw. */
export async function HistoryFigure({ workspace, scoreKey, history }: { workspace: string; scoreKey: ScoreKey; history: History }) {
  const { points, waves, events } = history;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first.day === last.day) return null;
  const [t, part, locale] = await Promise.all([getTranslations("relationships"), partWords(), getLocale()]);
  const month = (day: number) => monthText(dateOfDay(day), locale);
  const words = (day: number, { value, low, high } = last) => t("history.point", { day: dayText(dateOfDay(day), locale), value: Math.round(value), low: Math.round(low), high: Math.round(high) });
  const now = { value: Math.round(last.value), low: Math.round(last.low), high: Math.round(last.high) };
  // the table keeps the ends of every stretch: the day of each step and today
  const rows = points.filter((point, index) => index === points.length - 1 || point.day === points[index + 1]?.day || point.day === points[index - 1]?.day || index === 0);
  return (
    <div className="mt-5">
      <h3 className="mb-2">
        {t("history.title", { construct: t(`constructs.${scoreKey}`), month: month(first.day) })}
        <MeasureMark workspace={workspace} construct={scoreKey} of={t(`constructs.${scoreKey}`)} />
      </h3>
      <ChartFigure
        name={`history-${scoreKey.toLowerCase()}`}
        label={t("history.alt", { construct: t(`constructs.${scoreKey}`), from: month(first.day), value: now.value })}
        caption={[...waves.slice(-3).map((wave) => t("history.people", { month: month(wave.day), people: wave.people })), t("history.silence")].join(" · ")}
        chart={
          <HistoryChart
            data={points.map((point) => ({ ...point, text: words(point.day, point) }))}
            ticks={calendarTicks(first.day, last.day).map((day) => ({ day, text: month(day) }))}
            marks={waves.map((wave) => wave.day)}
            references={ruleLines(scoreKey, "page")}
            events={events.map(({ day }, index) => ({ day, mark: String(index + 1) }))}
            end={{ value: String(now.value), text: t("history.today", now) }}
          />
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("history.day")}</th>
                <th className="num">{t("history.value")}</th>
                <th className="num">{t("history.band")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((point, index) => (
                <tr key={index}>
                  <td>{dayText(dateOfDay(point.day), locale)}</td>
                  <td className="num">{point.value.toFixed(1)}</td>
                  <td className="num ink2">
                    {Math.round(point.low)}–{Math.round(point.high)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
      {events.length > 0 && (
        <>
          <h4 className="s13 font-semibold mt-4">{t("history.events", { construct: t(`inSentence.${scoreKey}`) })}</h4>
          <ol className="mt-1 grid grid-cols-2 max-lg:grid-cols-1 gap-x-8 s13">
            {events.map((event, index) => {
              const href = recordAddress(workspace, event.source, event.id);
              const name = part.label({ kind: event.kind, text: event.text, count: 1, people: 1, lastDay: event.day });
              return (
                <li key={`${event.source} ${event.id}`} className="grid grid-cols-[20px_minmax(0,1fr)_auto] gap-x-2 border-b border-line py-1.5">
                  <b>{index + 1}</b>
                  <span>
                    {href === null ? name : <Link href={href}>{name}</Link>} <span className="ink3 nowrap">{dayText(dateOfDay(event.day), locale)}</span>
                  </span>
                  <span className="num">{signed(event.points, 1)}</span>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </div>
  );
}
