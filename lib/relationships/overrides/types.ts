import type { StageOrUnknown } from "../types";

/** A stage set by hand, with what became of it. */
export interface Override {
  readonly id: string;
  readonly exhibitorId: string;
  readonly showId: string;
  readonly showName: string;
  readonly showNameZh: string | null;
  readonly stage: StageOrUnknown;
  /** What the rules say today. */
  readonly ruleStage: StageOrUnknown;
  readonly why: string;
  readonly who: string;
  readonly setOn: Date;
  readonly untilOn: Date;
  readonly takenBackOn: Date | null;
  readonly takenBackBy: string | null;
  readonly inForce: boolean;
}
