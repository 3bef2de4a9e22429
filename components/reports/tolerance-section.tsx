import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { ZoneRows } from "@/components/charts/zone-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import type { EditionReport, ToleranceRow } from "@/lib/reports/types";
import { figureWords, fixed } from "@/lib/reports/words";

/** Per service: between the least acceptable and the ideal, or outside. */
export async function ToleranceSection({ workspace, report }: { workspace: string; report: Pick<EditionReport, "tolerance"> }) {
  const [t, locale] = await Promise.all([getTranslations("reports"), getLocale()]);
  const below = report.tolerance.filter(({ verdict }) => verdict === "below").length;
  const word = (row: ToleranceRow) => (row.verdict ? t(`tolerance.verdicts.${row.verdict}`) : t(`hidden.${row.hidden ?? "too_few"}`, { n: row.n }));
  return (
    <section className="part">
      <header>
        <h2>{below > 0 ? t("tolerance.titleBelow", { n: below }) : t("tolerance.title")}</h2>
      </header>
      {report.tolerance.length === 0 ? (
        <p className="ink2">{t("missing.attributes")}</p>
      ) : (
        <ChartFigure
          name="zone-of-tolerance"
          label={report.tolerance
            .flatMap((row) => (row.levels ? [t("tolerance.alt", { attribute: row.wording[locale], adequate: fixed(row.levels.adequate, 1), desired: fixed(row.levels.desired, 1), perceived: fixed(row.levels.perceived, 1), verdict: word(row) })] : []))
            .join(" ")}
          caption={t("tolerance.note")}
          definition={<MeasureLink workspace={workspace} construct="zoneOfTolerance" />}
          chart={
            <ZoneRows
              ticks={[0, 2, 4, 6, 8, 10]}
              rows={report.tolerance.map((row) => ({ key: row.attribute, label: row.wording[locale], levels: row.levels, below: row.verdict === "below", text: row.verdict ? t("tolerance.text", { verdict: word(row), n: row.n }) : word(row) }))}
            />
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("tolerance.attribute")}</th>
                  <th className="num">{t("tolerance.adequate")}</th>
                  <th className="num">{t("tolerance.desired")}</th>
                  <th className="num">{t("tolerance.perceived")}</th>
                  <th className="num">{t("tolerance.adequacy")}</th>
                  <th className="num">{t("tolerance.zones")}</th>
                  <th className="num">{t("tolerance.left")}</th>
                  <th className="num">n</th>
                  <th>{t("tolerance.verdict")}</th>
                </tr>
              </thead>
              <tbody>
                {report.tolerance.map((row) => (
                  <tr key={row.attribute}>
                    <td>{row.wording[locale]}</td>
                    <td className="num">{row.levels ? fixed(row.levels.adequate, 1) : "–"}</td>
                    <td className="num">{row.levels ? fixed(row.levels.desired, 1) : "–"}</td>
                    <td className="num">{row.levels ? fixed(row.levels.perceived, 1) : "–"}</td>
                    <td className="num">{row.adequacy ? figureWords(row.adequacy, t, 1, true) : "–"}</td>
                    <td className="num">{row.counts ? `${row.counts.below} · ${row.counts.within} · ${row.counts.above}` : "–"}</td>
                    <td className="num">{row.counts?.rejected ?? "–"}</td>
                    <td className="num">{row.n}</td>
                    <td>{word(row)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          }
        />
      )}
    </section>
  );
}
