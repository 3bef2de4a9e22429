import { InputError } from "../input-error";
import { FILTERED_CONSTRUCTS } from "../instrument/constructs";
import type { Construct } from "../instrument/constructs";
import { createRandom } from "../numeric/random";
import type { Random } from "../numeric/random";
import type { ConstructCalibration } from "./calibration";
import type { Channel } from "./channels";

/** A reading that the world is asked to give. */
export interface RequestedReading {
  readonly construct: Construct;
  readonly channel: Channel;
  readonly day: number;
  readonly weight: number;
}

/** What was read, and the hidden truth behind it on that day. */
export interface SimulatedReading extends RequestedReading {
  /** Not clipped: a normal number around the truth's reading, which may leave 0–100. */
  readonly value: number;
  readonly truth: number;
}

export interface SimulatedAttitudes {
  /** The hidden attitude of each construct on each of `pathDays`. */
  readonly paths: Readonly<Partial<Record<Construct, readonly number[]>>>;
  /** The constant leaning of each channel, drawn once for this exhibitor. */
  readonly leanings: Readonly<Partial<Record<Construct, Readonly<Partial<Record<Channel, number>>>>>>;
  /** In the order asked for. */
  readonly readings: readonly SimulatedReading[];
}

export interface SimulateAttitudesInput {
  readonly seed: number;
  readonly calibrations: Readonly<Partial<Record<Construct, ConstructCalibration>>>;
  readonly readings: readonly RequestedReading[];
  readonly pathDays?: readonly number[];
  /** 0–1: the share of every construct's start and drift that is common to all of them, so that a liked organizer is liked in most respects. */
  readonly halo?: number;
}

/**
 * One exhibitor of an invented world: hidden attitudes that drift, and what noisy channels read of them. The same seed gives the same exhibitor.
 *
 * Formula: θ starts at N(μ, τ²); over Δ days θ − μ is multiplied by f = e^(−Δ/T) and gains N(0, τ²(1 − f²)); δ ~ N(0, β²) once a channel;
 * a reading is m + λ(θ − μ) + δ + N(0, σ²/weight). With `halo` h each innovation is √h·common + √(1 − h)·own: every construct keeps its exact law.
 * Range: readings are not clipped; who needs answers rounds and clips them.
 * Source: the filter's own model (Uhlenbeck & Ornstein 1930; Kalman 1960) run forwards. Missing rule: no readings asked for: the path alone.
 * Shapes: points of 0–100, days.
 * @example
 * const calibrations = { AFF: constructCalibration(startingCalibration(), "AFF", null) }
 * simulateAttitudes({ seed: 1, calibrations, readings: [], pathDays: [20000, 20030] }).paths.AFF.length // => 2
 */
export function simulateAttitudes({ seed, calibrations, readings, pathDays = [], halo = 0 }: SimulateAttitudesInput): SimulatedAttitudes {
  if (!(halo >= 0 && halo <= 1)) throw new InputError("bad_option", `halo lies between 0 and 1, not ${halo}.`, { column: "halo" });
  const random = createRandom(seed);
  const days = [...new Set([...pathDays, ...readings.map(({ day }) => day)])].sort((a, b) => a - b);
  const placeOf = new Map(days.map((day, place) => [day, place]));
  const truths = drawTruths(random, calibrations, days, halo);
  const leanings: Partial<Record<Construct, Partial<Record<Channel, number>>>> = {};
  const made = readings.map((asked, row): SimulatedReading => {
    const calibration = calibrations[asked.construct];
    const channel = calibration?.channels[asked.channel];
    if (!calibration || !channel) throw new InputError("unknown_channel", `Reading ${row} asks ${asked.channel} for ${asked.construct}, which the world does not have.`, { column: "channel", row });
    const own = (leanings[asked.construct] ??= {});
    const leaning = (own[asked.channel] ??= Math.sqrt(channel.beta2) * random.normal());
    const truth = truths.get(asked.construct)?.[placeOf.get(asked.day) ?? -1] ?? Number.NaN;
    const noise = Math.sqrt(channel.sigma2 / asked.weight) * random.normal();
    return { ...asked, truth, value: channel.m + channel.lambda * (truth - calibration.prior.mean) + leaning + noise };
  });
  const paths: Partial<Record<Construct, readonly number[]>> = {};
  for (const [construct, path] of truths) paths[construct] = pathDays.map((day) => path[placeOf.get(day) ?? -1] ?? Number.NaN);
  return { paths, leanings, readings: made };
}

function drawTruths(random: Random, calibrations: SimulateAttitudesInput["calibrations"], days: readonly number[], halo: number): Map<Construct, number[]> {
  const worlds = entriesOf(calibrations);
  const truths = new Map<Construct, number[]>(worlds.map(([construct]) => [construct, []]));
  days.forEach((day, place) => {
    const common = random.normal();
    const elapsed = day - (days[place - 1] ?? day);
    for (const [construct, { driftDays, prior }] of worlds) {
      const path = truths.get(construct) ?? [];
      const shock = Math.sqrt(halo) * common + Math.sqrt(1 - halo) * random.normal();
      const f = place === 0 ? 0 : Math.exp(-elapsed / driftDays);
      const before = (path[place - 1] ?? prior.mean) - prior.mean;
      path.push(prior.mean + f * before + prior.sd * Math.sqrt(1 - f * f) * shock);
    }
  });
  return truths;
}

function entriesOf(calibrations: SimulateAttitudesInput["calibrations"]): [Construct, ConstructCalibration][] {
  return FILTERED_CONSTRUCTS.flatMap((construct): [Construct, ConstructCalibration][] => {
    const calibration = calibrations[construct];
    return calibration ? [[construct, calibration]] : [];
  });
}
