import type { SeedConstruct } from "@/lib/relationship-quality";

/** The estimators that the page offers: the default first, the others to see whether the picture holds. */
export const ESTIMATORS = ["ols", "disattenuated", "pls-path", "plsc"] as const;
export type DriverEstimator = (typeof ESTIMATORS)[number];

/** How exhibitors are split in two to compare their paths. */
export const SPLITS = ["segment", "language", "firstTimers"] as const;
export type Split = (typeof SPLITS)[number];

/** Which answers are read: those of one edition, or everything of the last two years. */
export const RECENT = "";
export const RECENT_DAYS = 730;

/** What "what if" may raise, and what it then looks at. */
export const LEVERS = ["SAT", "SAC", "TRUST", "TST", "FRI"] as const satisfies readonly SeedConstruct[];
export const OUTCOMES = ["TRUST", "SAC", "AFF", "CON", "NOR", "LOY"] as const satisfies readonly SeedConstruct[];
export type Lever = (typeof LEVERS)[number];

/** Points on the 0–100 scale that "what if" raises by. */
export const RISE = 5;

/** One expected change on the 0–100 scale, with its 95 % interval. */
export interface Expected {
  readonly to: SeedConstruct;
  readonly estimate: number;
  readonly low: number | null;
  readonly high: number | null;
}
