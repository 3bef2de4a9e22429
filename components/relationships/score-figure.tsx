import { useTranslations } from "next-intl";

import type { Score } from "@/lib/relationships/types";
import { ScoreDrawing } from "./score-drawing";
import { scoreView } from "./score-view";

interface Props {
  readonly score: Score | null;
  /** In lists the 80 % range, on a score's own page the 95 % interval. */
  readonly where: "list" | "page";
  readonly width?: number;
}

/** Value, range and dot; words instead where nothing is known, never a 0. */
export function ScoreFigure({ score, where, width }: Props) {
  const t = useTranslations("relationships");
  const view = scoreView(score, where, t);
  if (!view) return <span className="ink3 s13">{t(where === "list" ? "score.none" : "score.noneCounted")}</span>;
  return <ScoreDrawing score={view} width={width} />;
}
