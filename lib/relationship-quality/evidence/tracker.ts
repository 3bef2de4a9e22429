import type { Channel } from "./channels";
import type { ChannelParameters, ConstructCalibration } from "./calibration";
import { appendChannel, checkedChannel } from "./filter";
import type { EvidencePiece } from "./filter";
import { absorb, columnStart, drift } from "./kernel";

/** A filter that is walked along a log and may carry more than the score: where contributions and changes come from. */
export interface Tracker {
  readonly mean: number[];
  readonly covariance: number[];
  /** Lets time pass up to a day; the first call only sets the date. Returns the days that passed. */
  advance(day: number): number;
  /** Takes in a piece on its day. */
  take(piece: EvidencePiece): { readonly channel: ChannelParameters; readonly place: number; readonly gain: readonly number[]; readonly elapsed: number };
  /** Carries today's attitude along as one more element of the state and returns its place. */
  remember(): number;
  /** From now on time widens the doubt but no longer draws the score to its normal. */
  stopPulling(): void;
}

export function createTracker(calibration: ConstructCalibration): Tracker {
  const tau2 = calibration.prior.sd * calibration.prior.sd;
  const mean = [0];
  const covariance = [tau2];
  const places = new Map<Channel, number>();
  let today: number | null = null;
  let pulling = true;

  const advance = (day: number): number => {
    const elapsed = today === null ? 0 : day - today;
    today = day;
    if (elapsed <= 0) return elapsed;
    const f = Math.exp(-elapsed / calibration.driftDays);
    if (pulling) drift(mean, 0, covariance, 0, mean.length, f, tau2);
    else covariance[0] = (covariance[0] ?? 0) + tau2 * (1 - f * f);
    return elapsed;
  };

  return {
    mean,
    covariance,
    advance,
    take(piece) {
      const channel = checkedChannel(piece, calibration);
      const elapsed = advance(piece.day);
      let place = places.get(piece.channel);
      if (place === undefined) {
        place = mean.length;
        places.set(piece.channel, place);
        appendChannel(mean, covariance, channel.beta2);
      }
      const surprise = piece.value - channel.m - channel.lambda * (mean[0] ?? 0) - (mean[place] ?? 0);
      const gain = new Array<number>(mean.length).fill(0);
      absorb(mean, 0, covariance, 0, mean.length, place, channel.lambda, channel.sigma2 / piece.weight, surprise, gain, new Array<number>(mean.length));
      return { channel, place, gain, elapsed };
    },
    remember() {
      const size = mean.length;
      for (let i = 0; i < size; i++) covariance[columnStart(size) + i] = covariance[columnStart(i)] ?? 0;
      covariance[columnStart(size) + size] = covariance[0] ?? 0;
      mean.push(mean[0] ?? 0);
      return size;
    },
    stopPulling() {
      pulling = false;
    },
  };
}
