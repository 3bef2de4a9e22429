import type { StageReasonKey } from "@/lib/relationship-quality";
import type { StageOrUnknown } from "@/lib/relationships/types";

/** Exhibitors of one segment in one stage. */
export interface SegmentCount {
  readonly segment: string | null;
  readonly stage: StageOrUnknown;
  readonly exhibitors: number;
  readonly revenue: number;
}

/** How long those who stand in a stage have stood there, in days: the middle one and the middle half. */
export interface TimeInStage {
  readonly stage: StageOrUnknown;
  readonly n: number;
  readonly median: number;
  readonly lower: number;
  readonly upper: number;
  /** How many of them the rules would almost have placed elsewhere (a runner-up from 30 %), and how many are not measured yet. */
  readonly unsure: number;
  readonly notMeasured: number;
}

/** The moves of a window from one stage to another, with the reasons that were given most. */
export interface Transition {
  readonly from: StageOrUnknown | null;
  readonly to: StageOrUnknown;
  readonly moves: number;
  readonly reasons: readonly { readonly key: StageReasonKey; readonly moves: number }[];
}

/** An exhibitor whose stage is a close call. */
export interface CloseCall {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly stage: StageOrUnknown;
  readonly runnerUp: StageOrUnknown;
  readonly probability: number;
  readonly revenue: number;
}

/** A stage set by hand that holds today. */
export interface HandSet {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly showName: string;
  readonly showNameZh: string | null;
  readonly stage: StageOrUnknown;
  readonly ruleStage: StageOrUnknown;
  readonly who: string;
  readonly why: string;
  readonly setOn: Date;
  readonly untilOn: Date;
}

export interface StageBoard {
  readonly day: Date;
  readonly from: Date;
  readonly segments: readonly SegmentCount[];
  readonly times: readonly TimeInStage[];
  readonly transitions: readonly Transition[];
  readonly closeCalls: readonly CloseCall[];
  readonly handSet: readonly HandSet[];
}
