import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { type IntervalRow, IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import type { CampaignResults, MeasureResult, Part } from "@/lib/results/types";
import { differenceText, figureText } from "@/lib/results/words";
import { Before } from "./before";
import { FigureCell } from "./figure-cell";

/** More differences than this are counted in the heading, not named. */
const LISTED = 3;

/** Every construct that the form asks, each language for itself until shown to be the same, with the earlier edition hollow below it. */
export async function Measures({ workspace, results, earlier }: { workspace: string; results: CampaignResults; earlier: string | null }) {
  const [t, locale] = await Promise.all([getTranslations("results"), getLocale()]);
  const { measures } = results;
  const stop = locale === "zh" ? "，" : ", ";
  const all = measures.flatMap((measure) => measure.parts.map((part) => ({ measure, part })));
  if (all.length === 0) return null;
  const name = (measure: MeasureResult, { language }: Part) => (language === null ? measure.name[locale] : `${measure.name[locale]} · ${t(`languages.${language}`)}`);
  const marked = all.filter(({ part }) => part.difference?.marked);
  const rows = all.flatMap(({ measure, part }): IntervalRow[] => {
    const key = `${measure.key} ${part.language}`;
    return [
      { key, label: name(measure, part), mark: part.figure.value === null ? null : part.figure, text: figureText(part.figure, t) },
      ...(part.then && part.then.value !== null ? [{ key: `${key} before`, label: <Before difference={part.difference} t={t} />, mark: part.then, text: figureText(part.then, t), faint: true }] : []),
    ];
  });
  return (
    <section className="part">
      <header>
        <h2>{marked.length > LISTED && earlier ? t("measures.titleMany", { previous: earlier, n: marked.length, all: results.comparisons }) : marked.length > 0 && earlier ? t("measures.titleMarked", { previous: earlier, list: marked.map(({ measure, part }) => t("measures.item", { name: name(measure, part), word: t(`change.${part.difference?.word ?? "within_noise"}`) })).join(stop) }) : t("measures.title")}</h2>
      </header>
      <ChartFigure
        name="measures"
        label={all.map(({ measure, part }) => t("measures.alt", { name: name(measure, part), figure: figureText(part.figure, t) })).join(" ")}
        caption={`${t("measures.note")}${measures.some(({ languages }) => languages === "apart") ? ` ${t("measures.apart")}` : ""}`}
        definition={<MeasureLink workspace={workspace} construct="SAT" />}
        chart={<IntervalRows from={0} to={100} ticks={[0, 25, 50, 75, 100].map((at) => ({ at, text: String(at) }))} rows={rows} />}
        table={
          <table>
            <thead>
              <tr>
                <th>{t("measures.measure")}</th>
                <th className="num">{t("measures.now")}</th>
                {earlier && <th className="num">{t("measures.before")}</th>}
                {earlier && <th className="num">{t("measures.difference")}</th>}
              </tr>
            </thead>
            <tbody>
              {all.map(({ measure, part }) => (
                <tr key={`${measure.key} ${part.language}`}>
                  <td>
                    {name(measure, part)}
                    <span className="sub">
                      {t("measures.questions", { n: measure.asked.length })}
                      {measure.languages === "together" && ` · ${t("measures.together")}`}
                    </span>
                  </td>
                  <FigureCell figure={part.figure} t={t} />
                  {earlier && (part.then ? <FigureCell figure={part.then} t={t} /> : <td className="num ink3">–</td>)}
                  {earlier && <td className={part.difference?.marked ? "num font-semibold" : "num ink3"}>{part.difference ? differenceText(part.difference, t) : "–"}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </section>
  );
}
