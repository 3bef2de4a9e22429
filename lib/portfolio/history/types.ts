import type { Construct } from "@/lib/relationship-quality";
import type { StageOrUnknown } from "@/lib/relationships/types";
import type { MeanScore, StageCount } from "../types";

/** Relationship quality and what it is the mean of. */
export const DIMENSIONS = ["quality", "satisfaction", "trust", "attachment"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/** What a snapshot keeps of every group: each construct, and relationship quality with its dimensions. */
export type Measure = Construct | Dimension;

/** The portfolio on the day of a snapshot, in means over the exhibitors of whom enough is known. */
export interface QualityDay {
  readonly day: Date;
  readonly calibrationVersion: number;
  readonly exhibitors: number;
  readonly revenue: number;
  readonly scores: Readonly<Record<Dimension, MeanScore | null>>;
}

/** An earlier day, from the newest snapshot up to it. */
export interface Earlier {
  readonly day: Date;
  readonly counts: readonly StageCount[];
  readonly means: readonly { readonly stage: StageOrUnknown; readonly construct: Construct; readonly score: MeanScore }[];
}
