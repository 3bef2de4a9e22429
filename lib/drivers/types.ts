import { SEED_CONSTRUCTS, type SeedConstruct } from "@/lib/relationship-quality";

/** The estimators that the page offers: the default first, the others to see whether the picture holds. */
export const ESTIMATORS = ["ols", "disattenuated", "pls-path", "plsc"] as const;
export type DriverEstimator = (typeof ESTIMATORS)[number];

/** The constructs in the order of the theory, for pages. */
export const SEED_NAMES = SEED_CONSTRUCTS;

/** How exhibitors are split in two to compare their paths. */
export const SPLITS = ["segment", "language", "firstTimers"] as const;
export type Split = (typeof SPLITS)[number];

/** Which answers are read: those of one edition, or everything of the last two years. */
export const RECENT = "";
export const RECENT_DAYS = 730;

/**
 * More exhibitors than these are drawn by seed: an interval of so many is narrower than anything a manager decides by, and the time of
 * 5,000 resamples grows with them. [our assumption]
 */
export const MOST_EXHIBITORS = 2000;
export const DRAW_SEED = 20_261_122;

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

/** The heart's claims, by the key of their sentence. A test holds the list to the heart's own. */
export const HYPOTHESIS_KEYS = [
  "satisfaction_raises_trust",
  "trust_raises_cumulative_satisfaction",
  "trust_carries_satisfaction",
  "satisfaction_raises_emotional_attachment",
  "satisfaction_raises_continuity_attachment",
  "indirect_exceeds_direct_continuity",
  "trust_raises_emotional_attachment",
  "trust_raises_continuity_attachment",
  "friendship_raises_cumulative_satisfaction",
  "friendship_prefers_cumulative_satisfaction",
  "friendship_reaches_trust_through_staff",
  "friendship_raises_emotional_attachment",
  "friendship_raises_continuity_attachment",
  "emotional_raises_moral_attachment",
  "emotional_exceeds_continuity_for_loyalty",
] as const;
export type HypothesisKey = (typeof HYPOTHESIS_KEYS)[number];
