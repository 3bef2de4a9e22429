import { InputError } from "../input-error";
import type { Channel } from "./channels";
import type { ChannelParameters, ConstructCalibration } from "./calibration";
import { absorb, columnStart, drift } from "./kernel";
import { readingOf } from "./reading";
import type { Reading } from "./reading";

/** One row of the evidence log, for one exhibitor and one attitude. */
export interface EvidencePiece {
  readonly id: string;
  readonly channel: Channel;
  /** 0–100, by the formula of its channel. */
  readonly value: number;
  /** Divides the channel's noise variance; 1 = one item of one respondent, or one event. */
  readonly weight: number;
  /** Days since 1970-01-01. */
  readonly day: number;
}

/**
 * What the filter remembers, however long the log: the mean and covariance of (θ − μ, leaning of each channel seen so far). Plain JSON.
 * Channels not seen yet are left out: their leaning is still the independent prior N(0, β²), exact to add when they speak first.
 */
export interface FilterState {
  /** Day of the newest piece; null before the first. */
  readonly day: number | null;
  readonly channels: readonly Channel[];
  readonly mean: readonly number[];
  /** Upper triangle packed by columns: (0,0), (0,1), (1,1), (0,2), (1,2), (2,2) … */
  readonly covariance: readonly number[];
}

/** One piece of evidence taken in: the score before and after it on its day, what was expected, and how surprising it was. */
export interface FilterUpdate {
  readonly state: FilterState;
  readonly before: Reading;
  readonly after: Reading;
  readonly expected: number;
  readonly surprise: number;
  readonly surpriseVariance: number;
}

/**
 * The state before any evidence: the segment's normal, as unsure as exhibitors differ.
 * Formula: θ − μ = 0 with variance τ². Source: Kalman 1960 (the initial state). Range: variance τ² > 0.
 * Missing rule: none: this is the answer for no evidence. Shapes: deviation from μ in points, variance in squared points.
 * @example
 * startState({ driftDays: 1200, prior: { mean: 60, sd: 15 }, channels: {} }).covariance // => [225]
 */
export function startState(calibration: ConstructCalibration): FilterState {
  return { day: null, channels: [], mean: [0], covariance: [calibration.prior.sd * calibration.prior.sd] };
}

/**
 * Takes one piece of evidence into a score. Its cost does not depend on the length of the history.
 *
 * Formula: the Kalman filter on (θ − μ, δ₁ … δ_K): over Δ days θ − μ is multiplied by f = e^(−Δ/T) and its variance gains τ²(1 − f²); a reading
 * x = m + λ(θ − μ) + δ + noise moves the mean by gain × surprise, surprise = x − expected.
 * Source: Kalman 1960; drift after Uhlenbeck & Ornstein 1930.
 * Shapes: value 0–100, weight > 0, day a whole number not before the state's newest; pieces of one day may come in any order.
 * Missing rule: a channel that this attitude's calibration does not know is an InputError, as is an older day (replay the log instead).
 * Range: value near 0–100 (clipped only for display); the error never rises at a reading.
 * @example
 * const settings = constructCalibration(startingCalibration(), "TOI", null)
 * const broken = updateState(startState(settings), { id: "p1", channel: "promise", value: 0, weight: 1, day: 20000 }, settings)
 * broken.expected // => 85
 * broken.after.value < broken.before.value // => true
 */
export function updateState(state: FilterState, piece: EvidencePiece, calibration: ConstructCalibration): FilterUpdate {
  const channel = checkedChannel(piece, calibration);
  const elapsed = state.day === null ? 0 : piece.day - state.day;
  if (elapsed < 0) throw new InputError("bad_option", `Evidence "${piece.id}" is older than the newest in the score: replay the log instead.`, { column: "day" });
  const { mean: mu, sd } = calibration.prior;
  const tau2 = sd * sd;
  const mean = state.mean.slice();
  const covariance = state.covariance.slice();
  const channels = state.channels.slice();
  if (elapsed > 0) drift(mean, 0, covariance, 0, mean.length, Math.exp(-elapsed / calibration.driftDays), tau2);
  let place = channels.indexOf(piece.channel) + 1;
  if (place === 0) {
    channels.push(piece.channel);
    place = channels.length;
    appendChannel(mean, covariance, channel.beta2);
  }
  const before = readingOf(mu + (mean[0] ?? 0), covariance[0] ?? 0, tau2);
  const expected = channel.m + channel.lambda * (mean[0] ?? 0) + (mean[place] ?? 0);
  const surprise = piece.value - expected;
  const surpriseVariance = absorb(mean, 0, covariance, 0, mean.length, place, channel.lambda, channel.sigma2 / piece.weight, surprise, new Array<number>(mean.length), new Array<number>(mean.length));
  const after = readingOf(mu + (mean[0] ?? 0), covariance[0] ?? 0, tau2);
  return { state: { day: piece.day, channels, mean, covariance }, before, after, expected, surprise, surpriseVariance };
}

/**
 * The score on a day: at the newest evidence or any later day, in closed form.
 * Missing rule: no evidence gives the segment's normal with confidence 0. A day before the newest evidence is an InputError (replay up to it instead).
 * Formula: as `readLater`, from the state's first element. Source: Uhlenbeck & Ornstein 1930.
 * Range: value near 0–100 (clipped only for display), error 0–τ. Shapes: points of 0–100; day a whole number since 1970-01-01.
 * @example
 * const settings = constructCalibration(startingCalibration(), "AFF", null)
 * readState(startState(settings), settings, 20000) // => { value: 60, se: 15, confidence: 0 }
 */
export function readState(state: FilterState, calibration: ConstructCalibration, day: number): Reading {
  const { prior, driftDays } = calibration;
  const tau2 = prior.sd * prior.sd;
  if (state.day === null) return readingOf(prior.mean, tau2, tau2);
  if (!Number.isFinite(day) || day < state.day) throw new InputError("bad_option", `Day ${day} lies before the newest evidence of the state (${state.day}).`, { column: "day" });
  const deviation = state.mean[0] ?? 0;
  const variance = state.covariance[0] ?? tau2;
  if (day === state.day) return readingOf(prior.mean + deviation, variance, tau2);
  const f = Math.exp(-(day - state.day) / driftDays);
  return readingOf(prior.mean + deviation * f, tau2 + (variance - tau2) * f * f, tau2);
}

/** Appends a channel that has not been heard of before: nothing is known of its leaning but N(0, β²). */
export function appendChannel(mean: number[], covariance: number[], beta2: number): void {
  const size = mean.length;
  for (let i = 0; i < size; i++) covariance[columnStart(size) + i] = 0;
  covariance[columnStart(size) + size] = beta2;
  mean.push(0);
}

/** The piece's channel parameters, after checking that the piece is one. */
export function checkedChannel(piece: EvidencePiece, calibration: ConstructCalibration): ChannelParameters {
  const channel = calibration.channels[piece.channel];
  if (!channel) throw new InputError("unknown_channel", `Channel "${piece.channel}" of evidence "${piece.id}" does not read this attitude.`, { column: "channel" });
  if (!Number.isFinite(piece.value)) throw new InputError("not_a_number", `Evidence "${piece.id}" has no number as its value.`, { column: "value" });
  if (piece.value < 0 || piece.value > 100) throw new InputError("off_scale", `Evidence "${piece.id}" has the value ${piece.value}, outside 0–100.`, { column: "value" });
  if (!(piece.weight > 0) || !Number.isFinite(piece.weight)) throw new InputError("off_scale", `Evidence "${piece.id}" needs a positive weight, not ${piece.weight}.`, { column: "weight" });
  if (!Number.isSafeInteger(piece.day)) throw new InputError("not_a_number", `Evidence "${piece.id}" needs a whole day number, not ${piece.day}.`, { column: "day" });
  return channel;
}
