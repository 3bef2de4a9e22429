import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { MeansPanel } from "@/components/charts/means-panel";
import { MeasureLink } from "@/components/measurement/measure-link";
import { reportTitle } from "@/lib/reports/headline";
import type { EditionReport, TrendRow } from "@/lib/reports/types";
import { differenceWords, figureWords, figureWordsN } from "@/lib/reports/words";
import { ruleLines } from "@/lib/relationships/rule-lines";
import { FigureCell } from "./figure-cell";

/** Satisfaction, trust with its parts and the three attachments, edition by edition. */
export async function TrendsSection({ workspace, report }: { workspace: string; report: EditionReport }) {
  const [t, names, locale] = await Promise.all([getTranslations("reports"), getTranslations("relationships.constructs"), getLocale()]);
  const last = report.editions.length - 1;
  const stop = locale === "zh" ? "，" : ", ";
  const marked = report.trends.filter(({ difference }) => difference?.marked);
  const title =
    report.previous && marked.length > 0
      ? t("trends.titleMarked", { previous: reportTitle(report.previous, locale), list: marked.map(({ key, difference }) => t("trends.item", { name: names(key), word: t(`change.${difference?.word ?? "within_noise"}`) })).join(stop) })
      : t("trends.title");
  const sentence = ({ key, editions }: TrendRow) =>
    t("trends.alt", { name: names(key), list: editions.map((figure, place) => t("trends.altItem", { edition: report.editions[place]?.name ?? "", figure: figureWords(figure, t) })).join(stop) });
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
      </header>
      <ChartFigure
        name="edition-trends"
        label={report.trends.map(sentence).join(" ")}
        caption={t("trends.note")}
        definition={<MeasureLink workspace={workspace} construct="SAT" />}
        chart={
          <div className="panels">
            {report.trends.map((row) => (
              <div key={row.key}>
                <h3>{names(row.key)}</h3>
                <p className="s12 ink2 mb-1">
                  {figureWords(row.editions[last] ?? { value: null, hidden: "not_asked", n: 0 }, t)}
                  {row.difference && <span className={row.difference.marked ? "font-semibold" : "ink3"}> · {differenceWords(row.difference, t)}</span>}
                </p>
                {row.editions.every(({ value }) => value === null) ? (
                  <p className="s12 ink3">{t("trends.few")}</p>
                ) : (
                  <MeansPanel
                    dot={3}
                    groups={report.editions.length}
                    names={report.editions.map(({ name }) => name)}
                    references={row.key === "SAT" || row.key === "SAC" || row.key === "NOR" ? [] : ruleLines(row.key, "list")}
                    data={row.editions.flatMap((figure, place) =>
                      figure.value === null
                        ? []
                        : [{ place: place + 1, mean: figure.value, reach: Math.max(figure.high - figure.value, figure.value - figure.low), colour: place === last ? "var(--ink)" : "var(--chart-mute)", text: t("trends.tooltip", { edition: report.editions[place]?.name ?? "", figure: figureWordsN(figure, t) }) }],
                    )}
                  />
                )}
              </div>
            ))}
          </div>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("trends.measure")}</th>
                {report.editions.map(({ id, name }) => (
                  <th key={id} className="num">
                    {name}
                  </th>
                ))}
                <th className="num">{t("trends.difference")}</th>
              </tr>
            </thead>
            <tbody>
              {report.trends.map((row) => (
                <tr key={row.key}>
                  <td>
                    {names(row.key)}
                    <span className="sub">
                      {t("trends.shared", { n: row.asked.length })}
                      {row.whole && ` · ${t("trends.all", { asked: row.whole.asked })}: ${figureWordsN(row.whole.figure, t)}`}
                    </span>
                  </td>
                  {row.editions.map((figure, place) => (
                    <FigureCell key={report.editions[place]?.id} figure={figure} t={t} />
                  ))}
                  <td className={row.difference?.marked ? "num font-semibold" : "num ink3"}>{row.difference ? differenceWords(row.difference, t) : "–"}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
