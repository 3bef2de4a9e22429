import type { StageReason } from "@/lib/relationship-quality";
import type { Explanation, History } from "./explanation/types";
import type { Score, ScoreKey, ScoreMoved } from "./types";

/** What the page of one exhibitor shows of its relationship, finished for drawing. */
export interface RelationshipView {
  /** The scores that this member may see, in order. */
  readonly keys: readonly ScoreKey[];
  readonly scores: readonly Score[];
  readonly changes: readonly ScoreMoved[];
  /** The score that is taken apart; null while nothing is known. */
  readonly explained: { readonly score: Score; readonly explanation: Explanation; readonly history: History } | null;
  readonly today: Date;
  /** The edition that changes are counted from; null: a year ago. */
  readonly since: string | null;
  readonly reasons: readonly StageReason[];
  readonly editionNames: Readonly<Record<string, string>>;
}
