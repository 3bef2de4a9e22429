import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { type IntervalRow, IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import { PUBLISHED_NPS } from "@/lib/results/published";
import type { EditionReport, Figure, IndexRow } from "@/lib/reports/types";
import { differenceWords, figureWords, figureWordsN, fixed } from "@/lib/reports/words";
import { FigureCell } from "./figure-cell";

/** Recommendation held against what is published, and the satisfied share with the satisfaction index. */
export async function IndicesSection({ workspace, report }: { workspace: string; report: EditionReport }) {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  const stop = locale === "zh" ? "，" : ", ";
  const world = fixed(PUBLISHED_NPS.value);
  const rows = (index: IndexRow, digits: number): IntervalRow[] =>
    index.editions.map((figure, place) => ({ key: report.editions[place]?.id ?? "", label: report.editions[place]?.name ?? "", mark: figure.value === null ? null : figure, text: figureWordsN(figure, t, digits), faint: place < index.editions.length - 1 }));
  const list = (index: IndexRow) => index.editions.map((figure, place) => t("trends.altItem", { edition: report.editions[place]?.name ?? "", figure: figureWords(figure, t) })).join(stop);
  const nps = report.nps.editions.at(-1);
  return (
    <section className="part cols">
      <div className="col c6">
        <header>
          <h2>{nps && nps.value !== null ? t("indices.titleNps", { now: fixed(nps.value), place: placeOf(nps), world }) : t("indices.title")}</h2>
        </header>
        <ChartFigure
          name="net-promoter-score"
          label={t("indices.alt", { list: list(report.nps), world })}
          caption={`${t("indices.published", { world })} ${t("indices.note")}`}
          definition={<MeasureLink workspace={workspace} construct="NPS" />}
          chart={<IntervalRows short rows={rows(report.nps, 0)} from={-100} to={100} ticks={[-100, -50, 0, 50, 100].map((at) => ({ at, text: fixed(at) }))} references={[{ at: PUBLISHED_NPS.value, text: t("indices.reference", { world }) }]} />}
          table={<IndexTable rows={[{ name: t("indices.nps"), index: report.nps }]} />}
        />
      </div>
      <div className="col c6">
        <header>
          <h2>{t("indices.csatTitle")}</h2>
        </header>
        <ChartFigure
          name="satisfied-share"
          label={t("indices.csatAlt", { list: list(report.csat) })}
          caption={t("indices.csatNote")}
          definition={<MeasureLink workspace={workspace} construct="customerSatisfaction" />}
          chart={
            <>
              <h3>{t("indices.csat")}</h3>
              <IntervalRows short rows={rows(report.csat, 0)} from={0} to={100} ticks={[0, 50, 100].map((at) => ({ at, text: `${at} %` }))} />
              <h3 className="mt-3">{t("indices.acsi")}</h3>
              {report.acsi.editions.some(({ hidden }) => hidden !== "not_asked") ? <IntervalRows short rows={rows(report.acsi, 0)} from={0} to={100} ticks={[0, 50, 100].map((at) => ({ at, text: String(at) }))} /> : <p className="ink2 s13">{t("missing.acsi")}</p>}
            </>
          }
          table={<IndexTable rows={[{ name: t("indices.csat"), index: report.csat }, { name: t("indices.acsi"), index: report.acsi }]} />}
        />
      </div>
    </section>
  );

  function IndexTable({ rows: indices }: { rows: readonly { readonly name: string; readonly index: IndexRow }[] }) {
    return (
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
          {indices.map(({ name, index }) => (
            <tr key={name}>
              <td>{name}</td>
              {index.editions.map((figure, place) => (
                <FigureCell key={report.editions[place]?.id} figure={figure} t={t} />
              ))}
              <td className={index.difference?.marked ? "num font-semibold" : "num ink3"}>{index.difference ? differenceWords(index.difference, t) : "–"}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
}

/** Above or below the published average only where the whole interval is. */
function placeOf(figure: Figure): "above" | "below" | "open" {
  if (figure.value === null) return "open";
  if (figure.low > PUBLISHED_NPS.value) return "above";
  return figure.high < PUBLISHED_NPS.value ? "below" : "open";
}
