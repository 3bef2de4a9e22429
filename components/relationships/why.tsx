import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";

import { MeasureLink } from "@/components/measurement/measure-link";
import { ChartFigure } from "@/components/charts/chart-figure";
import { cutDomain } from "@/components/charts/scale";
import { Waterfall, type WaterfallRow } from "@/components/charts/waterfall";
import { signed } from "@/lib/format/signed";
import { stepsOf } from "@/lib/relationships/explanation/steps";
import type { Explanation, PartGroup } from "@/lib/relationships/explanation/types";
import { PAGE_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import type { Score } from "@/lib/relationships/types";
import { partWords } from "./part-words";

interface Props {
  readonly workspace: string;
  readonly score: Score;
  readonly explanation: Explanation;
  readonly segment: string | null;
  /** The course of the same score, below. */
  readonly children: ReactNode;
}

/** "Why this number": from what is normal to today's score, line by line, adding up exactly to the figure that is shown. */
export async function Why({ workspace, score, explanation, segment, children }: Props) {
  const [t, words] = await Promise.all([getTranslations("relationships"), partWords()]);
  const construct = t(`inSentence.${score.key}`);
  const { low, high } = rangeOf(score, PAGE_LEVEL);
  const range = { low: Math.round(low), high: Math.round(high) };
  const { groups, prior, reading } = explanation;
  const shown = stepsOf(explanation);
  const rows: WaterfallRow[] = [
    { kind: "start", label: priorLabel(), note: "", from: prior, to: prior, text: shown.prior.toFixed(1) },
    ...shown.steps.map(({ group, from, to, points }): WaterfallRow => ({ kind: "part", label: words.label(group), note: words.source(group), from, to, text: signed(points, 1) })),
    { kind: "end", label: t("why.today", { construct: t(`constructs.${score.key}`) }), note: t("why.interval", range), from: reading.value, to: reading.value, range: [low, high], text: shown.total.toFixed(1) },
  ];
  const domain = cutDomain([low, high, ...rows.flatMap((row) => [row.from, row.to])]);

  return (
    <section className="part" id="why">
      <header>
        <h2>{t("why.title", { construct, value: Math.round(rangeOf(score, PAGE_LEVEL).value) })}</h2>
        <span className="s13 ink3">
          {t("why.meta", { ...range, version: score.calibrationVersion })} · <MeasureLink workspace={workspace} construct={score.key} />
        </span>
      </header>
      <div className="cols">
        <div className="c8">
          <ChartFigure
            name={`why-${score.key.toLowerCase()}`}
            label={t("why.alt", { prior: Math.round(prior), value: Math.round(reading.value), n: groups.length, construct })}
            chart={<Waterfall rows={rows} domain={domain} />}
            caption={t("why.pieces", { n: explanation.pieces })}
            table={
              <table>
                <thead>
                  <tr>
                    <th>{t("why.line")}</th>
                    <th className="num">{t("why.points")}</th>
                    <th className="num">{t("why.source")}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row, index) => (
                    <tr key={index} className={row.kind === "end" ? "apart" : undefined}>
                      <td>{row.kind === "end" ? <b>{row.label}</b> : row.label}</td>
                      <td className="num">{row.kind === "end" ? <b>{row.text}</b> : row.text}</td>
                      <td className="num ink2">{row.note}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            }
          />
        </div>
        <div className="c4 max-xl:mt-4">
          <p>
            {t("why.start", { prior: Math.round(prior), basis: basis() })} {mostOf()}
          </p>
          <p className="ink2 s13 mt-2">
            {t(groups.some((group) => group.kind.startsWith("promise")) ? "why.explain" : "why.explainShort", { prior: Math.round(prior) })} {explanation.turned && t("why.negative")}
          </p>
        </div>
      </div>
      {children}
    </section>
  );

  function priorLabel(): string {
    if (explanation.basis === "segment" && segment !== null) return t("why.priorSegment", { segment });
    return explanation.basis === "show" ? t("why.priorShow") : t("why.prior");
  }

  function basis(): string {
    if (explanation.basis === "segment" && segment !== null) return t("why.basisSegment", { segment });
    return explanation.basis === "show" ? t("why.basisShow") : t("why.basisStart");
  }

  /** The one or two lines that pulled the way the score went. */
  function mostOf(): ReactNode {
    const down = reading.value < prior;
    const pulled = groups.filter((group) => group.kind !== "smaller" && (down ? group.points < -0.5 : group.points > 0.5)).toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points));
    const [first, second] = pulled;
    if (!first) return null;
    const bold = { b: (chunks: ReactNode) => <b>{chunks}</b> };
    const name = (group: PartGroup) => lowerFirst(words.label(group));
    // a second one is named when it weighs at least half as much
    if (second && Math.abs(second.points) * 2 >= Math.abs(first.points)) return t.rich(down ? "why.downTwo" : "why.upTwo", { ...bold, first: name(first), second: name(second) });
    return t.rich(down ? "why.down" : "why.up", { ...bold, first: name(first) });
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
