import { shareInterval } from "@/lib/relationship-quality";
import type { CalibrationPoint, RebookingChance } from "./types";

interface Tenth {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly predicted: number | null;
  readonly observed: number | null;
}

/** The tenths that hold any predictions, each with the interval of what came true. */
export function calibrationPoints(tenths: readonly Tenth[]): CalibrationPoint[] {
  return tenths.flatMap(({ from, to, count, predicted, observed }) => {
    if (predicted === null || observed === null) return [];
    const booked = Math.round(observed * count);
    const interval = shareInterval(booked, count).value;
    return interval ? [{ from, to, n: count, booked, predicted, observed, low: interval.low / 100, high: interval.high / 100 }] : [];
  });
}

/** Fewer past predictions than these say nothing about the next one. [our assumption] */
const LEAST_PAST = 10;

/** What became of those who were given about as much in past editions: the interval of a prediction, from what predictions were worth. */
export function pastOfTenth(tenths: readonly Tenth[], probability: number): RebookingChance["past"] {
  const own = calibrationPoints(tenths).find(({ from, to }) => probability >= from && (probability < to || (to === 1 && probability === 1)));
  return own && own.n >= LEAST_PAST ? { n: own.n, booked: own.booked, low: 100 * own.low, high: 100 * own.high } : null;
}
