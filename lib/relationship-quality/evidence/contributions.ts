import type { ConstructCalibration } from "./calibration";
import type { EvidencePiece } from "./filter";
import { readingOf } from "./reading";
import type { Reading } from "./reading";
import { inOrder } from "./replay";
import { createTracker } from "./tracker";

/** What one piece of evidence adds to a score: points = coefficient × (value − the channel's normal). */
export interface Contribution {
  readonly id: string;
  readonly points: number;
  readonly coefficient: number;
}

/** A score taken apart: `prior` plus all points is the unclipped value, exactly. */
export interface ExplainedScore {
  readonly reading: Reading;
  readonly prior: number;
  readonly parts: readonly Contribution[];
}

/**
 * "Why this number": what each piece of evidence adds to the score on a day, in points that sum to it exactly.
 *
 * Formula: the score is linear in the readings, θ̂ − μ = Σ aᵢ(xᵢ − mᵢ); the coefficients come from one pass back through the log, starting with
 * the row (1, 0 …) and multiplying by (I − K h′)F on the way. An older reading's coefficient may be negative: it taught the channel's leaning.
 * Source: the Kalman filter's own algebra (Kalman 1960).
 * Shapes: parts in the order of day, then id; pieces after `day` are left out. Missing rule: no evidence gives the prior alone and no parts.
 * Range: points of either sign; prior + points = value.
 * @example
 * const settings = constructCalibration(startingCalibration(), "TOI", null)
 * const explained = contributions([{ id: "p1", channel: "promise", value: 0, weight: 1, day: 20000 }], settings, 20000)
 * explained.reading.value === explained.prior + explained.parts[0].points // => true
 */
export function contributions(pieces: readonly EvidencePiece[], calibration: ConstructCalibration, day: number): ExplainedScore {
  const { prior, driftDays } = calibration;
  const tau2 = prior.sd * prior.sd;
  const tracker = createTracker(calibration);
  const trail = inOrder(pieces.filter((piece) => piece.day <= day)).map((piece) => ({ piece, ...tracker.take(piece) }));
  tracker.advance(day);

  const row = new Array<number>(tracker.mean.length).fill(0);
  row[0] = Math.exp(-(day - (trail.at(-1)?.piece.day ?? day)) / driftDays);
  const parts: Contribution[] = [];
  for (const { piece, channel, place, gain, elapsed } of trail.reverse()) {
    const coefficient = gain.reduce((sum, g, i) => sum + g * (row[i] ?? 0), 0);
    row[0] = ((row[0] ?? 0) - coefficient * channel.lambda) * Math.exp(-elapsed / driftDays);
    row[place] = (row[place] ?? 0) - coefficient;
    parts.push({ id: piece.id, points: coefficient * (piece.value - channel.m), coefficient });
  }
  parts.reverse();
  const value = parts.reduce((sum, part) => sum + part.points, prior.mean);
  return { reading: readingOf(value, tracker.covariance[0] ?? tau2, tau2), prior: prior.mean, parts };
}
