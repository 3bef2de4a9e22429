import { InputError } from "../input-error";
import { lookUp } from "../look-up";
import type { Construct } from "../instrument/constructs";
import { ASKING_CHANNELS, BEHAVIOUR_CHANNELS, CHANNELS, DRIFT_DAYS, channelConstructs, isAsking } from "./channels";
import type { AskingChannel, AskingSettings, BehaviourChannel, BehaviourSettings, Channel } from "./channels";

/** What is normal for an attitude (mean) and how much exhibitors differ in it (standard deviation), on 0–100. */
export interface Prior {
  readonly mean: number;
  readonly sd: number;
}

/** One channel as the filter reads it: x = m + λ·(θ − μ) + δ + noise, δ ~ N(0, β²), noise ~ N(0, σ² / weight). */
export interface ChannelParameters {
  readonly m: number;
  readonly lambda: number;
  readonly beta2: number;
  readonly sigma2: number;
}

/** Everything the filter needs for one attitude of one group of exhibitors. */
export interface ConstructCalibration {
  readonly driftDays: number;
  readonly prior: Prior;
  readonly channels: Readonly<Partial<Record<Channel, ChannelParameters>>>;
}

/** Where a prior comes from: no data yet, the whole show, or the exhibitor's own segment. */
export type PriorBasis = "starting assumption" | "show" | "segment";

/** The settings of one attitude, as an organizer may see and edit them. */
export interface ConstructSettings {
  readonly driftDays: number;
  readonly asking: Readonly<Partial<Record<AskingChannel, AskingSettings>>>;
  readonly behaviour: Readonly<Partial<Record<BehaviourChannel, BehaviourSettings>>>;
  /** All exhibitors together; null until there are answers. */
  readonly pooled: Prior | null;
  /** By group key; "show" or "show/segment", the part before the slash being the fallback of the whole. */
  readonly groups: Readonly<Record<string, Prior>>;
}

/** A dated, versioned set of all of μ, τ, T, m, s, ρ, β, σ. Plain data: it can be stored as JSON. A score names the version it was made with. */
export interface Calibration {
  readonly version: string;
  /** Day on which it was made; null for the starting assumptions. */
  readonly settledOn: number | null;
  readonly start: Prior;
  readonly constructs: Readonly<Record<Construct, ConstructSettings>>;
}

/** Before any data: everybody at 60, give or take 15. [our assumption] */
export const STARTING_PRIOR: Prior = { mean: 60, sd: 15 };

/**
 * The calibration of an organizer without data: every figure is a starting assumption, marked as such wherever it is shown.
 * Formula: none: a table of figures. Source: our assumption, measurement.md (d). Range: points of 0–100, variances > 0, days > 0.
 * Missing rule: nothing is left out: every construct and channel has figures. Shapes: points of 0–100, squared points, days.
 * @example
 * startingCalibration().version // => "start-1"
 * startingCalibration().constructs.TOI.driftDays // => 1200
 */
export function startingCalibration(): Calibration {
  const settings = (construct: Construct): ConstructSettings => {
    const asking: Partial<Record<AskingChannel, AskingSettings>> = {};
    const behaviour: Partial<Record<BehaviourChannel, BehaviourSettings>> = {};
    for (const channel of CHANNELS) {
      if (!channelConstructs(channel).includes(construct)) continue;
      if (isAsking(channel)) asking[channel] = { beta2: ASKING_CHANNELS[channel].beta2, sigma2: ASKING_CHANNELS[channel].sigma2 };
      else behaviour[channel] = { m: BEHAVIOUR_CHANNELS[channel].m, s: BEHAVIOUR_CHANNELS[channel].s, rho: BEHAVIOUR_CHANNELS[channel].rho, sigma2: BEHAVIOUR_CHANNELS[channel].sigma2 };
    }
    return { driftDays: DRIFT_DAYS[construct], asking, behaviour, pooled: null, groups: {} };
  };
  return {
    version: "start-1",
    settledOn: null,
    start: STARTING_PRIOR,
    constructs: {
      TOG: settings("TOG"),
      TOI: settings("TOI"),
      TOC: settings("TOC"),
      TST: settings("TST"),
      SAT: settings("SAT"),
      SAC: settings("SAC"),
      EMO: settings("EMO"),
      AFF: settings("AFF"),
      CON: settings("CON"),
      NOR: settings("NOR"),
      FRI: settings("FRI"),
      COM: settings("COM"),
    },
  };
}

/**
 * The filter's parameters for one attitude of one segment: the segment's normal where it is known, else the show's, else the starting assumption.
 *
 * Formula: asking channels m = μ, λ = 1; watching channels λ = ρ·s/τ and β² = s²(1 − ρ²).
 * Missing rule: a segment without an own prior falls back ("show/segment" → "show" → all exhibitors → start) and `basis` says how far.
 * Source: our assumption, measurement.md (d). Range: m in 0–100, variances ≥ 0.
 * Shapes: segment is the name of a group as the calibration keeps it, "show/segment" where it is kept per show; points of 0–100 and days.
 * @example
 * constructCalibration(startingCalibration(), "TOI", null).basis // => "starting assumption"
 * constructCalibration(startingCalibration(), "TOI", null).channels.promise.beta2 // => 75
 */
export function constructCalibration(calibration: Calibration, construct: Construct, segment: string | null): ConstructCalibration & { readonly basis: PriorBasis } {
  const settings = lookUp(calibration.constructs, construct, "construct");
  const { prior, basis } = priorFor(settings, calibration.start, segment);
  if (!(prior.sd > 0) || !Number.isFinite(prior.sd) || !Number.isFinite(prior.mean)) throw new InputError("bad_option", `The prior of ${construct} needs a finite mean and a positive standard deviation.`, { column: construct });
  if (!(settings.driftDays > 0)) throw new InputError("bad_option", `The drift of ${construct} must be a positive number of days.`, { column: construct });
  const channels: Partial<Record<Channel, ChannelParameters>> = {};
  for (const channel of CHANNELS) {
    if (isAsking(channel)) {
      const asking = settings.asking[channel];
      if (asking) channels[channel] = { m: prior.mean, lambda: 1, beta2: asking.beta2, sigma2: asking.sigma2 };
    } else {
      const behaviour = settings.behaviour[channel];
      if (behaviour) channels[channel] = behaviourParameters(behaviour, prior.sd);
    }
  }
  return { driftDays: settings.driftDays, prior, channels, basis };
}

/**
 * A watching channel as the filter reads it.
 * Formula: λ = ρ·s/τ and β² = s²(1 − ρ²); m and σ² as given. Source: regression of the reading on the attitude; measurement.md (d).
 * Range: β² ≥ 0, |λ| ≤ s/τ. Missing rule: a correlation outside −1 to 1 is an InputError.
 * Shapes: m, s and τ in points of 0–100; σ² in squared points.
 * @example
 * behaviourParameters({ m: 85, s: 10, rho: 0.5, sigma2: 1275 }, 15).beta2 // => 75
 */
export function behaviourParameters({ m, s, rho, sigma2 }: BehaviourSettings, tau: number): ChannelParameters {
  if (!(rho >= -1 && rho <= 1)) throw new InputError("bad_option", `A correlation lies between −1 and 1, not ${rho}.`, { column: "rho" });
  return { m, lambda: (rho * s) / tau, beta2: s * s * (1 - rho * rho), sigma2 };
}

function priorFor(settings: ConstructSettings, start: Prior, segment: string | null): { readonly prior: Prior; readonly basis: PriorBasis } {
  if (segment !== null) {
    const own = settings.groups[segment];
    if (own) return { prior: own, basis: "segment" };
    const slash = segment.indexOf("/");
    const show = slash > 0 ? settings.groups[segment.slice(0, slash)] : undefined;
    if (show) return { prior: show, basis: "show" };
  }
  return settings.pooled ? { prior: settings.pooled, basis: "show" } : { prior: start, basis: "starting assumption" };
}
