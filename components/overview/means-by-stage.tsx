import { getLocale, getTranslations } from "next-intl/server";

import { ChartFigure } from "@/components/charts/chart-figure";
import { MeansPanel } from "@/components/charts/means-panel";
import { MeasureLink } from "@/components/measurement/measure-link";
import { StageChip } from "@/components/relationships/stage-chip";
import { dayText } from "@/lib/format/day-text";
import { shortCount } from "@/lib/format/short-count";
import { SMALLEST_GROUP } from "@/lib/portfolio/mean-score";
import { widestSpread } from "@/lib/portfolio/widest-spread";
import type { Earlier } from "@/lib/portfolio/history/types";
import type { ConstructByStage, MeanScore } from "@/lib/portfolio/types";
import { FIVE_STAGES as STAGES } from "@/lib/portfolio/stage-order";
import { ruleLines } from "@/lib/relationships/rule-lines";

const COLOURS = ["var(--stage-1)", "var(--stage-2)", "var(--stage-3)", "var(--stage-4)", "var(--stage-5)"] as const;

interface Props {
  readonly workspace: string;
  readonly loading: Promise<readonly ConstructByStage[]>;
  readonly history: Promise<{ readonly earlier: Earlier | null }>;
  /** Whether an earlier day was asked for: its means are drawn beside today's then. */
  readonly compared: boolean;
}

/** Every construct over the five stages, a small picture each, all on the same scale; one table says the same. */
export async function MeansByStage({ workspace, loading, history, compared }: Props) {
  const [means, { earlier: found }, t, words, locale] = await Promise.all([
    loading,
    history,
    getTranslations("overview.means"),
    getTranslations("relationships"),
    getLocale(),
  ]);
  const earlier = compared ? found : null;
  const before = (construct: ConstructByStage["construct"], stage: string) => earlier?.means.find((mean) => mean.construct === construct && mean.stage === stage)?.score ?? null;
  const name = (stage: (typeof STAGES)[number]) => words(`stages.${stage}`);
  const comma = locale === "zh" ? "，" : ", ";
  const spread = widestSpread(means);
  const inStages = (row: ConstructByStage) => STAGES.map((stage) => {
      const found = row.stages.find((each) => each.stage === stage);
      return { stage, n: found?.n ?? 0, score: found?.score ?? null };
    });
  return (
    <>
      <header>
        <h2>
          {spread
            ? t("titleFound", { construct: words(`constructs.${spread.construct}`), low: Math.round(spread.low.mean), lowStage: name(spread.low.stage), high: Math.round(spread.high.mean), highStage: name(spread.high.stage) })
            : t("title")}
        </h2>
      </header>
      <ChartFigure
        name="means-by-stage"
        label={null}
        caption={[t("note", { least: SMALLEST_GROUP }), earlier ? t("noteEarlier", { day: dayText(earlier.day, locale) }) : compared && t("noEarlier")].filter(Boolean).join(" ")}
        chart={
          <>
          <p className="legend mb-4">
            {STAGES.map((stage) => (
              <StageChip key={stage} stage={stage} />
            ))}
          </p>
          <div className="panels">
            {means.map((row) => (
              <div key={row.construct}>
                <h3 className="mb-1">{named(row)}</h3>
                {inStages(row).every(({ score }) => score === null) ? (
                  <p className="s12 ink3">{t("empty")}</p>
                ) : (
                <div role="img" aria-label={sentence(row)}>
                  <MeansPanel
                    groups={STAGES.length}
                    names={inStages(row).map(({ n }) => shortCount(n, locale))}
                    references={ruleLines(row.construct, "list")}
                    data={inStages(row).flatMap(({ stage, score }, index) =>
                      score
                        ? [{
                            place: index + 1,
                            mean: score.mean,
                            reach: score.reach,
                            before: before(row.construct, stage)?.mean ?? null,
                            colour: COLOURS[index] ?? "var(--stage-0)",
                            text: t("tooltip", { stage: name(stage), mean: Math.round(score.mean), low: Math.round(score.mean - score.reach), high: Math.round(score.mean + score.reach), n: score.n }),
                          }]
                        : [],
                    )}
                  />
                </div>
                )}
              </div>
            ))}
          </div>
          </>
        }
        table={
          <table>
            <thead>
              <tr>
                <th>{t("construct")}</th>
                {STAGES.map((stage) => (
                  <th key={stage} className="num">
                    {name(stage)}
                  </th>
                ))}
                <th className="num">{t("all")}</th>
              </tr>
            </thead>
            <tbody>
              {means.map((row) => (
                <tr key={row.construct}>
                  <td>{named(row)}</td>
                  {[...inStages(row), { stage: "all", n: row.all?.n ?? 0, score: row.all }].map(({ stage, n, score }) => (
                    <td key={stage} className="num">
                      {score ? t("cell", { mean: Math.round(score.mean), reach: Math.max(1, Math.round(score.reach)) }) : t("few")}
                      <span className="sub">{t("count", { n })}</span>
                      {earlier && <span className="sub">{earlierCell(before(row.construct, stage))}</span>}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        }
      />
    </>
  );

  function earlierCell(score: MeanScore | null): string {
    return score ? t("was", { mean: Math.round(score.mean), reach: Math.max(1, Math.round(score.reach)) }) : t("wasFew");
  }

  function named({ construct }: ConstructByStage) {
    return (
      <MeasureLink workspace={workspace} construct={construct}>
        {words(`constructs.${construct}`)}
      </MeasureLink>
    );
  }

  function sentence(row: ConstructByStage): string {
    const list = inStages(row).flatMap(({ stage, score }) => (score ? [t("item", { stage: name(stage), mean: Math.round(score.mean) })] : []));
    const construct = words(`constructs.${row.construct}`);
    return list.length === 0 ? t("nothing", { construct }) : t("alt", { construct, list: list.join(comma) });
  }
}
