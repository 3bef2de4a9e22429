import type { StageOrUnknown } from "@/lib/relationships/types";

/** Where exhibitors came from: a stage, or not on record yet (in one show: not yet in it). */
export type FlowSource = StageOrUnknown | "new";

/** Exhibitors that stood in one stage on the earlier day and stand in another, or the same, now. Money is today's. */
export interface FlowLink {
  readonly from: FlowSource;
  readonly to: StageOrUnknown;
  readonly exhibitors: number;
  readonly revenue: number;
}
