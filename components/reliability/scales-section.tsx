import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { type IntervalRow, IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import { standing, USUAL_LINE } from "@/lib/reliability/levels";
import { scaleName } from "@/lib/reliability/names";
import type { ReliabilityResult, Scale } from "@/lib/reliability/schema";
import { coefficient, readingWords, shownWords } from "@/lib/reliability/words";

interface Props {
  readonly workspace: string;
  /** One form version, a result a language. */
  readonly results: readonly ReliabilityResult[];
}

/** How consistently each attitude is measured, the languages beside each other and never added up. */
export async function ScalesSection({ workspace, results }: Props) {
  const [t, locale] = await Promise.all([getTranslations("reliability"), getLocale()]);
  const keys = [...new Set(results.flatMap(({ scales }) => scales.filter(({ items }) => items.length > 1).map(({ key }) => key)))];
  const of = (result: ReliabilityResult, key: string) => result.scales.find((scale) => scale.key === key);
  const first = results[0];
  if (!first) return null;
  const name = (scale: Scale) => scaleName(scale.key, scale.own, locale);
  const text = (scale: Scale) => (scale.alpha.value === null ? `${readingWords(scale, t)} (n ${scale.n})` : t("text", { figure: shownWords(scale.alpha, t), n: scale.n, band: t(`bands.${scale.band}`) }));
  const single = standing(first.scales).single.map(name).join(locale === "zh" ? "、" : ", ");
  const rows = keys.flatMap((key) =>
    results.flatMap((result, place): IntervalRow[] => {
      const scale = of(result, key);
      if (!scale) return [];
      const { alpha } = scale;
      const language = t(`languages.${result.language}`);
      return [{
        key: `${key} ${result.language}`,
        label: place === 0 ? <><b>{name(scale)}</b> <span className="ink3">{language}</span></> : <span className="ink3">{language}</span>,
        mark: alpha.value === null ? null : { value: alpha.value, low: alpha.low ?? alpha.value, high: alpha.high ?? alpha.value },
        text: text(scale),
        faint: place > 0,
      }];
    }),
  );
  return (
    <section className="part">
      <header>
        <h2>{t("scale.title")}</h2>
      </header>
      {rows.length > 0 && (
        <ChartFigure
          name="consistency"
          label={results.flatMap((result) => result.scales.filter(({ items }) => items.length > 1).map((scale) => t("scale.alt", { name: name(scale), language: t(`languages.${result.language}`), text: text(scale) }))).join(" ")}
          caption={single === "" ? t("scale.noteNoSingle") : t("scale.note", { single })}
          definition={<MeasureLink workspace={workspace} construct="alpha" />}
          chart={<IntervalRows from={0} to={1} ticks={[0, 0.25, 0.5, 0.75, 1].map((at) => ({ at, text: coefficient(at) }))} references={[{ at: USUAL_LINE, text: coefficient(USUAL_LINE) }]} rows={rows} />}
          table={<Coefficients />}
        />
      )}
      {results.length > 1 && <p className="s12 ink3 mt-2">{t("apart")}</p>}
      {results.flatMap((result) =>
        result.scales.flatMap((scale) => [
          ...(scale.heywood.length > 0 ? [<p key={`${result.language} ${scale.key}`} className="watch s13 mt-2">{`${name(scale)}, ${t(`languages.${result.language}`)}: ${t("scale.heywood", { items: scale.heywood.join(", ") })}`}</p>] : []),
        ]),
      )}
      <details className="mt-3">
        <summary className="btn quiet !px-0">{t("items.title")}</summary>
        {results.flatMap((result) => result.scales.filter(({ items, alpha }) => items.length > 1 && alpha.value !== null).map((scale) => <Items key={`${result.language} ${scale.key}`} result={result} scale={scale} />))}
        <p className="s12 ink3 mt-2">{t("items.note")}</p>
      </details>
    </section>
  );

  function Coefficients() {
    return (
      <>
        <table>
          <thead>
            <tr>
              <th>{t("scale.attitude")}</th>
              <th>{t("scale.language")}</th>
              <th className="num">{t("scale.questions")}</th>
              <th className="num">n</th>
              <th className="num">{t("scale.left")}</th>
              <th className="num">{t("scale.alpha")}</th>
              <th className="num">{t("scale.sb")}</th>
              <th className="num">{t("scale.omega")}</th>
              <th className="num">{t("scale.cr")}</th>
              <th className="num">{t("scale.ave")}</th>
              <th className="num">{t("scale.sem")}</th>
              <th>{t("scale.reading")}</th>
            </tr>
          </thead>
          <tbody>
            {keys.flatMap((key) =>
              results.flatMap((result) => {
                const scale = of(result, key);
                if (!scale) return [];
                const cell = (shown: Scale["alpha"]) => <td className="num">{shown.value === null ? <span className="ink3">{shown.reason === "improper_solution" ? t("reasons.improper_solution") : "–"}</span> : shownWords(shown, t)}</td>;
                return [
                  <tr key={`${key} ${result.language}`}>
                    <td>{name(scale)}</td>
                    <td>{t(`languages.${result.language}`)}</td>
                    <td className="num">{scale.items.length}</td>
                    <td className="num">{scale.n}</td>
                    <td className="num">{scale.leftOut}</td>
                    {cell(scale.alpha)}
                    {cell(scale.spearmanBrown)}
                    {cell(scale.omega)}
                    {cell(scale.compositeReliability)}
                    {cell(scale.ave)}
                    <td className="num">{scale.sem.value === null ? "–" : scale.sem.value.toFixed(1)}</td>
                    <td>
                      {readingWords(scale, t)}
                      {scale.omega.value !== null && !scale.steady && <span className="sub">{t("scale.unsteady", { n: scale.failed })}</span>}
                      {scale.steady && scale.failed > 0 && <span className="sub">{t("scale.failedNote", { n: scale.failed })}</span>}
                    </td>
                  </tr>,
                ];
              }),
            )}
          </tbody>
        </table>
        <p className="s12 ink3 mt-2">{t("scale.method")}</p>
      </>
    );
  }

  function Items({ result, scale }: { result: ReliabilityResult; scale: Scale }) {
    return (
      <div className="mt-4">
        <h3>{t("items.open", { name: name(scale), language: t(`languages.${result.language}`), n: scale.items.length })}</h3>
        <table className="fold">
          <thead>
            <tr>
              <th>{t("items.question")}</th>
              <th className="num">{t("items.itemRest")}</th>
              <th className="num">{t("items.without")}</th>
              <th className="num">{t("items.loading")}</th>
            </tr>
          </thead>
          <tbody>
            {scale.items.map((item) => {
              const lifts = item.alphaIfDeleted.value !== null && scale.alpha.value !== null && item.alphaIfDeleted.value > scale.alpha.value + 0.005;
              return (
                <tr key={item.id}>
                  <td>
                    <b>{item.id}</b> {item.wording[locale]}
                    {item.reverse && <span className="sub">{t("items.reversed")}</span>}
                  </td>
                  <td className="num" data-h={t("items.itemRest")}>{item.itemRest.value === null ? "–" : coefficient(item.itemRest.value)}</td>
                  <td className="num" data-h={t("items.without")}>
                    <span>
                      {item.alphaIfDeleted.value === null ? "–" : coefficient(item.alphaIfDeleted.value)}
                      {lifts && <span className="sub">{t("items.lifts")}</span>}
                    </span>
                  </td>
                  <td className="num" data-h={t("items.loading")}>{item.loading === null ? "–" : coefficient(item.loading)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    );
  }
}
