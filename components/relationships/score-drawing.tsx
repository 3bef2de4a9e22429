import { ScoreBar } from "@/components/charts/score-bar";
import type { ScoreView } from "./score-view";

/** Value, range and dot. */
export function ScoreDrawing({ score, width }: { score: ScoreView; width?: number }) {
  const { figure, stale, value, low, high, references, label } = score;
  return (
    <span className={stale ? "score thin" : "score"}>
      <b>{figure}</b>
      <ScoreBar value={value} low={low} high={high} references={references} label={label} width={width} />
    </span>
  );
}
