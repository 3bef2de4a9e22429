import { useLocale, useTranslations } from "next-intl";
import Link from "next/link";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalRows } from "@/components/charts/interval-rows";
import { LineOverTime } from "@/components/charts/line-over-time";
import { MeasureLink } from "@/components/measurement/measure-link";
import { axisOf } from "@/lib/explore/axis";
import { addressOf, type ExploreQuery } from "@/lib/explore/schema";
import { figureText, intervalText, keyText } from "@/lib/explore/texts";
import { type Exploration, type ExploreRow, type Measure, MEASURES } from "@/lib/explore/types";
import { dayText } from "@/lib/format/day-text";
import type { FilterChoices } from "@/lib/portfolio/types";

interface Props {
  readonly workspace: string;
  readonly query: ExploreQuery;
  readonly exploration: Exploration;
  readonly choices: FilterChoices;
  readonly currency: string;
}

/** One answered question: picture and table of the same rows, with n, interval or the reason for none, and the day. */
export function ExplorationFigure({ workspace, query, exploration, choices, currency }: Props) {
  const t = useTranslations("explore");
  const locale = useLocale();
  const { measure, by, chart } = query;
  const definition: Measure = MEASURES[measure];
  const reader = { locale, currency };
  const rows = by === "none" ? [exploration.total] : exploration.rows;
  const axis = axisOf(measure, rows);
  const ticks = axis.ticks.map((at) => ({ at, text: figureText(measure, at, reader, true) }));
  const name = (row: ExploreRow) => (by === "none" ? t("all") : keyText(by, row.key, locale, choices));
  const text = (row: ExploreRow) => {
    if (row.value === null) return row.hidden ? t(`hidden.${row.hidden}`, { n: row.n }) : t("hidden.nothing", { n: row.n });
    const interval = intervalText(measure, row, reader);
    const value = figureText(measure, row.value, reader);
    return interval ? t("figure", { value, interval, n: row.n }) : t("counted", { value, n: row.n });
  };
  const remarks = [
    t(definition.kind === "sum" || definition.kind === "ratio" ? "noteCounted" : "noteEstimated", { day: dayText(exploration.day, locale) }),
    ...(exploration.more > 0 ? [t("noteMore", { n: exploration.more })] : []),
    ...([...rows, exploration.total].some(({ namedOnly }) => namedOnly) ? [t("noteNamed")] : []),
  ];
  const picture =
    chart === "line" ? (
      <LineOverTime from={axis.from} to={axis.to} ticks={ticks} points={rows.map((row) => ({ key: row.key ?? "", series: by === "edition" ? (choices.shows.find(({ editions }) => editions.some(({ id }) => id === row.key))?.id ?? "") : "", name: name(row), value: row.value, low: row.low, high: row.high, text: `${name(row)}: ${text(row)}` }))} />
    ) : (
      <IntervalRows
        from={axis.from}
        to={axis.to}
        ticks={ticks}
        rows={rows.map((row) => ({ key: row.key ?? "", label: name(row), mark: row.value === null ? null : { value: row.value, low: row.low ?? axis.from, high: row.high ?? row.value }, text: text(row) }))}
      />
    );
  if (chart === "table") {
    return (
      <>
        <div className="scroll">{table()}</div>
        <p className="s12 ink3 mt-2 max-w-[76ch]">{remarks.join(" ")}</p>
      </>
    );
  }
  return (
    <ChartFigure
      name={`explore-${measure}-${by}`}
      label={t("alt", { measure: t(`measures.${measure}`), by: t(`by.${by}`), list: rows.slice(0, 12).map((row) => `${name(row)} ${text(row)}`).join(locale === "zh" ? "；" : "; ") })}
      caption={remarks.join(" ")}
      definition={
        definition.glossary ? (
          <MeasureLink workspace={workspace} construct={definition.glossary} />
        ) : (
          <Link href={`/${workspace}/explore?${new URLSearchParams(addressOf(query)).toString()}#meaning`} prefetch={false} className="s12">
            {t("whatItCounts")}
          </Link>
        )
      }
      chart={picture}
      table={table()}
    />
  );

  function table() {
    return (
      <table>
        <thead>
          <tr>
            <th>{t(`by.${by}`)}</th>
            <th className="num">{t(`measures.${measure}`)}</th>
            <th className="num">{t("interval")}</th>
            <th className="num">n</th>
          </tr>
        </thead>
        <tbody>
          {[...(by === "none" ? [] : exploration.rows), { ...exploration.total, isTotal: true }].map((row) => (
            <tr key={"isTotal" in row ? "all" : `row ${row.key}`} className={"isTotal" in row ? "font-semibold" : undefined}>
              <td>{"isTotal" in row ? t("all") : name(row)}</td>
              <td className="num">{row.value === null ? t(row.hidden ? `hidden.${row.hidden}` : "hidden.nothing", { n: row.n }) : figureText(measure, row.value, reader)}</td>
              <td className="num">{row.value === null ? "" : (intervalText(measure, row, reader) ?? t("noInterval"))}</td>
              <td className="num">{new Intl.NumberFormat(locale === "zh" ? "zh-CN" : "en-GB").format(row.n)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
}
