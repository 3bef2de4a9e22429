import { measured, tooLittle } from "../measured";
import type { Measured } from "../measured";
import { normalQuantile } from "../numeric/normal";
import type { Channel } from "./channels";
import type { ConstructCalibration } from "./calibration";
import type { EvidencePiece } from "./filter";
import { replay } from "./replay";

/** One prediction the filter made before it saw a reading, against the reading. */
export interface Innovation {
  readonly id: string;
  readonly day: number;
  readonly channel: Channel;
  readonly surprise: number;
  readonly variance: number;
  /** surprise / √variance: mean 0 and variance 1 if the filter is honest. */
  readonly z: number;
}

/** Which predictions to judge: those of these channels, on these days. */
export interface InnovationWindow {
  readonly channels?: readonly Channel[];
  readonly fromDay?: number;
  readonly toDay?: number;
}

/** How honest the filter's one-step-ahead predictions were. */
export interface InnovationDiagnosis {
  readonly mean: number;
  readonly variance: number;
  /** Share of readings inside the predicted 95 % interval. */
  readonly coverage: number;
  readonly logLikelihood: number;
}

/** Fewer judged predictions than this say nothing about coverage. */
export const MINIMUM_INNOVATIONS = 30;

/**
 * Every prediction that the filter made on a log just before a reading, beside the reading: it can be checked without knowing any truth.
 * Shapes: one exhibitor's pieces on one construct. @see diagnoseInnovations
 * Formula: surprise = reading − expected; its variance as in the filter. Source: Kalman 1960. Range: surprise −100 to 100 or a little more.
 * Missing rule: pieces outside the window are read but not listed; no piece gives an empty list.
 * @example
 * innovations([{ id: "p", channel: "promise", value: 100, weight: 1, day: 1 }], constructCalibration(startingCalibration(), "TOI", null))[0].surprise // => 15
 */
export function innovations(pieces: readonly EvidencePiece[], calibration: ConstructCalibration, { channels, fromDay = Number.NEGATIVE_INFINITY, toDay = Number.POSITIVE_INFINITY }: InnovationWindow = {}): readonly Innovation[] {
  return replay(pieces, calibration)
    .steps.filter(({ piece }) => piece.day >= fromDay && piece.day <= toDay && (!channels || channels.includes(piece.channel)))
    .map(({ piece, surprise, surpriseVariance }) => ({ id: piece.id, day: piece.day, channel: piece.channel, surprise, variance: surpriseVariance, z: surprise / Math.sqrt(surpriseVariance) }));
}

/**
 * Whether the filter is honest on an organizer's own answers: standardised surprises should have mean 0, variance 1, and 95 % of them within ±1.96.
 *
 * Formula: z = surprise/√variance; variance around their mean with n − 1; log-likelihood = Σ −½(ln 2πS + z²).
 * Source: innovations of the Kalman filter (Kalman 1960; likelihood by prediction errors, Schweppe 1965).
 * Missing rule: fewer than 30 predictions give null with the count.
 * Range: coverage 0–1, variance ≥ 0. Shapes: surprises and their variance in points and squared points of 0–100.
 * @example
 * diagnoseInnovations([]).value // => null
 */
export function diagnoseInnovations(made: readonly Innovation[]): Measured<InnovationDiagnosis> {
  const n = made.length;
  if (n < MINIMUM_INNOVATIONS) return tooLittle(n, "no_evidence", { needed: MINIMUM_INNOVATIONS });
  const limit = normalQuantile(0.975);
  const mean = made.reduce((sum, { z }) => sum + z, 0) / n;
  return measured(
    {
      mean,
      variance: made.reduce((sum, { z }) => sum + (z - mean) ** 2, 0) / (n - 1),
      coverage: made.filter(({ z }) => Math.abs(z) <= limit).length / n,
      logLikelihood: logLikelihood(made),
    },
    n,
  );
}

export function logLikelihood(made: readonly Innovation[]): number {
  return made.reduce((sum, { z, variance }) => sum - 0.5 * (Math.log(2 * Math.PI * variance) + z * z), 0);
}
