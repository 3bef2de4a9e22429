import { displayScore, type DisplayedScore } from "@/lib/relationship-quality";
import type { Score } from "./types";

/** Lists and cards draw where the true score probably lies, four in five; analysis pages nineteen in twenty. */
export const LIST_LEVEL = 0.8;
export const PAGE_LEVEL = 0.95;

/** How many standard errors the 80 % range reaches to either side, for statements that compare it in SQL. */
export const Z80 = 1.2815515655446004;

export function rangeOf(score: Score, level: number): DisplayedScore {
  return displayScore(score.reading, level);
}
