import { isScoreKey } from "./stored";
import type { Score, ScoreKey, ScoreMoved } from "./types";

/** The scores that stand for an exhibitor: those of no show, and satisfaction and the attachments of its main show. */
export function headlineScores(scores: readonly Score[], mainShowId: string | null): Score[] {
  return scores.filter((score) => score.showId === null || score.showId === mainShowId);
}

/** Which score is explained: the one asked for, else the one that surely moved furthest, else integrity, else any of which something is known. */
export function pickedKey(asked: string | string[] | undefined, scores: readonly Score[], changes: readonly ScoreMoved[]): ScoreKey | null {
  const known = new Set(scores.filter((score) => score.evidenced).map((score) => score.key));
  if (isScoreKey(asked) && known.has(asked)) return asked;
  const moved = changes.filter(({ key, change }) => known.has(key) && change.verdict !== "within_noise").toSorted((a, b) => Math.abs(b.change.change) - Math.abs(a.change.change));
  return moved[0]?.key ?? (known.has("TOI") ? "TOI" : ([...known][0] ?? null));
}
