import type { useTranslations } from "next-intl";

import { LIST_LEVEL, PAGE_LEVEL, rangeOf } from "@/lib/relationships/ranges";
import { ruleLines } from "@/lib/relationships/rule-lines";
import type { Score } from "@/lib/relationships/types";

/** A score ready to be drawn: whole figures to read, finer ones for the picture, and the words for both. */
export interface ScoreView {
  readonly figure: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly references: readonly number[];
  readonly label: string;
  readonly stale: boolean;
}

/** In lists the 80 % range, on a score's own page the 95 % interval. Null: nothing is known, and that is no 0. */
export function scoreView(score: Score | null, where: "list" | "page", t: ReturnType<typeof useTranslations<"relationships">>): ScoreView | null {
  if (!score?.evidenced) return null;
  const { value, low, high } = rangeOf(score, where === "list" ? LIST_LEVEL : PAGE_LEVEL);
  const figures = { value: Math.round(value), low: Math.round(low), high: Math.round(high) };
  const label = t("score.of", { construct: t(`constructs.${score.key}`), score: t(where === "list" ? "score.range80" : "score.range95", figures) });
  return { figure: figures.value, value: fine(value), low: fine(low), high: fine(high), references: ruleLines(score.key, where), label, stale: score.stale };
}

/** A hundredth of a point is finer than any screen; shorter numbers make shorter pages. */
function fine(points: number): number {
  return Math.round(points * 100) / 100;
}
