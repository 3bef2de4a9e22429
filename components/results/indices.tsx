import { getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { type IntervalRow, IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import { PUBLISHED_NPS } from "@/lib/results/published";
import type { CampaignResults, Figure, IndexResult } from "@/lib/results/types";
import { differenceText, figureText, fixed, type ResultWords } from "@/lib/results/words";
import { Before } from "./before";
import { FigureCell } from "./figure-cell";

/** Recommendation held against what is published, the satisfied share, and the satisfaction index. */
export async function Indices({ workspace, results }: { workspace: string; results: CampaignResults }) {
  const t = await getTranslations("results");
  const { indices } = results;
  const world = fixed(PUBLISHED_NPS.value);
  const nps = indices.find(({ key }) => key === "NPS");
  const only = nps?.parts.length === 1 ? nps.parts[0]?.figure : undefined;
  const shares = indices.filter(({ key }) => key !== "NPS");
  return (
    <section className="part">
      <header>
        <h2>{only && only.value !== null ? t("indices.titleNps", { now: fixed(only.value), place: placeOf(only), world }) : t("indices.title")}</h2>
      </header>
      {indices.length === 0 ? (
        <p className="ink2">{t("indices.missing")}</p>
      ) : (
        <ChartFigure
          name="recommendation-and-satisfaction"
          label={indices.flatMap((index) => index.parts.map(({ language, figure }) => t("indices.alt", { name: nameOf(index, language, t), figure: figureText(figure, t) }))).join(" ")}
          caption={t("indices.note", { world })}
          definition={<MeasureLink workspace={workspace} construct="NPS" />}
          chart={
            <>
              {nps && <IntervalRows rows={rowsOf([nps], t)} from={-100} to={100} ticks={[-100, -50, 0, 50, 100].map((at) => ({ at, text: fixed(at) }))} references={[{ at: PUBLISHED_NPS.value, text: t("indices.reference", { world }) }]} />}
              {shares.length > 0 && <div className="mt-4"><IntervalRows rows={rowsOf(shares, t)} from={0} to={100} ticks={[0, 25, 50, 75, 100].map((at) => ({ at, text: String(at) }))} /></div>}
            </>
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("measures.measure")}</th>
                  <th className="num">{t("measures.now")}</th>
                  <th className="num">{t("measures.before")}</th>
                  <th className="num">{t("measures.difference")}</th>
                </tr>
              </thead>
              <tbody>
                {indices.flatMap((index) =>
                  index.parts.map((part) => (
                    <tr key={`${index.key} ${part.language}`}>
                      <td>{nameOf(index, part.language, t)}</td>
                      <FigureCell figure={part.figure} t={t} />
                      {part.then ? <FigureCell figure={part.then} t={t} /> : <td className="num ink3">–</td>}
                      <td className={part.difference?.marked ? "num font-semibold" : "num ink3"}>{part.difference ? differenceText(part.difference, t) : "–"}</td>
                    </tr>
                  )),
                )}
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}

function nameOf({ key }: IndexResult, language: "en" | "zh" | null, t: ResultWords): string {
  return language === null ? t(`indices.${key}`) : `${t(`indices.${key}`)} · ${t(`languages.${language}`)}`;
}

function rowsOf(indices: readonly IndexResult[], t: ResultWords): IntervalRow[] {
  return indices.flatMap((index) =>
    index.parts.flatMap(({ language, figure, then, difference }): IntervalRow[] => [
      { key: `${index.key} ${language}`, label: nameOf(index, language, t), mark: figure.value === null ? null : figure, text: figureText(figure, t) },
      ...(then && then.value !== null ? [{ key: `${index.key} ${language} before`, label: <Before difference={difference} t={t} />, mark: then, text: figureText(then, t), faint: true }] : []),
    ]),
  );
}

/** Above or below the published average only where the whole interval is. */
function placeOf(figure: Figure): "above" | "below" | "open" {
  if (figure.value === null) return "open";
  return figure.low > PUBLISHED_NPS.value ? "above" : figure.high < PUBLISHED_NPS.value ? "below" : "open";
}
