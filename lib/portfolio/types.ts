import type { Construct, ScoreChange } from "@/lib/relationship-quality";
import type { RiskShare } from "./at-risk/types";
import type { FlowLink } from "./flow/types";
import type { ShowProgress } from "./progress/types";
import type { PartGroup } from "@/lib/relationships/explanation/types";
import type { Score, StageOrUnknown } from "@/lib/relationships/types";

/** A condition on exhibitors that was worked out on the server, ready to stand in a statement: a piece of SQL with its values. */
export interface Within {
  readonly sql: string;
  readonly values: unknown[];
}

/** Exhibitors and money in one stage. */
export interface StageCount {
  readonly stage: StageOrUnknown;
  readonly exhibitors: number;
  readonly revenue: number;
}

/** The mean of a construct over the exhibitors with evidence, each counted once. */
export interface MeanScore {
  readonly n: number;
  readonly mean: number;
  /** Half the width of the 95 % interval: how far the mean of such exhibitors may lie off. */
  readonly reach: number;
}

/** A construct against the stages; a stage with too few exhibitors has no mean. */
export interface ConstructByStage {
  readonly construct: Construct;
  readonly all: MeanScore | null;
  readonly stages: readonly { readonly stage: StageOrUnknown; readonly n: number; readonly score: MeanScore | null }[];
}

/** A change of stage in the window. */
export interface StageMoves {
  readonly up: number;
  readonly down: number;
  readonly left: number;
  readonly first: number;
}

/** A score that moved, with the verdict of the whole log on whether the attitude did. */
export interface Mover {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly stage: StageOrUnknown;
  /** Where it stood before the window, when it changed stage in it. */
  readonly stageBefore: StageOrUnknown | null;
  readonly revenue: number;
  readonly construct: Construct;
  readonly score: Score;
  /** How far the score moved with what was learned in the window. */
  readonly moved: number;
  /** Whether the attitude itself changed. */
  readonly change: ScoreChange;
  readonly reasons: readonly PartGroup[];
}

/** One row of an exhibitor list. */
export interface PortfolioRow {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly segment: string | null;
  readonly ownerName: string | null;
  readonly stage: StageOrUnknown;
  readonly revenue: number;
  readonly trust: Score | null;
  readonly satisfaction: Score | null;
  readonly attachment: Score | null;
}

/** Exhibitors that probably stay because leaving is costly. */
export interface CaptiveWatchList {
  readonly count: number;
  readonly rows: readonly { readonly exhibitorId: string; readonly name: string; readonly nameLocal: string | null; readonly revenue: number; readonly AFF: Score; readonly CON: Score; readonly NOR: Score | null }[];
}

export interface FilterChoices {
  readonly shows: readonly { readonly id: string; readonly name: string; readonly nameZh: string | null; readonly editions: readonly { readonly id: string; readonly name: string }[] }[];
  readonly segments: readonly string[];
  readonly owners: readonly { readonly id: string; readonly name: string }[];
  readonly selections: readonly { readonly id: string; readonly name: string }[];
}

/** What the overview shows first. */
export interface Overview {
  readonly day: Date;
  /** The earlier day that today is compared with. */
  readonly from: Date;
  readonly stages: readonly StageCount[];
  readonly flow: readonly FlowLink[];
  readonly risks: readonly RiskShare[];
  readonly progress: readonly ShowProgress[];
  readonly captives: CaptiveWatchList;
  readonly rows: readonly PortfolioRow[];
}
