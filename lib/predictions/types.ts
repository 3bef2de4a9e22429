import type { FoundBacktest, PredictionPerformance, StoredBacktest } from "./schema";

/** An edition that the page names, with its day and its show. */
export interface NamedEdition {
  readonly id: string;
  readonly name: string;
  readonly startsOn: Date;
  readonly show: { readonly name: string; readonly nameZh: string | null };
}

/** The newest backtest with the names and the versions it needs to be read. */
export interface Backtest extends Omit<StoredBacktest, "outcome"> {
  readonly computedOn: Date;
  readonly calibrationVersion: number;
  readonly found: FoundBacktest | null;
  /** Predictions that were judged. */
  readonly n: number;
  /** Why there is no verdict. */
  readonly reason: { readonly code: string; readonly needed?: number | undefined } | null;
  readonly editions: ReadonlyMap<string, NamedEdition>;
  readonly calibration: readonly CalibrationPoint[];
}

/** One tenth of the predictions: what they said on average, and what came true of it with its 95 % interval; shares from 0 to 1. */
export interface CalibrationPoint {
  readonly from: number;
  readonly to: number;
  readonly n: number;
  readonly booked: number;
  readonly predicted: number;
  readonly observed: number;
  readonly low: number;
  readonly high: number;
}

/** How likely an exhibitor is to book an edition, with what became of those who were given as much before. */
export interface RebookingChance {
  readonly edition: NamedEdition;
  readonly probability: number;
  readonly computedOn: Date;
  /** The deadline that passed without a booking, of which the figure knows nothing: it rests on what was known before an edition's first booking. */
  readonly missed: Date | null;
  /** Past predictions of the same tenth: how many, how many of them booked, and the 95 % interval of that share in percent. */
  readonly past: { readonly n: number; readonly booked: number; readonly low: number; readonly high: number } | null;
}

/** From how many predictions, and how many of each outcome, a part says anything: fewer leave every interval as wide as the scale. [our assumption] */
export const LEAST_PART = { predictions: 60, ofEach: 10 } as const;

/** The predictions that filters leave, judged alone; null where they are too few to say anything. */
export interface BacktestPart {
  readonly n: number;
  readonly rebooked: number;
  readonly exhibitors: number;
  readonly judged: {
    readonly model: PredictionPerformance;
    readonly baselines: FoundBacktest["baselines"];
    readonly calibration: readonly CalibrationPoint[];
  } | null;
}

export interface PartChoices {
  readonly editions: readonly { readonly id: string; readonly name: string; readonly showId: string; readonly show: string; readonly showZh: string | null }[];
  readonly segments: readonly string[];
}

/** The simple rules that the scores have to beat, in the order of every table. */
export const RULES = ["booked_last_year", "recency_frequency", "base_rate"] as const;
