import { CHANGE_CUTOFFS, type ChangeWord, wordFor } from "../guards/change-verdict";
import { InputError } from "../input-error";
import { normalCdf } from "../numeric/normal";
import type { ConstructCalibration } from "./calibration";
import type { EvidencePiece } from "./filter";
import { columnStart } from "./kernel";
import { inOrder } from "./replay";
import { createTracker } from "./tracker";

export type ScoreChangeVerdict = Exclude<ChangeWord, "not_comparable">;

/** How a score moved between two days, and how sure that is. */
export interface ScoreChange {
  readonly change: number;
  readonly se: number;
  readonly pFell: number;
  readonly pRose: number;
  readonly verdict: ScoreChangeVerdict;
  /** The score moved only because nothing (or next to nothing) was heard: no change, whatever the probabilities. */
  readonly bySilence: boolean;
}

/**
 * Did the attitude change between two days? Judged on the posterior of the difference given all evidence up to the second day, never as two
 * independent readings: evidence after the first day also corrects what we think it was on the first.
 *
 * Formula: θ(t₁) is carried along as one more element of the filter's state; change = E[θ(t₂) − θ(t₁)], P(fell) = Φ(−change/se);
 * ≥ .95 "fell", ≥ .80 "probably fell", likewise rose. The return to the normal in silence is no change: a verdict also needs evidence between the
 * two days which would by itself, without that return, make the same direction probable (≥ .80); otherwise `bySilence`.
 * Source: fixed-point smoothing by state augmentation (Anderson & Moore 1979); cut-offs our assumption.
 * Missing rule: no evidence between the days gives "within_noise" with `bySilence`; dayTo before dayFrom is an InputError.
 * Range: change −100 to 100 in practice, probability 0–1. Shapes: change and error in points of 0–100; days since 1970-01-01.
 * @example
 * const settings = constructCalibration(startingCalibration(), "AFF", null)
 * changeBetween([{ id: "s", channel: "survey", value: 90, weight: 2, day: 20000 }], settings, 20000, 20365).verdict // => "within_noise"
 * changeBetween([{ id: "s", channel: "survey", value: 95, weight: 4, day: 20000 }, { id: "t", channel: "survey", value: 10, weight: 4, day: 20365 }], settings, 20000, 20365).verdict // => "fell"
 */
export function changeBetween(pieces: readonly EvidencePiece[], calibration: ConstructCalibration, dayFrom: number, dayTo: number): ScoreChange {
  if (!(dayTo >= dayFrom)) throw new InputError("bad_option", `The second day (${dayTo}) lies before the first (${dayFrom}).`, { column: "dayTo" });
  const log = inOrder(pieces.filter((piece) => piece.day <= dayTo));
  const { change, se, pRose } = difference(log, calibration, dayFrom, dayTo, true);
  const pFell = 1 - pRose;
  const word = wordFor(pFell, pRose);
  const heard = log.some((piece) => piece.day > dayFrom);
  if (!heard) return { change, se, pFell, pRose, verdict: "within_noise", bySilence: true };
  if (word === "within_noise") return { change, se, pFell, pRose, verdict: word, bySilence: false };
  const byEvidence = difference(log, calibration, dayFrom, dayTo, false).pRose;
  const told = word === "fell" || word === "probably_fell" ? 1 - byEvidence : byEvidence;
  const bySilence = told < CHANGE_CUTOFFS.probably.value;
  return { change, se, pFell, pRose, verdict: bySilence ? "within_noise" : word, bySilence };
}

/**
 * The change of trust in the organizer from the changes of goodwill, integrity and capability.
 * Formula: mean of the three changes; SE = mean of the three SEs (the largest it can be). By silence only if all three are.
 * Source: as `trustReading`; equal weights and the largest error are our assumption. Range: as the three changes.
 * Missing rule: none: all three are needed. Shapes: points of 0–100, in the order goodwill, integrity, capability.
 * @example
 * const calm = { change: -1, se: 4, pFell: 0.6, pRose: 0.4, verdict: "within_noise", bySilence: false }
 * trustChange([calm, calm, calm]).verdict // => "within_noise"
 */
export function trustChange(three: readonly [ScoreChange, ScoreChange, ScoreChange]): ScoreChange {
  const change = (three[0].change + three[1].change + three[2].change) / 3;
  const se = (three[0].se + three[1].se + three[2].se) / 3;
  const pRose = probabilityOfRise(change, se);
  const pFell = 1 - pRose;
  const word = wordFor(pFell, pRose);
  const down = change < 0;
  const told = three.some((part) => !part.bySilence && (down ? part.change < 0 : part.change > 0));
  const bySilence = three.every((part) => part.bySilence) || (word !== "within_noise" && !told);
  return { change, se, pFell, pRose, verdict: bySilence ? "within_noise" : word, bySilence };
}

function difference(log: readonly EvidencePiece[], calibration: ConstructCalibration, dayFrom: number, dayTo: number, pull: boolean): { readonly change: number; readonly se: number; readonly pRose: number } {
  const tracker = createTracker(calibration);
  for (const piece of log) if (piece.day <= dayFrom) tracker.take(piece);
  tracker.advance(dayFrom);
  const then = tracker.remember();
  if (!pull) tracker.stopPulling();
  for (const piece of log) if (piece.day > dayFrom) tracker.take(piece);
  tracker.advance(dayTo);
  const { mean, covariance } = tracker;
  const change = (mean[0] ?? 0) - (mean[then] ?? 0);
  const variance = (covariance[0] ?? 0) + (covariance[columnStart(then) + then] ?? 0) - 2 * (covariance[columnStart(then)] ?? 0);
  const se = Math.sqrt(Math.max(0, variance));
  return { change, se, pRose: probabilityOfRise(change, se) };
}

function probabilityOfRise(change: number, se: number): number {
  return se > 0 ? normalCdf(change / se) : change > 0 ? 1 : change < 0 ? 0 : 0.5;
}
