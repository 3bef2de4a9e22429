import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalPlot } from "@/components/charts/interval-plot";
import { MeasureLink } from "@/components/measurement/measure-link";
import { dateOfDay } from "@/lib/format/days";
import { dayText } from "@/lib/format/day-text";
import { editionLabel } from "@/lib/format/edition-label";
import type { FoundBacktest } from "@/lib/predictions/schema";
import type { Backtest } from "@/lib/predictions/types";
import { skillText } from "./skill-text";

/** One edition after the other: what was known, how many were foretold, how well. */
export async function EditionsFigure({ workspace, backtest, found }: { workspace: string; backtest: Backtest; found: FoundBacktest }) {
  const [t, locale] = await Promise.all([getTranslations("predictions.editions"), getLocale()]);
  const label = (id: string) => {
    const edition = backtest.editions.get(id);
    return edition ? editionLabel(edition, locale) : "–";
  };
  const rows = found.editions.map((edition) => {
    const auc = edition.model.auc.value;
    const words = auc && { auc: auc.auc.toFixed(2), low: auc.low.toFixed(2), high: auc.high.toFixed(2), n: edition.predicted };
    return { ...edition, name: label(edition.edition), auc, text: words ? t("text", words) : t("none") };
  });
  const list = rows.map(({ name, auc }) => t("item", { edition: name, auc: auc ? auc.auc.toFixed(2) : t("none") })).join(locale === "zh" ? "，" : ", ");
  return (
    <>
      <header>
        <h2>{t("title")}</h2>
      </header>
      <ChartFigure
        name="backtest-by-edition"
        label={t("label", { list })}
        definition={<MeasureLink workspace={workspace} construct="auc" />}
        caption={
          <>
            {t("note")}
            {found.skippedEditions.length > 0 && <>{locale !== "zh" && " "}{t("skipped", { list: found.skippedEditions.map(label).join(locale === "zh" ? "、" : ", ") })}</>}
          </>
        }
        chart={
          <IntervalPlot
            rows={rows.map(({ edition, name, auc, text }) => ({ key: edition, label: name, text, point: auc && { value: auc.auc, low: auc.low, high: auc.high } }))}
            domain={[0, 1]}
            ticks={[0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: String(at) }))}
            references={[0.5]}
          />
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("edition")}</th>
                <th>{t("frozen")}</th>
                <th className="num">{t("trained")}</th>
                <th className="num">{t("predicted")}</th>
                <th className="num">{t("rebooked")}</th>
                <th className="num">{t("certain")}</th>
                <th className="num">{t("auc")}</th>
                <th className="num">{t("skill")}</th>
                <th className="num">{t("otherSkill")}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.edition}>
                  <td className="nowrap">{row.name}</td>
                  <td className="nowrap">{dayText(dateOfDay(row.freezeDay), locale)}</td>
                  <td className="num">{row.trainedOn}</td>
                  <td className="num">{row.predicted}</td>
                  <td className="num">{row.rebooked}</td>
                  <td className="num">{backtest.knownBefore[row.edition] ?? 0}</td>
                  <td className="num">{row.text}</td>
                  <td className="num">{skillText(row.model.brier.value?.skill)}</td>
                  <td className="num">{skillText(row.bookedLastYear.brier.value?.skill)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );
}
