import type { ScoreKey } from "../types";

/** A score with its 95 % interval, as it may be shown. */
export interface Shown {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What one score would be if the best or the worst came of something that is open. */
export interface OutlookRow {
  readonly what: "promises" | "requests" | "survey";
  readonly key: ScoreKey;
  /** Promises or requests that are open; people who would answer. */
  readonly count: number;
  readonly now: Shown;
  readonly best: Shown;
  readonly worst: Shown;
}
