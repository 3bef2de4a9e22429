import { useTranslations } from "next-intl";

import { ScoreBar } from "@/components/charts/score-bar";
import { LIST_LEVEL, PAGE_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import { ruleLines } from "@/lib/relationships/rule-lines";
import type { Score } from "@/lib/relationships/types";

interface Props {
  readonly score: Score | null;
  /** In lists the 80 % range, on a score's own page the 95 % interval. */
  readonly where: "list" | "page";
  readonly width?: number;
}

/** Value, range and dot; words instead where nothing is known, never a 0. */
export function ScoreFigure({ score, where, width }: Props) {
  const t = useTranslations("relationships");
  if (!score?.evidenced) return <span className="ink3 s13">{t(where === "list" ? "score.none" : "score.noneCounted")}</span>;
  const { value, low, high } = rangeOf(score, where === "list" ? LIST_LEVEL : PAGE_LEVEL);
  const figures = { value: Math.round(value), low: Math.round(low), high: Math.round(high) };
  const label = t("score.of", { construct: t(`constructs.${score.key}`), score: t(where === "list" ? "score.range80" : "score.range95", figures) });
  return (
    <span className={score.stale ? "score thin" : "score"}>
      <b>{figures.value}</b>
      <ScoreBar value={value} low={low} high={high} references={ruleLines(score.key, where)} label={label} width={width} />
    </span>
  );
}
