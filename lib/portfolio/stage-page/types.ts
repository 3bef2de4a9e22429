import type { Construct, StageReason } from "@/lib/relationship-quality";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { MeanScore } from "../types";

/** Who stands in a stage, and since when. */
export interface StageMember {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly segment: string | null;
  readonly ownerName: string | null;
  readonly since: Date | null;
  readonly measured: boolean;
  readonly runnerUp: { readonly stage: StageOrUnknown; readonly probability: number } | null;
  readonly revenue: number;
}

/** One move into or out of a stage. */
export interface StagePassage {
  readonly exhibitorId: string;
  readonly name: string;
  readonly nameLocal: string | null;
  readonly showName: string;
  readonly showNameZh: string | null;
  readonly from: StageOrUnknown | null;
  readonly to: StageOrUnknown;
  readonly movedOn: Date;
  readonly reasons: readonly StageReason[];
}

/** What is compared: a score as it read before the move, contacts in the year before it, or promises broken in it. */
export type Trait = Construct | "contacts" | "brokenPromises";

/** One trait among those who moved up and those who left, each before its move. */
export interface Separation {
  readonly trait: Trait;
  readonly up: MeanScore;
  readonly left: MeanScore;
  /** How likely those who moved up stood higher, by the two means and their errors. */
  readonly probabilityHigher: number;
  /** Real also after allowing for how many traits are compared (false discoveries at most 5 %). */
  readonly separates: boolean;
}

export interface StageDetail {
  readonly day: Date;
  readonly from: Date;
  readonly total: number;
  readonly revenue: number;
  readonly members: readonly StageMember[];
  readonly cameIn: readonly StagePassage[];
  readonly wentOut: readonly StagePassage[];
  readonly editionNames: Readonly<Record<string, string>>;
}

export interface Separations {
  readonly up: number;
  readonly left: number;
  readonly traits: readonly Separation[];
}
