import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import type { EditionReport } from "@/lib/reports/types";
import { figureWords, figureWordsN, fixed } from "@/lib/reports/words";
import { FigureCell } from "./figure-cell";

/** What was expected before the show against what was experienced at it; the name stands beside it, never mixed in. */
export async function ExpectationsSection({ workspace, report }: { workspace: string; report: EditionReport }) {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  const { expected, technical, functional, image, experienced, gap, filter } = report.expectations;
  const rows = [
    { key: "expected", figure: expected },
    { key: "technical", figure: technical },
    { key: "functional", figure: functional },
    ...(experienced ? [{ key: "experienced", figure: experienced } as const] : []),
    { key: "image", figure: image },
  ] as const;
  const asked = rows.filter(({ figure }) => figure.hidden !== "not_asked");
  const title = gap?.value == null ? t("expectations.title") : gap.high < 0 ? t("expectations.titleShort", { gap: fixed(gap.value, 0, true) }) : gap.low > 0 ? t("expectations.titleMore", { gap: fixed(gap.value, 0, true) }) : t("expectations.titleOpen");
  return (
    <section className="part">
      <header>
        <h2>{title}</h2>
      </header>
      {asked.length === 0 ? (
        <p className="ink2">{t("missing.expectations")}</p>
      ) : (
        <ChartFigure
          name="expected-and-experienced"
          label={t("expectations.alt", { list: asked.map(({ key, figure }) => `${t(`expectations.${key}`)} ${figureWords(figure, t)}`).join(locale === "zh" ? "，" : "; ") })}
          caption={`${t(`expectations.filter.${filter}`)} ${t("expectations.note")}${gap ? "" : ` ${t("missing.expectations")}`}`}
          definition={<MeasureLink workspace={workspace} construct="perceivedQuality" />}
          chart={
            <IntervalRows
              from={0}
              to={100}
              ticks={[0, 25, 50, 75, 100].map((at) => ({ at, text: String(at) }))}
              rows={asked.map(({ key, figure }) => ({ key, label: key === "experienced" ? <b>{t(`expectations.${key}`)}</b> : t(`expectations.${key}`), mark: figure.value === null ? null : figure, text: figureWordsN(figure, t), faint: key === "image" }))}
            />
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("expectations.measure")}</th>
                  <th className="num">{t("expectations.figure")}</th>
                </tr>
              </thead>
              <tbody>
                {asked.map(({ key, figure }) => (
                  <tr key={key}>
                    <td>{t(`expectations.${key}`)}</td>
                    <FigureCell figure={figure} t={t} />
                  </tr>
                ))}
                {gap && (
                  <tr className="apart">
                    <td>{t("expectations.gap")}</td>
                    <FigureCell figure={gap} t={t} sign />
                  </tr>
                )}
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}
