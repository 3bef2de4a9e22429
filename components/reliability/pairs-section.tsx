import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { IntervalRows } from "@/components/charts/interval-rows";
import { MeasureLink } from "@/components/measurement/measure-link";
import { scaleName } from "@/lib/reliability/names";
import type { ReliabilityResult } from "@/lib/reliability/schema";
import { coefficient, shownWords } from "@/lib/reliability/words";

const DRAWN = 12;
const LINE = 0.9;

/** Which attitudes are two and which may be one: the closest pairs drawn, all of them in the table. */
export async function PairsSection({ workspace, results }: { workspace: string; results: readonly ReliabilityResult[] }) {
  const [t, locale] = await Promise.all([getTranslations("reliability"), getLocale()]);
  const all = results
    .flatMap((result) => result.pairs.map((pair) => ({ ...pair, language: result.language, own: new Set(result.scales.filter(({ own }) => own).map(({ key }) => key)) })))
    .toSorted((a, b) => (b.ratio.value ?? -1) - (a.ratio.value ?? -1));
  const measured = all.filter(({ ratio }) => ratio.value !== null);
  const close = measured.filter(({ tooClose }) => tooClose).length;
  const name = (key: string, own: ReadonlySet<string>) => scaleName(key, own.has(key), locale);
  return (
    <section className="part">
      <header>
        <h2>{close > 0 ? t("pairs.titleClose", { n: close }) : t("pairs.title")}</h2>
      </header>
      {measured.length === 0 ? (
        <p className="ink2">{all.length === 0 ? t("pairs.none") : t("reasons.too_few_answers")}</p>
      ) : (
        <ChartFigure
          name="distinctness"
          label={measured.slice(0, DRAWN).map(({ first, second, own, ratio }) => t("pairs.alt", { first: name(first, own), second: name(second, own), figure: shownWords(ratio, t) })).join(" ")}
          caption={`${measured.length > DRAWN ? `${t("pairs.chosen", { shown: DRAWN, n: measured.length })} ` : ""}${t("pairs.note")}`}
          definition={<MeasureLink workspace={workspace} construct="htmt" />}
          chart={
            <IntervalRows
              from={0}
              to={1.2}
              ticks={[0, 0.3, 0.6, 0.9, 1.2].map((at) => ({ at, text: coefficient(at) }))}
              references={[{ at: LINE, text: coefficient(LINE) }]}
              rows={measured.slice(0, DRAWN).map(({ first, second, own, ratio, n, language, tooClose }) => ({
                key: `${first} ${second} ${language}`,
                label: <>{t("pairs.pair", { first: name(first, own), second: name(second, own) })} <span className="ink3">{t(`languages.${language}`)}</span></>,
                mark: ratio.value === null ? null : { value: ratio.value, low: ratio.low ?? ratio.value, high: ratio.high ?? ratio.value },
                text: `${shownWords(ratio, t)}, n ${n}`,
                faint: !tooClose,
              }))}
            />
          }
          table={
            <table>
              <thead>
                <tr>
                  <th>{t("pairs.first")}</th>
                  <th>{t("pairs.second")}</th>
                  <th>{t("scale.language")}</th>
                  <th className="num">{t("pairs.ratio")}</th>
                  <th className="num">n</th>
                  <th>{t("pairs.verdict")}</th>
                </tr>
              </thead>
              <tbody>
                {all.map(({ first, second, own, ratio, n, language, tooClose }) => (
                  <tr key={`${first} ${second} ${language}`}>
                    <td>{name(first, own)}</td>
                    <td>{name(second, own)}</td>
                    <td>{t(`languages.${language}`)}</td>
                    <td className="num">{shownWords(ratio, t)}</td>
                    <td className="num">{n}</td>
                    <td className={tooClose ? "" : "ink3"}>{tooClose === null ? "–" : tooClose ? t("pairs.close") : t("pairs.apart")}</td>
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
