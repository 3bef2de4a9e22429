import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { MeansPanel } from "@/components/charts/means-panel";
import { MeasureLink } from "@/components/measurement/measure-link";
import { figure } from "@/lib/format/money";
import { signed } from "@/lib/format/signed";
import { SMALLEST_GROUP } from "@/lib/portfolio/mean-score";
import type { Separation, Separations as Data } from "@/lib/portfolio/stage-page/types";
import type { MeanScore } from "@/lib/portfolio/types";
import { ruleLines } from "@/lib/relationships/rule-lines";

type OnScale = Separation & { readonly trait: Exclude<Separation["trait"], "contacts" | "brokenPromises"> };

/** What separates those who moved up from those who left, as it was before they did: each score on the whole scale, contacts and promises as numbers. */
export async function Separations({ workspace, loading }: { workspace: string; loading: Promise<Data> }) {
  const [{ up, left, traits }, t, words, locale] = await Promise.all([loading, getTranslations("stages.separations"), getTranslations("relationships"), getLocale()]);
  const comma = locale === "zh" ? "、" : ", ";
  const name = ({ trait }: Separation) => (trait === "contacts" || trait === "brokenPromises" ? t(trait) : words(`constructs.${trait}`));
  const real = traits.filter(({ separates }) => separates);
  const scores = traits.filter((each): each is OnScale => each.trait !== "contacts" && each.trait !== "brokenPromises");
  const digits = ({ trait }: Separation) => (trait === "contacts" || trait === "brokenPromises" ? 1 : 0);
  const of = (each: Separation, { mean, reach }: MeanScore) => t("cell", { mean: mean.toFixed(digits(each)), reach: reach.toFixed(digits(each) === 1 ? 1 : 0) });
  if (traits.length === 0) {
    return (
      <>
        <header>
          <h2>{t("titleNone")}</h2>
        </header>
        <p className="ink2">{t("few", { up, left, least: SMALLEST_GROUP })}</p>
      </>
    );
  }
  return (
    <>
      <header>
        <h2>{real.length > 0 ? t("title", { list: real.slice(0, 3).map(name).join(comma), up, left }) : t("titleNothing", { up, left })}</h2>
      </header>
      <ChartFigure
        name="what-separates"
        label={null}
        caption={t("note", { up, left, least: SMALLEST_GROUP })}
        chart={
          <div className="panels">
            {scores.map((each) => (
              <div key={each.trait}>
                <h3 className="mb-1">{name(each)}</h3>
                <div role="img" aria-label={t("alt", { trait: name(each), up: Math.round(each.up.mean), left: Math.round(each.left.mean) })}>
                  <MeansPanel
                    groups={2}
                    names={[t("up"), t("left")]}
                    references={ruleLines(each.trait, "list")}
                    data={[each.up, each.left].map(({ n, mean, reach }, index) => ({
                      place: index + 1,
                      mean,
                      reach,
                      colour: index === 0 ? "var(--stage-3)" : "var(--stage-5)",
                      text: t("tooltip", { group: t(index === 0 ? "up" : "left"), mean: Math.round(mean), low: Math.round(mean - reach), high: Math.round(mean + reach), n }),
                    }))}
                  />
                </div>
                <p className={each.separates ? "s12 font-semibold" : "s12 ink3"}>{t(each.separates ? "separates" : "within")}</p>
              </div>
            ))}
          </div>
        }
        table={table()}
      />
      <details className="mt-2">
        <summary className="btn quiet !inline-flex !px-0">{t("records")}</summary>
        <ul className="rows s13">
          {traits
            .filter(({ trait }) => trait === "contacts" || trait === "brokenPromises")
            .map((each) => (
              <li key={each.trait}>
                {t("record", { trait: name(each), up: of(each, each.up), left: of(each, each.left) })} <span className={each.separates ? "font-semibold" : "ink3"}>{t(each.separates ? "separates" : "within")}</span>
              </li>
            ))}
        </ul>
      </details>
    </>
  );

  function table() {
    return (
      <table>
        <thead>
          <tr>
            <th>{t("trait")}</th>
            <th className="num">{t("up")}</th>
            <th className="num">{t("left")}</th>
            <th className="num">{t("difference")}</th>
            <th className="num">{t("higher")}</th>
            <th>{t("verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {traits.map((each) => (
            <tr key={each.trait}>
              <td>
                {each.trait === "contacts" || each.trait === "brokenPromises" ? (
                  name(each)
                ) : (
                  <MeasureLink workspace={workspace} construct={each.trait}>
                    {name(each)}
                  </MeasureLink>
                )}
              </td>
              {[each.up, each.left].map((score, index) => (
                <td key={index} className="num">
                  {of(each, score)}
                  <span className="sub">{t("count", { n: figure(score.n, locale) })}</span>
                </td>
              ))}
              <td className="num">
                {signed(each.up.mean - each.left.mean, 1)} ± {Math.hypot(each.up.reach, each.left.reach).toFixed(1)}
              </td>
              <td className="num">{percent(each.probabilityHigher)}</td>
              <td>{t(each.separates ? "separates" : "within")}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  }
}

/** A judgement is never certain: 0 % and 100 % are kept for facts. */
function percent(share: number): string {
  return `${Math.min(99, Math.max(1, Math.round(100 * share)))} %`;
}
